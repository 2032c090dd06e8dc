package org.dateline.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ledger.story.Reports.report;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.model.CodedArticle;
import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void fourTimesTheReportsCostAboutFourTimesAsMuch() {
    seconds(500);
    double some = Math.max(seconds(500), 0.02);
    // All with all would be sixteen times as much.
    assertThat(seconds(2000)).isLessThan(10 * some);
  }

  /** Processor time of copies and stories of so many reports of the same hundred words. */
  private static double seconds(int reports) {
    Random random = new Random(5);
    List<CodedArticle> all =
        IntStream.range(0, reports)
            .mapToObj(i -> report("r" + i, "Outlet", "2024-05-02", text(random)).coded())
            .toList();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Copies.load().find(all);
    Stories.load().find(all, Rulings.none());
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("Word").append(random.nextInt(100)).append(' ');
    }
    return text.toString();
  }
}
