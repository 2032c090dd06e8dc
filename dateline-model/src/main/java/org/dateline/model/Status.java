package org.dateline.model;

/** Whether what an event mention tells of happened. PLOVER's auxiliary modes, and demands. */
public enum Status {
  /** It happened or is happening, and is the news. */
  ACTUAL,
  /** It is said not to have happened. */
  NEGATED,
  /** It is planned, scheduled or promised. */
  FUTURE,
  /** It is possible, feared, conditional or alleged to be in preparation. */
  HYPOTHETICAL,
  /** Somebody demands it. */
  DEMANDED,
  /** It happened clearly before the news and is told as background. */
  HISTORICAL
}
