package org.dateline.sources.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.dateline.sources.web.Fetched.Document;
import org.dateline.sources.web.Fetched.Failed;
import org.dateline.sources.web.Fetched.Reason;
import org.dateline.sources.web.Fetched.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on loopback that is slow, broken, huge, busy, and lies. */
final class FetcherTest {
  private static final FetchLimits QUICK =
      new FetchLimits(
          Duration.ofSeconds(2),
          200_000,
          Duration.ofMillis(1),
          Duration.ofMillis(50),
          Duration.ofMillis(300),
          3);

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server = started();
  private Fetcher fetcher = new Fetcher("Dateline/1 (+mailto:desk@example.org)", QUICK);

  private static HttpServer started() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, 404, "", "nothing here"));
    server.start();
    fetcher.allow(uri("/"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    fetcher.close();
    threads.shutdownNow();
  }

  @Test
  void aPageIsFetchedWithItsEncodingAndTheAskerIsNamed() {
    serve("/a", exchange -> answer(exchange, 200, "text/html; charset=ISO-8859-1", "page"));
    Document page = (Document) fetch("/a");
    assertThat(new String(page.body(), UTF_8)).isEqualTo("page");
    assertThat(page.charset()).contains("ISO-8859-1");
    assertThat(asked).contains("/a Dateline/1 (+mailto:desk@example.org)");
  }

  @Test
  void robotsTxtIsHeededAndAskedForOnce() {
    serve(
        "/robots.txt", e -> answer(e, 200, "text/plain", "User-agent: dateline\nDisallow: /no\n"));
    serve("/yes", e -> answer(e, 200, "text/html", "page"));
    assertThat(fetch("/no/1"))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.NOT_ALLOWED));
    assertThat(fetch("/yes")).isInstanceOf(Document.class);
    assertThat(asked).filteredOn(line -> line.startsWith("/robots.txt")).hasSize(1);
    assertThat(asked).noneMatch(line -> line.startsWith("/no"));
  }

  @Test
  void aSiteWhoseRobotsTxtFailsIsLeftAlone() {
    serve("/robots.txt", e -> answer(e, 500, "text/plain", ""));
    assertThat(failed("/a").reason()).isEqualTo(Reason.LATER);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    serve(
        "/feed",
        exchange -> {
          boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          answer(exchange, same ? 304 : 200, "text/xml", same ? "" : "<rss/>");
        });
    Document first = (Document) fetch("/feed");
    assertThat(fetcher.fetch(uri("/feed"), first.validators()))
        .isInstanceOf(Fetched.Unchanged.class);
  }

  @Test
  void redirectsAreFollowedButNotWithoutEndNorIntoPrivateNetworks() {
    serve("/b", e -> answer(e, 200, "text/html", "there"));
    redirect("/a", "/b");
    redirect("/round", "/round");
    redirect("/inside", "http://10.0.0.1/secret");
    redirect("/here", "http://localhost:1/secret");
    redirect("/file", "file:///etc/passwd");
    assertThat(((Document) fetch("/a")).address()).isEqualTo(uri("/b"));
    assertThat(failed("/round").wrong()).isEqualTo("redirected without end");
    assertThat(failed("/inside").reason()).isEqualTo(Reason.NOT_ALLOWED);
    assertThat(failed("/here").wrong()).contains("private network");
    assertThat(failed("/file").reason()).isEqualTo(Reason.NOT_ALLOWED);
  }

  @Test
  void privateAddressesAreKnown() throws IOException {
    for (String inside :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fd00::1",
            "fe80::1",
            "64:ff9b::a00:1",
            "::ffff:10.0.0.1")) {
      assertThat(Network.isPrivate(InetAddress.getByName(inside))).as(inside).isTrue();
    }
    assertThat(Network.isPrivate(InetAddress.getByName("93.184.216.34"))).isFalse();
    assertThat(Network.isPrivate(InetAddress.getByName("2606:4700::1111"))).isFalse();
  }

  @Test
  void slowHugeBrokenAndPackedAnswersAreGivenUp() throws IOException {
    serve(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              out.write('x');
              out.flush();
              sleep(50);
            }
          }
        });
    serve("/huge", e -> answer(e, 200, "text/html", "x".repeat(300_000)));
    byte[] bomb = packed(new byte[2_000_000]);
    serve("/bomb", e -> answer(e, 200, "text/html", bomb));
    serve("/cut", e -> answer(e, 200, "text/html", Arrays.copyOf(bomb, 200)));
    assertThat(failed("/slow").wrong()).startsWith("no whole answer");
    assertThat(failed("/huge").reason()).isEqualTo(Reason.UNUSABLE);
    assertThat(failed("/bomb").reason()).isEqualTo(Reason.UNUSABLE);
    assertThat(failed("/cut").wrong()).contains("cut short");
    assertThat(failed("/none").reason()).isEqualTo(Reason.GONE);
  }

  @Test
  void aBusyHostIsGivenTime() {
    AtomicInteger times = new AtomicInteger();
    serve(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "0");
          int status = times.incrementAndGet() == 1 ? 503 : 200;
          answer(exchange, status, "text/html", "page");
        });
    serve(
        "/later",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          answer(exchange, 429, "text/html", "");
        });
    assertThat(fetch("/busy")).isInstanceOf(Document.class);
    assertThat(failed("/later").wrong()).contains("left alone for 3600 s");
    assertThat(failed("/busy").wrong()).contains("left alone");
    assertThat(times).hasValue(2);
  }

  @Test
  void aHostIsAskedOneThingAtATime() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    serve(
        "/p",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          sleep(20);
          now.decrementAndGet();
          answer(exchange, 200, "text/html", "page");
        });
    List<Future<Fetched>> all =
        List.of(1, 2, 3, 4, 5).stream().map(i -> threads.submit(() -> fetch("/p" + i))).toList();
    for (Future<Fetched> one : all) {
      assertThat(one.get()).isInstanceOf(Document.class);
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void visitsAreRememberedLineByLine() throws IOException {
    Path file = folder.resolve("l.visits");
    Visits first = Visits.in(file);
    first.kept(List.of("https://example.org/a"), List.of(7L, -7L));
    first.had("https://example.org/feed", new Validators(Optional.of("\"1\""), Optional.empty()));
    assertThat(Visits.in(file).validators("https://example.org/feed")).isEqualTo(Validators.NONE);
    first.finished();
    Files.writeString(file, "page\thttps://exa", StandardOpenOption.APPEND);
    Visits second = Visits.in(file);
    second.kept(List.of("https://example.org/b"), List.of());
    Visits third = Visits.in(file);
    assertThat(third.isKept("https://example.org/a")).isTrue();
    assertThat(third.isKept("https://example.org/b")).isTrue();
    assertThat(third.isKept(-7L)).isTrue();
    assertThat(third.isKept(8L)).isFalse();
    assertThat(third.validators("https://example.org/feed").etag()).contains("\"1\"");
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void serve(String path, Answer answer) {
    server.createContext(path, answer::to);
  }

  private void redirect(String from, String to) {
    serve(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          answer(exchange, 302, "text/html", "");
        });
  }

  private void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    answer(exchange, status, type, body.getBytes(UTF_8));
  }

  private void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    asked.add(
        exchange.getRequestURI().getPath()
            + " "
            + exchange.getRequestHeaders().getFirst("User-Agent"));
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(uri(path), Validators.NONE);
  }

  private Failed failed(String path) {
    Fetched fetched = fetch(path);
    assertThat(fetched).as(path).isInstanceOf(Failed.class);
    return (Failed) fetched;
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
