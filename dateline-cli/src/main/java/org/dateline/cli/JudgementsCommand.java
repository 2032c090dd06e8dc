package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.ledger.Judgement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Verdict;
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

  JudgementsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    try (Ledger reader = Ledger.open(ledger.address())) {
      for (Judgement judgement : reader.judgements(Long.MAX_VALUE, limit)) {
        results.line(json ? JsonText.of(judgement) : line(judgement));
      }
      return ExitStatus.DONE;
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
