package org.dateline.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.Mention;

/**
 * Scores pronouns on GAP (Webster et al. 2018): for each text one pronoun and two names, each of
 * which it means or not. A name counts as meant if a chain holds both the pronoun and a mention
 * that overlaps the name. F1 is over all pairs that are or should be true; bias is the F1 of
 * feminine pronouns over that of masculine ones.
 */
public final class CoreferenceEvaluation {
  private static final int CELLS = 11;

  private CoreferenceEvaluation() {}

  /** Pairs of pronoun and name. */
  private static final class Counts {
    private long gold;
    private long found;
    private long right;

    void add(boolean wanted, boolean joined) {
      gold += wanted ? 1 : 0;
      found += joined ? 1 : 0;
      right += wanted && joined ? 1 : 0;
    }

    double f1() {
      return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }
  }

  /**
   * Scores on one file, or on {@code coreference/gap-development.tsv} under a folder.
   *
   * @param annotate makes documents with their chains, for instance {@code annotator::annotate}
   */
  public static Report run(Path data, Function<Article, AnnotatedDocument> annotate) {
    Path file = Files.isDirectory(data) ? data.resolve("coreference/gap-development.tsv") : data;
    Counts all = new Counts();
    Counts masculine = new Counts();
    Counts feminine = new Counts();
    List<String> lines = lines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length < CELLS) {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + ": " + CELLS + " cells expected, found " + cells.length);
      }
      List<CoreferenceChain> chains = annotate.apply(Article.ofText(cells[1])).chains();
      Span pronoun = span(cells[2], cells[3]);
      Counts gender = isFeminine(cells[2]) ? feminine : masculine;
      for (int name = 4; name <= 7; name += 3) {
        boolean wanted = cells[name + 2].equalsIgnoreCase("true");
        boolean joined = joined(chains, pronoun, span(cells[name], cells[name + 1]));
        all.add(wanted, joined);
        gender.add(wanted, joined);
      }
    }
    return Report.titled("GAP: pronouns")
        .row("texts", Figure.count(lines.size() - 1L))
        .f1("all", all.right, all.found, all.gold)
        .row("masculine F1", Figure.share(masculine.f1()))
        .row("feminine F1", Figure.share(feminine.f1()))
        .row(
            "bias (feminine over masculine)",
            Figure.quantity(masculine.f1() == 0 ? 0 : feminine.f1() / masculine.f1(), ""))
        .build();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Span span(String words, String offset) {
    int start = Integer.parseInt(offset);
    return new Span(start, start + words.length());
  }

  private static boolean isFeminine(String pronoun) {
    return List.of("she", "her", "hers").contains(pronoun.toLowerCase(Locale.ROOT));
  }

  private static boolean joined(List<CoreferenceChain> chains, Span pronoun, Span name) {
    return chains.stream()
        .anyMatch(
            chain ->
                chain.mentions().stream().anyMatch(m -> m.span().equals(pronoun))
                    && chain.mentions().stream()
                        .anyMatch(m -> m.kind() == Mention.Kind.NAME && m.span().overlaps(name)));
  }
}
