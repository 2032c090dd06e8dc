package org.dateline.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How likely it is that two reports tell of the same news: a logistic model over what they share
 * and how far apart they were published.
 *
 * <p>Fitted by maximum likelihood on the pairs of a report and those before it that it is compared
 * with, of the even topics of ECB+ and the even incidents of the Gun Violence Archive, each of the
 * two given the same weight; docs/stories.md says how well it does on the others. Words speak for
 * it, and speak less the more days lie between; shared rare names and a headline of which the other
 * report has the words keep speaking for it, as in reports of a trial long after the crime.
 */
final class SameNews {
  private static final double YEAR = Math.log(366);
  private static final double MOST_FAR = 1.5;

  /** How much of a headline the other report has, where neither has a headline: middling. */
  private static final double NO_HEADLINE = 0.5;

  private static final double NO_HEADLINES = 0.25;

  private SameNews() {}

  /**
   * The probability.
   *
   * @param one what one report is about
   * @param other what the other is about
   */
  static double probability(Print one, Print other) {
    Shared shared = Shared.of(one, other);
    double sum =
        shared.words()
            + headlines(one, other)
            + shared.names()
            + shared.far(days(one, other))
            + days(one.day(), other.day());
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * What two reports share.
   *
   * @param all how alike all terms are
   * @param plainWords how alike those are that are no names
   * @param numbers how alike numbers are
   * @param rareNumbers the rarities of shared numbers, summed
   * @param rareNames the same of shared names
   * @param rarePeople the same of shared pairs of names
   */
  private record Shared(
      double all,
      double plainWords,
      double numbers,
      double rareNumbers,
      double rareNames,
      double rarePeople) {
    static Shared of(Print one, Print other) {
      return new Shared(
          one.all().likeness(other.all()),
          one.words().likeness(other.words()),
          one.numbers().likeness(other.numbers()),
          one.numbers().shared(other.numbers()),
          one.names().shared(other.names()),
          one.people().shared(other.people()));
    }

    /** What their words say. */
    double words() {
      return 26.69 * all
          - 11.992 * all * all
          - 1.916 * plainWords
          + 13.746 * numbers
          - 1.114 * Math.log1p(rareNumbers)
          - 0.136 * Math.log1p(rarePeople);
    }

    /** What names that both have say: the more and rarer, the more, by ever smaller steps. */
    double names() {
      return -2.349 * Math.log1p(rareNames)
          + 2.729 * upTo(10, rareNames)
          - 0.268 * upTo(25, rareNames)
          + 4.436 * upTo(60, rareNames);
    }

    /** What so many days between them say, which shared names outweigh; -1 where not known. */
    double far(long days) {
      if (days < 0) {
        return -5.857;
      }
      return -3.558
          + Math.min(Math.log1p((double) days) / YEAR, MOST_FAR)
              * (-9.911
                  - 6.381 * all
                  - 10.873 * plainWords
                  - 0.931 * Math.log1p(rarePeople)
                  + 0.274 * Math.log1p(rareNames)
                  + 8.201 * upTo(25, rareNames)
                  + 5.436 * upTo(60, rareNames));
    }
  }

  /** What it says that each report has the words of the other's headline. */
  private static double headlines(Print one, Print other) {
    boolean headline = one.title().terms().length > 0;
    boolean another = other.title().terms().length > 0;
    double share = headline ? one.title().covered(other.all()) : NO_HEADLINES;
    double second = another ? other.title().covered(one.all()) : NO_HEADLINES;
    double most = headline || another ? Math.max(share, second) : NO_HEADLINE;
    return 3.767 * most + 3.423 * Math.min(share, second);
  }

  private static double upTo(double most, double value) {
    return Math.min(most, value) / most;
  }

  /** What the days that two reports name say: the same day much, others the less the farther. */
  private static double days(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(one.get(), other.get()));
    return days == 0 ? 1.186 : -0.756 * Math.min(1, Math.log1p((double) days) / YEAR);
  }

  /** Days between the publication of two reports; -1 where one of them is not known. */
  static long days(Print one, Print other) {
    return one.published().isEmpty() || other.published().isEmpty()
        ? -1
        : Math.abs(ChronoUnit.DAYS.between(one.published().get(), other.published().get()));
  }
}
