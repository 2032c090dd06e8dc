package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.ledger.Filter;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Page;
import org.dateline.ledger.StatementKind;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Tally;
import picocli.CommandLine.Mixin;

/** Lists statements of one kind. */
abstract sealed class StatementsCommand implements Callable<Integer>
    permits EventsCommand, TalliesCommand, QuotesCommand {
  private final Surroundings surroundings;
  private final StatementKind kind;

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private ListOptions list = new ListOptions();

  StatementsCommand(Surroundings surroundings, StatementKind kind) {
    this.surroundings = surroundings;
    this.kind = kind;
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    Filter chosen =
        switch (kind) {
          case EVENT -> filter.events();
          case TALLY -> filter.tallies();
          case QUOTE -> filter.common();
        };
    try (Ledger reader = Ledger.open(ledger.address())) {
      Page<KeptStatement> page = reader.statements(kind, chosen, list.after(), list.limit());
      page.items().forEach(kept -> results.line(list.json() ? json(kept) : text(kept)));
      String more = list.json() ? "" : list.more(page);
      results.print(page.items().isEmpty() && !list.json() ? "nothing found\n" : more);
      return ExitStatus.DONE;
    }
  }

  private static String json(KeptStatement kept) {
    return "{\"article\":"
        + JsonText.quoted(kept.article().id().value())
        + ",\"day\":"
        + JsonText.quoted(kept.day())
        + ",\"mark\":"
        + kept.mark().map(mark -> JsonText.quoted(mark.label())).orElse("null")
        + ",\"corrected\":"
        + kept.corrected()
        + ",\""
        + kept.kind().label()
        + "\":"
        + kept.json()
        + "}";
  }

  private static String text(KeptStatement kept) {
    String day = kept.day().isEmpty() ? StatementWords.UNKNOWN : kept.day();
    String id = kept.id().value();
    String head =
        Printable.padded(day, 10) + "  " + id.substring(0, Math.min(8, id.length())) + "  ";
    String outlet =
        kept.article().outlet().map(name -> "  [" + Printable.line(name) + "]").orElse("");
    String mark =
        kept.mark().map(m -> "  " + m.label()).orElse("") + (kept.corrected() ? "  corrected" : "");
    return head + words(kept) + outlet + mark;
  }

  private static String words(KeptStatement kept) {
    String text = kept.article().text();
    return switch (kept.statement()) {
      case EventMention event ->
          StatementWords.what(event)
              + "  "
              + StatementWords.parties(event.actors())
              + (event.recipients().isEmpty()
                  ? ""
                  : " > " + StatementWords.parties(event.recipients()))
              + event.place().map(p -> "  " + StatementWords.where(event.place(), text)).orElse("")
              + "  "
              + Choices.label(event.status())
              + "  said by "
              + StatementWords.voices(event.saidBy());
      case Quote quote ->
          quote
                  .speaker()
                  .map(who -> StatementWords.parties(java.util.List.of(who)))
                  .orElse(StatementWords.UNKNOWN)
              + quote.cue().map(cue -> " " + Printable.line(cue)).orElse("")
              + ": "
              + Printable.line(quote.span().in(text));
      case Tally tally ->
          StatementWords.number(tally)
              + " "
              + tally.what()
              + tally
                  .who()
                  .map(who -> ": " + StatementWords.parties(java.util.List.of(who)))
                  .orElse("")
              + "  said by "
              + StatementWords.voices(tally.saidBy());
    };
  }
}
