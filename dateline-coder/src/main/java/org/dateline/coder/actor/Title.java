package org.dateline.coder.actor;

import java.util.List;
import java.util.Set;
import org.dateline.model.Sector;

/**
 * A noun that says what somebody is: an office, a trade, a body, a crowd.
 *
 * @param words as the file has them
 * @param kind what sort of word this is
 * @param sectors its sectors, primary first; empty where the word alone says none
 * @param flags what else the word does
 */
record Title(String words, Kind kind, List<Sector> sectors, Set<Flag> flags) {

  /** What sort of word it is. */
  enum Kind {
    /** One person: "minister", "gunman". */
    PERSON,
    /** A body: "ministry", "army". */
    BODY,
    /** Several people: "protesters" is written in the singular; "crowd", "opposition". */
    GROUP,
    /** A form of address before a name: "Mr", "Sheikh". */
    HONORIFIC,
    /** A word that changes what follows it: "former", "opposition". */
    MODIFIER,
    /** A place or property that stands for its owner, and is no party itself: "base". */
    SITE
  }

  /** What else a word does. */
  enum Flag {
    /** Has the sectors of the body it speaks for: "spokesman", "official", "leader". */
    INHERITS,
    /** Is an office of state, so that it counts as a title even without a name: "president". */
    OFFICE,
    /** Works abroad: "in", "to" and "at" give its post, not its country: "ambassador". */
    ABROAD,
    /** Says nothing of its country, not even in an article on one: "people", "migrant". */
    ANYWHERE,
    /** Counts as a noun only, not as an adjective: "official data" is of no official. */
    NOUN,
    /** Is of the other side, and not of the country of whose it is: "his counterpart". */
    PEER,
    /** As a modifier: makes former officials of officials. */
    FORMER
  }

  Title {
    sectors = List.copyOf(sectors);
    flags = Set.copyOf(flags);
  }

  boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /** Whether somebody or something so called can be a party. */
  boolean isParty() {
    return switch (kind) {
      case PERSON, BODY, GROUP -> true;
      case HONORIFIC, MODIFIER, SITE -> false;
    };
  }
}
