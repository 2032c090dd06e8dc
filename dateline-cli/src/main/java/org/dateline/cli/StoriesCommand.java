package org.dateline.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.story.StoryJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the stories of a ledger. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lists what several reports of a ledger tell of: which of them are copies, how many"
            + " independent origins stand behind each event, and who gives which numbers."
            + " The newest story first.")
final class StoriesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TogetherOptions which = new TogetherOptions();

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Stories that at least so many reports tell; usually ${DEFAULT-VALUE}.")
  private int least = 2;

  @Option(names = "--reasons", description = "Show what put reports and mentions together.")
  private boolean reasons;

  StoriesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    Style style = Style.of(surroundings);
    AtomicInteger stories = new AtomicInteger();
    AtomicInteger reports = new AtomicInteger();
    int limit = which.limit();
    try (Ledger ledger = which.open()) {
      which.each(
          ledger,
          least,
          together -> {
            reports.addAndGet(together.entry().reports());
            switch (which.output()) {
              case TEXT ->
                  results.print(new StoryText(together, style, reasons).of(together.story()));
              case JSONL -> results.line(new StoryJson(together.overview()).line(together.story()));
            }
            return stories.incrementAndGet() < limit;
          });
    }
    if (which.output() == TogetherOptions.Output.TEXT) {
      results.line(stories + " stories of " + least + " or more reports, " + reports + " in all");
    }
    return ExitStatus.DONE;
  }
}
