package org.dateline.coder.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Token;

/**
 * Finds who says so: the door of this room. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * List<Attribution> found = AttributionFinder.load().find(document);
 * }</pre>
 */
public final class AttributionFinder {
  private static final double ENOUGH = 0.3;
  private static final double CERTAIN = 0.95;

  /**
   * How much more probable taking a stand ("praised the talks") must be than stating: outside of
   * the political news that the weights are learnt from, plain verbs with objects look the same.
   */
  private static final double MORE = 0.1;

  private static final double SAME = 0.8;

  private final CueLexicon lexicon;
  private final CueWeights weights;
  private final Candidates candidates;
  private final Stances stances;
  private final Vouching vouching;
  private final double threshold;

  private AttributionFinder(CueLexicon lexicon, CueWeights weights, double threshold) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.candidates = new Candidates(lexicon);
    this.stances = new Stances(lexicon);
    this.vouching = new Vouching(lexicon);
    this.threshold = threshold;
  }

  /** With the cues and the word classes that come with the program. */
  public static AttributionFinder load() {
    return load(LexiconReader.bundled());
  }

  /** With the cues that come with the program and the word classes of {@code lexicon}. */
  public static AttributionFinder load(Lexicon lexicon) {
    return new AttributionFinder(CueLexicon.bundled(lexicon), CueWeights.bundled(), ENOUGH);
  }

  /**
   * With the bundled cues and those of {@code cues.tsv} in {@code userDirectory}, which replace
   * bundled ones of the same word.
   *
   * @param lexicon has the word classes
   * @throws IllegalArgumentException naming file and line of an entry that cannot be read
   */
  public static AttributionFinder load(Path userDirectory, Lexicon lexicon) {
    return new AttributionFinder(
        CueLexicon.load(userDirectory, lexicon), CueWeights.bundled(), ENOUGH);
  }

  /** This finder with other weights, as training makes them. */
  public AttributionFinder withWeights(Map<String, Double> trial) {
    return withWeights(trial, threshold);
  }

  /** This finder with weights and a threshold under trial. */
  public AttributionFinder withWeights(Map<String, Double> trial, double enough) {
    return new AttributionFinder(lexicon, new CueWeights(trial), enough);
  }

  /** The attributions of a document, in order of their cues. */
  public List<Attribution> find(AnnotatedDocument document) {
    QuoteMap quotes = new QuoteMap(document.quotations());
    Contents contents = new Contents(document, quotes, lexicon);
    List<Attribution> found = new ArrayList<>();
    for (Judged judged : apart(best(document))) {
      attribution(judged, contents).ifPresent(found::add);
    }
    found = new Citations(document, contents, lexicon).sorted(found);
    found.sort(Comparator.comparingInt(AttributionFinder::place));
    return Nesting.of(new Continuations(document).join(found));
  }

  /** Every word that may be a cue, with its readings, as training needs them. */
  public List<Candidates.PossibleCue> candidates(AnnotatedDocument document) {
    return candidates.describe(document);
  }

  private record Judged(Candidate candidate, List<Span> contents, double probability) {}

  /** The most probable reading of each cue, where it is probable enough. */
  private List<Judged> best(AnnotatedDocument document) {
    List<Judged> best = new ArrayList<>();
    Features features = candidates.features(document);
    for (List<Candidates.Described> readings : candidates.possible(document, features)) {
      boolean weighed = Candidates.weighed(readings.getFirst().candidate());
      double credits = weighed ? weights.probabilityOfCue(features.said(readings)) : 0;
      judged(readings, credits, features).stream()
          .max(Comparator.comparingLong(AttributionFinder::rank))
          .filter(this::enough)
          .filter(judged -> !never(judged, readings))
          .map(judged -> named(judged, readings))
          .ifPresent(best::add);
    }
    return best;
  }

  /** Readings alike but for the last digits are equal, and the first of them counts. */
  private static long rank(Judged judged) {
    return Math.round(judged.probability() * 1e9);
  }

  /** The readings of a cue that may be probable enough, with how probable they are. */
  private List<Judged> judged(
      List<Candidates.Described> readings, double credits, Features features) {
    List<Judged> judged = new ArrayList<>();
    // How a reading fits can only lower it: what the weights alone judge is then lost.
    if (credits < threshold) {
      for (Candidates.Described reading : readings) {
        if (lifted(reading.candidate())) {
          judged.add(judged(reading, credits));
        }
      }
      return judged;
    }
    for (Candidates.Described reading : features.beside(readings)) {
      double fits = weights.probability(reading.features());
      judged.add(judged(reading, credits * Math.sqrt(fits)));
    }
    return judged;
  }

  /** Whether a rule can make a reading more probable than the weights do. */
  private boolean lifted(Candidate candidate) {
    return lexicon
            .find(candidate.cue())
            .filter(c -> c.always().contains(candidate.construction()))
            .isPresent()
        || Certainties.holds(candidate, lexicon);
  }

  private boolean enough(Judged judged) {
    boolean states = judged.candidate().construction().states();
    return judged.probability() >= threshold + (states ? 0 : MORE);
  }

  /** Whether a content read from order alone is that of a shape in which the cue never counts. */
  private boolean never(Judged judged, List<Candidates.Described> readings) {
    Optional<Cue> cue = lexicon.find(judged.candidate().cue());
    if (!judged.candidate().construction().ordered() || cue.isEmpty()) {
      return false;
    }
    List<Construction> alike =
        readings.stream()
            .map(Candidates.Described::candidate)
            .filter(
                r -> same(Words.lexical(r.content()), Words.lexical(judged.candidate().content())))
            .map(Candidate::construction)
            .toList();
    return alike.stream().anyMatch(cue.get().never()::contains)
        && alike.stream().allMatch(shape -> shape.ordered() || !shape.states());
  }

  /** A content read from order alone goes by the name of the shape that gives the same content. */
  private static Judged named(Judged judged, List<Candidates.Described> readings) {
    if (!judged.candidate().construction().ordered()) {
      return judged;
    }
    return readings.stream()
        .filter(r -> !r.candidate().construction().ordered())
        .filter(r -> same(r.candidate(), judged.candidate()))
        .max(Comparator.comparing(r -> r.candidate().construction().states()))
        .map(
            r ->
                new Judged(
                    judged.candidate().as(r.candidate().construction()),
                    judged.contents(),
                    judged.probability()))
        .orElse(judged);
  }

  private Judged judged(Candidates.Described reading, double probability) {
    Candidate candidate = reading.candidate();
    Optional<Cue> cue = lexicon.find(candidate.cue());
    double judged = probability;
    if (Certainties.refuses(candidate, lexicon)
        || cue.filter(c -> c.never().contains(candidate.construction())).isPresent()) {
      judged = 0;
    } else if (cue.filter(c -> c.always().contains(candidate.construction())).isPresent()) {
      judged = Math.max(judged, CERTAIN);
    }
    if (judged > 0 && Certainties.holds(candidate, lexicon)) {
      judged = Math.max(judged, threshold + MORE);
    }
    return new Judged(candidate, reading.contents(), judged);
  }

  /** Of two cues for the same content ("voiced concern about") the more probable. */
  private static List<Judged> apart(List<Judged> judged) {
    List<Judged> sorted = new ArrayList<>(judged);
    sorted.sort(Comparator.comparingDouble(Judged::probability).reversed());
    List<Judged> kept = new ArrayList<>();
    Map<Integer, List<Judged>> bySentence = new HashMap<>();
    for (Judged one : sorted) {
      List<Judged> others =
          bySentence.computeIfAbsent(
              one.candidate().contentSentence().index(), k -> new ArrayList<>());
      if (others.stream().noneMatch(o -> same(o.candidate(), one.candidate()))) {
        others.add(one);
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean same(Candidate a, Candidate b) {
    return same(a.content(), b.content());
  }

  private static boolean same(List<Token> a, List<Token> b) {
    Set<Integer> left = new HashSet<>(a.stream().map(Token::index).toList());
    long shared = b.stream().filter(t -> left.contains(t.index())).count();
    return shared >= SAME * (a.size() + b.size() - shared);
  }

  private Optional<Attribution> attribution(Judged judged, Contents contents) {
    Candidate candidate = judged.candidate();
    List<Span> spans = judged.contents();
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Stance stance = stances.of(candidate);
    return Optional.of(
        new Attribution(
            candidate.sentence().index(),
            contents.source(candidate),
            Optional.of(Contents.cue(candidate)),
            spans,
            stance,
            contents.form(spans),
            Optional.empty(),
            candidate.construction(),
            judged.probability(),
            vouching.of(candidate, stance, spans),
            Channels.mention(candidate, lexicon)));
  }

  private static int place(Attribution attribution) {
    return attribution.cue().map(Span::start).orElse(attribution.hull().start());
  }
}
