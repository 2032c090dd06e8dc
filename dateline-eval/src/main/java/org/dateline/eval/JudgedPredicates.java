package org.dateline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.coder.event.Factuality;
import org.dateline.model.Article;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Predicates of UDS-IH2 with what people judged of them, on {@code status/uds_ih2_train.jsonl}.
 *
 * <p>Gold is a mean of judgements from -3 (certainly not) to 3 (certainly): from 1 upwards is
 * "happened", from -1 downwards "not", all between "uncertain". Of every 250 sentences the second
 * 50 are kept apart and teach nothing: neighbours come from one text.
 */
record JudgedPredicates(List<Judged> sentences) {
  private static final String FILE = "status/uds_ih2_train.jsonl";
  private static final int BLOCK = 50;
  private static final int PARTS = 5;
  private static final int APART = 1;

  /** Copies the list. */
  JudgedPredicates {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence.
   *
   * @param number in the set
   * @param text its words, parted by single spaces
   * @param targets the judged words
   */
  record Judged(int number, String text, List<Target> targets) {
    Judged {
      targets = List.copyOf(targets);
    }

    /** The sentence as an article. */
    Article article() {
      return Article.ofText(text);
    }

    /** Which of the blocks of neighbours it is in. */
    String block() {
      return String.valueOf(number / BLOCK);
    }
  }

  /**
   * A judged word.
   *
   * @param offset where it starts in the text
   * @param gold the class of its judgement
   */
  record Target(int offset, Factuality gold) {}

  /** Reads the set from the data folder. */
  static JudgedPredicates read(Path data) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<Judged> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve(FILE))) {
      if (!line.isBlank()) {
        sentences.add(judged(mapper.readTree(line)));
      }
    }
    return new JudgedPredicates(sentences);
  }

  private static Judged judged(JsonNode gold) {
    String text = gold.get("text").asString();
    List<Target> targets = new ArrayList<>();
    for (JsonNode target : gold.get("targets")) {
      int place = offset(text, target.get("span1").get(0).asInt());
      targets.add(new Target(place, ofJudgement(target.get("label").asDouble())));
    }
    return new Judged(gold.get("file_idx").asInt(), text, targets);
  }

  /** The part that is kept apart, or the part that teaches. */
  JudgedPredicates part(boolean apart) {
    return new JudgedPredicates(
        sentences.stream().filter(s -> (s.number() / BLOCK % PARTS == APART) == apart).toList());
  }

  /** What is done with a judged word; empty where the engine has no word there. */
  interface Visit {
    void visit(Judged of, Target target, Optional<Word> word);
  }

  /** A word in its sentence. */
  record Word(Sentence sentence, Token token) {}

  /** Goes through all judged words in their order. */
  void each(Function<Judged, AnnotatedDocument> annotator, Visit visit) {
    for (Judged judged : sentences) {
      AnnotatedDocument document = annotator.apply(judged);
      for (Target target : judged.targets()) {
        visit.visit(judged, target, word(document, target.offset()));
      }
    }
  }

  private static Optional<Word> word(AnnotatedDocument document, int place) {
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().contains(place)) {
          return Optional.of(new Word(sentence, token));
        }
      }
    }
    return Optional.empty();
  }

  /** Where a word of a text whose words are parted by single spaces starts. */
  static int offset(String text, int word) {
    int at = 0;
    for (int i = 0; i < word && at >= 0; i++) {
      at = text.indexOf(' ', at) + 1;
    }
    return at;
  }

  /** The class of a judgement, -3 to 3. */
  static Factuality ofJudgement(double label) {
    return label >= 1 ? Factuality.HAPPENED : label <= -1 ? Factuality.NOT : Factuality.UNCERTAIN;
  }
}
