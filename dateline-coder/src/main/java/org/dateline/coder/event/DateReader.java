package org.dateline.coder.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.Granularity;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;

/**
 * When an event happened: from its own words, then from the clause that it continues; for news of
 * the day that names no other day, from the article's narrative day or the day of publication.
 */
final class DateReader {
  private static final Pattern LENGTH = Pattern.compile("P(\\d{1,4})([DW])");

  /** What bounds a time and does not give it: "before Friday", "until March". */
  private static final Set<String> BOUNDS =
      Set.of("before", "after", "until", "till", "by", "prior to", "ahead of", "toward", "towards");

  /** A phrase whose own time is also that of its verb: "said in a Friday statement". */
  private static final Set<String> SHARING = Set.of("in", "at", "during", "on");

  /** What ties an event to another of a different time: "met after the attack". */
  private static final Set<String> APART =
      Set.of("after", "before", "since", "until", "following", "despite", "ahead of", "over");

  private static final Set<String> UNITS = Set.of("hour", "day", "week", "month", "year", "decade");

  private final AnnotatedDocument document;
  private final Optional<EventDate> narrative;

  DateReader(AnnotatedDocument document) {
    this.document = document;
    this.narrative = NarrativeDay.of(document);
  }

  /**
   * The date of the event that {@code predicate} tells of, as far as its own sentence gives it.
   * {@link EventDate#UNKNOWN} where it gives only a bound; empty where it gives nothing.
   */
  Optional<EventDate> date(Grammar grammar, Token predicate) {
    Sentence sentence = grammar.sentence();
    Token at = predicate;
    for (int steps = 0; steps < 6; steps++) {
      Optional<Token> above = sentence.head(at);
      Token here = at;
      Optional<EventDate> told =
          above
              .flatMap(main -> before(grammar, here, main))
              .or(() -> own(grammar, here))
              .or(() -> grammar.meanwhile(here).flatMap(clause -> own(grammar, clause)));
      if (told.isPresent() || above.isEmpty() || !continues(grammar, at, above.get())) {
        return told;
      }
      at = above.get();
    }
    return Optional.empty();
  }

  /**
   * The date of a clause that another is told to follow by some time: "met a day after the council
   * voted" puts the vote a day before the meeting.
   */
  private Optional<EventDate> before(Grammar grammar, Token clause, Token above) {
    Optional<Token> after =
        grammar.sentence().children(clause, "mark").filter(DateReader::after).findFirst();
    Optional<TimeExpression> length =
        after.flatMap(
            word ->
                document.timesIn(grammar.sentence()).stream()
                    .filter(t -> touches(t, word) && days(t) > 0)
                    .findFirst());
    if (length.isEmpty()) {
      return Optional.empty();
    }
    return own(grammar, above)
        .or(() -> ofNews(grammar, above))
        .filter(main -> main.granularity() == Granularity.DAY)
        .flatMap(EventDate::start)
        .map(main -> main.minusDays(days(length.get())))
        .map(day -> day(day, length.get().span()));
  }

  private static boolean after(Token word) {
    return Grammar.lower(word).equals("after");
  }

  /** "a day after", the last word within the expression or behind it. */
  private static boolean touches(TimeExpression time, Token word) {
    int gap = word.span().start() - time.span().end();
    return time.span().overlaps(word.span()) || (gap >= 0 && gap <= 2);
  }

