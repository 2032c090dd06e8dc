package org.dateline.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.dateline.coder.attribution.AttributionFinder;
import org.dateline.coder.attribution.Candidates;
import org.dateline.eval.PolnearCorpus.GoldArticle;
import org.dateline.eval.PolnearCorpus.GoldAttribution;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;

/**
 * Learns the weights of the attribution candidates from PolNeAR. A candidate is wanted as far as
 * its content overlaps that of a gold attribution with the same cue.
 */
public final class AttributionTraining {
  private static final int ROUNDS = 5;
  private static final double PENALTY = 2e-5;
  private static final double MATCH = 0.5;
  private static final String HEAD =
      """
      # Weights of the attribution model in log-odds: feature, tab, weight. Learnt from the training
      # part of PolNeAR (Newell et al. 2018). Features that begin with "cue" tell whether a word
      # credits anything; the others tell which words it credits.
      """;

  private final AttributionFinder finder;
  private final LogisticRegression cues = new LogisticRegression();
  private final LogisticRegression readings = new LogisticRegression();

  /** Learns with the candidates and content spans of {@code finder}. */
  public AttributionTraining(AttributionFinder finder) {
    this.finder = finder;
  }

  /** Adds the candidates of all articles. */
  void add(PolnearCorpus corpus, Function<Article, AnnotatedDocument> annotator) {
    for (GoldArticle article : corpus.articles()) {
      AnnotatedDocument document = annotator.apply(Article.ofText(article.text()));
      TokenSets tokens = new TokenSets(document);
      for (Candidates.PossibleCue cue : finder.candidates(document)) {
        add(cue, article.attributions(), tokens);
      }
    }
  }

  private void add(Candidates.PossibleCue cue, List<GoldAttribution> gold, TokenSets tokens) {
    Span word = cue.word().span();
    List<GoldAttribution> here =
        gold.stream().filter(g -> g.cue().stream().anyMatch(word::overlaps)).toList();
    double best = 0;
    for (Candidates.Described reading : cue.readings()) {
      double fits = 0;
      for (GoldAttribution attribution : here) {
        fits = Math.max(fits, tokens.jaccard(attribution.content(), reading.contents()));
      }
      best = Math.max(best, fits);
      if (!here.isEmpty()) {
        readings.add(new LogisticRegression.Example(reading.features(), wanted(fits)));
      }
    }
    cues.add(new LogisticRegression.Example(cue.features(), best < MATCH ? 0 : 1));
  }

  /** How far a content is wanted that overlaps the gold one so far. */
  private static double wanted(double overlap) {
    return overlap < MATCH ? 0 : 0.5 + overlap / 2;
  }

  /** How many possible cues were added. */
  int size() {
    return cues.size();
  }

  /** The weights. */
  Map<String, Double> learn() {
    Map<String, Double> weights = new TreeMap<>(cues.learn(ROUNDS, PENALTY));
    weights.putAll(readings.learn(ROUNDS, PENALTY));
    return weights;
  }

  /**
   * Learns from the development set, its held-out fifth left out, and writes the weights file.
   *
   * @param data folder of the development set
   * @param annotator makes the documents
   * @param weights where the compressed file is to lie
   */
  public static void write(
      Path data, Function<Article, AnnotatedDocument> annotator, Path weights) {
    AttributionTraining training = new AttributionTraining(AttributionFinder.load());
    training.add(PolnearCorpus.development(data).part(false), annotator);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(weights))) {
      out.write((HEAD + lines(training.learn())).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the weights to " + weights, e);
    }
  }

  /** The lines of the weights file. */
  static String lines(Map<String, Double> weights) {
    StringBuilder out = new StringBuilder();
    weights.forEach(
        (feature, weight) ->
            out.append(feature)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.2f", weight))
                .append('\n'));
    return out.toString();
  }
}
