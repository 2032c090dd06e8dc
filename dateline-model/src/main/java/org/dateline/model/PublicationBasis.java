package org.dateline.model;

/** What an article's day of publication rests on, the surest first. */
public enum PublicationBasis {
  /** The source gives it as a field, or the user did. */
  GIVEN,
  /** The page's own metadata: JSON-LD, OpenGraph, other meta elements. */
  METADATA,
  /** The feed that led to the article. */
  FEED,
  /** A date that the page shows beside its headline. */
  PAGE,
  /** The address of the page, which has the day in its path. */
  ADDRESS,
  /** Nothing; the day is not known. */
  UNKNOWN
}