  /** The length in days, also of one that was counted from the day of publication. */
  private long days(TimeExpression length) {
    Matcher matcher = LENGTH.matcher(length.value());
    if (matcher.matches()) {
      return Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("W") ? 7 : 1);
    }
    Optional<LocalDate> published = document.article().published();
    return length
        .date()
        .start()
        .filter(day -> published.isPresent())
        .map(day -> published.get().until(day, ChronoUnit.DAYS))
        .orElse(0L);
  }

  private static EventDate day(LocalDate day, Span words) {
    return new EventDate(
        Optional.of(day),
        Optional.of(day),
        Granularity.DAY,
        DateBasis.RELATIVE,
        Optional.of(words));
  }

  /** The narrative day or that of publication, where {@code predicate} is the news of the day. */
  Optional<EventDate> ofNews(Grammar grammar, Token predicate) {
    if (grammar.sentence().index() >= NarrativeDay.LEAD
        || !mainline(grammar, predicate)
        || narrative.isEmpty() && NarrativeDay.longAgo(document, grammar.sentence())) {
      return Optional.empty();
    }
    Optional<LocalDate> published = document.article().published();
    return narrative.or(
        () ->
            published.map(
                day ->
                    new EventDate(
                        published,
                        published,
                        Granularity.DAY,
                        DateBasis.PUBLICATION,
                        Optional.empty())));
  }

  /** Whether a word tells of what the main clause tells, and of nothing that was before it. */
  private static boolean mainline(Grammar grammar, Token predicate) {
    Token at = predicate;
    for (int steps = 0; steps < 6; steps++) {
      boolean earlier =
          grammar.sentence().children(at, "aux").anyMatch(a -> Grammar.lower(a).equals("had"));
      if (earlier || at.isRoot()) {
        return !earlier;
      }
      boolean apart = (at.is("obl") || at.is("nmod")) && !grammar.caseOf(at).equals("for");
      if (apart || at.is("acl") || (at.is("advcl") && !grammar.accompanies(at))) {
        return false;
      }
      at = grammar.sentence().head(at).orElse(at);
    }
    return false;
  }

  /** A clause shares the date of the clause that it continues, not of one that reports it. */
  private static boolean continues(Grammar grammar, Token at, Token above) {
    if (at.is("conj") || at.is("xcomp")) {
      return true;
    }
    if (at.is("advcl") || at.relation().equals("acl")) {
      return grammar.accompanies(at);
    }
    if (at.is("obl") || at.is("nmod")) {
      boolean apart = APART.contains(grammar.caseOf(at));
      return !apart && (grammar.verbal(above) || at.is("nmod"));
    }
    return (at.is("obj") || at.is("nsubj")) && grammar.verbal(above);
  }

  private Optional<EventDate> own(Grammar grammar, Token predicate) {
    return document.timesIn(grammar.sentence()).stream()
        .filter(t -> t.kind() == TimeExpression.Kind.DATE || t.kind() == TimeExpression.Kind.TIME)
        .filter(t -> t.date().granularity() != Granularity.UNKNOWN)
        .filter(t -> belongs(grammar, t, predicate))
        .map(t -> told(grammar, t))
        .findFirst();
  }

  /** What the words say with the preposition before them and what they are counted from. */
  private EventDate told(Grammar grammar, TimeExpression time) {
    Sentence sentence = grammar.sentence();
    Token first = sentence.tokensIn(time.span()).getFirst();
    Token last = sentence.tokensIn(time.span()).getLast();
    String marker =
        sentence
            .headOf(time.span())
            .map(grammar::caseOf)
            .filter(c -> !c.isEmpty())
            .orElse(first.index() > 0 ? Grammar.lower(sentence.token(first.index() - 1)) : "");
    boolean counted =
        after(last)
            || (last.index() + 1 < sentence.tokens().size()
                && after(sentence.token(last.index() + 1))
                && UNITS.contains(Grammar.lemma(last)));
    if (BOUNDS.contains(marker) || counted) {
      return EventDate.UNKNOWN;
    }
    Optional<LocalDate> published = document.article().published();
    Optional<LocalDate> start = time.date().start();
    if (marker.equals("since") && start.isPresent() && published.isPresent()) {
      return start.get().isAfter(published.get())
          ? EventDate.UNKNOWN
          : new EventDate(
              start, published, Granularity.RANGE, time.date().basis(), Optional.of(time.span()));
    }
    boolean hour = start.equals(published) && !NarrativeDay.named(document, time);
    return hour
        ? narrative.flatMap(EventDate::start).map(day -> day(day, time.span())).orElse(time.date())
        : time.date();
  }

  /** Whether the first predicate above a time expression is this one. */
  private static boolean belongs(Grammar grammar, TimeExpression time, Token predicate) {
    Sentence sentence = grammar.sentence();
    Optional<Token> head = sentence.headOf(time.span());
    if (head.isEmpty()) {
      return false;
    }
    Optional<Token> at = head.get().equals(predicate) ? head : sentence.head(head.get());
    for (int steps = 0; steps < 6 && at.isPresent(); steps++) {
      Token here = at.get();
      if (here.equals(predicate)) {
        return true;
      }
      // "condemned Friday's attack": a time before a noun is the noun's.
      boolean nounsOwn =
          head.get().index() < here.index()
              && !Grammar.temporal(here)
              && !(here.is("obl") && SHARING.contains(grammar.caseOf(here)));
      if (grammar.verbal(here) || nounsOwn) {
        return false;
      }
      at = sentence.head(here);
    }
    return false;
  }
}
