package org.dateline.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.ledger.LedgerAddress;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.model.CodedArticle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Fills a ledger from what a job wrote. Nothing is coded again: the statements are read back from
 * the job's own lines. Filling twice adds nothing.
 */
@Command(
    name = "dateline-fill",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Fills a ledger from what dateline-spark wrote. See docs/spark.md.")
public final class FillLedger implements Callable<Integer> {
  private static final int BATCH = 50;

  @Parameters(paramLabel = "FOLDER", description = "What the job's --output was.")
  private String folder = "";

  @Option(
      names = "--ledger",
      paramLabel = "FILE|URL",
      description = "An SQLite file or jdbc:postgresql:…; usually ${DEFAULT-VALUE}.")
  private String ledger = "ledger.db";

  private FillLedger() {}

  /** Fills the ledger; ends the process where that fails. */
  public static void main(String[] args) {
    int status = new CommandLine(new FillLedger()).execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession session = SparkSession.builder().appName("dateline-fill").getOrCreate();
        LedgerWriter writer = LedgerWriter.open(LedgerAddress.of(ledger))) {
      long added = fill(session, folder, writer);
      System.out.printf(Locale.ROOT, "%,d articles added%n", added);
    }
    return 0;
  }

  /**
   * Keeps every article of a job's output.
   *
   * @return how many were not there yet
   */
  static long fill(SparkSession session, String folder, LedgerWriter writer) {
    Iterator<Row> rows =
        session.read().parquet(new Path(folder, "articles").toString()).toLocalIterator();
    long added = 0;
    while (rows.hasNext()) {
      Row first = rows.next();
      Run run = run(first);
      List<CodedArticle> batch = new ArrayList<>();
      batch.add(CodedLine.of(first));
      Row next = first;
      while (batch.size() < BATCH && rows.hasNext()) {
        next = rows.next();
        if (!run(next).equals(run)) {
          added += added(writer.keep(List.copyOf(batch), run));
          batch.clear();
          run = run(next);
        }
        batch.add(CodedLine.of(next));
      }
      added += added(writer.keep(batch, run));
    }
    return added;
  }

  private static long added(List<LedgerWriter.Kept> kept) {
    return kept.stream().filter(k -> k != LedgerWriter.Kept.ALREADY_THERE).count();
  }

  private static Run run(Row row) {
    return new Run(row.getAs("program"), row.getAs("model"), row.getAs("lexicon"), Instant.EPOCH);
  }
}
