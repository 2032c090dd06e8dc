package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Actor;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What speaks for or against a word's telling again of an event that the report has told before:
 * how its word, parties, status and form compare with those of the likest mention before it.
 */
final class AgainFeatures {
  private static final int STEM = 4;
  private static final Set<String> KNOWN =
      Set.of("the", "this", "that", "these", "those", "its", "his", "her", "their");

  private AgainFeatures() {}

  /**
   * The mention before that is likest; empty where none has the type.
   *
   * @param before those that told of events, in text order
   */
  static Optional<Candidate> likest(Candidate candidate, List<Candidate> before) {
    Optional<Candidate> best = Optional.empty();
    int most = -1;
    for (Candidate other : before.reversed()) {
      if (sameType(other, candidate)) {
        int like = likeness(candidate, other);
        if (like > most) {
          most = like;
          best = Optional.of(other);
        }
      }
    }
    return best;
  }

  /** Types of a user's own never mix with others. */
  private static boolean sameType(Candidate one, Candidate other) {
    return one.type() == other.type() && one.meaning().custom().equals(other.meaning().custom());
  }

  private static int likeness(Candidate one, Candidate other) {
    int like = stem(one).equals(stem(other)) ? 2 : 0;
    like += compared(one.sides().actors(), other.sides().actors()).equals("shared") ? 2 : 0;
    like += compared(one.sides().recipients(), other.sides().recipients()).equals("shared") ? 2 : 0;
    like -= compared(one.sides().actors(), other.sides().actors()).equals("others") ? 1 : 0;
    like -= compared(one.sides().recipients(), other.sides().recipients()).equals("others") ? 1 : 0;
    return like + 2;
  }

  /**
   * The features of a candidate against the likest one before.
   *
   * @param told all that told of events before
   */
  static List<String> of(Candidate candidate, Candidate before, List<Candidate> told) {
    List<String> found = new ArrayList<>();
    String type = candidate.type().name();
    String form = form(candidate);
    String actors = compared(candidate.sides().actors(), before.sides().actors());
    String recipients = compared(candidate.sides().recipients(), before.sides().recipients());
    String word = word(candidate, before);
    int distance = candidate.grammar().sentence().index() - before.grammar().sentence().index();
    String far = distance == 0 ? "same" : distance == 1 ? "next" : distance < 5 ? "near" : "far";
    found.add("bias");
    found.add("type=" + type);
    found.add("form=" + form);
    found.add("type+form=" + type + form);
    found.add("actors=" + actors);
    found.add("recipients=" + recipients);
    found.add("parties=" + actors + recipients);
    found.add("word=" + word);
    found.add("word+form=" + word + form);
    found.add("all=" + word + actors + recipients);
    found.add("word+type=" + word + type);
    found.add("far=" + far);
    found.add("far+word=" + far + word);
    found.add("before form=" + form(before));
    found.add(
        "tellings=" + Math.min(4, told.stream().filter(t -> t.type() == candidate.type()).count()));
    found.add("status=" + candidate.status() + before.status());
    found.add("lemma=" + Grammar.lemma(candidate.head()));
    found.add("relation=" + candidate.head().relation());
    return found;
  }

  private static String word(Candidate one, Candidate other) {
    if (Grammar.lemma(one.head()).equals(Grammar.lemma(other.head()))) {
      return "lemma";
    }
    return stem(one).equals(stem(other)) ? "stem" : "other";
  }

  private static String stem(Candidate candidate) {
    Token word = candidate.match().arguments().noun().orElse(candidate.head());
    String lemma = Grammar.lemma(word);
    return lemma.substring(0, Math.min(STEM, lemma.length()));
  }

  private static String form(Candidate candidate) {
    Token head = candidate.match().arguments().noun().orElse(candidate.head());
    if (candidate.grammar().verbal(candidate.head())
        && candidate.match().arguments().noun().isEmpty()) {
      return "verb";
    }
    Sentence sentence = candidate.grammar().sentence();
    boolean known =
        sentence.children(head).stream()
            .anyMatch(c -> (c.is("det") || c.is("nmod:poss")) && KNOWN.contains(Grammar.lower(c)));
    boolean some = sentence.children(head, "det").findAny().isPresent();
    return known ? "known" : some ? "some" : head.xpos().equals("NNS") ? "plural" : "bare";
  }

  private static String compared(List<Actor> one, List<Actor> other) {
    Set<String> left = Repeats.keys(one);
    Set<String> right = Repeats.keys(other);
    if (left.isEmpty()) {
      return right.isEmpty() ? "none" : "left out";
    }
    if (right.isEmpty()) {
      return "new";
    }
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(right);
    return shared.isEmpty() ? "others" : "shared";
  }
}
