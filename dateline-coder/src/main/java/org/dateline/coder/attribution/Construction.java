package org.dateline.coder.attribution;

import java.util.Locale;

/** The shapes that an attribution can have, each with a sentence that has it. */
public enum Construction {
  /** "The minister said that <u>talks had failed</u>"; "<u>Talks had failed</u>, he said". */
  CLAUSE,
  /** "<u>Talks</u>, the minister said, <u>had failed</u>": the cue is an insertion. */
  INSERTED,
  /** "<u>Talks failed</u>, as the minister put it". */
  AS_CLAUSE,
  /** A cue verb beside a quotation that the tree does not join to it. */
  QUOTE,
  /** "He added:" and <u>the quotation in the next sentence</u>. */
  QUOTE_NEXT,
  /** "<u>the quotation of the sentence before</u>" and "asked the minister". */
  QUOTE_BEFORE,
  /** A cue verb and <u>all that follows it</u>, by order alone. */
  AFTER,
  /** A cue verb and <u>all that depends on it and follows</u>. */
  DEPENDENTS,
  /** A cue verb and <u>what follows it up to the next cue verb</u>, by order alone. */
  AFTER_NEXT,
  /** A cue verb and <u>what follows it up to the next comma</u>, by order alone. */
  AFTER_PART,
  /** <u>All that precedes</u> a source and its cue verb, by order alone. */
  BEFORE,
  /** "<u>Talks failed</u>, the minister said": what precedes the last comma, by order alone. */
  CLOSING,
  /** "The minister vowed <u>to resign</u>". */
  INFINITIVE,
  /** "The minister considered <u>resigning</u>". */
  GERUND,
  /** "The minister urged <u>voters to wait</u>". */
  OBJECT_INFINITIVE,
  /** "The minister called <u>the talks useless</u>". */
  OBJECT_PREDICATE,
  /** "The minister described <u>the talks as useless</u>", "accused <u>him of fraud</u>". */
  OBJECT_OBLIQUE,
  /** "The minister praised <u>the talks</u>". */
  OBJECT,
  /** "The minister warned of <u>a crisis</u>". */
  OBLIQUE,
  /** "<u>The ruling</u> the minister opposed": the content is what the clause modifies. */
  GAP,
  /** "<u>The talks</u> seemed <u>to fail</u>". */
  RAISING,
  /** "<u>The talks</u> are expected <u>to fail</u>". */
  PASSIVE_INFINITIVE,
  /** "<u>The talks</u> were described <u>as useless</u>". */
  PASSIVE_OBLIQUE,
  /** "<u>The talks</u> were condemned by the minister". */
  PASSIVE,
  /** "the minister's claim that <u>talks had failed</u>". */
  NOUN_CLAUSE,
  /** "the minister's promise <u>to resign</u>". */
  NOUN_INFINITIVE,
  /** "the minister's support for <u>the talks</u>". */
  NOUN_OBLIQUE,
  /** "The minister is confident that <u>talks will succeed</u>". */
  ADJECTIVE_CLAUSE,
  /** "The minister is ready <u>to talk</u>". */
  ADJECTIVE_INFINITIVE,
  /** "The minister is critical of <u>the talks</u>". */
  ADJECTIVE_OBLIQUE,
  /** "<u>Talks failed</u>, according to the minister". */
  ACCORDING,
  /** "In the minister's view <u>talks failed</u>". */
  PHRASE,
  /** "<u>Talks</u> reportedly <u>failed</u>". */
  ADVERB,
  /** "<u>the</u> alleged <u>attack</u>". */
  ADJECTIVE,
  /** "Minister: <u>Talks failed</u>". */
  HEADLINE,
  /** "<u>Talks failed</u>: minister". */
  HEADLINE_AFTER,
  /** "Radio said <u>talks had failed</u>, citing the minister". */
  CITED,
  /** A quotation carried on by the same speaker without a cue. */
  CONTINUED;

  private final String shape = name().toLowerCase(Locale.ROOT);

  /** Its name as features have it. */
  String shape() {
    return shape;
  }

  /** Whether it is a headline's, whose cue is a mark. */
  boolean headline() {
    return this == HEADLINE || this == HEADLINE_AFTER;
  }

  /**
   * Whether the source states the content, so that it is a voice for what happens in it: "said that
   * talks failed" and "the claim that talks failed" do, "praised the talks" and "vowed to talk"
   * take a stand on it.
   */
  public boolean states() {
    return switch (this) {
      case CLAUSE,
          INSERTED,
          AS_CLAUSE,
          QUOTE,
          QUOTE_NEXT,
          QUOTE_BEFORE,
          AFTER,
          AFTER_NEXT,
          BEFORE,
          CLOSING,
          NOUN_CLAUSE,
          ADJECTIVE_CLAUSE,
          ACCORDING,
          PHRASE,
          ADVERB,
          ADJECTIVE,
          HEADLINE,
          HEADLINE_AFTER,
          CITED,
          CONTINUED ->
          true;
      case AFTER_PART,
          DEPENDENTS,
          INFINITIVE,
          GERUND,
          OBJECT_INFINITIVE,
          OBJECT_PREDICATE,
          OBJECT_OBLIQUE,
          OBJECT,
          OBLIQUE,
          GAP,
          RAISING,
          PASSIVE_INFINITIVE,
          PASSIVE_OBLIQUE,
          PASSIVE,
          NOUN_INFINITIVE,
          NOUN_OBLIQUE,
          ADJECTIVE_INFINITIVE,
          ADJECTIVE_OBLIQUE ->
          false;
    };
  }

  /** Whether the content may be an object of the cue. */
  boolean takesObject() {
    return this == OBJECT
        || this == OBJECT_OBLIQUE
        || this == GERUND
        || this == PASSIVE
        || this == PASSIVE_OBLIQUE
        || this == DEPENDENTS
        || this == AFTER_PART
        || this == GAP;
  }

  /** Whether it credits nothing where nobody is named whose word or view it is. */
  boolean needsSource() {
    return this == OBJECT
        || this == OBJECT_PREDICATE
        || this == PASSIVE
        || this == PASSIVE_OBLIQUE
        || this == DEPENDENTS
        || this == AFTER
        || this == AFTER_PART
        || this == GAP
        || this == RAISING;
  }

  /** Whether it is read from the order of the words alone. */
  boolean ordered() {
    return this == AFTER
        || this == DEPENDENTS
        || this == AFTER_NEXT
        || this == AFTER_PART
        || this == BEFORE
        || this == CLOSING;
  }
}
