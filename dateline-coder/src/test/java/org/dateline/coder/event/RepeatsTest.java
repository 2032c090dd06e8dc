package org.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ActorId;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.CountryCode;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Granularity;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static final Actor IRAN = named("country:IRN");
  private static final Actor OMAN = named("country:OMN");

  private static Actor named(String id) {
    return new Actor(
        Optional.empty(),
        Optional.of(id),
        Optional.of(new ActorId(id)),
        List.of(),
        List.of(),
        ActorBasis.DICTIONARY,
        Optional.empty());
  }

  private static EventDate day(int day) {
    Optional<LocalDate> date = Optional.of(LocalDate.of(2024, 3, day));
    return new EventDate(date, date, Granularity.DAY, DateBasis.EXPLICIT, Optional.empty());
  }

  private static EventMention met(List<Actor> actors, EventDate date, int at) {
    return mention(Status.ACTUAL, actors, List.of(), date, at);
  }

  private static Actor of(String text, CountryCode country, Sector... sectors) {
    return new Actor(
        Optional.of(text),
        Optional.of(text),
        Optional.empty(),
        List.of(country),
        List.of(sectors),
        ActorBasis.DESCRIPTION,
        Optional.of(new Span(0, text.length())));
  }

  private static EventMention mention(
      Status status, List<Actor> actors, List<Actor> recipients, EventDate date, int at) {
    Span words = new Span(at, at + 3);
    return new EventMention(
        StatementId.of(new ArticleId("a"), "met" + at),
        EventType.CONSULT,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        actors,
        recipients,
        date,
        Optional.empty(),
        status,
        List.of(Claimant.outlet(Optional.empty())),
        new Evidence(0, words, words),
        Because.rule("test"),
        0.5);
  }

  @Test
  void aSecondMentionOfTheSameMeetingIsDropped() {
    EventMention first = met(List.of(IRAN, OMAN), day(5), 0);
    assertThat(Repeats.dropped(List.of(first, met(List.of(IRAN), EventDate.UNKNOWN, 50))))
        .containsExactly(first);
  }

  @Test
  void meetingsOnDifferentDaysAreTwo() {
    assertThat(
            Repeats.dropped(
                List.of(met(List.of(IRAN, OMAN), day(5), 0), met(List.of(IRAN, OMAN), day(6), 50))))
        .hasSize(2);
  }

  @Test
  void meetingsOfDifferentPartiesAreTwo() {
    assertThat(
            Repeats.dropped(
                List.of(
                    met(List.of(IRAN), EventDate.UNKNOWN, 0),
                    met(List.of(OMAN), EventDate.UNKNOWN, 50))))
        .hasSize(2);
  }

  @Test
  void aPlanAndItsDeedAreOneAndTheDeedStays() {
    EventMention plan =
        mention(Status.FUTURE, List.of(IRAN, OMAN), List.of(), EventDate.UNKNOWN, 0);
    EventMention deed = met(List.of(IRAN, OMAN), day(5), 50);
    assertThat(Repeats.dropped(List.of(plan, deed))).containsExactly(deed);
  }

  @Test
  void aPlanOfSomebodyElseIsAnother() {
    EventMention plan = mention(Status.FUTURE, List.of(OMAN), List.of(), EventDate.UNKNOWN, 0);
    assertThat(Repeats.dropped(List.of(plan, met(List.of(IRAN, OMAN), day(5), 50)))).hasSize(2);
  }

  @Test
  void aLandAndItsPeopleAreOneParty() {
    CountryCode chad = new CountryCode("TCD");
    EventMention land =
        mention(Status.ACTUAL, List.of(IRAN), List.of(of("Chad", chad)), EventDate.UNKNOWN, 0);
    EventMention people =
        mention(
            Status.ACTUAL,
            List.of(IRAN),
            List.of(of("Chadians", chad, Sector.CVL)),
            EventDate.UNKNOWN,
            50);
    EventMention army =
        mention(
            Status.ACTUAL,
            List.of(IRAN),
            List.of(of("soldiers", chad, Sector.MIL)),
            EventDate.UNKNOWN,
            90);
    assertThat(Repeats.dropped(List.of(land, people, army))).containsExactly(land, army);
  }
}
