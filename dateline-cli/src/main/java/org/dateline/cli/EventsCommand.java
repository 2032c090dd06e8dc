package org.dateline.cli;

import org.dateline.ledger.StatementKind;
import picocli.CommandLine.Command;

/** Lists event mentions, newest first. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists event mentions, newest first.")
final class EventsCommand extends StatementsCommand {
  EventsCommand(Surroundings surroundings) {
    super(surroundings, StatementKind.EVENT);
  }
}
