package org.dateline.ledger.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.ledger.KeptStatement;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;

/**
 * An event mention as a row of a table with two parties at most.
 *
 * @param kept the mention
 * @param event the same
 * @param first who did it; the first party of a reciprocal event
 * @param second to whom; the second party of a reciprocal event
 */
record EventRow(
    KeptStatement kept, EventMention event, Optional<Actor> first, Optional<Actor> second) {

  /** The mention with its first pair of parties. */
  static EventRow main(KeptStatement kept, EventMention event) {
    return dyads(kept, event).getFirst();
  }

  /**
   * The mention once for each actor and recipient; without recipients, once for each two parties,
   * the earlier of the text first. At least one row.
   */
  static List<EventRow> dyads(KeptStatement kept, EventMention event) {
    List<EventRow> rows = new ArrayList<>();
    for (int i = 0; i < event.actors().size(); i++) {
      Optional<Actor> actor = Optional.of(event.actors().get(i));
      List<Actor> others =
          event.recipients().isEmpty()
              ? event.actors().subList(i + 1, event.actors().size())
              : event.recipients();
      for (Actor other : others) {
        rows.add(new EventRow(kept, event, actor, Optional.of(other)));
      }
    }
    if (rows.isEmpty()) {
      rows.add(
          new EventRow(
              kept,
              event,
              event.actors().stream().findFirst(),
              event.recipients().stream().findFirst()));
    }
    return rows;
  }

  Article article() {
    return kept.article();
  }

  /** The first day of the event, else its last. */
  Optional<LocalDate> date() {
    return event.date().start().or(() -> event.date().end());
  }

  String words(Span span) {
    return line(span.in(article().text()));
  }

  /** A value of the place. */
  String place(Function<EventPlace, Optional<?>> value) {
    return event.place().flatMap(value).map(Object::toString).map(EventRow::line).orElse("");
  }

  /** The place's name, else its words. */
  String placeName() {
    return event.place().map(p -> p.name().orElseGet(() -> words(p.span()))).orElse("");
  }

  String latitude() {
    return event
        .place()
        .map(EventPlace::latitude)
        .filter(v -> v.isPresent())
        .map(v -> "" + v.getAsDouble())
        .orElse("");
  }

  String longitude() {
    return event
        .place()
        .map(EventPlace::longitude)
        .filter(v -> v.isPresent())
        .map(v -> "" + v.getAsDouble())
        .orElse("");
  }

  String cameo(int digits) {
    return event
        .cameo()
        .map(c -> c.code().substring(0, Math.min(digits, c.code().length())))
        .orElse("");
  }

  String goldstein() {
    return event.cameo().map(c -> "" + c.goldstein()).orElse("");
  }

  /** A name, else the words, of an actor. */
  static String name(Optional<Actor> actor) {
    return actor.flatMap(a -> a.name().or(a::text)).map(EventRow::line).orElse("");
  }

  static String country(Optional<Actor> actor) {
    return actor.flatMap(a -> a.countries().stream().findFirst()).map(c -> c.value()).orElse("");
  }

  /** One line: tabs and line ends, which tables cannot say, become spaces. */
  static String line(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c ->
                out.appendCodePoint(
                    Character.isISOControl(c) || c == 0x2028 || c == 0x2029
                        ? ' '
                        : c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return out.toString();
  }

  static String text(Optional<String> words) {
    return words.map(EventRow::line).orElse("");
  }
}
