package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows why a statement was made. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows a statement of a ledger part by part: its words, the rule or model that made it,"
            + " what else was considered.")
final class ExplainCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "ID", description = "The statement's id, or the start of it.")
  private String id = "";

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private LexiconOption lexicon = new LexiconOption();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (id.isBlank()) {
      throw new FailureException("An empty id. Give the id of a statement, or the start of it.");
    }
    try (Ledger reader = Ledger.open(ledger.address())) {
      List<KeptStatement> found = reader.find(id, SHOWN + 1);
      if (found.isEmpty()) {
        throw new FailureException(
            ledger.address()
                + ": no statement whose id starts with "
                + id
                + ". 'demo' prints ids.");
      }
      if (found.size() > 1) {
        throw new FailureException(
            ledger.address()
                + ": several statements start with "
                + id
                + ": "
                + ids(found)
                + ". Give more.");
      }
      new Results(surroundings.out())
          .print(Explanation.of(found.getFirst(), lexicon.frames(), Style.of(surroundings)));
      return ExitStatus.DONE;
    }
  }

  private static String ids(List<KeptStatement> found) {
    String ids = String.join(", ", found.stream().limit(SHOWN).map(s -> s.id().value()).toList());
    return found.size() > SHOWN ? ids + " and more" : ids;
  }
}
