package org.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.ledger.ActorViews.ActorEntry;
import org.dateline.ledger.ActorViews.Dealing;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.Counted;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Holding;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.PartyQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists actors, or shows one. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists who takes part in most events. With WHO, shows the titles and descriptions under which"
          + " reports name that actor, with evidence, and its dealings with each counterpart by"
          + " month and quad class. With --offices, shows who held which office when, by the titles"
          + " that reports give."
    })
final class ActorsCommand implements Callable<Integer> {
  private static final int SHOWN = 3;
  private static final String NEWEST =
      String.format(
          Locale.ROOT,
          ", in the newest %,d statements that have words for it",
          Counted.DESCRIPTIONS);

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "WHO",
      arity = "0..1",
      description = "A whole name, a code such as PSEREB, or an id.")
  private Optional<String> who = Optional.empty();

  @Option(
      names = "--offices",
      description =
          "The register of office-holders: country, office, holder, the days of the reports that"
              + " say so, and a statement of each. Heeds WHO, --country, --from and --until.")
  private boolean offices;

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
      if (offices) {
        Filter asked = who.map(w -> chosen.parties(List.of(PartyQuery.of(w)))).orElse(chosen);
        register(reader.offices(asked, list.limit()), results);
      } else if (who.isPresent()) {
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
    Counted<Description> described = reader.descriptions(actor, chosen, list.limit());
    results.print(list.json() ? "" : "Named as" + (described.all() ? "" : NEWEST) + "\n");
    for (Description named : described.items()) {
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

  private void register(List<Holding> holdings, Results results) {
    String country = "";
    for (Holding holding : holdings) {
      if (list.json()) {
        results.line(JsonText.of(holding));
        continue;
      }
      String here = holding.country().orElse("of no country that reports tell");
      if (!here.equals(country)) {
        results.line(here);
        country = here;
      }
      results.line(line(holding));
    }
    results.print(holdings.isEmpty() && !list.json() ? "nothing found\n" : "");
  }

  private static String line(Holding holding) {
    String evidence =
        holding.statements().stream()
            .limit(SHOWN)
            .map(
                id ->
                    id.value().substring(0, Math.min(StatementTable.SHORT_ID, id.value().length())))
            .collect(Collectors.joining(" "));
    String more =
        holding.statements().size() > SHOWN
            ? " and " + (holding.statements().size() - SHOWN) + " more"
            : "";
    return String.format(
        "  %s: %s  %s  %d %s, see %s%s",
        Printable.line(holding.office()),
        Printable.line(holding.name()),
        days(holding.first(), holding.last()),
        holding.reports(),
        holding.reports() == 1 ? "report" : "reports",
        evidence,
        more);
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
