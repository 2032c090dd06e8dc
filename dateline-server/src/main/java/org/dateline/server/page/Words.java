package org.dateline.server.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Actor;
import org.dateline.model.Claimant;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.Stance;
import org.dateline.model.Tally;
import org.dateline.server.text.Shown;

/** The parts of statements in a few words, as the pages say them. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** {@code at-least} of {@code AT_LEAST}. */
  static String choice(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code 26 Mar 2024}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 26 Mar 2024}, {@code Mar 2024}, {@code 18 Mar 2024 – 24 Mar 2024}. */
  static String when(EventDate date) {
    Optional<LocalDate> one = date.start().or(date::end);
    return switch (date.granularity()) {
      case UNKNOWN -> "not known";
      case DAY -> one.map(Words::day).orElse("not known");
      case MONTH -> one.map(MONTH::format).orElse("not known");
      case YEAR -> one.map(day -> Integer.toString(day.getYear())).orElse("not known");
      case WEEK, RANGE ->
          date.start().map(Words::day).orElse("…") + " – " + date.end().map(Words::day).orElse("…");
    };
  }

  /** What a date rests on. */
  static String basis(EventDate date) {
    return switch (date.basis()) {
      case EXPLICIT -> "named in full";
      case RELATIVE -> "worked out from the words";
      case PUBLICATION -> "the day of publication, as the report names no other";
      case UNKNOWN -> "the report does not tell";
    };
  }

  /** The neutral name; else the report's words; else the code. */
  static String name(Actor actor) {
    return Shown.line(actor.name().or(actor::text).orElseGet(() -> "implied"));
  }

  /** What an actor's coding rests on. */
  static String basis(Actor actor) {
    return switch (actor.basis()) {
      case TITLE -> "by the title in the text";
      case DESCRIPTION -> "by the description in the text";
      case COREFERENCE -> "by another mention in the report";
      case DICTIONARY -> "by the dictionary";
      case UNKNOWN -> "not coded";
    };
  }

  /** {@code Kampala, UGA}; the report's words where the place is not known. */
  static String where(EventPlace place, String text) {
    return Stream.of(
            Optional.of(place.name().orElseGet(() -> words(place, text))),
            place.admin1().filter(region -> !place.name().equals(Optional.of(region))),
            place.country().map(Object::toString))
        .flatMap(Optional::stream)
        .map(Shown::line)
        .collect(Collectors.joining(", "));
  }

  private static String words(EventPlace place, String text) {
    return place.span().end() <= text.length() ? place.span().in(text) : "unresolved";
  }

  /** One voice: who, and how it stands to what it says. */
  static String voice(Claimant claimant) {
    String name = Shown.line(claimant.name().orElse("the outlet"));
    return claimant.stance() == Stance.NEUTRAL
        ? name
        : name + " (" + choice(claimant.stance()) + ")";
  }

  /** {@code ASSAULT · airstrike}. */
  static String what(EventMention event) {
    return event.type() + event.mode().map(mode -> " · " + mode.name()).orElse("");
  }

  /** {@code at least 12}, {@code 20 to 30}. */
  static String number(Tally tally) {
    String low = tally.low().isPresent() ? grouped(tally.low().getAsLong()) : "";
    String high = tally.high().isPresent() ? grouped(tally.high().getAsLong()) : "";
    String one = low.isEmpty() ? high : low;
    String other = high.isEmpty() ? low : high;
    return switch (tally.bound()) {
      case EXACT -> one;
      case BETWEEN -> low + " to " + high;
      case ABOUT -> "about " + (low.equals(other) ? one : one + " to " + other);
      case AT_LEAST -> "at least " + one;
      case MORE_THAN -> "more than " + one;
      case AT_MOST -> "at most " + other;
      case FEWER_THAN -> "fewer than " + other;
    };
  }

  /** What kind of number it is, beside its bound: a sum, a share, a corrected one. */
  static List<String> counts(Tally tally) {
    List<String> kinds = new ArrayList<>();
    if (tally.cumulative()) {
      kinds.add("a running total");
    }
    if (tally.part()) {
      kinds.add("a part of another number");
    }
    if (tally.revised()) {
      kinds.add("changes an earlier number");
    }
    return kinds;
  }

  /** {@code 1 report}, {@code 2 reports}. */
  static String count(int number, String thing) {
    return grouped(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code 1,020}. */
  static String count(int number) {
    return grouped(number);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
