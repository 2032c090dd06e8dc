package org.dateline.sources.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dateline.sources.web.Fetched.Failed;
import org.dateline.sources.web.Fetched.Reason;
import org.dateline.sources.web.Fetched.Validators;

/**
 * Fetches what addresses stand for. Safe for use by several threads; a host is asked one thing at a
 * time all the same.
 */
public final class Fetcher implements AutoCloseable {
  private static final String LATER = "It is tried again on the next run";
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Network network = new Network();
  private final HostTurns turns = new HostTurns();
  private final Map<String, BaseRobotRules> robots = new ConcurrentHashMap<>();
  private final String userAgent;
  private final String robotName;
  private final FetchLimits limits;

  /**
   * Makes a fetcher.
   *
   * @param userAgent who asks, with a contact, as {@code Dateline/1.0 (+https://…)}; the part
   *     before the slash is the name that robots.txt knows
   */
  public Fetcher(String userAgent, FetchLimits limits) {
    this.userAgent = userAgent;
    this.robotName = userAgent.replaceFirst("[/ ].*", "").toLowerCase(Locale.ROOT);
    this.limits = limits;
  }

  /** Allows an address in a private network, because the user names it outright. */
  public void allow(URI named) {
    network.allow(named);
  }

  /** Fetches an address, following redirects. */
  public Fetched fetch(URI wanted, Validators known) {
    URI address = wanted;
    try {
      for (int hop = 0; hop <= limits.redirects(); hop++) {
        Optional<String> objection = network.objection(address);
        if (objection.isPresent()) {
          return new Failed(
              (hop > 0 ? "redirected to " : "") + objection.get(),
              "Name it outright if it is meant",
              Reason.NOT_ALLOWED);
        }
        BaseRobotRules rules = rules(address);
        if (!rules.isAllowed(address.toString())) {
          return rules.isDeferVisits()
              ? new Failed("its robots.txt cannot be had", LATER, Reason.LATER)
              : new Failed(
                  "its robots.txt does not want it read", "Ask the site", Reason.NOT_ALLOWED);
        }
        HttpResponse<byte[]> answer = ask(address, known, pause(rules));
        Optional<URI> next = redirect(answer, address);
        if (next.isEmpty()) {
          return read(answer, address);
        }
        address = next.get();
      }
      return new Failed("redirected without end", "Check the address", Reason.UNUSABLE);
    } catch (IOException e) {
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed("interrupted", LATER, Reason.LATER);
    } catch (IllegalArgumentException e) {
      return new Failed("no address: " + address, "Check the address", Reason.UNUSABLE);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** A site's robots.txt, asked for by one thread while the others wait. */
  private BaseRobotRules rules(URI address) throws InterruptedException {
    synchronized (turns.of(Network.place(address))) {
      return askedRules(address);
    }
  }

  private BaseRobotRules askedRules(URI address) throws InterruptedException {
    String place = Network.place(address);
    BaseRobotRules known = robots.get(place);
    if (known != null) {
      return known;
    }
    URI file = address.resolve("/robots.txt");
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(limits.longestPause().toMillis(), 0);
    BaseRobotRules rules;
    try {
      URI at = file;
      HttpResponse<byte[]> answer = ask(at, Validators.NONE, limits.pause());
      for (int hop = 0; hop < limits.redirects(); hop++) {
        Optional<URI> next = redirect(answer, at);
        if (next.isEmpty() || network.objection(next.get()).isPresent()) {
          break;
        }
        at = next.get();
        answer = ask(at, Validators.NONE, limits.pause());
      }
      int status = answer.statusCode();
      rules =
          status == 200
              ? parser.parseContent(
                  file.toString(),
                  unpacked(answer),
                  answer.headers().firstValue("Content-Type").orElse("text/plain"),
                  List.of(robotName))
              : parser.failedFetch(status >= 300 && status < 400 ? 404 : status);
    } catch (IOException e) {
      rules = parser.failedFetch(503);
    }
    if (!rules.isDeferVisits()) {
      robots.put(place, rules);
    }
    return rules;
  }

  private Duration pause(BaseRobotRules rules) {
    long asked = Math.max(0, rules.getCrawlDelay());
    Duration longest = limits.longestPause();
    Duration wanted = Duration.ofMillis(Math.min(asked, longest.toMillis()));
    return wanted.compareTo(limits.pause()) > 0 ? wanted : limits.pause();
  }

  /** One request in the host's turn; a second one where the host asks to wait a little. */
  private HttpResponse<byte[]> ask(URI address, Validators known, Duration pause)
      throws IOException, InterruptedException {
    HostTurns.Turn turn = turns.of(Network.place(address));
    if (turn.left().compareTo(limits.backOff()) > 0) {
      throw new BusyException(turn.left());
    }
    for (int attempt = 1; ; attempt++) {
      turn.take();
      Duration next = pause;
      try {
        HttpResponse<byte[]> answer = send(address, known);
        if (answer.statusCode() != 429 && answer.statusCode() != 503) {
          return answer;
        }
        next = retryAfter(answer).orElse(pause.multipliedBy(4L * attempt));
        if (attempt > 1 || next.compareTo(limits.backOff()) > 0) {
          throw new BusyException(next);
        }
      } finally {
        turn.pass(next);
      }
    }
  }

  private HttpResponse<byte[]> send(URI address, Validators known)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limits.answer())
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "gzip")
            .header(
                "Accept",
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                    + "application/xml;q=0.9,*/*;q=0.5");
    known.etag().ifPresent(tag -> request.header("If-None-Match", tag));
    known.lastModified().ifPresent(day -> request.header("If-Modified-Since", day));
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.GET().build(), head -> new LimitedBody(limits.bytes()));
    try {
      return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private static Optional<URI> redirect(HttpResponse<byte[]> answer, URI from) {
    return switch (answer.statusCode()) {
      case 301, 302, 303, 307, 308 ->
          answer.headers().firstValue("Location").map(to -> from.resolve(to.strip()));
      default -> Optional.empty();
    };
  }

  private Fetched read(HttpResponse<byte[]> answer, URI address) throws IOException {
    int status = answer.statusCode();
    if (status == 304) {
      return new Fetched.Unchanged();
    }
    if (status != 200) {
      boolean gone = status == 404 || status == 410;
      boolean closed = status == 401 || status == 402 || status == 403 || status == 451;
      return new Failed(
          "the server answered " + status,
          gone ? "Check the address" : closed ? "Ask the site" : LATER,
          gone ? Reason.GONE : closed ? Reason.NOT_ALLOWED : Reason.LATER);
    }
    Optional<String> type = answer.headers().firstValue("Content-Type");
    Optional<String> charset =
        type.map(CHARSET::matcher).filter(Matcher::find).map(found -> found.group(1));
    return new Fetched.Document(
        address,
        unpacked(answer),
        type.map(t -> t.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)),
        charset,
        new Validators(
            answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified")));
  }

  /** The body, unpacked if it is gzip, whether the server says so or not. */
  private byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
    byte[] body = answer.body();
    boolean gzip = body.length > 2 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B;
    if (!gzip) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(limits.bytes() + 1);
      if (plain.length > limits.bytes()) {
        throw new LimitedBody.TooBigException();
      }
      return plain;
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
    Optional<String> written = answer.headers().firstValue("Retry-After").map(String::strip);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          written.get().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(written.get()))
              : Duration.between(
                  ZonedDateTime.now(ZoneOffset.UTC),
                  ZonedDateTime.parse(written.get(), DateTimeFormatter.RFC_1123_DATE_TIME)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A host that asks to be left alone for longer than is waited here. */
  private static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    private BusyException(Duration wait) {
      super("the server asks to be left alone for " + Math.max(1, wait.toSeconds()) + " s");
    }
  }

  private Failed failed(IOException e) {
    return switch (e) {
      case LimitedBody.TooBigException big ->
          new Failed(
              "more than " + limits.bytes() / (1024 * 1024) + " MB",
              "No news page is so big",
              Reason.UNUSABLE);
      case HttpTimeoutException slow ->
          new Failed(
              "no whole answer in " + limits.answer().toSeconds() + " s", LATER, Reason.LATER);
      case BusyException busy -> new Failed(String.valueOf(busy.getMessage()), LATER, Reason.LATER);
      case UnknownHostException unknown ->
          new Failed("no such host", "Check the address and the network", Reason.LATER);
      case ConnectException refused -> new Failed("the host does not answer", LATER, Reason.LATER);
      case ZipException broken -> new Failed("an answer packed wrongly", LATER, Reason.LATER);
      case EOFException cut -> new Failed("an answer that is cut short", LATER, Reason.LATER);
      case IOException other ->
          new Failed(
              "the connection failed"
                  + Optional.ofNullable(other.getMessage()).map(m -> ": " + m).orElse(""),
              LATER,
              Reason.LATER);
    };
  }
}
