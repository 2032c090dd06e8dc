package org.dateline.cli;

import org.dateline.ledger.StatementKind;
import picocli.CommandLine.Command;

/** Lists what reports credit to somebody, newest first. */
@Command(
    name = "quotes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists what reports credit to somebody, newest first.")
final class QuotesCommand extends StatementsCommand {
  QuotesCommand(Surroundings surroundings) {
    super(surroundings, StatementKind.QUOTE);
  }
}
