package org.dateline.cli;

import org.dateline.ledger.StatementKind;
import picocli.CommandLine.Command;

/** Lists numbers of people killed, injured and so on, newest first. */
@Command(
    name = "tallies",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists numbers of people killed, injured and so on, newest first.")
final class TalliesCommand extends StatementsCommand {
  TalliesCommand(Surroundings surroundings) {
    super(surroundings, StatementKind.TALLY);
  }
}
