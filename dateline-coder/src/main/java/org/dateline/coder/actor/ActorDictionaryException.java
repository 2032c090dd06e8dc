package org.dateline.coder.actor;

import java.util.List;

/** A dictionary that cannot be used; says every mistake by file and line. */
public final class ActorDictionaryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> mistakes;

  /** With one line for each mistake, each naming file, line and what to do. */
  public ActorDictionaryException(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The mistakes, one line each. */
  public List<String> mistakes() {
    return mistakes;
  }
}
