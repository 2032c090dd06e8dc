package org.dateline.coder.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.EventDate;
import org.dateline.model.Granularity;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;

/**
 * The day whose news an article tells: the first day that its opening names in a main clause
 * ("police said on Monday"), where that is at most {@value #DAYS} days before publication.
 */
final class NarrativeDay {
  /** Events of this many opening sentences are taken as the news of the day. */
  static final int LEAD = 3;

  private static final int DAYS = 3;

  /** What ended so many days before publication is no news of the day. */
  private static final int OLD = 60;

  /** What ties an hour to a day of its own. */
  private static final Pattern NAMES_A_DAY =
      Pattern.compile(
          "(?i).*(day\\b|yesterday|tomorrow|jan|feb|mar\\w* \\d|apr|june|july|aug|sept|oct|nov"
              + "|dec|\\d{4}).*",
          Pattern.DOTALL);

  private NarrativeDay() {}

  /** The day, with the words that name it; empty where the opening names none. */
  static Optional<EventDate> of(AnnotatedDocument document) {
    Optional<LocalDate> published = document.article().published();
    if (published.isEmpty()) {
      return Optional.empty();
    }
    return document.sentences().stream()
        .limit(LEAD)
        .flatMap(
            s ->
                document.timesIn(s).stream()
                    .filter(t -> t.date().granularity() == Granularity.DAY && named(document, t))
                    .filter(t -> recent(t.date(), published.get()) && main(s, t)))
        .map(TimeExpression::date)
        .findFirst();
  }

  /**
   * Whether the sentence before tells in its main clause of a time long before publication: "in
   * 1960 he told an audience …" is no opening of the news of the day, and goes on to its next
   * sentence.
   */
  static boolean longAgo(AnnotatedDocument document, Sentence sentence) {
    Optional<LocalDate> published = document.article().published();
    if (sentence.index() == 0 || published.isEmpty()) {
      return false;
    }
    Sentence before = document.sentences().get(sentence.index() - 1);
    return document.timesIn(before).stream()
        .filter(t -> main(before, t))
        .flatMap(t -> t.date().end().stream())
        .anyMatch(end -> end.plusDays(OLD).isBefore(published.get()));
  }

  /** Whether the words name a day, and no mere hour of the day of the report. */
  static boolean named(AnnotatedDocument document, TimeExpression time) {
    return NAMES_A_DAY.matcher(time.span().in(document.article().text())).matches();
  }

  private static boolean recent(EventDate date, LocalDate published) {
    return date.start()
        .filter(d -> !d.isAfter(published) && !d.plusDays(DAYS).isBefore(published))
        .isPresent();
  }

  /** Whether the words stand in the main clause, or in the one that it reports. */
  private static boolean main(Sentence sentence, TimeExpression time) {
    Optional<Token> at = sentence.headOf(time.span());
    for (int steps = 0; steps < 5 && at.isPresent(); steps++) {
      Token here = at.get();
      if (here.isRoot()) {
        return true;
      }
      if (here.is("acl") || here.is("advcl")) {
        return false;
      }
      at = sentence.head(here);
    }
    return false;
  }
}
