package org.dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.ledger.ActorViews.ActorEntry;
import org.dateline.ledger.ActorViews.Dealing;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.PartyQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists actors, or shows one. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists who takes part in most events. With WHO, shows the titles and descriptions under which"
          + " reports name that actor, with evidence, and its dealings with each counterpart by"
          + " month and quad class."
    })
final class ActorsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "WHO",
      arity = "0..1",
      description = "A whole name, a code such as PSEREB, or an id.")
  private Optional<String> who = Optional.empty();

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private ListOptions list = new ListOptions();

  ActorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    Filter chosen = filter.events();
    try (Ledger reader = Ledger.open(ledger.address())) {
      if (who.isPresent()) {
        show(reader, PartyQuery.of(who.get()), chosen, results);
      } else {
        for (ActorEntry actor : reader.actors(chosen, list.limit())) {
          results.line(list.json() ? JsonText.of(actor) : line(actor));
        }
      }
      return ExitStatus.DONE;
    }
  }

  private void show(Ledger reader, PartyQuery actor, Filter chosen, Results results) {
    results.print(list.json() ? "" : "Named as\n");
    for (Description named : reader.descriptions(actor, chosen, list.limit())) {
      results.line(list.json() ? JsonText.of(named) : line(named));
    }
    results.print(
        list.json()
            ? ""
            : "Dealings: month, verbal and material cooperation, verbal and material conflict, mean"
                + " score, counterpart\n");
    for (Dealing dealing : reader.dealings(actor, chosen).stream().limit(list.limit()).toList()) {
      results.line(list.json() ? JsonText.of(dealing) : line(dealing));
    }
  }

  private static String line(ActorEntry actor) {
    return String.format(
        "%6d  %s%s  %s",
        actor.events(),
        name(actor.name(), actor.key()),
        code(actor.code()),
        days(actor.first(), actor.last()));
  }

  private static String line(Description named) {
    return String.format(
        "%6d  %s%s  %s  %s  see %s",
        named.mentions(),
        Printable.line(named.words()),
        code(named.code()),
        named.basis(),
        days(named.first(), named.last()),
        named.evidence().value());
  }

  private static String line(Dealing dealing) {
    return String.format(
        "  %-7s  %4d %4d %4d %4d  %5.1f  %s%s",
        dealing.month(),
        dealing.quads().get(0),
        dealing.quads().get(1),
        dealing.quads().get(2),
        dealing.quads().get(3),
        dealing.score(),
        name(dealing.name(), dealing.key()),
        code(dealing.code()));
  }

  private static String name(Optional<String> name, String key) {
    return Printable.line(name.orElse(key));
  }

  private static String code(Optional<String> code) {
    return code.map(c -> " (" + c + ")").orElse("");
  }

  private static String days(String first, String last) {
    return first.equals(last) ? first : first + " to " + last;
  }
}
