package org.dateline.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import org.dateline.coder.actor.ActorDictionary;
import org.dateline.coder.actor.ActorResolver;
import org.dateline.coder.event.EventFinder;
import org.dateline.coder.lexicon.Example;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;

/**
 * Learns from readers' verdicts how far each feature of a word that a frame fits says that it tells
 * of an event, of one told before, and of one before the news. The lexicon's own examples are cases
 * too.
 */
public final class TellingTraining {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 15;
  private static final double PENALTY = 3e-3;
  private static final int EXAMPLE = -1;

  /**
   * An example of the lexicon counts as so many verdicts: its one sentence has no report around.
   */
  private static final int EXAMPLE_WEIGHT = 10;

  private final EventFinder finder;
  private final ActorResolver actors = new ActorResolver(ActorDictionary.load());
  private final HeldOutAnnotator annotator;
  private final List<Case> cases = new ArrayList<>();

  /**
   * A judged candidate.
   *
   * @param fold which fifth of the reports it is in; {@link #EXAMPLE} for the lexicon's examples
   * @param candidate the word
   * @param verdict what was judged
   */
  private record Case(int fold, EventFinder.Judged candidate, Verdicts.Verdict verdict) {
    /** Whether it tells of an event of the type that its frame says. */
    boolean tells() {
      return verdict.type().equals(candidate.type().name());
    }
  }

  /**
   * What is learnt.
   *
   * @param file name of the weights
   * @param asked of which cases
   * @param features from what
   * @param positive which of them are so
   */
  private record Question(
      String file,
      Predicate<Case> asked,
      Function<Case, List<String>> features,
      Predicate<Case> positive) {

    Map<String, Double> learn(List<Case> cases) {
      LogisticRegression learner = new LogisticRegression();
      cases.stream()
          .filter(asked)
          .forEach(
              c ->
                  learner.add(
                      new LogisticRegression.Example(features.apply(c), positive.test(c) ? 1 : 0)));
      return learner.learn(ROUNDS, PENALTY);
    }
  }

  private static final Question TELLS =
      new Question(
          "tells",
          // Of a border case nothing is learnt.
          c -> !c.verdict().border(),
          c -> c.candidate().telling(),
          Case::tells);

  private static final Question AGAIN =
      new Question(
          "again",
          c -> c.verdict().event() && c.candidate().again().isPresent(),
          c -> c.candidate().again().orElse(List.of()),
          c -> c.verdict().again());

  private static final Question PAST =
      new Question(
          "past",
          c -> c.fold() != EXAMPLE && c.verdict().event() && c.verdict().happened(),
          c -> c.candidate().past(),
          c -> c.verdict().background());

  private static final List<Question> QUESTIONS = List.of(TELLS, AGAIN, PAST);

  private TellingTraining(HeldOutAnnotator annotator, Lexicon lexicon) {
    this.annotator = annotator;
    this.finder = new EventFinder(lexicon);
    lexicon.examples().forEach(this::add);
  }

  private void add(Example example) {
    Optional<String> type = example.type();
    if (type.isEmpty()) {
      return;
    }
    Verdicts.Verdict verdict =
        new Verdicts.Verdict(
            new Verdicts.Words(0, 0, false),
            example.coded() ? type.get() : "NONE",
            "-",
            "-",
            List.of(),
            List.of());
    for (EventFinder.Judged candidate :
        judged(example.sentence(), Article.ofText(example.sentence()), words -> false)) {
      if (candidate.type().name().equals(type.get())) {
        for (int i = 0; i < EXAMPLE_WEIGHT; i++) {
          cases.add(new Case(EXAMPLE, candidate, verdict));
        }
      }
    }
  }

  private void add(Verdicts.Judged report) {
    List<EventFinder.Judged> candidates =
        judged(report.id(), report.article(), words -> report.on(words).event());
    int fold = Math.floorMod(report.id().hashCode(), FOLDS);
    for (EventFinder.Judged candidate : candidates) {
      cases.add(new Case(fold, candidate, report.on(candidate.words())));
    }
  }

  private List<EventFinder.Judged> judged(String id, Article article, Predicate<List<Span>> event) {
    AnnotatedDocument document = annotator.annotate(id, article);
    return finder.judged(document, actors.in(document), event);
  }

