package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code read} at random moments and starts it again, and lets two run at once: in the end
 * every article is kept once.
 */
final class KilledReadTest {
  private static final int ARTICLES = 3000;
  private static final int KILLS = 3;
  private static final int LONGEST_MILLIS = 1500;

  @TempDir private Path folder;

  @Test
  void whatWasKilledGoesOnWhereItWas() throws Exception {
    Path news = news("news.jsonl", ARTICLES, "");
    Random moments = new Random(7);
    int before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killed(news, moments.nextInt(LONGEST_MILLIS));
      int kept = kept();
      assertThat(kept).isBetween(before, ARTICLES);
      before = kept;
    }
    assertThat(Ran.command("read", news.toString(), "--ledger", ledger()).out())
        .contains(
            String.format(
                Locale.ROOT, "%,d articles added, %,d there before", ARTICLES - before, before));
    assertThat(kept()).isEqualTo(ARTICLES);
  }

  @Test
  void twoReadersOfOneLedgerLoseNothing() throws Exception {
    int each = 400;
    List<Callable<Ran>> readers =
        List.of(reader(news("one.jsonl", each, "one")), reader(news("two.jsonl", each, "two")));
    try (ExecutorService both = Executors.newFixedThreadPool(readers.size())) {
      for (Future<Ran> reader : both.invokeAll(readers)) {
        assertThat(reader.get().out()).as(reader.get().err()).contains(each + " articles added");
        assertThat(reader.get().status()).isEqualTo(ExitStatus.DONE);
      }
    }
    assertThat(kept()).isEqualTo(2 * each);
  }

  private Callable<Ran> reader(Path news) {
    return () -> Ran.command("read", news.toString(), "--ledger", ledger());
  }

  private Path news(String name, int articles, String prefix) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        IntStream.range(0, articles)
            .mapToObj(
                i ->
                    "{\"id\":\"%s%d\",\"language\":\"en\",\"text\":\"Envoy %d visited Kampala.\"}"
                        .formatted(prefix, i, i))
            .collect(Collectors.joining("\n")));
  }

  private String ledger() {
    return folder.resolve("l.db").toString();
  }

  private int kept() {
    try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
      assertThat(ledger.counts().events()).isEqualTo(ledger.counts().articles());
      return ledger.counts().articles();
    }
  }

  private void killed(Path news, int millis) throws IOException, InterruptedException {
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledReadTest.class.getName(),
                "read",
                news.toString(),
                "--ledger",
                ledger())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = reader.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("started");
      Thread.sleep(millis);
      reader.toHandle().destroyForcibly();
    }
    reader.waitFor();
  }

  /** The process that is killed. */
  public static void main(String[] args) {
    // Made first, so that even the earliest kill finds a ledger to look into.
    Ran.command("read", args[1] + ".none", "--ledger", args[3]);
    System.out.println("started");
    Ran.command(args);
  }
}
