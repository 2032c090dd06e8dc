package org.dateline.sources.newsml;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the items of an open stream one after the other. Not safe for use by several threads. */
public final class NewsItems implements AutoCloseable {
  private static final Set<String> ROOTS =
      Set.of("nitf", "newsItem", "newsMessage", "packageItem", "conceptItem");
  private static final XMLInputFactory XML = factory();

  private final XMLStreamReader xml;

  /**
   * Starts reading.
   *
   * @throws XMLStreamException where the stream is no XML
   */
  public NewsItems(InputStream in) throws XMLStreamException {
    this.xml = XML.createXMLStreamReader(in);
  }

  /** Whether an XML document with this root element is news that is read here. */
  public static boolean isNews(String root) {
    return ROOTS.contains(root);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLReporter(
        (message, type, related, location) -> {
          // What is broken is thrown as well; nothing is printed.
        });
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it refers to another file: " + systemId);
        });
    return factory;
  }

  /** The line reached, counted from 1. */
  public long line() {
    return xml.getLocation().getLineNumber();
  }

  /**
   * The next item; empty after the last.
   *
   * @throws XMLStreamException where the XML is broken; nothing can be read after that
   */
  public Optional<NewsItem> next() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("nitf") || name.equals("newsItem")) {
          return Optional.of(new ItemBuilder(xml).read());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      // All that was wanted has been read.
    }
  }
}
