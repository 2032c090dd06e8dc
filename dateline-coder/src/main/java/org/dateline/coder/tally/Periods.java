package org.dateline.coder.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Granularity;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;

/**
 * Finds the period that a number counts: "since October 7", "since the start of the offensive"
 * where the report says when that was, "so far".
 */
final class Periods {
  private static final Set<String> WARS =
      Set.of(
          "war",
          "offensive",
          "assault",
          "invasion",
          "conflict",
          "fighting",
          "campaign",
          "uprising",
          "unrest",
          "crisis",
          "outbreak",
          "operation",
          "attack",
          "hostility",
          "violence",
          "siege",
          "protest",
          "crackdown",
          "coup",
          "insurgency",
          "bombardment",
          "aggression");
  private static final Set<String> BEGIN =
      Set.of("unleash", "launch", "begin", "start", "erupt", "break", "invade", "initiate", "wage");
  private static final Set<String> RANGES = Set.of("between", "from");
  private static final Set<String> JOINTS = Set.of("and", "to", "until", "through");
  private static final Set<String> ENDS = Set.of("until", "till", "through", "of");
  private static final Set<String> REVISING =
      Set.of(
          "rise",
          "climb",
          "increase",
          "raise",
          "jump",
          "grow",
          "revise",
          "correct",
          "update",
          "lower",
          "mount",
          "double",
          "soar");
  private static final Set<String> FIGURES =
      Set.of("toll", "count", "number", "figure", "tally", "estimate", "total");
  private static final Set<String> TOTALS =
      Set.of("total", "toll", "altogether", "overall", "cumulative");

  private static final Set<String> DURING =
      Set.of("in", "over", "during", "within", "for", "throughout");
  private static final Set<String> RECENT = Set.of("past", "last", "previous", "recent");
  private static final Pattern LENGTH = Pattern.compile("PT?(\\d{1,4})[HDWMY]");
  private static final Pattern SINGULAR =
      Pattern.compile("(past|last|previous) (day|week|month|year)$");

  /** Signs between a length of time and what happened in it, at most. */
  private static final int NEAR = 120;

  private final AnnotatedDocument document;

  /** Empty until it is asked for, so that a long report is searched once. */
  private Optional<Optional<LocalDate>> outbreak = Optional.empty();

  Periods(AnnotatedDocument document) {
    this.document = document;
  }

  /** The finding with its period. */
  FoundTally dated(Sentence sentence, String kind, Counted counted, Token trigger) {
    Optional<Token> since =
        sentence.tokens().stream().filter(t -> t.form().equalsIgnoreCase("since")).findFirst();
    Optional<LocalDate> start = since.flatMap(s -> start(sentence, s));
    Optional<Stretch> range =
        since.isPresent() ? Optional.empty() : range(sentence).or(() -> recent(sentence, trigger));
    Optional<LocalDate> end = until(sentence).or(() -> range.flatMap(Stretch::until));
    boolean cumulative = since.isPresent() || range.isPresent() || sums(sentence, counted, trigger);
    return new FoundTally(
        sentence.index(),
        kind,
        counted.count(),
        counted.who().map(Token::index),
        counted.words(),
        trigger.span(),
        start.or(() -> range.flatMap(Stretch::since)),
        end,
        cumulative && !counted.single(),
        counted.single(),
        counted.part(),
        revised(sentence));
  }

  /** Whether a number of the sentence takes the place of an earlier one. */
  private static boolean revised(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(t -> REVISING.contains(t.lemma().toLowerCase(Locale.ROOT)))
        .anyMatch(
            t ->
                sentence.children(t).stream()
                        .anyMatch(c -> FIGURES.contains(c.lemma().toLowerCase(Locale.ROOT)))
                    || sentence
                        .head(t)
                        .filter(h -> FIGURES.contains(h.lemma().toLowerCase(Locale.ROOT)))
                        .isPresent());
  }

  private record Stretch(Optional<LocalDate> since, Optional<LocalDate> until) {}

