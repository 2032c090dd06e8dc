package org.dateline.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.ledger.Ledger;
import org.dateline.server.page.Layout;
import org.dateline.server.story.StoryShelf;
import org.dateline.server.story.Watch;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;

/**
 * The desk, serving. Each request has a virtual thread of its own.
 *
 * {@snippet :
 * try (Desk desk = Desk.open(DeskSettings.loopback(8080), ledger, coding, System.err)) {
 *   Thread.currentThread().join();
 * }
 * }
 */
public final class Desk implements AutoCloseable {
  private static final long LARGEST_REQUEST = 1_000_000;
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Most pages are sent in one piece, which costs the system least. */
  private static final int PIECE = 1 << 16;

  private final DeskSettings settings;
  private final Files files = new Files();
  private final Layout layout = new Layout(files);
  private final Problems problems = new Problems(layout);
  private final Figures figures = new Figures();
  private final PrintStream faults;
  private final Watch watch;
  private final Live live;
  private final Warming warming;
  private final Javalin server;

  private Desk(DeskSettings settings, Ledger ledger, Coding coding, PrintStream faults) {
    this.settings = settings;
    this.faults = faults;
    this.watch = new Watch(ledger, faults);
    this.live = new Live(ledger, watch);
    StoryShelf shelf = new StoryShelf(ledger);
    this.warming = new Warming(shelf, faults);
    this.server = Javalin.create(config -> configure(config, ledger, shelf, coding));
  }

  /**
   * Starts to serve.
   *
   * @param ledger what is shown; stays open when the desk is closed
   * @param coding reads what people try
   * @param faults is told of errors of the program
   * @throws io.javalin.util.JavalinBindException where the port is taken
   */
  public static Desk open(DeskSettings settings, Ledger ledger, Coding coding, PrintStream faults) {
    Desk desk = new Desk(settings, ledger, coding, faults);
    desk.server.start(settings.host(), settings.port());
    desk.warming.first(desk.address());
    desk.watch.start();
    desk.live.start();
    desk.warming.start();
    return desk;
  }

  /** Where it is found. */
  public String address() {
    return "http://" + settings.host() + ":" + server.port() + "/";
  }

  /** The addresses that it answers to, as patterns. */
  SortedSet<String> addresses() {
    SortedSet<String> addresses = new TreeSet<>();
    server
        .unsafe
        .internalRouter
        .allHttpHandlers()
        .forEach(handler -> addresses.add(handler.endpoint.path));
    return addresses;
  }

  @Override
  public void close() {
    warming.close();
    watch.close();
    live.close();
    server.stop();
  }

  private void configure(JavalinConfig config, Ledger ledger, StoryShelf shelf, Coding coding) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyHttpConfiguration(Desk::quiet);
    new Guard(settings).routes(config.routes);
    figures.routes(config.routes);
    config.routes.after(Unchanged::answer);
    new Trying(coding, layout).routes(config.routes);
    Judging judging = new Judging(ledger, layout, new Access(settings));
    judging.routes(config.routes);
    live.routes(config.routes);
    Remembered remembered = new Remembered(ledger);
    StoryPages stories = new StoryPages(shelf, layout, judging);
    ActorPages actors = new ActorPages(ledger, layout);
    SourcePages sources = new SourcePages(ledger, shelf, layout);
    Api api = new Api(ledger);
    stories.routes(config.routes, remembered);
    actors.routes(config.routes, remembered);
    sources.routes(config.routes, remembered);
    api.routes(config.routes);
    new Pages(ledger, shelf, layout).routes(config.routes, remembered);
    new Exports(
            ledger,
            Map.of(
                "articles/jsonl", api::lines,
                "stories/jsonl", stories::lines,
                "disagreements/jsonl", stories::disagreementLines,
                "actors/jsonl", actors::lines,
                "dealings/csv", actors::dealingRows,
                "dealings/jsonl", actors::dealingLines,
                "sources/jsonl", sources::lines,
                "judgements/jsonl", judging::lines))
        .routes(config.routes);
    config.routes.get("/assets/{name}", this::file);
    config.routes.get(
        "/openapi.yaml",
        context -> context.contentType("application/yaml").result(Files.read("openapi.yaml")));
    config.routes.get(
        "/health",
        context -> context.contentType("application/json").result("{\"status\":\"up\"}"));
    config.routes.exception(
        ProblemException.class, (e, context) -> problems.tell(context, e.status(), e.detail()));
    config.routes.exception(HttpResponseException.class, (e, context) -> problems.tell(context, e));
    config.routes.exception(Exception.class, this::failed);
  }

  private static void quiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setIdleTimeout(IDLE.toMillis());
    http.setOutputBufferSize(PIECE);
    http.setOutputAggregationSize(PIECE);
  }

  private void file(Context context) {
    Files.File file =
        files
            .find(context.pathParam("name"))
            .orElseThrow(() -> ProblemException.notFound("There is no such file."));
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(file.type()).result(file.content());
  }

  private void failed(Exception error, Context context) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof EofException) {
        // Whoever asked has gone.
        return;
      }
    }
    faults.println("desk: " + context.method() + " " + context.path() + " failed: " + error);
    problems.tell(context, 500, "This is a fault of the program; its log says more.");
  }
}
