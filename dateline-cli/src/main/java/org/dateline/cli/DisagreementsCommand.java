package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ledger.Together;
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

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    Together together = which.read();
    List<Disagreement> all = together.overview().disagreements();
    switch (which.output()) {
      case TEXT -> {
        StoryText text = new StoryText(together, Style.of(surroundings), false);
        all.forEach(one -> results.print(text.of(one)));
        results.line(together.reports().size() + " reports, " + all.size() + " disagreements");
      }
      case JSONL -> all.forEach(one -> results.line(StoryJson.line(one)));
    }
    return ExitStatus.DONE;
  }
}
