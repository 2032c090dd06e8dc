package org.dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Page;
import org.dateline.ledger.ReportEntry;
import org.dateline.ledger.TextQuery;
import org.dateline.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds reports by their words. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Finds reports by their words, newest first. Of the filters, --from, --until and --outlet"
            + " are heeded.")
final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "WORDS",
      description = "word, \"a phrase\", start*, -without; all of them.")
  private String words = "";

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private ListOptions list = new ListOptions();

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    Filter chosen = filter.common().text(Optional.of(query()));
    try (Ledger reader = Ledger.open(ledger.address())) {
      Page<ReportEntry> page = reader.reports(chosen, list.after(), list.limit());
      page.items().forEach(report -> results.line(list.json() ? json(report) : line(report)));
      results.print(
          list.json() ? "" : page.items().isEmpty() ? "nothing found\n" : list.more(page));
      return ExitStatus.DONE;
    }
  }

  private TextQuery query() {
    try {
      return TextQuery.parse(words);
    } catch (IllegalArgumentException e) {
      throw new FailureException("Cannot search so: " + e.getMessage() + ".", e);
    }
  }

  private static String line(ReportEntry report) {
    Article article = report.article();
    String head = article.title().orElseGet(() -> article.text());
    return Printable.padded(
            article.published().map(Object::toString).orElse(StatementWords.UNKNOWN), 10)
        + "  "
        + Printable.cut(Printable.line(head), 70)
        + article.outlet().map(outlet -> "  [" + Printable.line(outlet) + "]").orElse("")
        + "  "
        + report.events()
        + " events  "
        + Printable.line(article.id().value());
  }

  private static String json(ReportEntry report) {
    Article article = report.article();
    return "{\"id\":"
        + JsonText.quoted(article.id().value())
        + ",\"url\":"
        + article.url().map(JsonText::quoted).orElse("null")
        + ",\"outlet\":"
        + article.outlet().map(JsonText::quoted).orElse("null")
        + ",\"title\":"
        + article.title().map(JsonText::quoted).orElse("null")
        + ",\"published\":"
        + article.published().map(d -> JsonText.quoted(d.toString())).orElse("null")
        + ",\"version\":"
        + report.version()
        + ",\"events\":"
        + report.events()
        + "}";
  }
}
