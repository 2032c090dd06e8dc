package org.dateline.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely it is that two reports tell of the same news: a logistic model over what they share
 * and how far apart they were published.
 *
 * <p>Its weights lie in {@code same-news.tsv}, fitted by {@code
 * org.dateline.eval.story.StoryTraining}; docs/stories.md says how well it does. Words speak for
 * it, and speak less the more days lie between; shared rare names and a headline of which the other
 * report has the words keep speaking for it, as in reports of a trial long after the crime.
 * Immutable; safe for use by several threads.
 */
public final class SameNews {
  private static final String FILE = "same-news.tsv";
  private static final String ROW = "a feature, once, a tab and its weight";

  /** What is looked at in two reports, in the order of {@link #features}. */
  public static final List<String> FEATURES =
      List.of(
          // How alike all terms are, those that are no names, and numbers; shared numbers and pairs
          // of names by their rarities.
          "alike",
          "alike-squared",
          "words-alike",
          "numbers-alike",
          "numbers-shared",
          "people-shared",
          // How much of each headline the other report has.
          "headline-most",
          "headline-least",
          // Shared names by their rarities: the more, the more, by ever smaller steps.
          "names-shared",
          "names-shared-10",
          "names-shared-25",
          "names-shared-60",
          // Whether both days of publication are known, and what the days between them say, which
          // shared names outweigh.
          "dated",
          "undated",
          "far",
          "far-alike",
          "far-words-alike",
          "far-people-shared",
          "far-names-shared",
          "far-names-shared-25",
          "far-names-shared-60",
          // The first days that both name: the same, or how far apart.
          "same-day",
          "other-day");

  private static final double YEAR = Math.log(366);
  private static final double MOST_FAR = 1.5;

  /** How much of a headline the other report has, where neither has a headline: middling. */
  private static final double NO_HEADLINE = 0.5;

  private static final double NO_HEADLINES = 0.25;

  /** Read when first asked for. */
  private static final class Bundled {
    private static final SameNews USUAL = read(Rows.bundled(FILE));
  }

  /** In the order of the features. */
  private final double[] weights;

  private SameNews(Map<String, Double> named) {
    weights =
        FEATURES.stream()
            .mapToDouble(
                feature ->
                    Optional.ofNullable(named.get(feature))
                        .orElseThrow(() -> new IllegalArgumentException("no weight: " + feature)))
            .toArray();
  }

  /** With the weights that come with the program. */
  static SameNews usual() {
    return Bundled.USUAL;
  }

  /**
   * With these weights, in log-odds.
   *
   * @throws IllegalArgumentException where they are not those of {@link #FEATURES}
   */
  public static SameNews of(Map<String, Double> weights) {
    if (weights.size() != FEATURES.size()) {
      throw new IllegalArgumentException("weights of " + FEATURES + " expected: " + weights);
    }
    return new SameNews(weights);
  }

  /** Reads a feature and its weight from each row. */
  static SameNews read(List<Rows.Row> rows) {
    Map<String, Double> weights = new HashMap<>();
    for (Rows.Row row : rows) {
      try {
        if (row.cells().size() != 2
            || !FEATURES.contains(row.cells().getFirst())
            || weights.put(row.cells().getFirst(), Double.valueOf(row.cells().getLast())) != null) {
          throw row.mistaken(ROW);
        }
      } catch (NumberFormatException _) {
        throw row.mistaken(ROW);
      }
    }
    return of(weights);
  }

  /**
   * The probability.
   *
   * @param one what one report is about
   * @param other what the other is about
   */
  double probability(Print one, Print other) {
    double[] features = features(one, other);
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What is seen in two reports, in the order of {@link #FEATURES}. */
  static double[] features(Print one, Print other) {
    double all = one.all().likeness(other.all());
    double words = one.words().likeness(other.words());
    double people = Math.log1p(one.people().shared(other.people()));
    double rareNames = one.names().shared(other.names());
    double names = Math.log1p(rareNames);
    boolean headline = one.title().terms().length > 0;
    boolean another = other.title().terms().length > 0;
    double share = headline ? one.title().covered(other.all()) : NO_HEADLINES;
    double second = another ? other.title().covered(one.all()) : NO_HEADLINES;
    long days = days(one, other);
    double dated = days < 0 ? 0 : 1;
    double far = days < 0 ? 0 : Math.min(Math.log1p((double) days) / YEAR, MOST_FAR);
    Optional<Long> apart = apart(one.day(), other.day());
    return new double[] {
      all,
      all * all,
      words,
      one.numbers().likeness(other.numbers()),
      Math.log1p(one.numbers().shared(other.numbers())),
      people,
      headline || another ? Math.max(share, second) : NO_HEADLINE,
      Math.min(share, second),
      names,
      upTo(10, rareNames),
      upTo(25, rareNames),
      upTo(60, rareNames),
      dated,
      1 - dated,
      far,
      far * all,
      far * words,
      far * people,
      far * names,
      far * upTo(25, rareNames),
      far * upTo(60, rareNames),
      apart.filter(some -> some == 0).isPresent() ? 1 : 0,
      apart.map(some -> Math.min(1, Math.log1p((double) some) / YEAR)).orElse(0.0)
    };
  }

  private static double upTo(double most, double value) {
    return Math.min(most, value) / most;
  }

  private static Optional<Long> apart(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.flatMap(day -> other.map(second -> Math.abs(ChronoUnit.DAYS.between(day, second))));
  }

  /** Days between the publication of two reports; -1 where one of them is not known. */
  static long days(Print one, Print other) {
    return apart(one.published(), other.published()).orElse(-1L);
  }
}
