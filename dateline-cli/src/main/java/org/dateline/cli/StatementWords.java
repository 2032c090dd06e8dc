package org.dateline.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.model.Actor;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;
import org.dateline.model.Tally;

/** The parts of statements in a few words, for people. */
final class StatementWords {
  /** Stands for what is not known. */
  static final String UNKNOWN = "–";

  private static final int LEAST_NAME = 4;

  private StatementWords() {}

  /** {@code William Ruto (KENGOV); villagers (CVL)}. */
  static String parties(List<Actor> parties) {
    return parties.isEmpty()
        ? UNKNOWN
        : parties.stream().map(StatementWords::party).collect(Collectors.joining("; "));
  }

  /**
   * The same in {@code width} columns: {@code Will… (KENGOV) +1}. The first party's code is kept
   * and the others are counted.
   */
  static String parties(List<Actor> parties, int width) {
    String all = parties(parties);
    if (Printable.width(all) <= width) {
      return all;
    }
    Actor first = parties.getFirst();
    String code = first.code().isEmpty() ? "" : " (" + first.code() + ")";
    String more = parties.size() == 1 ? "" : " +" + (parties.size() - 1);
    int room = width - code.length() - more.length();
    String name = first.name().or(first::text).map(Printable::line).orElse(UNKNOWN);
    return room < LEAST_NAME ? all : Printable.cut(name, room) + code + more;
  }

  private static String party(Actor actor) {
    Optional<String> name = actor.name().or(actor::text).map(Printable::line);
    String code = actor.code();
    if (name.isEmpty()) {
      return code.isEmpty() ? UNKNOWN : "(" + code + ")";
    }
    return code.isEmpty() ? name.get() : name.get() + " (" + code + ")";
  }

  /** {@code CONSULT visit}; {@code EVICTION (COERCE)} for a type of the user's own. */
  static String what(EventMention event) {
    String plover = event.type() + event.mode().map(mode -> " " + mode.name()).orElse("");
    return event.custom().map(own -> own.name() + " (" + plover + ")").orElse(plover);
  }

  /** {@code 2024-03-26}, {@code 2024-03}, {@code 2024-03-24/26}. */
  static String when(EventDate date) {
    String start = date.start().map(LocalDate::toString).orElse("");
    String end = date.end().map(LocalDate::toString).orElse("");
    return switch (date.granularity()) {
      case UNKNOWN -> UNKNOWN;
      case DAY -> start.isEmpty() ? end : start;
      case MONTH -> start.isEmpty() ? end : start.substring(0, start.lastIndexOf('-'));
      case YEAR -> start.isEmpty() ? end : start.substring(0, start.indexOf('-'));
      case WEEK, RANGE -> range(start, end);
    };
  }

  /** {@code 2024-03-18/24}: what the last day has in common with the first is not repeated. */
  private static String range(String start, String end) {
    if (start.isEmpty() || end.isEmpty()) {
      return start + ".." + end;
    }
    int common = 0;
    for (int dash = 0; dash >= 0 && start.startsWith(end.substring(0, dash)); ) {
      common = dash;
      int next = end.indexOf('-', dash);
      dash = next < 0 ? -1 : next + 1;
    }
    return start + "/" + end.substring(common);
  }

  /** {@code Kampala, UGA}; the report's words where the place is not known. */
  static String where(Optional<EventPlace> place, String text) {
    return place
        .map(
            p ->
                Printable.line(p.name().orElseGet(() -> p.span().in(text)))
                    + p.country().map(country -> ", " + country).orElse(""))
        .orElse(UNKNOWN);
  }

  /** The voices inside the outlet's, outermost first; {@code outlet} for its own. */
  static String voices(List<Claimant> saidBy) {
    String inner =
        saidBy.stream()
            .filter(claimant -> claimant.kind() != ClaimantKind.OUTLET)
            .map(StatementWords::voice)
            .collect(Collectors.joining(" > "));
    return inner.isEmpty() ? "outlet" : inner;
  }

  private static String voice(Claimant claimant) {
    String name = Printable.line(claimant.name().orElse(UNKNOWN));
    return switch (claimant.stance()) {
      case NEUTRAL -> name;
      case CLAIM, DENY, CONFIRM -> name + " (" + Choices.label(claimant.stance()) + ")";
    };
  }

  /** {@code at least 12}, {@code 20 to 30}. */
  static String number(Tally tally) {
    String low = tally.low().isPresent() ? grouped(tally.low().getAsLong()) : "";
    String high = tally.high().isPresent() ? grouped(tally.high().getAsLong()) : "";
    String one = low.isEmpty() ? high : low;
    return switch (tally.bound()) {
      case EXACT -> one;
      case BETWEEN -> low + " to " + high;
      case ABOUT -> "about " + (low.equals(high) || high.isEmpty() ? one : low + " to " + high);
      case AT_LEAST, MORE_THAN -> Choices.label(tally.bound()).replace('-', ' ') + " " + one;
      case AT_MOST, FEWER_THAN ->
          Choices.label(tally.bound()).replace('-', ' ') + " " + (high.isEmpty() ? low : high);
    };
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The words of {@code whole} on one line, with those of {@code mark} between brackets. */
  static String marked(String text, Span whole, Span mark, Style style) {
    String before = text.substring(whole.start(), Math.max(whole.start(), mark.start()));
    String after = text.substring(Math.min(whole.end(), mark.end()), whole.end());
    String gapBefore = endsWithSpace(before) ? " " : "";
    String gapAfter = startsWithSpace(after) ? " " : "";
    return Printable.line(before)
        + gapBefore
        + "["
        + style.bold(Printable.line(mark.in(text)))
        + "]"
        + gapAfter
        + Printable.line(after);
  }

  private static boolean endsWithSpace(String words) {
    return !words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1));
  }

  private static boolean startsWithSpace(String words) {
    return !words.isEmpty() && Character.isWhitespace(words.charAt(0));
  }
}