  /** Prints what each fifth of the reports gets from weights that were learnt on the others. */
  private void crossValidate() {
    Map<Question, Map<Case, Double>> probabilities = new LinkedHashMap<>();
    for (Question question : QUESTIONS) {
      Map<Case, Double> found = new LinkedHashMap<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        int out = fold;
        FeatureWeights weights =
            new FeatureWeights(
                question.learn(cases.stream().filter(c -> c.fold() != out).toList()));
        cases.stream()
            .filter(c -> c.fold() == out && question.asked.test(c))
            .forEach(c -> found.put(c, weights.probability(question.features.apply(c))));
      }
      probabilities.put(question, found);
    }
    Map<Case, Double> tells = probabilities.getOrDefault(TELLS, Map.of());
    score("tells, rules alone", TELLS, tells.keySet(), c -> c.candidate().plain());
    for (double threshold : new double[] {0.4, 0.45, 0.5, 0.55, 0.6, 0.65}) {
      ToDoubleFunction<Case> of = c -> tells.getOrDefault(c, 0.0);
      score(
          "tells, above " + threshold,
          TELLS,
          tells.keySet(),
          c -> of.applyAsDouble(c) >= threshold);
    }
    for (Question question : List.of(AGAIN, PAST)) {
      Map<Case, Double> found = probabilities.getOrDefault(question, Map.of());
      score(
          question.file + ", above 0.5",
          question,
          found.keySet(),
          c -> found.getOrDefault(c, 0.0) > 0.5);
    }
    score(
        "past, rules alone",
        PAST,
        probabilities.getOrDefault(PAST, Map.of()).keySet(),
        c -> c.candidate().status() == Status.HISTORICAL);
    status(probabilities.getOrDefault(PAST, Map.of()));
  }

  private static void score(
      String name, Question question, Iterable<Case> cases, Predicate<Case> yes) {
    int all = 0;
    int same = 0;
    int found = 0;
    int gold = 0;
    int right = 0;
    for (Case one : cases) {
      boolean is = question.positive.test(one);
      boolean said = yes.test(one);
      all++;
      same += is == said ? 1 : 0;
      found += said ? 1 : 0;
      gold += is ? 1 : 0;
      right += is && said ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%-20s of %d: accuracy %.3f, precision %.3f, recall %.3f, F1 %.3f%n",
        name,
        all,
        (double) same / all,
        (double) right / found,
        (double) right / gold,
        2.0 * right / (found + gold));
  }

  private void status(Map<Case, Double> past) {
    int all = 0;
    int rules = 0;
    int weights = 0;
    for (Case one : cases) {
      if (one.fold() == EXAMPLE || !one.verdict().event()) {
        continue;
      }
      String gold = one.verdict().status();
      Status read = one.candidate().status();
      // Asked here of what the readers say has happened.
      boolean before = read == Status.ACTUAL && past.getOrDefault(one, 0.0) > 0.5;
      all++;
      rules += same(read, gold) ? 1 : 0;
      weights += same(before ? Status.HISTORICAL : read, gold) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "status right, of %d events: rules %.3f, weights %.3f%n",
        all,
        (double) rules / all,
        (double) weights / all);
  }

  private static boolean same(Status status, String gold) {
    return status.name().toLowerCase(Locale.ROOT).equals(gold);
  }

  /**
   * Learns all weights: {@code TellingTraining DATA VERDICTS FOLDER [HALF HALF]}, where {@code
   * DATA} is the development data, {@code VERDICTS} the file of verdicts, and {@code FOLDER} the
   * event package's resources; the halves are those of {@link HeldOutAnnotator}. Prints what fifths
   * of the reports get from weights learnt on the others.
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException(
          "TellingTraining DATA VERDICTS FOLDER [HALF HALF] expected");
    }
    try (HeldOutAnnotator annotator = HeldOutAnnotator.load(args, 3)) {
      TellingTraining training = new TellingTraining(annotator, LexiconReader.bundled());
      Verdicts.read(Path.of(args[1])).reports(Path.of(args[0])).forEach(training::add);
      training.crossValidate();
      for (Question question : QUESTIONS) {
        write(Path.of(args[2]).resolve(question.file + ".tsv.gz"), question.learn(training.cases));
      }
    }
  }

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    String head =
        "# Weights in log-odds: feature, tab, weight. Learnt from readers' verdicts on words of"
            + " news reports: MODEL-CARD.md.\n";
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((head + AttributionTraining.lines(weights)).getBytes(StandardCharsets.UTF_8));
    }
  }
}
