package org.dateline.text.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dateline.text.document.EventScores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The runtime against what the training's own code makes of the same sentences. */
class NeuralParserTest {
  private static NeuralParser parser;
  private static JsonNode model;
  private static List<JsonNode> fixture;

  @BeforeAll
  static void load() throws IOException {
    parser = NeuralParser.load(1);
    model = read("model.json");
    fixture = read("fixture.json").get("sentences").valueStream().toList();
  }

  @AfterAll
  static void close() {
    parser.close();
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in =
        NeuralParserTest.class.getResourceAsStream("/org/dateline/text/model/" + name)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes());
    }
  }

  private static List<String> words(JsonNode sentence) {
    return strings(sentence.get("words"));
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static int[] numbers(JsonNode array) {
    return array.valueStream().mapToInt(JsonNode::asInt).toArray();
  }

  @Test
  void wordsBecomeTheSameNumbers() throws IOException {
    ModelDescription description = ModelDescription.read(model.toString());
    try (InputStream in =
        Objects.requireNonNull(
            NeuralParserTest.class.getResourceAsStream("/org/dateline/text/model/vocab.txt"))) {
      List<String> vocabulary =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      WordPiece pieces = new WordPiece(vocabulary, description.mostPiecesPerWord());
      EncodedSentence.Encoder encoder = new EncodedSentence.Encoder(pieces, description);
      for (JsonNode sentence : fixture) {
        EncodedSentence encoded = encoder.encode(words(sentence)).getFirst();
        assertThat(encoded.pieces())
            .as("%s", words(sentence))
            .isEqualTo(numbers(sentence.get("input_ids")));
        assertThat(encoded.shapes())
            .as("%s", words(sentence))
            .isEqualTo(numbers(sentence.get("shape_ids")));
        assertThat(encoded.starts()).isEqualTo(numbers(sentence.get("word_starts")));
      }
    }
  }

  private static List<ParsedSentence> parsed() {
    return parser.parse(fixture.stream().map(NeuralParserTest::words).toList());
  }

  private static void assertNearlyEqual(List<String> wanted, List<String> found) {
    long same =
        IntStream.range(0, wanted.size()).filter(i -> wanted.get(i).equals(found.get(i))).count();
    assertThat((double) same / wanted.size()).isGreaterThan(0.97);
  }

  /** Processors round the 8-bit sums differently, so a few answers near a tie may differ. */
  @Test
  void answersAreTheSame() {
    List<String> upos = strings(model.get("upos"));
    List<String> xpos = strings(model.get("xpos"));
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    List<ParsedSentence> parsed = parsed();
    for (int s = 0; s < fixture.size(); s++) {
      JsonNode gold = fixture.get(s);
      List<ParsedSentence.Word> words = parsed.get(s).words();
      for (int w = 0; w < words.size(); w++) {
        String at = s + "." + w + " ";
        wanted.add(at + upos.get(gold.get("upos").get(w).asInt()));
        found.add(at + words.get(w).upos());
        wanted.add(at + xpos.get(gold.get("xpos").get(w).asInt()));
        found.add(at + words.get(w).xpos());
        wanted.add(at + (gold.get("heads").get(w).asInt() - 1));
        found.add(at + words.get(w).head());
        wanted.add(at + gold.get("lemmas").get(w).asString());
        found.add(at + words.get(w).lemma());
      }
    }
    assertNearlyEqual(wanted, found);
  }

  @Test
  void eventsAndCuesAreTheSame() {
    List<String> types = strings(model.get("events"));
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    List<ParsedSentence> parsed = parsed();
    for (int s = 0; s < fixture.size(); s++) {
      JsonNode gold = fixture.get(s);
      EventScores scores = parsed.get(s).scores();
      for (int w = 0; w < parsed.get(s).words().size(); w++) {
        String at = s + "." + w + " ";
        wanted.add(at + types.get(gold.get("events").get(w).asInt()));
        found.add(at + scores.likeliestEvent(w));
        wanted.add(at + (gold.get("cues").get(w).asInt() == 1));
        found.add(at + (scores.cue(w) > 0));
      }
    }
    assertNearlyEqual(wanted, found);
    assertThat(found).anyMatch(f -> f.endsWith("assault")).anyMatch(f -> f.endsWith("true"));
  }

  @Test
  void aKillingIsTheRebels() {
    EventScores scores =
        parser
            .parse(List.of(List.of("Rebels", "killed", "two", "soldiers", ".")))
            .getFirst()
            .scores();
    assertThat(scores.likeliestEvent(1)).isEqualTo("assault");
    assertThat(scores.role(EventScores.Role.ACTOR, 1, 0).orElseThrow()).isPositive();
    assertThat(scores.role(EventScores.Role.ACTOR, 1, 3).orElseThrow()).isNegative();
    assertThat(scores.role(EventScores.Role.RECIPIENT, 1, 3).orElseThrow()).isPositive();
  }

  @Test
  void whatAMinisterSaysIsHis() {
    EventScores scores =
        parser
            .parse(
                List.of(List.of("The", "minister", "said", "the", "talks", "had", "failed", ".")))
            .getFirst()
            .scores();
    assertThat(scores.cue(2)).isPositive();
    assertThat(scores.role(EventScores.Role.SOURCE, 2, 1).orElseThrow()).isPositive();
    assertThat(scores.role(EventScores.Role.CONTENT, 2, 6).orElseThrow()).isPositive();
    assertThat(scores.role(EventScores.Role.CONTENT, 2, 1).orElseThrow()).isNegative();
  }

  @Test
  void onlyTheRootIsCalledRoot() {
    for (ParsedSentence sentence :
        parser.parse(fixture.stream().map(NeuralParserTest::words).toList())) {
      assertThat(sentence.words())
          .allSatisfy(w -> assertThat(w.relation().equals("root")).isEqualTo(w.head() < 0));
    }
  }

  @Test
  void anOverlongSentenceIsStillOneTree() {
    List<String> words = Collections.nCopies(400, "again");
    ParsedSentence parsed = parser.parse(List.of(words)).getFirst();
    assertThat(parsed.words()).hasSize(400);
    assertThat(parsed.words()).filteredOn(w -> w.head() < 0).hasSize(1);
    assertThat(parsed.scores().cue(399)).isNegative();
  }

  @Test
  void nothingIsReadInNothing() {
    assertThat(parser.parse(List.of())).isEmpty();
  }
}
