package org.dateline.eval.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dateline.coder.Coder;
import org.dateline.model.Article;
import org.dateline.text.Annotator;

/**
 * Holds the cost of coding: a fixed text is coded and {@link FixedWork} done in turn, and the ratio
 * of their least costs may not exceed the one kept in a file by more than a quarter.
 *
 * <p>Both are measured in the processor's time of one thread, and only after as many rounds as the
 * compiler of the virtual machine needs to be done with them: before that the ratio says how far
 * the compiler has come, and swings by a third from run to run. The least of several is taken
 * because other work on a machine makes things dearer, never cheaper.
 */
public final class CostGuard {
  private static final double SLACK = 1.25;
  private static final int WARM_UP = 150;
  private static final int ROUNDS = 40;

  /** In our own words: sentences of the length and kind that reports are made of. */
  private static final String TEXT =
      """
      NAIROBI — The president of Kenya met the foreign ministers of Uganda and Tanzania on Tuesday \
      to discuss a ceasefire in the east of the region, his office said in a statement.

      Rebels attacked an army base near Goma on Monday night, killing at least nine soldiers and \
      wounding 14 others, according to the governor of the province. A spokesman for the group \
      denied the attack and accused the government of shelling two villages.

      "We will not accept any condition before the fighting stops," the minister told reporters, \
      adding that talks would resume next week if both sides agreed to withdraw their troops.

      In the capital, thousands of teachers marched to parliament to demand higher wages. Police \
      arrested 12 protesters and fired tear gas at the crowd, witnesses said. The union, which \
      represents some 60,000 teachers, threatened to strike in September.

      France and Germany imposed sanctions on three companies last month, and the European Union \
      promised 40 million euros in aid to people displaced by the fighting since 2022.
      """;

  private CostGuard() {}

  /** How many times the fixed work's cost it costs to code the text. */
  public static double ratio(Annotator annotator, Coder coder) {
    CodingBenchmark benchmark = new CodingBenchmark(annotator, coder);
    List<Article> articles = List.of(Article.ofText(TEXT.repeat(2)));
    double coding = Double.MAX_VALUE;
    double fixed = Double.MAX_VALUE;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      double took = benchmark.code(articles, 1).processorSeconds();
      double reference = FixedWork.nanos() / 1e9;
      if (round >= WARM_UP) {
        coding = Math.min(coding, took);
        fixed = Math.min(fixed, reference);
      }
    }
    return coding / fixed;
  }

  /** Whether {@code measured} is within what {@code kept} allows. */
  static boolean holds(double measured, double kept) {
    return measured <= kept * SLACK;
  }

  /** The ratio in the text of a file: the first line that is no comment. */
  static double kept(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .map(Double::parseDouble)
        .orElseThrow(() -> new IllegalArgumentException("no ratio in the file"));
  }

  /**
   * Measures and prints the ratio; ends with status 1 where coding became too dear.
   *
   * @param arguments the file that keeps the ratio; without it, the ratio is only printed
   */
  public static void main(String[] arguments) throws IOException {
    double measured;
    try (Annotator annotator = Annotator.load()) {
      measured = ratio(annotator, Coder.load());
    }
    System.out.printf(Locale.ROOT, "coding costs %.2f times the fixed work", measured);
    if (arguments.length == 0) {
      System.out.println();
      return;
    }
    double kept = kept(Files.readString(Path.of(arguments[0])));
    boolean holds = holds(measured, kept);
    System.out.printf(
        Locale.ROOT,
        "; kept: %.2f, allowed: %.2f: %s%n",
        kept,
        kept * SLACK,
        holds ? "held" : "TOO DEAR");
    if (!holds) {
      System.exit(1);
    }
  }
}
