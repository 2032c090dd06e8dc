package org.dateline.coder.lexicon;

import java.util.List;

/** A lexicon that cannot be used; says every mistake by file and line. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> mistakes;

  /** With one line for each mistake, each naming file, line and what to do. */
  public LexiconException(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The mistakes, one line each. */
  public List<String> mistakes() {
    return mistakes;
  }
}
