package org.dateline.coder.tally;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.event.Governors;
import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Tells whether what a word tells of happened, by its own negations and modals and by the words
 * above it, of which it knows those that also decide the status of events. A plan, a wish, a need
 * and a possibility did not happen: "no plans <u>to flee</u>", "could force 300 people <u>to
 * flee</u>", "to prevent the <u>deaths</u> of 20 people". Immutable and safe to share.
 */
final class Happening {
  private static final Set<String> UNREAL =
      Set.of("could", "may", "might", "would", "can", "should", "shall", "will", "must");

  private static final Set<String> NEGATING = Set.of("not", "never", "n't", "n’t");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");

  /** Who has gone somewhere to do a thing has as a rule done it: "gathered to protest". */
  private static final Set<String> MOTION =
      Set.of("go", "come", "gather", "return", "meet", "assemble", "turn", "take");

  /** Who is made to do a thing has done it: "forced 300 people to flee". */
  private static final Set<String> CAUSING =
      Set.of(
          "force",
          "compel",
          "oblige",
          "cause",
          "lead",
          "prompt",
          "drive",
          "push",
          "make",
          "have",
          "begin",
          "start",
          "continue",
          "manage");

  private static final int DEPTH = 6;

  private final Governors governors;

  private Happening(Governors governors) {
    this.governors = governors;
  }

  /** With the words that come with the program, which decide the status of events too. */
  static Happening load() {
    return new Happening(Governors.load());
  }

  /** Whether what {@code word} tells of happened, as far as its sentence says. */
  boolean happened(Sentence sentence, Token word) {
    Token at = word;
    for (int i = 0; i < DEPTH; i++) {
      if (unreal(sentence, at)) {
        return false;
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty() || !reaches(sentence, at)) {
        return true;
      }
      if (decides(sentence, at, above.get())) {
        return false;
      }
      at = above.get();
    }
    return true;
  }

  private static boolean unreal(Sentence sentence, Token word) {
    return sentence.children(word).stream()
        .anyMatch(
            t ->
                t.is("aux") && UNREAL.contains(lemma(t))
                    || NEGATING.contains(lemma(t))
                    || t.is("mark") && CONDITIONS.contains(lemma(t)));
  }

  /** Whether what stands above a word says something of what the word tells. */
  private static boolean reaches(Sentence sentence, Token at) {
    boolean verb = at.upos() == Upos.VERB || at.upos() == Upos.AUX;
    if (verb && infinitive(sentence, at)) {
      return at.is("xcomp") || at.is("advcl") || at.is("acl") && !at.is("acl:relcl");
    }
    boolean noun = at.upos() == Upos.NOUN;
    return at.is("xcomp") || noun && (at.is("obj") || at.is("nmod"));
  }

  /** "To flee", but not "to have fled", which tells of what was done. */
  private static boolean infinitive(Sentence sentence, Token verb) {
    boolean to =
        sentence.children(verb).stream().anyMatch(t -> t.upos() == Upos.PART && t.is("mark"));
    return to && sentence.children(verb, "aux").noneMatch(t -> lemma(t).equals("have"));
  }

  /** Whether a verb brings about what stands under it. */
  static boolean causes(Token verb) {
    return CAUSING.contains(lemma(verb));
  }

  private boolean decides(Sentence sentence, Token at, Token above) {
    if (at.is("xcomp") && lemma(above).equals("have")) {
      // "Had to leave two dead", but not "had 300 people flee"
      return sentence.children(above, "obj").findAny().isEmpty();
    }
    if (causes(above)) {
      return false;
    }
    if (at.is("advcl")) {
      return !(MOTION.contains(lemma(above)) && !above.xpos().equals("VB"));
    }
    boolean verb = above.upos() == Upos.VERB;
    Optional<Status> status =
        governors.status(lemma(above), verb ? "v" : above.upos() == Upos.ADJ ? "a" : "n");
    if (at.is("acl")) {
      // "No reason to flee", and a plan to flee
      return status.isPresent()
          || sentence.children(above, "det").anyMatch(t -> lemma(t).equals("no"));
    }
    if (at.is("obj") && verb) {
      // Who discusses or announces deaths tells of deaths; who demands arrests does not.
      return status.filter(s -> s == Status.DEMANDED).isPresent() || prevents(above);
    }
    return status.isPresent();
  }

  private static boolean prevents(Token verb) {
    return Set.of("prevent", "avoid", "avert", "stop").contains(lemma(verb));
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
