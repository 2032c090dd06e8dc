package org.dateline.coder.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.Granularity;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;

/**
 * When an event happened: from its own words, then from the clause that it continues; for news of
 * the day that names no other day, from the day of publication.
 */
final class DateReader {
  /** Events of this many opening sentences are taken as the news of the day. */
  private static final int LEAD = 3;

  private static final Pattern LENGTH = Pattern.compile("P(\\d{1,4})([DW])");

  private final AnnotatedDocument document;

  DateReader(AnnotatedDocument document) {
    this.document = document;
  }

  /** The date of the event that {@code predicate} tells of, as far as its own sentence gives it. */
  EventDate date(Grammar grammar, Token predicate) {
    Sentence sentence = grammar.sentence();
    Token at = predicate;
    for (int steps = 0; steps < 6; steps++) {
      Optional<EventDate> own = own(grammar, at);
      if (own.isPresent()) {
        return own.get();
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty() || !continues(grammar, at, above.get())) {
        return EventDate.UNKNOWN;
      }
      at = above.get();
    }
    return EventDate.UNKNOWN;
  }

  /**
   * The date of a clause that another is told to follow by some time: "met a day after the council
   * voted" puts the vote a day before the meeting.
   *
   * @param main the date of the clause above
   */
  EventDate before(Grammar grammar, Token predicate, EventDate main) {
    Optional<Token> after =
        grammar
            .sentence()
            .children(predicate, "mark")
            .filter(m -> Grammar.lower(m).equals("after"))
            .findFirst();
    if (after.isEmpty() || main.start().isEmpty() || main.granularity() != Granularity.DAY) {
      return EventDate.UNKNOWN;
    }
    int end = after.get().span().start();
    for (TimeExpression time : document.timesIn(grammar.sentence())) {
      Matcher length = LENGTH.matcher(time.value());
      boolean touches = time.span().end() < end && end - time.span().end() <= 2;
      if (touches && length.matches()) {
        long number = Long.parseLong(length.group(1));
        LocalDate day = main.start().get().minusDays(number * days(length.group(2)));
        return new EventDate(
            Optional.of(day),
            Optional.of(day),
            Granularity.DAY,
            DateBasis.RELATIVE,
            Optional.of(time.span()));
      }
    }
    return EventDate.UNKNOWN;
  }

  private static int days(String unit) {
    return unit.equals("W") ? 7 : 1;
  }

  /** The day of publication as the date of {@code predicate}, where it is the news of the day. */
  EventDate ofNews(Grammar grammar, Token predicate) {
    Optional<LocalDate> published = document.article().published();
    boolean news =
        grammar.sentence().index() < LEAD
            && (predicate.isRoot() || grammar.verbal(predicate) || predicate.is("obj"));
    if (published.isEmpty() || !news) {
      return EventDate.UNKNOWN;
    }
    return new EventDate(
        published, published, Granularity.DAY, DateBasis.PUBLICATION, Optional.empty());
  }

  /** A clause shares the date of the clause that it continues, not of one that reports it. */
  private static boolean continues(Grammar grammar, Token at, Token above) {
    if (at.is("conj") || at.is("xcomp")) {
      return true;
    }
    if (at.is("advcl") && at.xpos().equals("VBG")) {
      // "met the envoy, accusing him of lies"
      return grammar.sentence().children(at, "mark").findAny().isEmpty();
    }
    boolean nominal = at.is("obj") || at.is("nsubj") || at.is("obl") || at.is("nmod");
    return nominal && (grammar.verbal(above) || at.is("nmod"));
  }

  private Optional<EventDate> own(Grammar grammar, Token predicate) {
    Sentence sentence = grammar.sentence();
    return document.timesIn(sentence).stream()
        .filter(t -> t.kind() == TimeExpression.Kind.DATE || t.kind() == TimeExpression.Kind.TIME)
        .filter(t -> t.date().granularity() != Granularity.UNKNOWN)
        .filter(t -> belongs(grammar, t, predicate))
        .map(TimeExpression::date)
        .findFirst();
  }

  /** Whether the first predicate above a time expression is this one. */
  private static boolean belongs(Grammar grammar, TimeExpression time, Token predicate) {
    Sentence sentence = grammar.sentence();
    Optional<Token> at = sentence.headOf(time.span());
    if (at.isEmpty()) {
      return false;
    }
    at = at.get().equals(predicate) ? at : sentence.head(at.get());
    for (int steps = 0; steps < 6 && at.isPresent(); steps++) {
      if (at.get().equals(predicate)) {
        return true;
      }
      if (grammar.verbal(at.get())) {
        return false;
      }
      at = sentence.head(at.get());
    }
    return false;
  }
}
