package org.dateline.coder.event;

/** Why a word that a frame fits may tell of no event, by the rules of {@link Relevance}. */
enum Doubt {
  /** Part of a name or date, of a compound, a condition, a toll, a question. */
  IDLE,

  /** What an act of speech demands, promises or threatens. */
  CONTENT,

  /** What another verb's event is about. */
  TOPIC,

  /** Harm beside a mishap that nobody did. */
  MISHAP,

  /** Nobody political does or suffers it. */
  UNPOLITICAL,

  /** Private business, or nobody is known of. */
  PRIVATE,

  /** Denied, or only possible or wished for. */
  UNDONE
}
