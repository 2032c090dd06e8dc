package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.Claimant;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Statement;
import org.dateline.model.Tally;

/** A statement as the ledger's table has it: the columns that lists go by, and the whole. */
record StatementRow(
    String id,
    String kind,
    Optional<String> type,
    Optional<String> mode,
    Optional<String> status,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<String> country,
    List<Party> parties,
    String json) {

  /** Somebody who takes part. */
  record Party(
      String role, Optional<String> name, Optional<String> code, Optional<String> country) {

    static Party of(String role, Actor actor) {
      return new Party(
          role,
          actor.name().or(actor::text),
          Optional.of(actor.code()).filter(code -> !code.isEmpty()),
          actor.countries().stream().findFirst().map(country -> country.value()));
    }

    static Party of(Claimant claimant) {
      return claimant
          .actor()
          .map(actor -> of("claimant", actor))
          .orElseGet(
              () -> new Party("claimant", claimant.name(), Optional.empty(), Optional.empty()));
    }
  }

  static StatementRow of(Statement statement, Article article) {
    String json = StatementJson.line(statement, article);
    return switch (statement) {
      case EventMention event ->
          new StatementRow(
              event.id().value(),
              "event",
              Optional.of(event.type().name()),
              event.mode().map(mode -> mode.name()),
              Optional.of(event.status().name().toLowerCase(Locale.ROOT)),
              event.date().start(),
              event.date().end(),
              event.place().flatMap(place -> place.country()).map(country -> country.value()),
              Stream.of(
                      event.actors().stream().map(actor -> Party.of("actor", actor)),
                      event.recipients().stream().map(actor -> Party.of("recipient", actor)),
                      event.saidBy().stream().map(Party::of))
                  .flatMap(parties -> parties)
                  .toList(),
              json);
      case Quote quote ->
          new StatementRow(
              quote.id().value(),
              "quote",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              quote.speaker().stream().map(actor -> Party.of("speaker", actor)).toList(),
              json);
      case Tally tally ->
          new StatementRow(
              tally.id().value(),
              "tally",
              Optional.of(tally.what()),
              Optional.empty(),
              Optional.empty(),
              tally.since(),
              tally.until(),
              tally.place().flatMap(place -> place.country()).map(country -> country.value()),
              Stream.concat(
                      tally.who().stream().map(actor -> Party.of("who", actor)),
                      tally.saidBy().stream().map(Party::of))
                  .toList(),
              json);
    };
  }
}
