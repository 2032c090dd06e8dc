package org.dateline.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.coder.actor.ActorDictionary;
import org.dateline.coder.actor.ActorResolver;
import org.dateline.coder.event.EventFinder;
import org.dateline.coder.event.PartyModel;
import org.dateline.coder.event.PartyPhrase;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Token;

/**
 * Learns from readers' verdicts how far each feature of a phrase says that it names an actor, or a
 * recipient, of an event of its sentence. What readers call a thing that is no party is a case of
 * neither.
 */
public final class PartyTraining {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 10;
  private static final double PENALTY = 1e-2;

  private final EventFinder finder = new EventFinder(LexiconReader.bundled());
  private final ActorResolver actors = new ActorResolver(ActorDictionary.load());
  private final List<Case> cases = new ArrayList<>();

  /**
   * A candidate whose word readers hold for an event's.
   *
   * @param fold which fifth of the reports it is in
   * @param event the candidate
   * @param sameType whether the readers give it the frame's type
   * @param actors the words that its actors' phrases stand for, by number
   * @param recipients those of its recipients; empty where all parties are actors alike
   * @param things those of things that are no parties
   */
  private record Case(
      int fold,
      EventFinder.Parted event,
      boolean sameType,
      Set<Integer> actors,
      Set<Integer> recipients,
      Set<Integer> things) {

    /** The parties among the chosen phrases, things left out. */
    Set<Integer> of(Stream<PartyPhrase> chosen) {
      return chosen
          .map(p -> p.stands().index())
          .filter(i -> !things.contains(i) || actors.contains(i) || recipients.contains(i))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  PartyTraining() {}

  /** Takes in the events of a report. */
  void add(String id, AnnotatedDocument document, List<Verdicts.Verdict> verdicts) {
    int[] offsets = offsets(document.text());
    int fold = Math.floorMod(id.hashCode(), FOLDS);
    for (EventFinder.Parted event : finder.parted(document, actors.in(document))) {
      verdicts.stream()
          .filter(v -> event.words().stream().anyMatch(w -> w.overlaps(span(v.words(), offsets))))
          .findFirst()
          .ifPresent(v -> cases.add(judged(fold, event, v, offsets)));
    }
  }

  private static Case judged(
      int fold, EventFinder.Parted event, Verdicts.Verdict verdict, int[] offsets) {
    Function<Predicate<Verdicts.Words>, Function<List<Verdicts.Words>, Set<Integer>>> heads =
        wanted ->
            words ->
                words.stream()
                    .filter(wanted)
                    .flatMap(w -> head(event, span(w, offsets)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
    Predicate<Verdicts.Words> thing = Verdicts.Words::thing;
    Set<Integer> did = heads.apply(thing.negate()).apply(verdict.actors());
    Set<Integer> suffered = heads.apply(thing.negate()).apply(verdict.recipients());
    Set<Integer> things = heads.apply(thing).apply(verdict.actors());
    things.addAll(heads.apply(thing).apply(verdict.recipients()));
    if (event.reciprocal()) {
      did.addAll(suffered);
      suffered = Set.of();
    }
    boolean sameType = event.type().name().equals(verdict.type());
    return new Case(fold, event, sameType, did, suffered, things);
  }

  /** What a party's phrase stands for; empty where its words are in another sentence. */
  private static Set<Integer> head(EventFinder.Parted event, Span words) {
    Set<Integer> found = new TreeSet<>();
    event.sentence().headOf(words).map(Token::index).ifPresent(found::add);
    for (PartyPhrase phrase : event.phrases()) {
      if (found.contains(phrase.head().index())) {
        return Set.of(phrase.stands().index());
      }
    }
    return found;
  }

  private static Span span(Verdicts.Words words, int[] offsets) {
    return new Span(offsets[words.start()], offsets[words.end()]);
  }

  /** The offset of each code point of a text, and its end. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 0; i + 1 < offsets.length; i++) {
      offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
    }
    return offsets;
  }

  private static Map<String, Double> learn(
      Stream<Case> cases, Function<Case, Set<Integer>> parties, boolean ofReciprocal) {
    LogisticRegression learner = new LogisticRegression();
    cases
        .filter(c -> ofReciprocal || !c.event().reciprocal())
        .forEach(
            c -> {
              for (PartyPhrase phrase : c.event().phrases()) {
                int stands = phrase.stands().index();
                boolean party = parties.apply(c).contains(stands);
                if (party || !c.things().contains(stands)) {
                  learner.add(new LogisticRegression.Example(phrase.features(), party ? 1 : 0));
                }
              }
            });
    return learner.learn(ROUNDS, PENALTY);
  }

  private Map<String, Double> actorWeights(int without) {
    return learn(cases.stream().filter(c -> c.fold() != without), Case::actors, true);
  }

  private Map<String, Double> recipientWeights(int without) {
    return learn(cases.stream().filter(c -> c.fold() != without), Case::recipients, false);
  }

  /** Prints what each fifth of the reports gets from weights that were learnt on the others. */
  void crossValidate() {
    Score rules = new Score();
    Score weights = new Score();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      PartyModel model =
          new PartyModel(
              new FeatureWeights(actorWeights(out)), new FeatureWeights(recipientWeights(out)));
      for (Case one : cases.stream().filter(c -> c.fold() == out && c.sameType()).toList()) {
        List<PartyPhrase> phrases = one.event().phrases();
        rules.add(
            one,
            one.of(phrases.stream().filter(PartyPhrase::actor)),
            one.of(phrases.stream().filter(PartyPhrase::recipient)));
        PartyModel.Choice choice = model.choose(phrases, one.event().reciprocal());
        weights.add(one, one.of(choice.actors().stream()), one.of(choice.recipients().stream()));
      }
    }
    rules.print("rules alone");
    weights.print("with weights");
  }

  /** How often parties are right. */
  private static final class Score {
    private int events;
    private int right;
    private final int[] same = new int[2];
    private final int[] found = new int[2];
    private final int[] gold = new int[2];
    private final int[] shared = new int[2];

    void add(Case one, Set<Integer> actors, Set<Integer> recipients) {
      events++;
      right += actors.equals(one.actors()) && recipients.equals(one.recipients()) ? 1 : 0;
      add(0, one.actors(), actors);
      add(1, one.recipients(), recipients);
    }

    private void add(int side, Set<Integer> wanted, Set<Integer> chosen) {
      same[side] += wanted.equals(chosen) ? 1 : 0;
      found[side] += chosen.size();
      gold[side] += wanted.size();
      shared[side] += (int) chosen.stream().filter(wanted::contains).count();
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%-12s of %d events: both lists right %.3f; actors right %.3f, F1 %.3f;"
              + " recipients right %.3f, F1 %.3f%n",
          name,
          events,
          (double) right / events,
          (double) same[0] / events,
          2.0 * shared[0] / (found[0] + gold[0]),
          (double) same[1] / events,
          2.0 * shared[1] / (found[1] + gold[1]));
    }
  }

  /** Writes the weights learnt from all reports. */
  void write(Path folder) throws IOException {
    write(folder.resolve("actor.tsv.gz"), actorWeights(FOLDS));
    write(folder.resolve("recipient.tsv.gz"), recipientWeights(FOLDS));
  }

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    String head =
        "# Weights in log-odds: feature, tab, weight. Learnt from readers' verdicts on the parties"
            + " of events in news reports: MODEL-CARD.md.\n";
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((head + AttributionTraining.lines(weights)).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Learns both weights: {@code PartyTraining DATA VERDICTS FOLDER [HALF HALF]}, where {@code DATA}
   * is the development data, {@code VERDICTS} the file of verdicts, and {@code FOLDER} the event
   * package's resources; the halves are those of {@link HeldOutAnnotator}. Prints what fifths of
   * the reports get from weights learnt on the others.
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException("PartyTraining DATA VERDICTS FOLDER [HALF HALF] expected");
    }
    PartyTraining training = new PartyTraining();
    try (HeldOutAnnotator annotator = HeldOutAnnotator.load(args, 3)) {
      for (Verdicts.Judged report : Verdicts.read(Path.of(args[1])).reports(Path.of(args[0]))) {
        training.add(
            report.id(), annotator.annotate(report.id(), report.article()), report.verdicts());
      }
    }
    training.crossValidate();
    training.write(Path.of(args[2]));
  }
}