  /** "between March 3 and April 9", "from Monday to Friday", read as one expression or as two. */
  private Optional<Stretch> range(Sentence sentence) {
    List<TimeExpression> times = document.timesIn(sentence);
    for (int i = 0; i < times.size(); i++) {
      TimeExpression first = times.get(i);
      if (opens(sentence, first, RANGES)) {
        if (first.date().granularity() == Granularity.RANGE) {
          return Optional.of(new Stretch(first.date().start(), first.date().end()));
        }
        if (i + 1 < times.size() && opens(sentence, times.get(i + 1), JOINTS)) {
          return Optional.of(new Stretch(first.date().start(), times.get(i + 1).date().end()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "In the past 24 hours", "over the last three weeks": up to the day of publication, and from as
   * many days before. Where that day is not known, a sum over days that nobody can tell.
   */
  private Optional<Stretch> recent(Sentence sentence, Token trigger) {
    return document.timesIn(sentence).stream()
        .filter(t -> opens(sentence, t, DURING) && recent(t))
        .filter(t -> Math.abs(t.span().start() - trigger.span().start()) <= NEAR)
        .findFirst()
        .map(t -> stretch(document.article().published(), days(t)));
  }

  private static Stretch stretch(Optional<LocalDate> published, OptionalLong days) {
    return days.isPresent()
        ? new Stretch(published.map(day -> day.minusDays(days.getAsLong())), published)
        : new Stretch(Optional.empty(), published);
  }

  private boolean recent(TimeExpression time) {
    return Stream.of(document.words(time.span()).toLowerCase(Locale.ROOT).split("\\s+"))
        .anyMatch(RECENT::contains);
  }

  /** How many days a length of time has; empty for "recent weeks". */
  private OptionalLong days(TimeExpression time) {
    String words = document.words(time.span()).toLowerCase(Locale.ROOT);
    Matcher length = LENGTH.matcher(time.value());
    long many = length.matches() ? Long.parseLong(length.group(1)) : 1;
    if (!length.matches() && !SINGULAR.matcher(words).find()) {
      return OptionalLong.empty();
    }
    if (words.contains("hour")) {
      return OptionalLong.of((many + 23) / 24);
    }
    long unit =
        words.contains("day")
            ? 1
            : words.contains("week")
                ? 7
                : words.contains("month") ? 30 : words.contains("year") ? 365 : 0;
    return unit == 0 ? OptionalLong.empty() : OptionalLong.of(unit * many);
  }

  /** "until Friday", "as of April 9". */
  private Optional<LocalDate> until(Sentence sentence) {
    return document.timesIn(sentence).stream()
        .filter(t -> opens(sentence, t, ENDS))
        .findFirst()
        .flatMap(t -> t.date().end());
  }

  /** Whether a time expression begins with one of these words, or they stand right before it. */
  private static boolean opens(Sentence sentence, TimeExpression time, Set<String> words) {
    List<Token> inside = sentence.tokensIn(time.span());
    if (inside.isEmpty()) {
      return false;
    }
    int first = inside.getFirst().index();
    return words.contains(inside.getFirst().form().toLowerCase(Locale.ROOT))
        || first > 0
            && words.contains(sentence.token(first - 1).form().toLowerCase(Locale.ROOT))
            && !(sentence.token(first - 1).form().equalsIgnoreCase("of")
                && (first < 2 || !sentence.token(first - 2).form().equalsIgnoreCase("as")));
  }

  /** Whether a number is a sum: "so far", "a total of", "<b>bringing</b> the toll to". */
  private static boolean sums(Sentence sentence, Counted counted, Token trigger) {
    if (Totals.names(trigger)) {
      return true;
    }
    for (Token token : sentence.tokens()) {
      String form = token.form().toLowerCase(Locale.ROOT);
      boolean far =
          form.equals("far")
              && token.index() > 0
              && sentence.token(token.index() - 1).form().equalsIgnoreCase("so");
      if (far || TOTALS.contains(form) && !carriedOn(sentence, token, counted)) {
        return true;
      }
    }
    return false;
  }

  /** "12 were held, <b>bringing the total</b> to 140": the total is not the number before it. */
  private static boolean carriedOn(Sentence sentence, Token total, Counted counted) {
    // "overall" stands below the toll, the toll below the verb
    return sentence
        .head(total)
        .flatMap(up -> Totals.carries(up) ? Optional.of(up) : sentence.head(up))
        .filter(Totals::carries)
        .filter(verb -> counted.words().end() <= verb.span().start())
        .isPresent();
  }

  private Optional<LocalDate> start(Sentence sentence, Token since) {
    Optional<LocalDate> said =
        document.timesIn(sentence).stream()
            .filter(t -> t.span().start() >= since.span().start())
            .findFirst()
            .flatMap(Periods::day);
    if (said.isPresent()) {
      return said;
    }
    boolean war =
        sentence.tokens().subList(since.index(), sentence.tokens().size()).stream()
            .limit(10)
            .anyMatch(t -> WARS.contains(t.lemma().toLowerCase(Locale.ROOT)));
    return war ? outbreak() : Optional.empty();
  }

  /** The day on which the report says that a war began. */
  private Optional<LocalDate> outbreak() {
    if (outbreak.isEmpty()) {
      outbreak = Optional.of(firstOutbreak());
    }
    return outbreak.get();
  }

  private Optional<LocalDate> firstOutbreak() {
    for (Sentence sentence : document.sentences()) {
      boolean begins =
          sentence.tokens().stream()
              .filter(t -> BEGIN.contains(t.lemma().toLowerCase(Locale.ROOT)))
              .anyMatch(t -> beginsWar(sentence, t));
      if (begins) {
        Optional<LocalDate> day =
            document.timesIn(sentence).stream()
                .filter(t -> t.date().granularity() == Granularity.DAY)
                .findFirst()
                .flatMap(Periods::day);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean beginsWar(Sentence sentence, Token verb) {
    List<Token> arguments =
        sentence.children(verb).stream()
            .filter(t -> t.is("obj") || t.is("nsubj") || t.is("obl"))
            .toList();
    return verb.lemma().equals("invade")
        || arguments.stream().anyMatch(t -> WARS.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  private static Optional<LocalDate> day(TimeExpression time) {
    return time.date().start();
  }
}
