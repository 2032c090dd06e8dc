package org.dateline.text.coreference;

/**
 * What pronouns agree with.
 *
 * @param being person, body, thing, or unknown
 * @param gender for persons
 * @param number one or several
 */
record Traits(Being being, Gender gender, Count number) {

  /** What kind of thing is meant. */
  enum Being {
    PERSON,
    /** A body of people: "it" or "they". */
    GROUP,
    THING,
    UNKNOWN
  }

  /** Grammatical gender of persons. */
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /** One or several. */
  enum Count {
    ONE,
    SEVERAL,
    UNKNOWN
  }

  static final Traits UNKNOWN = new Traits(Being.UNKNOWN, Gender.UNKNOWN, Count.UNKNOWN);

  /** Whether one thing could have both traits. */
  boolean agrees(Traits other) {
    boolean beings =
        being == other.being
            || being == Being.UNKNOWN
            || other.being == Being.UNKNOWN
            || being == Being.GROUP && other.being == Being.THING
            || being == Being.THING && other.being == Being.GROUP;
    boolean genders =
        gender == other.gender || gender == Gender.UNKNOWN || other.gender == Gender.UNKNOWN;
    boolean numbers =
        number == other.number
            || number == Count.UNKNOWN
            || other.number == Count.UNKNOWN
            || being == Being.GROUP
            || other.being == Being.GROUP;
    return beings && genders && numbers;
  }

  /** What both say together; this one where they differ. */
  Traits with(Traits other) {
    return new Traits(
        being == Being.UNKNOWN ? other.being : being,
        gender == Gender.UNKNOWN ? other.gender : gender,
        number == Count.UNKNOWN ? other.number : number);
  }
}
