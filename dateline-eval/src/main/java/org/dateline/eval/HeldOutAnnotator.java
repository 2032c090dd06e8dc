package org.dateline.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.dateline.model.Article;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;

/**
 * Reads each report with a network that did not learn from it, for weights over what the network
 * holds: of two networks each learnt from one half of the reports ({@code training/branch.py
 * --half}). Safe to share between threads.
 */
final class HeldOutAnnotator implements AutoCloseable {
  private static final int DEVELOPMENT = 10;

  private final List<Annotator> halves;

  private HeldOutAnnotator(List<Annotator> halves) {
    this.halves = List.copyOf(halves);
  }

  /**
   * Loads the networks.
   *
   * @param folders of the network that learnt the first half and of that of the second; none for
   *     the one that comes with the program
   * @throws IOException where one cannot be read
   */
  static HeldOutAnnotator load(List<Path> folders) throws IOException {
    if (folders.isEmpty()) {
      return new HeldOutAnnotator(List.of(Annotator.load()));
    }
    if (folders.size() != 2) {
      throw new IllegalArgumentException("the folders of two networks expected: " + folders);
    }
    List<Annotator> halves = new ArrayList<>();
    for (Path folder : folders) {
      halves.add(Annotator.load(folder));
    }
    return new HeldOutAnnotator(halves);
  }

  /** The folders that follow the first {@code fixed} arguments. */
  static HeldOutAnnotator load(String[] args, int fixed) throws IOException {
    return load(List.of(args).subList(fixed, args.length).stream().map(Path::of).toList());
  }

  /**
   * Annotates a report.
   *
   * @param key what the report is called in the lessons of the network
   */
  AnnotatedDocument annotate(String key, Article article) {
    return halves.get(halves.size() == 1 ? 0 : 1 - half(key)).annotate(article);
  }

  /** Which half a report is in, as {@code training/branch.py} has it. */
  static int half(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() / DEVELOPMENT % 2);
  }

  @Override
  public void close() {
    halves.forEach(Annotator::close);
  }
}
