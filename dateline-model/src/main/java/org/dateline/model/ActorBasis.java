package org.dateline.model;

/** What an actor's coding rests on, strongest first. */
public enum ActorBasis {
  /** A title in the text: "Iranian Foreign Minister". */
  TITLE,
  /** A description in the text: "opposition lawmakers". */
  DESCRIPTION,
  /** Another mention of the same actor in the article. */
  COREFERENCE,
  /** The dictionary. */
  DICTIONARY,
  /** Nothing: the words are kept and not coded. */
  UNKNOWN
}
