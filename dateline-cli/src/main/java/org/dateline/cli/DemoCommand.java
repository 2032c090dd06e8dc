package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerAddress;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.model.CodedArticle;
import org.dateline.server.DeskSettings;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Format;
import org.dateline.sources.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the sample reports into a ledger and shows what was found. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads the sample reports that come with the program into a ledger, prints what it found"
            + " and serves the desk. Running it again adds nothing.")
final class DemoCommand implements Callable<Integer> {
  private static final String SAMPLES = "samples.jsonl";
  private static final int TOP = 10;

  /** Where the ledger is unless the user says otherwise. */
  static final String USUAL_LEDGER = "ledger.db";

  private final Surroundings surroundings;
  private final Engine engine;
  private final DatelineCommand top;

  @Option(
      names = "--ledger",
      paramLabel = "FILE|URL",
      description = "The ledger's file, made if it is not there; usually ${DEFAULT-VALUE}.")
  private String ledger = USUAL_LEDGER;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The desk's port; 0 takes a free one; usually ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Option(names = "--no-serve", description = "Stop after printing, and serve no desk.")
  private boolean noServe;

  DemoCommand(Surroundings surroundings, Engine engine, DatelineCommand top) {
    this.surroundings = surroundings;
    this.engine = engine;
    this.top = top;
  }

  @Override
  public Integer call() {
    Engine used = lexicon.on(engine);
    int status = read(used);
    if (!noServe) {
      new Serving(surroundings, used).serve(LedgerAddress.of(ledger), DeskSettings.loopback(port));
    }
    return status;
  }

  private int read(Engine used) {
    Results results = new Results(surroundings.out());
    Messages messages = new Messages(surroundings, top.stackTraces());
    Style style = Style.of(surroundings);
    StatementTable table = new StatementTable(style, surroundings.columns(), Optional.empty());
    Run run =
        new Run(
            ProgramVersion.version(),
            used.modelDigest(),
            used.lexiconDigest(),
            surroundings.clock().instant());
    Given given =
        new Given(Optional.of(Format.JSONL), Optional.empty(), Optional.empty(), Optional.empty());
    Tally tally = new Tally();
    try (LedgerWriter writer = LedgerWriter.open(LedgerAddress.of(ledger));
        Ledger reader = Ledger.open(LedgerAddress.of(ledger));
        InputStream samples = samples();
        ArticleReader articles = new ArticleReader(List.of("-"), samples, given);
        Progress progress = new Progress(surroundings, "reports")) {
      results.line("Reading the sample reports into " + LedgerAddress.of(ledger) + "\n");
      int status =
          new ArticleWork(messages, progress)
              .run(
                  articles,
                  article -> used.code(used.annotate(article)),
                  coded -> {
                    tally.count(coded, writer.keep(coded, run));
                    results.print(table.of(coded));
                  });
      results.print(summary(reader, tally, style));
      return status;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What this run added. */
  private static final class Tally {
    private int added;
    private int there;
    private Optional<String> example = Optional.empty();

    private void count(CodedArticle coded, LedgerWriter.Kept kept) {
      switch (kept) {
        case ADDED, NEW_VERSION -> added++;
        case ALREADY_THERE -> there++;
      }
      if (example.isEmpty() && !coded.events().isEmpty()) {
        example = Optional.of(coded.events().getFirst().id().value());
      }
    }
  }

  private InputStream samples() {
    InputStream samples = DemoCommand.class.getResourceAsStream(SAMPLES);
    if (samples == null) {
      throw new IllegalStateException("missing from the program: " + SAMPLES);
    }
    return samples;
  }

  private String summary(Ledger reader, Tally tally, Style style) {
    Ledger.Counts counts = reader.counts();
    StringBuilder out = new StringBuilder();
    out.append(style.bold("The ledger")).append("  ").append(LedgerAddress.of(ledger)).append('\n');
    out.append(
        String.format(
            "  %d reports (%d added now, %d there before), %d events, %d quotes, %d numbers of"
                + " people%n%n",
            counts.articles(),
            tally.added,
            tally.there,
            counts.events(),
            counts.quotes(),
            counts.tallies()));
    out.append(style.bold("Events by type")).append('\n');
    reader.eventTypes().forEach(type -> out.append(line(type)));
    out.append('\n').append(style.bold("Who does most")).append('\n');
    reader.topActors(TOP).forEach(actor -> out.append(line(actor)));
    out.append('\n').append(style.bold("Next")).append('\n');
    tally.example.ifPresent(
        id ->
            out.append("  why the first event was coded so:  ./dateline explain ")
                .append(id, 0, Math.min(StatementTable.SHORT_ID, id.length()))
                .append(ledgerOption())
                .append('\n'));
    out.append("  read a report of your own:         ")
        .append("./dateline code FILE --published DATE --output table\n");
    out.append("  the same for programs:             ")
        .append("./dateline code FILE --published DATE\n");
    out.append("  everything else:                   ./dateline --help\n");
    return out.toString();
  }

  private String ledgerOption() {
    return ledger.equals(USUAL_LEDGER) ? "" : " --ledger " + ledger;
  }

  private static String line(Ledger.Tallied tallied) {
    return String.format(
        "  %5d  %s%s%n",
        tallied.events(),
        Printable.line(tallied.name()),
        tallied.code().map(code -> " (" + code + ")").orElse(""));
  }
}
