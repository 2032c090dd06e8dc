package org.dateline.coder.event;

/** Why a word that a frame fits may tell of no event, by the rules of {@link Relevance}. */
enum Doubt {
  /** What an act of speech demands, promises or threatens. */
  CONTENT("what is said, demanded or promised there"),

  /** What another verb's event is about. */
  TOPIC("what another event is about"),

  /** Harm beside a mishap that nobody did. */
  MISHAP("harm by a mishap"),

  /** Nobody political does or suffers it. */
  UNPOLITICAL("nobody political takes part"),

  /** Private business, or nobody is known of. */
  PRIVATE("private, or between nobody known"),

  /** Denied, or only possible or wished for. */
  UNDONE("denied, possible or only wished for");

  private final String text;

  Doubt(String text) {
    this.text = text;
  }

  /** The reason in words. */
  String text() {
    return text;
  }
}
