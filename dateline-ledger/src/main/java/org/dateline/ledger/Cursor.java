package org.dateline.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list that was cut into pages goes on: behind the item of this day and number. What is
 * added meanwhile moves nothing.
 *
 * @param day ISO 8601, or empty for what has no day
 * @param number the item's number
 */
public record Cursor(String day, long number) {
  private static final Pattern FORM = Pattern.compile("([0-9+-]{0,12})\\.([0-9]{1,18})");

  /** In the form that {@link #parse} reads. */
  @Override
  public String toString() {
    return day + "." + number;
  }

  /**
   * The cursor that was printed so.
   *
   * @throws IllegalArgumentException where none was
   */
  public static Cursor parse(String printed) {
    Matcher form = FORM.matcher(printed);
    if (!form.matches()) {
      throw new IllegalArgumentException("no place in a list: " + printed);
    }
    return new Cursor(form.group(1), Long.parseLong(form.group(2)));
  }
}
