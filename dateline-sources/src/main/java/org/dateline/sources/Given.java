package org.dateline.sources;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the caller knows of the articles beforehand. What an article says of itself comes first.
 *
 * @param format the format of every file; empty to go by their names, and for standard input by
 *     whether it starts with an opening brace
 * @param published day of publication
 * @param outlet who published it
 * @param title the headline
 */
public record Given(
    Optional<Format> format,
    Optional<LocalDate> published,
    Optional<String> outlet,
    Optional<String> title) {

  /** Nothing is known beforehand. */
  public static final Given NOTHING =
      new Given(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
