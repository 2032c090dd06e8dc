package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.dateline.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadCommandTest {
  private static final String PROSE =
      " visited Kampala. The talks there were said to be long and open, and no statement was made"
          + " after they had ended late in the evening.";

  @TempDir private Path folder;

  @Test
  void aFolderIsReadOnceAndWhatIsPassedOverIsTold() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Ruto" + PROSE);
    Files.writeString(news.resolve("b.html"), "<p>Museveni" + PROSE + "</p>");
    Files.writeString(news.resolve("c.txt"), "");
    Files.writeString(
        news.resolve("d.jsonl"),
        "{\"id\":\"1\",\"published\":\"2090-01-01\",\"text\":\"Kagame visited Kampala.\"}\n"
            + "{\"id\":\"2\",\"text\":\"Die Minister trafen sich am Montag an der Grenze und einigten"
            + " sich auf zwei Übergänge.\"}\n{broken\n");
    Ran first = read(news.toString());
    assertThat(first.out())
        .contains("4 articles added, 0 there before, 2 passed over")
        .contains("in other languages: 1 (de 1)")
        .contains("passed over, an empty file: 1")
        .contains("passed over, broken JSON: 1");
    assertThat(first.err()).contains("c.txt: an empty file").contains("published on 2090-01-01");
    assertThat(first.status()).isEqualTo(ExitStatus.SOME_REFUSED);
    Ran second = read(news.toString());
    assertThat(second.out()).contains("0 articles added, 4 there before, 2 passed over");
    try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
      assertThat(ledger.counts().articles()).isEqualTo(4);
      assertThat(ledger.counts().events()).isEqualTo(3);
    }
  }

  @Test
  void theReportOfARunTellsReasonsOnceAndWhatAFolderHoldsBesides() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Ruto" + PROSE);
    Files.write(news.resolve("b.txt"), new byte[] {'R', (byte) 0x8D, 'u'});
    Files.write(news.resolve("c.txt"), new byte[] {'R', (byte) 0x90, 'u'});
    Files.writeString(news.resolve("d.png"), "no text");
    Files.writeString(news.resolve("e.xyz"), "of no known kind");
    Ran ran = read(news.toString());
    assertThat(ran.out())
        .contains("1 articles added, 0 there before, 2 passed over")
        .contains("left in folders, their names tell no format: 2")
        .contains("passed over, byte 0x… is not UTF-8: 2");
    assertThat(ran.err()).contains("byte 0x8D is not UTF-8");
  }

  @Test
  void anEmptyLedgerIsFilledWhateverIsRememberedBesideIt() throws IOException {
    Path report = Files.writeString(folder.resolve("a.txt"), "Ruto" + PROSE);
    read(report.toString());
    Files.delete(folder.resolve("l.db"));
    assertThat(read(report.toString()).out()).contains("1 articles added");
  }

  @Test
  void aFeedIsFollowedToItsPagesAndNotAskedTwice() throws IOException {
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    String feed =
        "<rss version='2.0'><channel><title>F</title><item><title>Visit</title><link>"
            + base
            + "/a</link><pubDate>Tue, 26 Mar 2024 10:00:00 GMT</pubDate></item><item><link>"
            + base
            + "/gone</link></item></channel></rss>";
    Map<String, String> pages =
        Map.of("/feed", feed, "/a", "<html><p>Ruto" + PROSE + "</p></html>");
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.merge(path, 1, Integer::sum);
          byte[] body = pages.getOrDefault(path, "").getBytes(UTF_8);
          exchange.sendResponseHeaders(
              body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    try {
      Ran first = read(base + "/feed", "--contact", "desk@example.org");
      assertThat(first.out())
          .contains("1 articles added, 0 there before, 1 passed over")
          .contains("passed over, the server answered 404: 1");
      read(base + "/feed", "--contact", "desk@example.org");
      assertThat(asked).containsEntry("/a", 1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aSecondRoundReadsOnlyWhatIsNew() throws Exception {
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          int time = asked.merge(path, 1, Integer::sum);
          String body =
              switch (path) {
                case "/feed" ->
                    feed(time == 1 ? List.of(base + "/a") : List.of(base + "/b", base + "/a"));
                case "/a" -> "<html><p>Ruto" + PROSE + "</p></html>";
                case "/b" -> "<html><p>Museveni" + PROSE + "</p></html>";
                default -> "";
              };
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(
              bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    AtomicReference<String> printed = new AtomicReference<>("");
    Thread reading =
        Thread.ofPlatform()
            .start(
                () ->
                    printed.set(
                        read(base + "/feed", "--every", "1s", "--contact", "a@example.org").out()));
    try {
      Instant patience = Instant.now().plusSeconds(60);
      while (asked.getOrDefault("/feed", 0) < 3 && Instant.now().isBefore(patience)) {
        Thread.sleep(50);
      }
    } finally {
      reading.interrupt();
      reading.join();
      server.stop(0);
    }
    assertThat(printed.get())
        .containsSubsequence("1 articles added, 0 there before", "1 articles added");
    assertThat(asked).containsEntry("/a", 1).containsEntry("/b", 1);
    try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
      assertThat(ledger.counts().articles()).isEqualTo(2);
    }
  }

  private static String feed(List<String> links) {
    return "<rss version='2.0'><channel><title>F</title>"
        + links.stream()
            .map(link -> "<item><title>Visit</title><link>" + link + "</link></item>")
            .collect(Collectors.joining())
        + "</channel></rss>";
  }

  @Test
  void wrongTimesAndListsAreRefused() throws IOException {
    assertThat(read("x.txt", "--every", "soon").status()).isEqualTo(ExitStatus.USAGE);
    Path list = Files.writeString(folder.resolve("own.tsv"), "nonsense\n");
    Ran ran = read("x.txt", "--outlets", list.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err()).contains("own.tsv:1: ");
  }

  private Ran read(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "read";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--ledger";
    all[arguments.length + 2] = folder.resolve("l.db").toString();
    return Ran.command(all);
  }
}
