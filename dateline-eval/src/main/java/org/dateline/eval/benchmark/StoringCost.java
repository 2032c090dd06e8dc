package org.dateline.eval.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.coder.Coder;
import org.dateline.ledger.LedgerAddress;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.model.CodedArticle;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Given;
import org.dateline.sources.Reading;
import org.dateline.text.Annotator;

/**
 * What storing costs beside coding: {@code StoringCost FILE LEDGER…} codes the reports of a file
 * and keeps them in each ledger in turn, in seconds of this thread on the processor. Each ledger
 * should be a new one, since what is kept already is not kept again. What a database server does is
 * not counted.
 */
public final class StoringCost {
  private static final int BATCH = 50;

  private StoringCost() {}

  /** Codes and keeps. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<CodedArticle> coded = new ArrayList<>();
    double coding;
    Coder coder = Coder.load();
    try (Annotator annotator = Annotator.load();
        ArticleReader reader =
            new ArticleReader(
                List.of(arguments[0]), InputStream.nullInputStream(), Given.NOTHING)) {
      double start = processor();
      while (reader.hasNext()) {
        if (reader.next() instanceof Reading.Read read) {
          coded.add(coder.code(annotator.annotate(read.article())));
        }
      }
      coding = processor() - start;
    }
    long statements = coded.stream().mapToLong(one -> one.statements().count()).sum();
    out.printf("%,d reports, %,d statements: coded in %.2f s%n", coded.size(), statements, coding);
    for (String ledger : List.of(arguments).subList(1, arguments.length)) {
      keep(coded, statements, coding, LedgerAddress.of(ledger), out);
    }
  }

  private static void keep(
      List<CodedArticle> coded,
      long statements,
      double coding,
      LedgerAddress address,
      PrintStream out) {
    Run run = new Run("measured", "measured", "measured", Instant.EPOCH);
    double start = processor();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      double open = processor();
      for (int from = 0; from < coded.size(); from += BATCH) {
        writer.keep(coded.subList(from, Math.min(coded.size(), from + BATCH)), run);
      }
      double end = processor();
      out.printf(
          "made in %.2f s, kept in %.2f s: %.1f%% and %.1f%% of coding; %,.0f statements a second%n",
          open - start,
          end - open,
          100 * (open - start) / coding,
          100 * (end - open) / coding,
          statements / (end - open));
    }
  }

  private static double processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
