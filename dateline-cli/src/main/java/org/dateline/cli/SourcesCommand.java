package org.dateline.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.ledger.ActorViews.Source;
import org.dateline.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists outlets. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lists outlets: reports, days, the share of what they state that is credited to somebody,"
            + " and whom they cite most. Of the filters, --from and --until are heeded.")
final class SourcesCommand implements Callable<Integer> {
  private static final int CITED = 5;

  private final Surroundings surroundings;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private ListOptions list = new ListOptions();

  SourcesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    try (Ledger reader = Ledger.open(ledger.address())) {
      for (Source source : reader.sources(filter.common(), list.limit())) {
        results.line(list.json() ? JsonText.of(source) : line(source, reader));
      }
      return ExitStatus.DONE;
    }
  }

  private static String line(Source source, Ledger reader) {
    String cited =
        reader.cited(source.outlet(), CITED).stream()
            .map(who -> Printable.line(who.name().orElse(who.key())) + " " + who.statements())
            .collect(Collectors.joining(", "));
    return String.format(
        "%6d  %s  %s  credited %s%s",
        source.reports(),
        source.outlet().isEmpty() ? "(no outlet)" : Printable.line(source.outlet()),
        source.first().equals(source.last())
            ? source.first()
            : source.first() + " to " + source.last(),
        source.share().isEmpty() ? "–" : Math.round(source.share().getAsDouble() * 100) + "%",
        cited.isEmpty() ? "" : "  cites " + cited);
  }
}
