package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dateline.model.Actor;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.EventDate;
import org.dateline.model.EventPlace;
import org.dateline.model.Evidence;
import org.dateline.model.Span;
import tools.jackson.core.JsonGenerator;

/** Writes the parts that statements are made of, each under its field. */
final class StatementFields {
  private final JsonGenerator json;
  private final String text;

  /** Writes to {@code json} what is said of {@code text}. */
  StatementFields(JsonGenerator json, String text) {
    this.json = json;
    this.text = text;
  }

  void open() {
    json.writeStartObject();
  }

  void close() {
    json.writeEndObject();
  }

  void object(String field, Runnable content) {
    json.writeName(field);
    open();
    content.run();
    close();
  }

  <T> void list(String field, List<? extends T> values, Consumer<T> each) {
    json.writeName(field);
    items(values, each);
  }

  <T> void items(List<? extends T> values, Consumer<T> each) {
    json.writeStartArray();
    values.forEach(each);
    json.writeEndArray();
  }

  void absent(String field) {
    json.writeName(field);
    json.writeNull();
  }

  void value(String value) {
    json.writeString(value);
  }

  void text(String field, String value) {
    json.writeName(field);
    json.writeString(value);
  }

  void text(String field, Optional<String> value) {
    value.ifPresentOrElse(v -> text(field, v), () -> absent(field));
  }

  void choice(String field, Enum<?> value) {
    text(field, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  void day(String field, Optional<LocalDate> day) {
    text(field, day.map(LocalDate::toString));
  }

  void truth(String field, boolean value) {
    json.writeName(field);
    json.writeBoolean(value);
  }

  void number(String field, int value) {
    json.writeName(field);
    json.writeNumber(value);
  }

  void number(String field, double value) {
    json.writeName(field);
    json.writeNumber(value);
  }

  void number(String field, OptionalLong value) {
    json.writeName(field);
    if (value.isPresent()) {
      json.writeNumber(value.getAsLong());
    } else {
      json.writeNull();
    }
  }

  private void number(String field, OptionalDouble value) {
    if (value.isPresent()) {
      number(field, value.getAsDouble());
    } else {
      absent(field);
    }
  }

  void probability(String field, double value) {
    number(field, Math.round(value * 10_000) / 10_000.0);
  }

  void span(Span span) {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  void span(String field, Optional<Span> span) {
    json.writeName(field);
    span.ifPresentOrElse(this::span, json::writeNull);
  }

  void actor(String field, Optional<Actor> actor) {
    json.writeName(field);
    actor.ifPresentOrElse(this::actor, json::writeNull);
  }

  void actor(Actor actor) {
    open();
    text("text", actor.text());
    text("name", actor.name());
    text("id", actor.id().map(id -> id.value()));
    text("country", actor.countries().stream().findFirst().map(country -> country.value()));
    list("countries", actor.countries(), country -> value(country.value()));
    list("sectors", actor.sectors(), sector -> value(sector.name()));
    text("code", Optional.of(actor.code()).filter(code -> !code.isEmpty()));
    choice("basis", actor.basis());
    span("span", actor.span());
    close();
  }

  void date(String field, EventDate date) {
    object(
        field,
        () -> {
          day("start", date.start());
          day("end", date.end());
          choice("granularity", date.granularity());
          choice("basis", date.basis());
          text("text", date.span().map(span -> span.in(text)));
          span("span", date.span());
        });
  }

  void place(String field, Optional<EventPlace> place) {
    if (place.isEmpty()) {
      absent(field);
      return;
    }
    EventPlace found = place.get();
    object(
        field,
        () -> {
          text("text", found.span().in(text));
          text("name", found.name());
          text("country", found.country().map(country -> country.value()));
          text("admin1", found.admin1());
          number("lat", found.latitude());
          number("lon", found.longitude());
          number("geonames", found.geonames());
          span("span", Optional.of(found.span()));
        });
  }

  void claimant(Claimant claimant) {
    open();
    choice("kind", claimant.kind());
    text("name", claimant.name());
    text("cue", claimant.cue());
    choice("stance", claimant.stance());
    span("span", claimant.span());
    actor("actor", claimant.actor());
    close();
  }

  void evidence(String field, Evidence evidence) {
    object(
        field,
        () -> {
          number("sentence", evidence.sentence());
          span("span", Optional.of(evidence.span()));
          span("trigger", Optional.of(evidence.trigger()));
        });
  }

  void because(String field, Because because) {
    object(
        field,
        () -> {
          text("rule", because.rule());
          if (because.model().isPresent()) {
            probability("model", because.model().getAsDouble());
          } else {
            absent("model");
          }
          list("instead", because.instead(), this::value);
        });
  }
}
