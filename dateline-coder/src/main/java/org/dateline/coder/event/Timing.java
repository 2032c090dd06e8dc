package org.dateline.coder.event;

import java.time.LocalDate;
import java.util.Optional;
import org.dateline.model.EventDate;
import org.dateline.model.Status;

/** What an event's date says about its status. */
final class Timing {
  /** What ended longer before the report than this is background. */
  private static final int NEWS_DAYS = 30;

  private Timing() {}

  /** {@code status}, turned to future or historical where the date leaves no doubt. */
  static Status status(Status status, EventDate date, Optional<LocalDate> published) {
    if (status != Status.ACTUAL || published.isEmpty()) {
      return status;
    }
    if (date.start().filter(d -> d.isAfter(published.get())).isPresent()) {
      return Status.FUTURE;
    }
    boolean past =
        date.end().filter(d -> d.plusDays(NEWS_DAYS).isBefore(published.get())).isPresent();
    return past ? Status.HISTORICAL : status;
  }
}
