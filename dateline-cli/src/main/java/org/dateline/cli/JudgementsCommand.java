package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.ledger.Judgement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Verdict;
import org.dateline.ledger.export.Gold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists judgements. */
@Command(
    name = "judgements",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists judgements, the last first, with those that were withdrawn.")
final class JudgementsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "So many at most; usually ${DEFAULT-VALUE}.")
  private int limit = 50;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description =
          "Write the reports that were judged to this folder, as gold that 'evaluate articles"
              + " --data DIR' reads, and list nothing.")
  private Optional<Path> gold = Optional.empty();

  JudgementsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    try (Ledger reader = Ledger.open(ledger.address())) {
      if (gold.isPresent()) {
        results.line(write(Gold.of(reader), gold.get()) + " reports  " + gold.get());
        return ExitStatus.DONE;
      }
      for (Judgement judgement : reader.judgements(Long.MAX_VALUE, limit)) {
        results.line(json ? JsonText.of(judgement) : line(judgement));
      }
      return ExitStatus.DONE;
    }
  }

  private static int write(Gold judged, Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : judged.files().entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return judged.files().size() / 2;
    } catch (IOException e) {
      throw new FailureException(folder + ": cannot be written: " + e.getMessage() + ".", e);
    }
  }

  static String line(Judgement judgement) {
    return judgement.number()
        + "  "
        + judgement.made().toString().substring(0, 10)
        + "  "
        + Printable.line(words(judgement.verdict()))
        + "  by "
        + Printable.line(judgement.who())
        + ": "
        + Printable.line(judgement.why())
        + judgement
            .withdrawn()
            .map(
                back ->
                    "  withdrawn by "
                        + Printable.line(back.who())
                        + ": "
                        + Printable.line(back.why()))
            .orElse("");
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Marked marked -> marked.statement() + " is " + marked.mark().label();
      case Verdict.Corrected c -> c.statement() + " " + c.field() + " should be " + c.value();
      case Verdict.Same s ->
          s.one() + " and " + s.other() + " are the same " + Choices.label(s.subject());
      case Verdict.Different d ->
          d.one() + " and " + d.other() + " are different " + Choices.label(d.subject());
    };
  }
}
