package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerAddress;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Given;
import org.dateline.sources.WebReader;
import org.dateline.sources.outlet.OutletListException;
import org.dateline.sources.outlet.Outlets;
import org.dateline.sources.web.FetchLimits;
import org.dateline.sources.web.Fetcher;
import org.dateline.sources.web.Visits;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Reads articles from anywhere into a ledger. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads articles into a ledger: files, folders, archives, feeds and pages on the web. It can"
            + " be stopped at any moment and started again; nothing is lost and nothing kept twice.")
final class ReadCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 20;

  private final Surroundings surroundings;
  private final Engine engine;
  private final DatelineCommand top;
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "What to read: files, folders, patterns, - for standard input, and addresses (http or"
              + " https) of feeds and pages. Text, JSONL, HTML, RSS, Atom, NITF, NewsML-G2, WARC,"
              + " compressed (.gz, .zip) or not.")
  private List<String> sources = List.of();

  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private LexiconOption lexicon = new LexiconOption();
  @Mixin private FormatOptions format = new FormatOptions();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Read again and again, this long apart (90s, 15m, 2h), until stopped.")
  private Optional<Duration> every = Optional.empty();

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description =
          "A list of outlets to put before the program's own; docs/reading.md has its form.")
  private Optional<Path> outlets = Optional.empty();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "A mail or web address at which sites can reach you; sent with every request to the web.")
  private Optional<String> contact = Optional.empty();

  ReadCommand(Surroundings surroundings, Engine engine, DatelineCommand top) {
    this.surroundings = surroundings;
    this.engine = engine;
    this.top = top;
  }

  /** Reads a length of time such as 15m. */
  static final class TimeConverter implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smhd])");

    @Override
    public Duration convert(String value) {
      Matcher time = TIME.matcher(value);
      if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
        throw new TypeConversionException("'" + value + "' is no time such as 90s, 15m or 2h");
      }
      long number = Long.parseLong(time.group(1));
      return switch (time.group(2)) {
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(ended));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return read();
    } finally {
      ended.countDown();
      removeHook(hook);
    }
  }

  private int read() throws IOException {
    Messages messages = new Messages(surroundings, top.stackTraces());
    Results results = new Results(surroundings.out());
    Engine used = lexicon.on(engine);
    Run run =
        new Run(
            ProgramVersion.version(),
            used.modelDigest(),
            used.lexiconDigest(),
            surroundings.clock().instant());
    Outlets known = outlets();
    LedgerAddress address = ledger.address();
    try (LedgerWriter writer = LedgerWriter.open(address);
        Fetcher fetcher = new Fetcher(userAgent(messages), FetchLimits.USUAL)) {
      Visits visits = visits(address);
      int status;
      do {
        ReadingRun round = new ReadingRun(used, visits, run, surroundings.clock(), stopped);
        Given given = format.given(Optional.empty(), Optional.empty());
        try (ArticleReader articles =
                new ArticleReader(
                    sources,
                    surroundings.in(),
                    given,
                    known,
                    Optional.of(new WebReader(fetcher, visits)));
            Progress progress = new Progress(surroundings, "reading")) {
          round.read(articles, sources, writer, messages, progress);
        }
        results.print(round.report());
        status = round.status();
      } while (every.isPresent() && sleep(every.get()));
      return status;
    }
  }

  private Outlets outlets() throws IOException {
    try {
      return outlets.isPresent() ? Outlets.load().with(outlets.get()) : Outlets.load();
    } catch (OutletListException e) {
      throw new FailureException(e.getMessage() + ". Mend the list.", e);
    } catch (IOException e) {
      throw new FailureException(outlets.get() + ": the list of outlets cannot be read.", e);
    }
  }

  /** What was kept before; nothing for a ledger that is empty, whatever lies beside it. */
  private static Visits visits(LedgerAddress ledger) throws IOException {
    return switch (ledger) {
      case LedgerAddress.Postgres shared -> Visits.inMemory();
      case LedgerAddress.SqliteFile alone -> {
        Path file = alone.path().resolveSibling(alone.path().getFileName() + ".visits");
        try (Ledger reader = Ledger.open(ledger)) {
          if (reader.counts().articles() == 0) {
            Files.deleteIfExists(file);
          }
        }
        yield Visits.in(file);
      }
    };
  }

  private String userAgent(Messages messages) {
    boolean web = sources.stream().anyMatch(source -> source.matches("(?i)https?://.*"));
    if (web && contact.isEmpty()) {
      messages.warning("sites are told no contact; give one with --contact");
    }
    return "Dateline/"
        + ProgramVersion.version()
        + " ("
        + contact.map(c -> "+" + Printable.line(c)).orElse("no contact given")
        + ")";
  }

  private boolean sleep(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      while (!stopped.get() && System.nanoTime() < end) {
        Thread.sleep(Math.clamp((end - System.nanoTime()) / 1_000_000, 1, 200));
      }
      return !stopped.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets the run finish the batch that it has, when the program is told to end. */
  private void stop(CountDownLatch ended) {
    stopped.set(true);
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        surroundings.err().println("dateline: stopped in the middle of an article");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook is what waits for this.
    }
  }
}
