package org.dateline.ledger.export;

import java.util.Locale;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;
import org.dateline.model.Status;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Event mentions as the JSON of PLOVER and of NGEC. */
final class EventObject {
  private static final JsonMapper JSON = new JsonMapper();

  private EventObject() {}

  /** PLOVER's JSON: what the manual requires, and what it lets one add. */
  static String plover(EventRow row) {
    EventMention event = row.event();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", event.id().value());
    json.put("date", row.date().map(Object::toString).orElse(""));
    event
        .date()
        .end()
        .filter(end -> !row.date().equals(Optional.of(end)))
        .ifPresent(end -> json.put("enddate", end.toString()));
    ArrayNode actors = json.putArray("actor");
    event.actors().forEach(actor -> actors.add(code(actor)));
    ArrayNode recipients = json.putArray("recipient");
    event.recipients().forEach(actor -> recipients.add(code(actor)));
    json.putArray("event").add(event.type().name());
    ArrayNode modes = json.putArray("mode");
    event.mode().ifPresent(mode -> modes.add(mode.name()));
    auxiliary(event.status()).ifPresent(modes::add);
    ArrayNode contexts = json.putArray("context");
    event.contexts().forEach(context -> contexts.add(context.label()));
    json.put("quad_code", event.type().quad().name());
    json.put("event_scale", event.score());
    if (event.place().isPresent()) {
      json.put("event_loc", row.placeName());
    }
    json.put("event_text", row.words(event.evidence().span()));
    row.article().url().ifPresent(url -> json.put("link", EventRow.line(url)));
    json.put("text", row.words(event.evidence().span()));
    row.article().outlet().ifPresent(outlet -> json.put("cite_info", EventRow.line(outlet)));
    json.put("coder", "Dateline " + row.kept().run().program());
    json.put("coded_date", row.kept().run().started().toString().substring(0, 10));
    event
        .custom()
        .ifPresent(
            own ->
                json.put(
                    "comment",
                    "type "
                        + own.name()
                        + " of the user's lexicon, quad class "
                        + own.quad().number()
                        + ", score "
                        + own.score()));
    return json.toString();
  }

  /** NGEC's JSON, as POLECAT's coder prints it. */
  static String ngec(EventRow row) {
    EventMention event = row.event();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", event.id().value());
    json.put("story_id", EventRow.line(row.article().id().value()));
    json.put("date", row.date().map(Object::toString).orElse(""));
    json.put("pub_date", row.article().published().map(Object::toString).orElse(""));
    json.put("publisher", EventRow.text(row.article().outlet()));
    json.put("headline", EventRow.text(row.article().title()));
    json.put("event_text", row.words(event.evidence().span()));
    json.put("event_type", event.type().name());
    json.put("event_mode", event.mode().map(mode -> mode.name()).orElse(""));
    ArrayNode contexts = json.putArray("contexts");
    event.contexts().forEach(context -> contexts.add(context.label()));
    json.put("version", "Dateline " + row.kept().run().program());
    json.putArray("story_people");
    json.putArray("story_orgs");
    json.putArray("story_locs");
    json.put("date_resolved", row.date().map(Object::toString).orElse(""));
    json.put("date_raw", event.date().span().map(row::words).orElse(""));
    ObjectNode attributes = json.putObject("attributes");
    ArrayNode actors = attributes.putArray("ACTOR");
    event.actors().forEach(actor -> party(actors.addObject(), actor, event));
    ArrayNode recipients = attributes.putArray("RECIP");
    event.recipients().forEach(actor -> party(recipients.addObject(), actor, event));
    ArrayNode places = attributes.putArray("LOC");
    event
        .place()
        .ifPresent(
            place -> answer(places.addObject(), row.words(place.span()), place.span(), event));
    ArrayNode dates = attributes.putArray("DATE");
    event.date().span().ifPresent(span -> answer(dates.addObject(), row.words(span), span, event));
    ArrayNode entities = json.putArray("geolocated_ents");
    ObjectNode geolocation = json.putObject("event_geolocation");
    geolocation.put(
        "reason",
        event.place().isPresent() ? "the report places the event" : "no place in the report");
    if (event.place().isPresent()) {
      place(entities.addObject(), row, event.place().get());
      place(geolocation.putObject("geo"), row, event.place().get());
    } else {
      geolocation.putNull("geo");
    }
    return json.toString();
  }

  private static void party(ObjectNode json, Actor actor, EventMention event) {
    String words = EventRow.text(actor.text());
    if (actor.span().isPresent()) {
      answer(json, words, actor.span().get(), event);
    } else {
      json.put("text", words);
    }
    Optional<Actor> one = Optional.of(actor);
    json.put("wiki", "");
    json.put("country", EventRow.country(one));
    json.put("country_name", CountryCodes.name(EventRow.country(one)));
    json.put("code_1", actor.sectors().stream().findFirst().map(Enum::name).orElse(""));
    json.put("code_2", actor.sectors().stream().skip(1).findFirst().map(Enum::name).orElse(""));
  }

  private static void answer(ObjectNode json, String words, Span span, EventMention event) {
    json.put("text", words);
    json.put("qa_start_char", span.start());
    json.put("qa_end_char", span.end());
    json.put("qa_score", event.confidence());
    json.put("score", event.confidence());
  }

  private static void place(ObjectNode json, EventRow row, EventPlace place) {
    json.put("search_placename", row.words(place.span()));
    json.put("resolved_placename", EventRow.text(place.name()));
    if (place.geonames().isPresent()) {
      json.put("geonameid", Long.toString(place.geonames().getAsLong()));
    } else {
      json.put("geonameid", "");
    }
    place.latitude().ifPresent(latitude -> json.put("lat", latitude));
    place.longitude().ifPresent(longitude -> json.put("lon", longitude));
    json.put("admin1_code", "");
    json.put("admin1_name", EventRow.text(place.admin1()));
    json.put("admin2_code", "");
    json.put("admin2_name", "");
    json.put("country_code3", row.place(p -> p.country()));
    json.put("feature_class", "");
    json.put("feature_code", "");
    json.put("start_char", place.span().start());
    json.put("end_char", place.span().end());
    json.put("score", row.event().confidence());
  }

  /** PLOVER's auxiliary mode for a status. */
  private static Optional<String> auxiliary(Status status) {
    return switch (status) {
      case ACTUAL -> Optional.empty();
      case NEGATED -> Optional.of("negation");
      case FUTURE, HYPOTHETICAL, HISTORICAL, DEMANDED ->
          Optional.of(status.name().toLowerCase(Locale.ROOT));
    };
  }

  private static String code(Actor actor) {
    return actor.code().isEmpty() ? EventRow.name(Optional.of(actor)) : actor.code();
  }
}
