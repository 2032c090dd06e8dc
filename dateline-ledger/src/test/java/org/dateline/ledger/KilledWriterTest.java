package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes, at random moments: what it reported as kept is there, whole, and
 * nothing is there in part. The property {@code dateline.kills} says how often; usually 3.
 */
final class KilledWriterTest {
  private static final int BATCH = 5;
  private static final long LONGEST = 400;

  @TempDir private Path folder;

  @Test
  void nothingReportedIsLostAndNothingIsHalfKept() throws Exception {
    Path file = folder.resolve("ledger.db");
    Random moments = new Random(20);
    int from = 0;
    for (int kill = 0; kill < Integer.getInteger("dateline.kills", 3); kill++) {
      from = killed(file, from, moments.nextLong(LONGEST));
      check(file, from);
    }
  }

  /** Writes from the article of this number until killed; returns the number after the last one. */
  private int killed(Path file, int from, long moment) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledWriterTest.class.getName(),
                    file.toString(),
                    Integer.toString(from)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int reported = from;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("open");
      Thread.sleep(moment);
      writer.toHandle().destroyForcibly();
      // What it had time to say stands in the pipe.
      for (Optional<String> line = line(out); line.isPresent(); line = line(out)) {
        reported =
            line.get().endsWith(";") ? Integer.parseInt(line.get().replace(";", "")) : reported;
      }
    }
    writer.waitFor();
    return reported;
  }

  private static Optional<String> line(BufferedReader out) throws IOException {
    return Optional.ofNullable(out.readLine());
  }

  private static void check(Path file, int reported) {
    try (Ledger ledger = Ledger.open(file)) {
      int articles = ledger.counts().articles();
      assertThat(articles).isBetween(reported, reported + BATCH);
      assertThat(articles % BATCH).as("whole batches").isZero();
      assertThat(ledger.counts().events()).isEqualTo(articles);
      assertThat(ledger.counts().quotes()).isEqualTo(articles);
      assertThat(ledger.counts().tallies()).isEqualTo(articles);
      if (reported > 0) {
        CodedArticle last = Example.coded("a" + (reported - 1));
        KeptArticle kept = ledger.article(new ArticleId("a" + (reported - 1))).orElseThrow();
        assertThat(StatementJson.line(kept.coded())).isEqualTo(StatementJson.line(last));
      }
    }
    try (LedgerDatabase database = LedgerDatabase.reading(new LedgerAddress.SqliteFile(file))) {
      List<String> verdict =
          database.read(db -> db.createQuery("PRAGMA integrity_check").mapTo(String.class).list());
      assertThat(verdict).containsExactly("ok");
    }
  }

  /** The process that is killed: keeps batches and reports each behind it. */
  public static void main(String[] args) {
    Run run = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
    try (LedgerWriter writer = LedgerWriter.open(Path.of(args[0]))) {
      System.out.println("open");
      for (int next = Integer.parseInt(args[1]); ; next += BATCH) {
        List<CodedArticle> batch = new ArrayList<>();
        for (int i = next; i < next + BATCH; i++) {
          batch.add(Example.coded("a" + i));
        }
        writer.keep(batch, run);
        System.out.println((next + BATCH) + ";");
      }
    }
  }
}
