package org.dateline.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How likely it is that two reports tell of the same news: a logistic model over what they share
 * and how far apart they were published.
 *
 * <p>Fitted by maximum likelihood on pairs of candidates of the even topics of ECB+ and the even
 * incidents of the Gun Violence Archive, the two given about the same weight; docs/stories.md says
 * how well it does on the others. Words speak for it, and speak less the more days lie between;
 * shared rare names keep speaking for it, as in reports of a trial long after the crime.
 */
final class SameNews {
  private static final double YEAR = Math.log(366);
  private static final double MOST_FAR = 1.5;

  private SameNews() {}

  /**
   * The probability.
   *
   * @param one what one report is about
   * @param other what the other is about
   */
  static double probability(Print one, Print other) {
    long days = days(one, other);
    double words = one.all().likeness(other.all());
    double numbers = one.numbers().likeness(other.numbers());
    double sharedPeople = Math.log1p(one.people().shared(other.people()));
    double sharedNumbers = Math.log1p(one.numbers().shared(other.numbers()));
    double far = days < 0 ? 0 : Math.min(Math.log1p((double) days) / YEAR, MOST_FAR);
    double sum =
        (days < 0 ? -5.771 : -3.598)
            + 28.568 * words
            - 21.182 * words * words
            + 9.781 * numbers
            - 0.207 * sharedPeople
            - 0.693 * sharedNumbers
            + far * (-6.611 - 3.882 * words + 0.772 * sharedPeople)
            + days(one.day(), other.day());
    return 1 / (1 + Math.exp(-sum));
  }

  /** What the days that two reports name say: the same day much, others the less the nearer. */
  private static double days(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(one.get(), other.get()));
    return days == 0 ? 1.983 : 0.536 * Math.min(1, Math.log1p((double) days) / YEAR);
  }

  /** Days between the publication of two reports; -1 where one of them is not known. */
  static long days(Print one, Print other) {
    return one.published().isEmpty() || other.published().isEmpty()
        ? -1
        : Math.abs(ChronoUnit.DAYS.between(one.published().get(), other.published().get()));
  }
}
