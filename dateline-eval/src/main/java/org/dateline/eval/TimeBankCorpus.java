package org.dateline.eval;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.model.Article;
import org.dateline.model.Span;

/**
 * Documents in TimeML with their expressions of time, as TimeBank and the TempEval sets have them.
 *
 * @param documents in the order of the archive
 */
record TimeBankCorpus(List<Document> documents) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Copies the list. */
  TimeBankCorpus {
    documents = List.copyOf(documents);
  }

  /**
   * A document.
   *
   * @param name file it was read from
   * @param article its text and, as the day of publication, its creation time
   * @param times gold expressions, in text order
   */
  record Document(String name, Article article, List<GoldTime> times) {}

  /**
   * A gold expression.
   *
   * @param span its words
   * @param value TIMEX3 value
   */
  record GoldTime(Span span, String value) {}

  /** Reads {@code .tml} files from a gzipped archive, or from {@code dates/} under a folder. */
  static TimeBankCorpus read(Path data) {
    Path archive = Files.isDirectory(data) ? data.resolve("dates/timebank.tar.gz") : data;
    Map<String, String> texts =
        TarArchive.texts(archive, name -> name.endsWith(".tml") && !name.contains("/._"));
    List<Document> documents = new ArrayList<>();
    texts.forEach((name, xml) -> documents.add(document(name, xml)));
    return new TimeBankCorpus(documents);
  }

  /** Reads one document. */
  static Document document(String name, String xml) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      return new Reading(name).read(reader);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(name + ": no TimeML: " + e.getMessage(), e);
    }
  }

  /** One document while it is being read. */
  private static final class Reading {
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<GoldTime> times = new ArrayList<>();
    private Optional<LocalDate> created = Optional.empty();
    private boolean inText;
    private int start = -1;
    private String value = "";

    Reading(String name) {
      this.name = name;
    }

    Document read(XMLStreamReader reader) throws XMLStreamException {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> open(reader);
          case XMLStreamConstants.END_ELEMENT -> close(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (inText) {
              text.append(reader.getText());
            }
          }
          default -> {}
        }
      }
      Article article = Article.ofText(text.toString());
      return new Document(name, created.map(article::withPublished).orElse(article), times);
    }

    private void open(XMLStreamReader reader) {
      switch (reader.getLocalName()) {
        case "TEXT" -> inText = true;
        case "TIMEX3" -> {
          value = Optional.ofNullable(reader.getAttributeValue(null, "value")).orElse("");
          String function = reader.getAttributeValue(null, "functionInDocument");
          if (inText) {
            start = text.length();
          } else if ("CREATION_TIME".equals(function)) {
            Matcher day = DAY.matcher(value);
            created = day.lookingAt() ? Optional.of(LocalDate.parse(day.group())) : created;
          }
        }
        default -> {}
      }
    }

    private void close(String element) {
      switch (element) {
        case "TEXT" -> inText = false;
        case "TIMEX3" -> {
          if (inText && text.length() > start) {
            times.add(new GoldTime(new Span(start, text.length()), value));
          }
        }
        default -> {}
      }
    }
  }
}
