package org.dateline.coder.lexicon;

import java.util.Optional;

/**
 * A place in the grammar around a predicate where a party can stand.
 *
 * @param kind which sort of place
 * @param preposition the preposition, lower case; empty unless {@code kind} is PREPOSITION
 */
public record Slot(Kind kind, String preposition) {

  /** The sorts of places. */
  public enum Kind {
    /** Logical subject: the subject, in passives the by-phrase. */
    SUBJ,
    /** Logical object: the object, in passives the subject. */
    OBJ,
    /** Indirect object. */
    IOBJ,
    /** Possessive: "Israel's withdrawal". */
    POSS,
    /** Nationality or actor before a noun: "the Syrian withdrawal". */
    ADJ,
    /** To whom the action of a clause complement belongs: "ordered X to leave". */
    COMP,
    /** The subject of a that-clause complement: "demanded that X leave". */
    THAT,
    /** Who or what a noun says something of, after a copula or beside it: "is a critic". */
    IS,
    /** The subject of the verb whose circumstance a noun is: "sang during the rally". */
    THERE,
    /** The object of a preposition. */
    PREPOSITION
  }

  /** The logical subject. */
  public static final Slot SUBJ = new Slot(Kind.SUBJ, "");

  /** The logical object. */
  public static final Slot OBJ = new Slot(Kind.OBJ, "");

  /** Reads a slot as the frame files write it; empty where it is no slot. */
  public static Optional<Slot> of(String word) {
    return switch (word) {
      case "subj" -> Optional.of(SUBJ);
      case "obj" -> Optional.of(OBJ);
      case "iobj" -> Optional.of(new Slot(Kind.IOBJ, ""));
      case "poss" -> Optional.of(new Slot(Kind.POSS, ""));
      case "adj" -> Optional.of(new Slot(Kind.ADJ, ""));
      case "comp" -> Optional.of(new Slot(Kind.COMP, ""));
      case "that" -> Optional.of(new Slot(Kind.THAT, ""));
      case "is" -> Optional.of(new Slot(Kind.IS, ""));
      case "there" -> Optional.of(new Slot(Kind.THERE, ""));
      default ->
          word.matches("[a-z]+( [a-z]+)*")
              ? Optional.of(new Slot(Kind.PREPOSITION, word))
              : Optional.empty();
    };
  }
}
