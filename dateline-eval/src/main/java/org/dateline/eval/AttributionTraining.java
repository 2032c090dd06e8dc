package org.dateline.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.dateline.text.Annotator;
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

  /** Adds the candidates of all articles, in their order; the articles are read side by side. */
  void add(PolnearCorpus corpus, HeldOutAnnotator annotator) {
    corpus.articles().parallelStream()
        .map(article -> examples(article, annotator))
        .forEachOrdered(this::add);
  }

  private record Examples(
      List<LogisticRegression.Example> cues, List<LogisticRegression.Example> readings) {}

  private void add(Examples examples) {
    examples.cues().forEach(cues::add);
    examples.readings().forEach(readings::add);
  }

  private Examples examples(GoldArticle article, HeldOutAnnotator annotator) {
    AnnotatedDocument document =
        annotator.annotate("pn:" + article.name(), Article.ofText(article.text()));
    TokenSets tokens = new TokenSets(document);
    Examples examples = new Examples(new ArrayList<>(), new ArrayList<>());
    for (Candidates.PossibleCue cue : finder.candidates(document)) {
      add(cue, article.attributions(), tokens, examples);
    }
    return examples;
  }

  private static void add(
      Candidates.PossibleCue cue, List<GoldAttribution> gold, TokenSets tokens, Examples to) {
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
        to.readings().add(new LogisticRegression.Example(reading.features(), wanted(fits)));
      }
    }
    to.cues().add(new LogisticRegression.Example(cue.features(), best < MATCH ? 0 : 1));
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
   * Learns from the development set, its held-out fifth left out, and writes the weights file; then
   * scores what was learnt on the held-out fifth.
   *
   * @param data folder of the development set
   * @param halves make the documents that are learnt from
   * @param annotator makes those that are scored
   * @param weights where the compressed file is to lie
   */
  static Report write(
      Path data,
      HeldOutAnnotator halves,
      Function<Article, AnnotatedDocument> annotator,
      Path weights) {
    AttributionFinder finder = AttributionFinder.load();
    AttributionTraining training = new AttributionTraining(finder);
    PolnearCorpus corpus = PolnearCorpus.development(data);
    training.add(corpus.part(false), halves);
    Map<String, Double> learnt = training.learn();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(weights))) {
      out.write((HEAD + lines(learnt)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the weights to " + weights, e);
    }
    return new PolnearEvaluation(annotator, finder.withWeights(learnt)).score(corpus.part(true));
  }

  /**
   * Learns the weights anew, as they must be when the parser has changed: {@code
   * AttributionTraining DATA OUT [HALF HALF]}, where {@code DATA} is the folder of PolNeAR, {@code
   * OUT} is {@code weights.tsv.gz} of the attribution package's resources and the halves are those
   * of {@link HeldOutAnnotator}. Prints the score on the held-out fifth.
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("AttributionTraining DATA OUT [HALF HALF] expected");
    }
    try (HeldOutAnnotator halves = HeldOutAnnotator.load(args, 2);
        Annotator annotator = Annotator.load()) {
      System.out.println(
          write(Path.of(args[0]), halves, annotator::annotate, Path.of(args[1])).table());
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
