package org.dateline.eval.story;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.eval.TarArchive;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Span;

/**
 * ECB+ (Cybulska and Vossen 2014): news in topics, each with reports of one event ({@code ecb}) and
 * of one that looks like it ({@code ecbplus}), and event mentions joined across reports.
 *
 * @param documents the reports, by topic and name
 */
record EcbPlusCorpus(List<Document> documents) {
  private static final String ARCHIVE = "ecbplus_1-35.tar.gz";
  private static final String CHECKED = "ECBplus_coreference_sentences.csv";

  /**
   * A report.
   *
   * @param article its text, tokens joined by blanks and sentences by line ends
   * @param topic the topic, 1 to 35
   * @param event the event that it is about: the topic, with {@code +} for the one that looks alike
   * @param mentions event mentions in sentences whose marks were checked across reports
   * @param checked spans of these sentences
   */
  record Document(
      Article article, int topic, String event, List<GoldMention> mentions, List<Span> checked) {}

  /**
   * A mention.
   *
   * @param span its words
   * @param cluster the event in the world
   */
  record GoldMention(Span span, String cluster) {}

  /** Reads the archive in a folder, and the list of checked sentences beside it. */
  static EcbPlusCorpus read(Path folder) {
    Map<String, Set<Integer>> checked = checked(folder.resolve(CHECKED));
    List<Document> documents = new ArrayList<>();
    TarArchive.texts(folder.resolve(ARCHIVE), name -> name.endsWith(".xml"))
        .forEach(
            (path, xml) -> {
              String name = path.substring(path.lastIndexOf('/') + 1).replace(".xml", "");
              documents.add(document(name, xml, checked.getOrDefault(name, Set.of())));
            });
    return new EcbPlusCorpus(List.copyOf(documents));
  }

  private static Map<String, Set<Integer>> checked(Path file) {
    Map<String, Set<Integer>> checked = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] cells = line.strip().split(",", -1);
        if (cells.length == 3 && cells[2].matches("[0-9]+")) {
          checked
              .computeIfAbsent(cells[0] + "_" + cells[1], name -> new HashSet<>())
              .add(Integer.valueOf(cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return checked;
  }

  /** Reads one file. */
  static Document document(String name, String xml, Set<Integer> checked) {
    try {
      Reading reading = new Reading(checked);
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          reading.element(reader);
        }
      }
      int topic = Integer.parseInt(name.substring(0, name.indexOf('_')));
      return reading.document(name, topic);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }

  /** A file on its way to a document. */
  private static final class Reading {
    private final Set<Integer> checked;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Span> tokens = new HashMap<>();
    private final Map<Integer, Span> sentences = new LinkedHashMap<>();
    private final Map<String, Span> actions = new LinkedHashMap<>();
    private final Map<String, String> clusters = new HashMap<>();
    private int sentence = -1;
    private boolean address;
    private String mark = "";
    private String relation = "";

    private Reading(Set<Integer> checked) {
      this.checked = checked;
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
      String name = reader.getLocalName();
      switch (name) {
        case "token" -> token(reader);
        case "token_anchor" -> anchor(reader.getAttributeValue(null, "t_id"));
        case "CROSS_DOC_COREF" -> relation = reader.getAttributeValue(null, "note");
        case "INTRA_DOC_COREF" -> relation = "intra " + reader.getAttributeValue(null, "r_id");
        case "source" -> clusters.put(reader.getAttributeValue(null, "m_id"), relation);
        default -> mark = name.contains("ACTION") ? reader.getAttributeValue(null, "m_id") : "";
      }
    }

    private void token(XMLStreamReader reader) throws XMLStreamException {
      String id = reader.getAttributeValue(null, "t_id");
      int number = Integer.parseInt(reader.getAttributeValue(null, "sentence"));
      String word = reader.getElementText();
      if (number != sentence) {
        address = number == 0 && word.startsWith("http");
        text.append(text.isEmpty() ? "" : "\n");
        sentence = number;
      } else if (!address) {
        text.append(' ');
      }
      if (!address && !word.isEmpty()) {
        Span span = new Span(text.length(), text.length() + word.length());
        text.append(word);
        tokens.put(id, span);
        sentences.merge(number, span, Span::cover);
      }
    }

    private void anchor(String token) {
      if (!mark.isEmpty() && tokens.containsKey(token)) {
        actions.merge(mark, tokens.get(token), Span::cover);
      }
    }

    private Document document(String name, int topic) {
      List<Span> spans =
          sentences.entrySet().stream()
              .filter(entry -> checked.contains(entry.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      List<GoldMention> mentions = new ArrayList<>();
      actions.forEach(
          (id, span) -> {
            if (spans.stream().anyMatch(one -> one.contains(span))) {
              String cluster = clusters.getOrDefault(id, "single " + id);
              boolean alone = cluster.startsWith("single") || cluster.startsWith("intra");
              mentions.add(new GoldMention(span, alone ? name + " " + cluster : cluster));
            }
          });
      Article article =
          new Article(
              new ArticleId(name),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "en",
              text.toString());
      String event = topic + (name.endsWith("ecbplus") ? "+" : "");
      return new Document(article, topic, event, List.copyOf(mentions), spans);
    }
  }
}
