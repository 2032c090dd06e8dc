package org.dateline.sources;

import java.util.OptionalLong;

/** Carries a refusal from where it is found to where the file and line are known. */
final class RefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Problem.Category category;
  private final String wrong;
  private final String remedy;
  private final long line;

  RefusalException(Problem.Category category, String wrong, String remedy) {
    this(category, wrong, remedy, 0);
  }

  /** With a line counted from 1, where it is known better than the caller knows it. */
  RefusalException(Problem.Category category, String wrong, String remedy, long line) {
    super(wrong);
    this.category = category;
    this.wrong = wrong;
    this.remedy = remedy;
    this.line = line;
  }

  /** The problem in the file {@code origin}. */
  Problem at(Origin origin) {
    Origin exact = line > 0 ? new Origin(origin.file(), OptionalLong.of(line)) : origin;
    return new Problem(category, exact, wrong, remedy);
  }

  /** The problem in the one line {@code origin}. */
  Problem inLine(Origin origin) {
    return new Problem(category, origin, wrong, remedy);
  }
}
