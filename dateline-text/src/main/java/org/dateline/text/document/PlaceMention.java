package org.dateline.text.document;

import org.dateline.model.EventPlace;

/**
 * A place named in the text, with what the gazetteer knows of it.
 *
 * @param sentence number of its sentence
 * @param place the place; its span says where the words stand
 * @param standing how it is named
 */
public record PlaceMention(int sentence, EventPlace place, Standing standing) {

  /** How a place is named. */
  public enum Standing {
    /** For itself: "in Nairobi". */
    ALONE,
    /** Within the name of a body, which is the one meant: "the Nairobi Hospital". */
    WITHIN_NAME,
    /** In the dateline, which says where the report was written and lies before its sentences. */
    DATELINE
  }

  /** Whether it is named for itself. */
  public boolean alone() {
    return standing == Standing.ALONE;
  }

  /** A place named for itself. */
  public PlaceMention(int sentence, EventPlace place) {
    this(sentence, place, Standing.ALONE);
  }
}
