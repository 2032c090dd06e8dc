package org.dateline.text.neural;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.text.document.EventScores;
import org.dateline.text.document.Upos;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code model.json} says of a model: the label sets in the order of the scores, and limits.
 *
 * @param version the model's own version
 * @param mostPieces pieces of a sentence at most, {@code [CLS]} and {@code [SEP]} included
 * @param mostPiecesPerWord pieces of a word at most
 * @param shapes the number of each {@link WordShape}
 * @param upos universal parts of speech
 * @param xpos Penn Treebank tags
 * @param lemmas lemma scripts
 * @param names name tags
 * @param relations dependency relations, {@code root} among them
 * @param told types, statuses and factualities of events
 */
record ModelDescription(
    String version,
    int mostPieces,
    int mostPiecesPerWord,
    Map<WordShape, Integer> shapes,
    List<Upos> upos,
    List<String> xpos,
    List<LemmaScript> lemmas,
    NameTags names,
    List<String> relations,
    EventScores.Values told) {

  /** Copies the lists; refuses relations without {@code root}. */
  ModelDescription {
    shapes = Map.copyOf(shapes);
    upos = List.copyOf(upos);
    xpos = List.copyOf(xpos);
    lemmas = List.copyOf(lemmas);
    relations = List.copyOf(relations);
    if (!relations.contains("root")) {
      throw new IllegalArgumentException("no relation root");
    }
    if (mostPieces < 2 + mostPiecesPerWord) {
      throw new IllegalArgumentException("no room for a word in " + mostPieces + " pieces");
    }
  }

  /** The number of a shape. */
  int shape(WordShape shape) {
    Integer number = shapes.get(shape);
    if (number == null) {
      throw new IllegalArgumentException("no shape " + shape.key());
    }
    return number;
  }

  /**
   * Reads {@code model.json}.
   *
   * @throws IllegalArgumentException saying what is missing or cannot be read
   */
  static ModelDescription read(String json) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      List<String> shapes =
          field(root, "shapes").valueStream().map(node -> field(node, "name").asString()).toList();
      return new ModelDescription(
          field(root, "version").asString(),
          field(root, "max_pieces").asInt(),
          field(field(root, "wordpiece"), "max_pieces_per_word").asInt(),
          Arrays.stream(WordShape.values())
              .collect(Collectors.toMap(shape -> shape, shape -> index(shapes, shape))),
          strings(root, "upos").stream()
              .map(u -> Upos.valueOf(u.toUpperCase(Locale.ROOT)))
              .toList(),
          strings(root, "xpos"),
          strings(root, "lemma").stream().map(LemmaScript::of).toList(),
          new NameTags(strings(root, "names")),
          strings(root, "labels"),
          new EventScores.Values(
              strings(root, "events"), strings(root, "statuses"), strings(root, "factualities")));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("model.json: " + e.getMessage(), e);
    }
  }

  private static int index(List<String> shapes, WordShape shape) {
    int index = shapes.indexOf(shape.key());
    if (index < 0) {
      throw new IllegalArgumentException("model.json: no shape " + shape.key());
    }
    return index;
  }

  private static List<String> strings(JsonNode root, String name) {
    return field(root, name).valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode field(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("model.json: no field " + name);
    }
    return value;
  }
}
