package org.dateline.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which stories a list shows.
 *
 * @param from told on this day or later
 * @param until told on this day or before
 * @param least by at least so many reports
 * @param reports what one of the reports meets, as lists of reports have it
 */
public record StoryFilter(
    Optional<LocalDate> from, Optional<LocalDate> until, int least, Filter reports) {

  /** Stories that several reports tell. */
  public static StoryFilter several(Optional<LocalDate> from, Optional<LocalDate> until) {
    return new StoryFilter(from, until, 2, Filter.NONE);
  }
}
