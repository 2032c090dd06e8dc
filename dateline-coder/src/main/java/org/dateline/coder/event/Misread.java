package org.dateline.coder.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Parties of a verb that the parser hung elsewhere, by what English word order does not allow: the
 * words of an object do not stand before the verb, and a subject has no preposition.
 */
final class Misread {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VBN");

  private Misread() {}

  /**
   * The subject of a verb that has none in the tree: "<i>Peru</i> lifts travel ban", where the name
   * hangs on the object, or "<i>The Front</i> has declared", where it was taken for a circumstance.
   */
  static List<Token> subject(Sentence sentence, Token verb) {
    boolean finite =
        FINITE.contains(verb.xpos())
            && (!verb.xpos().equals("VBN") || sentence.children(verb, "aux").findAny().isPresent());
    if (!finite) {
      return List.of();
    }
    Stream<Token> ofObject =
        sentence.children(verb, "obj").flatMap(o -> sentence.children(o).stream());
    Stream<Token> bare =
        sentence
            .children(verb, "obl")
            .filter(o -> o.relation().equals("obl") && !marked(sentence, o));
    Optional<Token> nearest =
        Stream.concat(ofObject, bare)
            .filter(t -> t.index() < verb.index() && Grammar.nominal(t) && !Grammar.temporal(t))
            .filter(t -> !marked(sentence, t))
            .reduce((one, other) -> one.index() > other.index() ? one : other);
    return nearest.map(List::of).orElse(List.of());
  }

  /**
   * The object of a verb that has none in the tree, where a name behind the verb hangs on the
   * subject before it: "the vice president meets <i>the king</i>".
   */
  static List<Token> object(Sentence sentence, Token verb) {
    return sentence
        .children(verb, "nsubj")
        .filter(s -> s.index() < verb.index())
        .flatMap(s -> sentence.children(s).stream())
        .filter(c -> c.index() > verb.index() && Grammar.nominal(c) && !Grammar.temporal(c))
        .filter(c -> c.is("nmod") || c.is("appos") || c.is("compound") || c.is("flat"))
        .filter(c -> !marked(sentence, c))
        .limit(1)
        .toList();
  }

  /** Whether what the tree calls a subject stands behind its verb with a preposition. */
  static boolean oblique(Sentence sentence, Token subject, Token verb) {
    return subject.is("nsubj") && subject.index() > verb.index() && marked(sentence, subject);
  }

  /**
   * Whether a circumstance of a verb is that of a relative clause before it: what stands between
   * the clause's verb and its own, as in "Ann Lee, who is based in <i>Doha</i>, met the king".
   */
  static boolean ofRelative(Sentence sentence, Token circumstance, Token verb) {
    return circumstance.index() < verb.index()
        && sentence
            .children(verb, "nsubj")
            .flatMap(subject -> sentence.children(subject, "acl"))
            .anyMatch(
                clause ->
                    clause.relation().equals("acl:relcl") && clause.index() < circumstance.index());
  }

  /**
   * Who does it in a passive, where "by" hangs on a noun or on the infinitive that completes the
   * verb: "was freed from jail by the army", "was forced to resign by the army".
   */
  static List<Token> agent(Sentence sentence, Token verb) {
    return Stream.concat(
            sentence.children(verb, "obl").flatMap(o -> sentence.children(o, "nmod")),
            sentence
                .children(verb, "xcomp")
                .filter(c -> c.xpos().equals("VB"))
                .flatMap(c -> sentence.children(c, "obl")))
        .filter(n -> sentence.children(n, "case").anyMatch(c -> Grammar.lower(c).equals("by")))
        .limit(1)
        .toList();
  }

  private static boolean marked(Sentence sentence, Token noun) {
    return sentence.children(noun, "case").anyMatch(c -> !c.xpos().equals("POS"));
  }
}
