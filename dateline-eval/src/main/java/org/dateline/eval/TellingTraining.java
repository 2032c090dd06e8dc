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
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.event.EventFinder;
import org.dateline.coder.lexicon.Example;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Article;
import org.dateline.model.EventType;
import org.dateline.model.Status;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;

/**
 * Learns from readers' verdicts how far each feature of a word that a frame fits says that it tells
 * of an event, in which of its senses, of one told before, and of one before the news. The lexicon's own examples are cases
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
  private static final int EXAMPLE_WEIGHT = 4;

  private final EventFinder finder;
  private final ActorResolver actors = new ActorResolver(ActorDictionary.load());
  private final Annotator annotator;
  private final List<Case> cases = new ArrayList<>();
  private final List<SenseCase> senses = new ArrayList<>();

  /**
   * A judged candidate.
   *
   * @param fold which fifth of the reports it is in; {@link #EXAMPLE} for the lexicon's examples
   * @param candidate the word
   * @param verdict what was judged
   */
  private record Case(int fold, EventFinder.Judged candidate, Verdicts.Verdict verdict)
      implements Folded {
    /** Whether it tells of an event of the type that its frame says. */
    boolean tells() {
      return verdict.told().equals(Optional.of(candidate.type()));
    }
  }

  /**
   * A word that can tell of events of two types, and tells of one of these.
   *
   * @param fold as of a case
   * @param choice the word
   * @param other whether it tells of the type that the rules do not take
   */
  private record SenseCase(int fold, EventFinder.Choice choice, boolean other)
      implements Folded {}

  /** Something learnt from that belongs to one of the parts that are scored in turn. */
  private interface Folded {
    int fold();
  }

  /**
   * What is learnt.
   *
   * @param <C> what its cases are
   * @param file name of the weights
   * @param asked of which cases
   * @param features from what
   * @param positive which of them are so
   */
  private record Question<C extends Folded>(
      String file,
      Predicate<C> asked,
      Function<C, List<String>> features,
      Predicate<C> positive) {

    Map<String, Double> learn(List<C> cases) {
      LogisticRegression learner = new LogisticRegression();
      cases.stream()
          .filter(asked)
          .forEach(
              c ->
                  learner.add(
                      new LogisticRegression.Example(features.apply(c), positive.test(c) ? 1 : 0)));
      return learner.learn(ROUNDS, PENALTY);
    }

    /** What each fifth of the reports gets from weights that were learnt on the others. */
    Map<C, Double> crossValidated(List<C> cases) {
      Map<C, Double> found = new LinkedHashMap<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        int out = fold;
        FeatureWeights weights =
            new FeatureWeights(learn(cases.stream().filter(c -> c.fold() != out).toList()));
        cases.stream()
            .filter(c -> c.fold() == out && asked.test(c))
            .forEach(c -> found.put(c, weights.probability(features.apply(c))));
      }
      return found;
    }
  }

  private static final Question<Case> TELLS =
      new Question<>("tells", c -> true, c -> c.candidate().telling(), Case::tells);

  private static final Question<SenseCase> SENSE =
      new Question<>("sense", c -> true, c -> c.choice().features(), SenseCase::other);

  private static final Question<Case> AGAIN =
      new Question<>(
          "again",
          c -> c.verdict().event() && c.candidate().again().isPresent(),
          c -> c.candidate().again().orElse(List.of()),
          c -> c.verdict().again());

  private static final Question<Case> PAST =
      new Question<>(
          "past",
          c -> c.fold() != EXAMPLE && c.verdict().event() && c.verdict().happened(),
          c -> c.candidate().past(),
          c -> c.verdict().background());

  private static final List<Question<Case>> QUESTIONS = List.of(TELLS, AGAIN, PAST);

  private TellingTraining(Annotator annotator, Lexicon lexicon) {
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
        new Verdicts.Verdict(0, 0, example.coded() ? type.get() : "NONE", "-", "");
    AnnotatedDocument document = annotator.annotate(Article.ofText(example.sentence()));
    ArticleActors people = actors.in(document);
    if (example.coded()) {
      finder.choices(document, people).forEach(c -> add(EXAMPLE, c, type.flatMap(Verdicts::type)));
    }
    // Of a use that it must not code: in the sense that is wrong.
    Optional<EventType> sense = Verdicts.type(type.get());
    for (EventFinder.Judged candidate : finder.judged(document, people, words -> sense)) {
      if (candidate.type().name().equals(type.get())) {
        for (int i = 0; i < EXAMPLE_WEIGHT; i++) {
          cases.add(new Case(EXAMPLE, candidate, verdict));
        }
      }
    }
  }

  private void add(Verdicts.Judged report) {
    AnnotatedDocument document = annotator.annotate(report.article());
    ArticleActors people = actors.in(document);
    int fold = Math.floorMod(report.id().hashCode(), FOLDS);
    for (EventFinder.Judged candidate :
        finder.judged(document, people, words -> report.on(words).flatMap(Verdicts.Verdict::told))) {
      report
          .on(candidate.words())
          .ifPresent(verdict -> cases.add(new Case(fold, candidate, verdict)));
    }
    finder
        .choices(document, people)
        .forEach(c -> add(fold, c, report.on(c.words()).flatMap(Verdicts.Verdict::told)));
  }

  private void add(int fold, EventFinder.Choice choice, Optional<EventType> told) {
    boolean own = told.equals(Optional.of(choice.own()));
    boolean other = told.equals(Optional.of(choice.other()));
    if (own || other) {
      for (int i = 0; i < (fold == EXAMPLE ? EXAMPLE_WEIGHT : 1); i++) {
        senses.add(new SenseCase(fold, choice, other));
      }
    }
  }


  /** Prints what each fifth of the reports gets from weights that were learnt on the others. */
  private void crossValidate() {
    Map<SenseCase, Double> other = SENSE.crossValidated(senses);
    score("sense, rules alone", SENSE, other.keySet(), c -> false);
    for (double threshold : new double[] {0.5, 0.6, 0.7, 0.8}) {
      score(
          "sense, above " + threshold,
          SENSE,
          other.keySet(),
          c -> other.getOrDefault(c, 0.0) > threshold);
    }
    Map<Case, Double> tells = TELLS.crossValidated(cases);
    score("tells, rules alone", TELLS, tells.keySet(), c -> c.candidate().plain());
    for (double threshold : new double[] {0.3, 0.35, 0.4, 0.45, 0.5}) {
      ToDoubleFunction<Case> of = c -> tells.getOrDefault(c, 0.0);
      score(
          "tells, above " + threshold,
          TELLS,
          tells.keySet(),
          c -> of.applyAsDouble(c) >= threshold);
    }
    Map<Case, Double> again = AGAIN.crossValidated(cases);
    score("again, above 0.5", AGAIN, again.keySet(), c -> again.getOrDefault(c, 0.0) > 0.5);
    Map<Case, Double> past = PAST.crossValidated(cases);
    score("past, above 0.5", PAST, past.keySet(), c -> past.getOrDefault(c, 0.0) > 0.5);
    score(
        "past, rules alone",
        PAST,
        past.keySet(),
        c -> c.candidate().status() == Status.HISTORICAL);
    status(past);
  }

  private static <C extends Folded> void score(
      String name, Question<C> question, Iterable<C> cases, Predicate<C> yes) {
    int all = 0;
    int same = 0;
    int found = 0;
    int gold = 0;
    int right = 0;
    for (C one : cases) {
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
   * Learns all weights: {@code TellingTraining DATA VERDICTS FOLDER}, where {@code DATA} is the
   * development data, {@code VERDICTS} the folder of verdicts, and {@code FOLDER} the event package's
   * resources. Prints what fifths of the reports get from weights learnt on the others.
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("TellingTraining DATA VERDICTS FOLDER expected");
    }
    try (Annotator annotator = Annotator.load()) {
      TellingTraining training = new TellingTraining(annotator, LexiconReader.bundled());
      Verdicts.read(Path.of(args[1])).reports(Path.of(args[0])).forEach(training::add);
      training.crossValidate();
      Path folder = Path.of(args[2]);
      for (Question<Case> question : QUESTIONS) {
        write(folder.resolve(question.file + ".tsv.gz"), question.learn(training.cases));
      }
      write(folder.resolve(SENSE.file + ".tsv.gz"), SENSE.learn(training.senses));
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
