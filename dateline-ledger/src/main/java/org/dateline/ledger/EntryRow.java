package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.Article;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.Quote;
import org.dateline.model.Statement;
import org.dateline.model.Tally;

/**
 * A statement as lists have it: what they filter and order by.
 *
 * @param day the last day known of it, else that of publication, else empty text
 */
record EntryRow(
    StatementKind kind,
    Optional<String> type,
    Optional<String> mode,
    Optional<String> status,
    Optional<Integer> quad,
    Optional<Double> score,
    Optional<Double> confidence,
    String day,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<EventPlace> place,
    boolean attributed,
    List<Involved> parties) {

  /** Somebody who takes part, in one role. */
  record Involved(Role role, Optional<Actor> actor, Optional<String> name) {
    static Involved of(Role role, Actor actor) {
      return new Involved(role, Optional.of(actor), actor.name().or(actor::text));
    }

    static Involved of(Claimant claimant) {
      Role role = claimant.kind() == ClaimantKind.OUTLET ? Role.OUTLET : Role.CLAIMANT;
      return new Involved(role, claimant.actor(), claimant.name());
    }

    Optional<String> id() {
      return actor.flatMap(Actor::id).map(id -> id.value());
    }

    Optional<String> code() {
      return actor.map(Actor::code).filter(code -> !code.isEmpty());
    }

    String country() {
      return actor.flatMap(a -> a.countries().stream().findFirst()).map(c -> c.value()).orElse("");
    }

    Optional<String> words() {
      return actor.flatMap(Actor::text);
    }

    Optional<String> basis() {
      return actor
          .map(Actor::basis)
          .map(ActorBasis::name)
          .map(name -> name.toLowerCase(Locale.ROOT));
    }

    String searchedName() {
      return name.map(SearchText::folded).orElse("");
    }

    /** What it is counted as; empty where nothing is known of it. */
    Optional<String> key() {
      return id().or(() -> Optional.of(searchedName()).filter(folded -> !folded.isEmpty()))
          .or(this::code);
    }
  }

  static EntryRow of(Statement statement, Article article) {
    return switch (statement) {
      case EventMention event -> of(event, article);
      case Quote quote -> of(quote, article);
      case Tally tally -> of(tally, article);
    };
  }

  private static EntryRow of(EventMention event, Article article) {
    return new EntryRow(
        StatementKind.EVENT,
        Optional.of(event.type().name()),
        event.mode().map(mode -> mode.name()),
        Optional.of(event.status().name().toLowerCase(Locale.ROOT)),
        Optional.of(event.type().quad().number()),
        Optional.of(event.score()),
        Optional.of(event.confidence()),
        day(event.date().end().or(() -> event.date().start()), article),
        event.date().start(),
        event.date().end(),
        event.place(),
        event.saidBy().size() > 1,
        Stream.of(
                event.actors().stream().map(actor -> Involved.of(Role.ACTOR, actor)),
                event.recipients().stream().map(actor -> Involved.of(Role.RECIPIENT, actor)),
                event.saidBy().stream().map(Involved::of))
            .flatMap(parties -> parties)
            .toList());
  }

  private static EntryRow of(Quote quote, Article article) {
    return new EntryRow(
        StatementKind.QUOTE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        day(Optional.empty(), article),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        quote.speaker().isPresent(),
        quote.speaker().stream().map(actor -> Involved.of(Role.SPEAKER, actor)).toList());
  }

  private static EntryRow of(Tally tally, Article article) {
    return new EntryRow(
        StatementKind.TALLY,
        Optional.of(tally.what()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        day(tally.until(), article),
        tally.since(),
        tally.until(),
        tally.place(),
        tally.saidBy().size() > 1,
        Stream.concat(
                tally.who().stream().map(actor -> Involved.of(Role.WHO, actor)),
                tally.saidBy().stream().map(Involved::of))
            .toList());
  }

  private static String day(Optional<LocalDate> known, Article article) {
    return known.or(article::published).map(LocalDate::toString).orElse("");
  }
}
