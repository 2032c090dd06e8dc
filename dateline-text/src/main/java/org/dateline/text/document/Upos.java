package org.dateline.text.document;

/** Universal parts of speech, as Universal Dependencies 2 defines them. */
public enum Upos {
  /** Adjective. */
  ADJ,
  /** Adposition. */
  ADP,
  /** Adverb. */
  ADV,
  /** Auxiliary. */
  AUX,
  /** Coordinating conjunction. */
  CCONJ,
  /** Determiner. */
  DET,
  /** Interjection. */
  INTJ,
  /** Noun. */
  NOUN,
  /** Numeral. */
  NUM,
  /** Particle. */
  PART,
  /** Pronoun. */
  PRON,
  /** Proper noun. */
  PROPN,
  /** Punctuation. */
  PUNCT,
  /** Subordinating conjunction. */
  SCONJ,
  /** Symbol. */
  SYM,
  /** Verb. */
  VERB,
  /** Anything else. */
  X
}
