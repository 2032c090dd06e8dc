package org.dateline.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.model.Article;
import org.dateline.model.Span;

/**
 * Texts with the places they name, as GeoVirus and TR-News write them.
 *
 * @param texts in the order of the file
 */
record PlaceCorpus(List<Text> texts) {

  /** Copies the list. */
  PlaceCorpus {
    texts = List.copyOf(texts);
  }

  /** A text with its places. */
  record Text(Article article, List<GoldPlace> places) {}

  /**
   * A gold place.
   *
   * @param span its words
   * @param position where it lies; empty where the set does not say
   */
  record GoldPlace(Span span, Optional<Position> position) {}

  /**
   * A point.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  record Position(double latitude, double longitude) {}

  /** Reads a file. */
  static PlaceCorpus read(Path file) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      return new PlaceCorpus(new Reading().read(factory.createXMLStreamReader(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** A file while it is being read: the elements have the same names in both sets. */
  private static final class Reading {
    private final List<Text> texts = new ArrayList<>();
    private final List<GoldPlace> places = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String text = "";
    private String name = "";
    private String phrase = "";
    private int start = -1;
    private int end = -1;
    private double latitude = Double.NaN;
    private double longitude = Double.NaN;

    List<Text> read(XMLStreamReader reader) throws XMLStreamException {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> words.setLength(0);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              words.append(reader.getText());
          case XMLStreamConstants.END_ELEMENT -> close(reader.getLocalName());
          default -> {}
        }
      }
      return texts;
    }

    private void close(String element) {
      String value = words.toString();
      switch (element) {
        case "text" -> text = value;
        case "name" -> name = phrase.isEmpty() ? value : name;
        case "phrase" -> phrase = value;
        case "start" -> start = Integer.parseInt(value.strip());
        case "end" -> end = Integer.parseInt(value.strip());
        case "lat" -> latitude = Double.parseDouble(value.strip());
        case "lon" -> longitude = Double.parseDouble(value.strip());
        case "location", "toponym" -> place();
        case "article" -> {
          texts.add(new Text(Article.ofText(text), List.copyOf(places)));
          places.clear();
        }
        default -> {}
      }
    }

    /** The span; GeoVirus counts some offsets from 1, which its words give away. */
    private Span span() {
      String words = phrase.isEmpty() ? name : phrase;
      boolean shifted =
          start > 0 && !text.startsWith(words, start) && text.startsWith(words, start - 1);
      return shifted ? new Span(start - 1, end - 1) : new Span(start, end);
    }

    private void place() {
      if (start >= 0 && end > start && end <= text.length()) {
        Optional<Position> position =
            Double.isNaN(latitude)
                ? Optional.empty()
                : Optional.of(new Position(latitude, longitude));
        places.add(new GoldPlace(span(), position));
      }
      name = "";
      phrase = "";
      start = -1;
      end = -1;
      latitude = Double.NaN;
      longitude = Double.NaN;
    }
  }
}
