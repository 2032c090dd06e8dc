package org.dateline.coder.lexicon;

import java.util.Set;
import org.dateline.model.EventType;

/** What must hold for a frame to apply. */
public sealed interface Condition {

  /**
   * The head word of a slot is (or is not) one of these.
   *
   * @param slot where
   * @param lemmas which
   * @param negated whether it must not be
   */
  record Word(Slot slot, Set<String> lemmas, boolean negated) implements Condition {}

  /**
   * What stands in a slot is (or is not) of a kind.
   *
   * @param slot where
   * @param kind of which kind
   * @param negated whether it must not be
   */
  record OfKind(Slot slot, Kind kind, boolean negated) implements Condition {}

  /** Kinds of what can stand in a slot. */
  enum Kind {
    /** A person or people. */
    PERSON,
    /** A political actor or person. */
    ACTOR,
    /** A place. */
    PLACE,
    /** Two or more phrases joined: "India and France". */
    SEVERAL
  }

  /**
   * A slot is filled, or empty.
   *
   * @param slot which
   * @param filled whether it must be filled
   */
  record Filled(Slot slot, boolean filled) implements Condition {}

  /**
   * The predicate has a clause as complement, or has none.
   *
   * @param present whether it must have one
   */
  record Complement(boolean present) implements Condition {}

  /**
   * The complement's head is (or is not) one of these.
   *
   * @param lemmas which
   * @param negated whether it must not be
   */
  record ComplementWord(Set<String> lemmas, boolean negated) implements Condition {}

  /** The complement is a noun or adjective, not a clause: "called him <i>a liar</i>". */
  record ComplementPhrase() implements Condition {}

  /**
   * A clause beside the predicate has one of these as its head: "attacked him, <i>saying</i> …".
   *
   * @param lemmas which
   */
  record Beside(Set<String> lemmas) implements Condition {}

  /**
   * The complement has one of these auxiliaries.
   *
   * @param words which, in lower case, for instance "must"
   */
  record ComplementModal(Set<String> words) implements Condition {}

  /**
   * The complement itself expresses an event of one of these types.
   *
   * @param types which
   */
  record ComplementType(Set<EventType> types) implements Condition {}

  /**
   * The predicate is in the passive, or is not.
   *
   * @param passive whether it must be
   */
  record Voice(boolean passive) implements Condition {}
}
