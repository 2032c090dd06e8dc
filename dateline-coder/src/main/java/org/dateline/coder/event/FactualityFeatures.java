package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.weight.Steps;
import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What speaks for or against a predicate's having happened: what the rules say, its form and
 * auxiliaries, and the same of the two words above it in the tree. Each feature begins with the
 * number of steps up from the predicate.
 */
final class FactualityFeatures {
  private static final int STEPS = 3;

  private static final Set<String> SMALL_WORDS =
      Set.of("aux", "mark", "cop", "advmod", "det", "case", "cc", "expl", "discourse");

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "to");

  private final Sentence sentence;
  private final List<String> features = new ArrayList<>();

  private FactualityFeatures(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The features of a predicate that the rules give {@code status}. */
  static List<String> of(Sentence sentence, Token predicate, Status status) {
    FactualityFeatures reading = new FactualityFeatures(sentence);
    reading.features.add("rule=" + status);
    reading.features.add("lemma=" + Grammar.lemma(predicate));
    reading.features.add("form=" + Grammar.lower(predicate));
    reading.upwards(predicate);
    reading.around(predicate);
    reading.network(predicate);
    return List.copyOf(reading.features);
  }

  /** What the network holds of its having happened. */
  private void network(Token predicate) {
    sentence
        .scores()
        .ifPresent(
            scores -> {
              for (String value : List.of("happened", "uncertain", "not")) {
                double odds = scores.factuality(predicate.index(), value);
                features.add("network " + value + "=" + Steps.of(2 * odds));
              }
            });
  }

  private void upwards(Token predicate) {
    Token at = predicate;
    String below = "";
    for (int step = 0; step < STEPS; step++) {
      word(step, at, below);
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        features.add("depth=" + step);
        return;
      }
      below = plain(at);
      at = above.get();
    }
  }

  private void word(int step, Token at, String below) {
    String form = at.xpos();
    features.add(step + "tag=" + form);
    features.add(step + "rel=" + at.relation());
    features.add(step + "tagrel=" + form + at.relation());
    if (step > 0) {
      features.add(step + "lemma=" + Grammar.lemma(at));
      features.add(step + "lemma/below=" + Grammar.lemma(at) + "/" + below);
    }
    StringBuilder auxiliaries = new StringBuilder();
    boolean subject = false;
    boolean auxiliary = false;
    boolean mark = false;
    for (Token child : sentence.children(at)) {
      String relation = plain(child);
      String lower = Grammar.lower(child);
      subject |= relation.equals("nsubj");
      auxiliary |= relation.equals("aux");
      mark |= relation.equals("mark");
      if (relation.equals("aux") || relation.equals("cop") || NEGATIONS.contains(lower)) {
        auxiliaries.append(lower).append(' ');
      }
      features.add(step + "has=" + relation);
      child(step, form, child);
    }
    features.add(step + "chain=" + auxiliaries + form);
    String shape = (subject ? "s" : "") + (auxiliary ? "a" : "") + (mark ? "m" : "");
    features.add(step + "shape=" + form + shape);
  }

  private void child(int step, String form, Token child) {
    String relation = plain(child);
    String lower = Grammar.lower(child);
    if (SMALL_WORDS.contains(relation)) {
      features.add(step + relation + "=" + lower);
      features.add(step + relation + "tag=" + child.xpos());
      if (relation.equals("aux")) {
        features.add(step + "aux+" + form + "=" + lower);
      }
    } else if (relation.equals("nsubj") || relation.equals("obj")) {
      features.add(step + relation + "tag=" + child.xpos());
      if (relation.equals("nsubj")) {
        features.add(step + "nsubj=" + lower);
      }
      sentence
          .children(child, "det")
          .forEach(d -> features.add(step + relation + "det=" + Grammar.lower(d)));
    } else if (relation.equals("advcl")) {
      sentence
          .children(child, "mark")
          .forEach(m -> features.add(step + "clause=" + Grammar.lower(m)));
    } else if (relation.equals("xcomp")) {
      features.add(step + "xcomp=" + Grammar.lemma(child));
    }
  }

  private void around(Token predicate) {
    List<Token> tokens = sentence.tokens();
    int i = predicate.index();
    if (i > 0) {
      features.add("before=" + Grammar.lower(sentence.token(i - 1)));
    }
    if (i + 1 < tokens.size()) {
      features.add("after=" + Grammar.lower(sentence.token(i + 1)));
    }
    boolean question =
        tokens.subList(Math.max(0, tokens.size() - 3), tokens.size()).stream()
            .anyMatch(t -> t.form().contains("?"));
    if (question) {
      features.add("question");
    }
    Token root = sentence.root();
    String subject = sentence.children(root, "nsubj").findAny().isPresent() ? "s" : "";
    features.add("root=" + root.xpos() + subject + (question ? "?" : ""));
    features.add("first=" + Grammar.lower(tokens.getFirst()));
    if (tokens.stream().anyMatch(t -> Grammar.lower(t).equals("please"))) {
      features.add("please");
    }
  }

  private static String plain(Token token) {
    int colon = token.relation().indexOf(':');
    return colon < 0 ? token.relation() : token.relation().substring(0, colon);
  }
}
