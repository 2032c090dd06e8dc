package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.coder.framing.FramingFinder;
import org.dateline.model.Article;
import org.dateline.text.document.AnnotatedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores framing terms against BABE (Spinde et al. 2021): a sentence is taken to be biased if it
 * holds a framing term. BABE only measures; no term and no weight is taken from it. Sentences on
 * which its annotators did not agree are left out.
 */
public final class BabeEvaluation {
  private static final String FILE = "babe.jsonl";

  private final Function<Article, AnnotatedDocument> annotator;
  private final FramingFinder finder;

  /** A sentence and whether people found it biased. */
  record GoldSentence(String text, boolean biased) {}

  /** Scores {@code finder} on documents that {@code annotator} makes. */
  public BabeEvaluation(Function<Article, AnnotatedDocument> annotator, FramingFinder finder) {
    this.annotator = annotator;
    this.finder = finder;
  }

  /** Scores on a file, or on the folder that holds it. */
  public Report run(Path data) {
    return score(read(Files.isDirectory(data) ? data.resolve(FILE) : data));
  }

  /** Scores on these sentences. */
  Report score(List<GoldSentence> sentences) {
    int biased = 0;
    int marked = 0;
    int both = 0;
    int neither = 0;
    for (GoldSentence gold : sentences) {
      boolean found = !finder.find(annotator.apply(Article.ofText(gold.text()))).isEmpty();
      biased += gold.biased() ? 1 : 0;
      marked += found ? 1 : 0;
      both += gold.biased() && found ? 1 : 0;
      neither += !gold.biased() && !found ? 1 : 0;
    }
    int all = sentences.size();
    double macro = (f1(both, marked, biased) + f1(neither, all - marked, all - biased)) / 2;
    return Report.titled("BABE: sentences with loaded words")
        .row("sentences", Figure.count(all))
        .row("biased, as people have it", Figure.count(biased))
        .f1("with a framing term", both, marked, biased)
        .f1("without one", neither, all - marked, all - biased)
        .row("macro-F1", Figure.share(macro))
        .note(
            "a sentence counts as biased if it holds a framing term; nothing was learnt from BABE")
        .build();
  }

  private static double f1(int right, int found, int gold) {
    return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
  }

  /** The sentences of a file, one JSON object a line. */
  static List<GoldSentence> read(Path file) {
    JsonMapper json = new JsonMapper();
    List<GoldSentence> sentences = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line : lines.lines().toList()) {
        JsonNode record = json.readTree(line);
        // The first name of each line begins with a byte order mark.
        JsonNode text = record.has("text") ? record.get("text") : record.get("\uFEFFtext");
        String label = record.path("label_bias").asString("");
        if (text != null && (label.equals("Biased") || label.equals("Non-biased"))) {
          sentences.add(new GoldSentence(text.asString(), label.equals("Biased")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return sentences;
  }
}
