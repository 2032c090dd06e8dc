package org.dateline.cli;

import java.util.Optional;
import org.dateline.ledger.Cursor;
import org.dateline.ledger.Page;
import picocli.CommandLine.Option;

/** How much of a list is printed, and how. */
final class ListOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "So many at most; usually ${DEFAULT-VALUE}.")
  private int limit = 50;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "Where the list goes on, as its end printed it.")
  private Optional<String> after = Optional.empty();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  int limit() {
    if (limit < 1 || limit > 1_000_000) {
      throw new FailureException("--limit takes 1 to 1000000.");
    }
    return limit;
  }

  boolean json() {
    return json;
  }

  Optional<Cursor> after() {
    try {
      return after.map(Cursor::parse);
    } catch (IllegalArgumentException e) {
      throw new FailureException("--after takes what the end of a list printed.", e);
    }
  }

  /** The line that says where the list goes on; empty text at its end. */
  String more(Page<?> page) {
    return page.next().map(cursor -> "more: --after " + cursor + "\n").orElse("");
  }
}
