package org.dateline.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.story.Disagreement;
import org.dateline.ledger.story.StoryJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists where the reports of a ledger contradict each other. */
@Command(
    name = "disagreements",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lists what the reports of a ledger say that cannot all be true, side by side and newest"
            + " first: figures, denials, days, parties. A claimant's own revision is told from a"
            + " contradiction between two.")
final class DisagreementsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TogetherOptions which = new TogetherOptions();

  DisagreementsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A disagreement as it is printed. */
  private record Printed(Disagreement disagreement, String words) {
    private LocalDate newest() {
      return disagreement.newest().orElse(LocalDate.MIN);
    }
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    Style style = Style.of(surroundings);
    int limit = which.limit();
    AtomicInteger listed = new AtomicInteger();
    PriorityQueue<Printed> waiting =
        new PriorityQueue<>(Comparator.comparing(Printed::disagreement, Disagreement.NEWEST_FIRST));
    try (Ledger ledger = which.open()) {
      which.each(
          ledger,
          1,
          together -> {
            // A story told last on an earlier day has no newer disagreements.
            LocalDate last = together.entry().last().orElse(LocalDate.MIN);
            print(waiting, results, listed, limit, printed -> printed.newest().isAfter(last));
            StoryText text = new StoryText(together, style, false);
            together
                .disagreements()
                .forEach(one -> waiting.add(new Printed(one, words(one, text))));
            return listed.get() < limit;
          });
    }
    print(waiting, results, listed, limit, printed -> true);
    if (which.output() == TogetherOptions.Output.TEXT) {
      results.line(listed + " disagreements");
    }
    return ExitStatus.DONE;
  }

  private String words(Disagreement one, StoryText text) {
    return switch (which.output()) {
      case TEXT -> text.of(one);
      case JSONL -> StoryJson.line(one) + "\n";
    };
  }

  private static void print(
      PriorityQueue<Printed> waiting,
      Results results,
      AtomicInteger listed,
      int limit,
      Predicate<Printed> ready) {
    while (listed.get() < limit && !waiting.isEmpty() && ready.test(waiting.element())) {
      results.print(waiting.remove().words());
      listed.incrementAndGet();
    }
  }
}
