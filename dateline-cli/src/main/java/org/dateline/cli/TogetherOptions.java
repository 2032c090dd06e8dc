package org.dateline.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StoryEntry;
import org.dateline.ledger.StoryFilter;
import org.dateline.ledger.Together;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which stories of which ledger are listed. */
final class TogetherOptions {
  private static final int AT_ONCE = 100;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Stories told on this day or later, such as 2024-03-26.",
      converter = DayConverter.class)
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Stories told on this day or before.",
      converter = DayConverter.class)
  private @Nullable LocalDate until;

  @Option(names = "--limit", paramLabel = "N", description = "So many at most; usually all.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      converter = OutputConverter.class,
      description = "text or jsonl; usually text.")
  private Output output = Output.TEXT;

  /** How a list is printed. */
  enum Output {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSONL
  }

  /** Reads the name of an output. */
  static final class OutputConverter implements ITypeConverter<Output> {
    @Override
    public Output convert(String value) {
      return Choices.of(Output.class, value.toLowerCase(Locale.ROOT));
    }
  }

  /** How the list is to be printed. */
  Output output() {
    return output;
  }

  /** How many are listed at most. */
  int limit() {
    if (limit < 1) {
      throw new FailureException("--limit takes 1 or more.");
    }
    return limit;
  }

  /** The stories' ledger. */
  Ledger open() {
    return Ledger.open(ledger.address());
  }

  /** Hands what each story tells to {@code each}, the story told last first, one at a time. */
  void each(Ledger reader, int least, Predicate<Together> each) {
    StoryFilter filter =
        new StoryFilter(Optional.ofNullable(since), Optional.ofNullable(until), least, Filter.NONE);
    long skip = 0;
    List<StoryEntry> some = reader.stories(filter, false, skip, AT_ONCE);
    while (!some.isEmpty()) {
      for (StoryEntry entry : some) {
        Optional<Together> together = reader.together(entry);
        if (together.isPresent() && !each.test(together.get())) {
          return;
        }
      }
      skip += some.size();
      some = reader.stories(filter, false, skip, AT_ONCE);
    }
  }
}
