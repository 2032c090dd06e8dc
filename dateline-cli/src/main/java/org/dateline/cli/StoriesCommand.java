package org.dateline.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ledger.Together;
import org.dateline.ledger.story.Story;
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
    Together together = which.read();
    List<Story> stories =
        together.overview().stories().stream()
            .filter(story -> story.reports().size() >= least)
            .sorted(Comparator.comparing((Story story) -> newest(together, story)).reversed())
            .toList();
    switch (which.output()) {
      case TEXT -> {
        StoryText text = new StoryText(together, Style.of(surroundings), reasons);
        stories.forEach(story -> results.print(text.of(story)));
        results.line(
            together.reports().size()
                + " reports, "
                + stories.size()
                + " stories of "
                + least
                + " or more");
      }
      case JSONL -> {
        StoryJson json = new StoryJson(together.overview(), StoryText.reportOf(together));
        stories.forEach(story -> results.line(json.line(story)));
      }
    }
    return ExitStatus.DONE;
  }

  private static LocalDate newest(Together together, Story story) {
    return story.reports().stream()
        .flatMap(id -> together.report(id).article().published().stream())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }
}
