package org.dateline.eval.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Article;

/**
 * How the cost of a word changes with the length of its article, with the sentences that the model
 * reads at once, and with the threads at work.
 */
public final class Growth {
  private static final int MOST_WORDS_PER_POINT = 100_000;

  /** Words of an article whose sentences are read in batches: enough for large ones. */
  private static final int BATCHED = 3_000;

  private Growth() {}

  /**
   * One measured point.
   *
   * @param x what was changed, such as the length in words
   * @param y what came of it, such as words a second
   */
  public record Point(double x, double y) {}

  /**
   * Codes articles of each length, made by joining and cutting {@code articles}.
   *
   * @param lengths in words parted by white space
   * @param least words to code for a point, at least the length itself
   */
  public static List<Point> byLength(
      CodingBenchmark benchmark, List<Article> articles, int[] lengths, int least) {
    List<Point> points = new ArrayList<>();
    for (int length : lengths) {
      CodingBenchmark.Cost cost = benchmark.code(cut(articles, length, least), 1);
      points.add(new Point(length, cost.wordsPerProcessorSecond()));
    }
    return List.copyOf(points);
  }

  /**
   * Codes articles of {@value #BATCHED} words, made like those of {@link #byLength}, with a model
   * that reads at most so many sentences at once.
   *
   * @param sizes in sentences
   * @param least words to code for a point
   */
  public static List<Point> byBatch(
      CodingBenchmark benchmark, List<Article> articles, int[] sizes, int least) {
    List<Article> cut = cut(articles, BATCHED, least);
    List<Point> points = new ArrayList<>();
    for (int size : sizes) {
      CodingBenchmark.Cost cost = benchmark.inBatchesOf(size).code(cut, 1);
      points.add(new Point(size, cost.wordsPerProcessorSecond()));
    }
    return List.copyOf(points);
  }

  /** Codes the articles with 1 to {@code most} threads: words a second by the clock. */
  public static List<Point> byThreads(CodingBenchmark benchmark, List<Article> articles, int most) {
    List<Point> points = new ArrayList<>();
    for (int threads = 1; threads <= most; threads++) {
      CodingBenchmark.Cost cost = benchmark.code(articles, threads);
      points.add(new Point(threads, cost.words() / cost.wallSeconds()));
    }
    return List.copyOf(points);
  }

  /** Articles of {@code length} words, {@code least} words in all, at least one article. */
  private static List<Article> cut(List<Article> articles, int length, int least) {
    List<String> words =
        articles.stream()
            .flatMap(article -> paragraphs(article.text()).stream())
            .limit(2L * MOST_WORDS_PER_POINT)
            .toList();
    List<Article> cut = new ArrayList<>();
    int from = 0;
    int wanted = Math.max(1, least / length);
    for (int i = 0; i < wanted; i++) {
      cut.add(Article.ofText(joined(words, from, length)));
      from = (from + length) % words.size();
    }
    return cut;
  }

  /** Words with what parts them from the next: a space, or an empty line. */
  private static List<String> paragraphs(String text) {
    List<String> words = new ArrayList<>();
    for (String paragraph : text.split("\n\\s*\n")) {
      String[] parts = paragraph.strip().split("\\s+");
      for (int i = 0; i < parts.length; i++) {
        if (!parts[i].isEmpty()) {
          words.add(parts[i] + (i + 1 == parts.length ? "\n\n" : " "));
        }
      }
    }
    return words;
  }

  private static String joined(List<String> words, int from, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(words.get((from + i) % words.size()));
    }
    return text.toString();
  }
}
