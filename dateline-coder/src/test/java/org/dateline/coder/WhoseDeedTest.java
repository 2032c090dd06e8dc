package org.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ActorId;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Mode;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose deed it is, where other words of the sentence name somebody too; the whole program. */
class WhoseDeedTest extends WholeProgram {
  private static EventMention event(String text, EventType type) {
    return coded(Article.ofText(text)).events().stream()
        .filter(e -> e.type() == type)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(List<Actor> parties) {
    return parties.stream().flatMap(a -> a.text().stream()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Taliban claimed responsibility for the attack. | The Taliban",
        "Islamic State claimed responsibility for the bombing that killed 20 people. | Islamic State",
        "Al-Shabaab has claimed credit for the killing of the mayor. | Al-Shabaab"
      })
  void whoClaimsADeedIsItsActor(String text, String actor) {
    assertThat(words(event(text, EventType.ASSAULT).actors())).containsExactly(actor);
  }

  @ParameterizedTest
  @CsvSource({
    "No group claimed responsibility for the attack.",
    "The group did not claim responsibility for the attack.",
    "Iran denied responsibility for the attack on the tanker.",
    "Russia denied any involvement in the killing of the activist."
  })
  void whoDoesNotClaimADeedIsNotAndTheDeedStands(String text) {
    EventMention event = event(text, EventType.ASSAULT);
    assertThat(event.actors()).isEmpty();
    assertThat(event.status()).isEqualTo(Status.ACTUAL);
  }

  @Test
  void whoIsWarnedAgainstADeedWouldDoIt() {
    EventMention sale =
        event("Beijing warned Washington against selling arms to Taiwan.", EventType.COOPERATE);
    assertThat(words(sale.actors())).containsExactly("Washington");
    assertThat(sale.status()).isEqualTo(Status.HYPOTHETICAL);
  }

  @Test
  void whoIsKeptFromADeedHasNotDoneIt() {
    EventMention attack =
        event("The rain stopped the rebels from attacking the town.", EventType.ASSAULT);
    assertThat(words(attack.actors())).containsExactly("the rebels");
    assertThat(attack.status()).isEqualTo(Status.NEGATED);
  }

  @Test
  void aConditionWithoutIfDidNotHappen() {
    assertThat(
            event("Had the army attacked, the rebels would have fled.", EventType.ASSAULT).status())
        .isEqualTo(Status.NEGATED);
  }

  @Test
  void whatIsDemandedOnTheStreetIsDemandedNow() {
    assertThat(
            event("Hundreds of teachers marched in Lagos to demand higher pay.", EventType.REQUEST)
                .status())
        .isEqualTo(Status.ACTUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "Hezbollah attacked Israel on Monday., LBNREBPTY",
    "Fatah attacked a base on Monday., PSEPTY"
  })
  void aGroupOfOneWordIsNobodysName(String text, String code) {
    assertThat(event(text, EventType.ASSAULT).actors())
        .extracting(Actor::code)
        .containsExactly(code);
  }

  @Test
  void aPersonWhoBearsAGroupsNameIsAPerson() {
    assertThat(
            event(
                    "Police arrested Hassan Fatah on Monday. Fatah attacked a soldier, they said.",
                    EventType.ASSAULT)
                .actors())
        .extracting(Actor::id)
        .doesNotContain(Optional.of(new ActorId("org:fatah")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The president met his Chinese counterpart on Friday. | CHNGOV",
        "The Iranian foreign minister met his counterpart in Muscat. | GOV"
      })
  void aCounterpartIsOfTheOtherSide(String text, String code) {
    assertThat(event(text, EventType.CONSULT).actors().getLast().code()).isEqualTo(code);
  }

  @Test
  void aMonthInSomebodysNameIsNoDate() {
    Article article =
        Article.ofText("Theresa May met Angela Merkel in Berlin.")
            .withPublished(LocalDate.of(2017, 11, 8));
    assertThat(coded(article).events())
        .extracting(e -> e.date().start())
        .containsExactly(Optional.of(LocalDate.of(2017, 11, 8)));
  }

  @Test
  void whoFoilsAnAttackDidNotAttack() {
    assertThat(event("The attack was foiled by security forces.", EventType.ASSAULT).actors())
        .isEmpty();
    assertThat(event("Soldiers foiled an attack on the airport.", EventType.ASSAULT).actors())
        .isEmpty();
  }

  @Test
  void whereTheSourceIsNothingHappened() {
    EventMention shelling =
        event(
            "According to the defence ministry in Kyiv, Russian forces shelled Kharkiv overnight.",
            EventType.ASSAULT);
    assertThat(shelling.place().flatMap(EventPlace::name)).isNotEqualTo(Optional.of("Kyiv"));
  }

  @Test
  void theClauseOfTheSameMomentGivesDayAndPlace() {
    Article article =
        Article.ofText("Three people were killed when a bomb exploded in Baghdad on Tuesday.")
            .withPublished(LocalDate.of(2024, 3, 27));
    assertThat(coded(article).events())
        .isNotEmpty()
        .allSatisfy(
            e -> {
              assertThat(e.date().start()).contains(LocalDate.of(2024, 3, 26));
              assertThat(e.place().flatMap(EventPlace::name)).contains("Baghdad");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two Palestinians were killed by Israeli fire in Jenin. | Israeli",
        "Two soldiers were wounded by Russian artillery fire on Monday. | Russian artillery"
      })
  void fireThatSomebodyOpensIsNoMishap(String text, String actor) {
    assertThat(words(event(text, EventType.ASSAULT).actors())).containsExactly(actor);
  }

  @Test
  void shipsThatBlockABoatRestrictItAndSeizeNothing() {
    EventMention blocked =
        event("Chinese ships blocked a Philippine supply boat on Monday.", EventType.COERCE);
    assertThat(blocked.mode().map(Mode::name)).contains("restrict");
  }

  @Test
  void fireThatBurnsIsOne() {
    assertThat(coded(Article.ofText("Two people were killed by a fire in a hotel.")).events())
        .isEmpty();
  }

  @Test
  void whoBreaksUpARallyDoesNotRally() {
    EventMention rally =
        event(
            "Georgian police used tear gas to break up a rally outside parliament.",
            EventType.PROTEST);
    assertThat(rally.actors()).isEmpty();
    assertThat(rally.status()).isEqualTo(Status.ACTUAL);
  }

  @Test
  void aTownBeforeTheNounOfADeedIsItsPlace() {
    assertThat(
            event("Ten people were killed in the Manchester bombing.", EventType.ASSAULT)
                .place()
                .flatMap(EventPlace::name))
        .contains("Manchester");
  }

  @Test
  void whatAHeadlineAnnouncesIsToCome() {
    assertThat(
            event("France to withdraw troops from Niger by end of year", EventType.RETREAT)
                .status())
        .isEqualTo(Status.FUTURE);
  }

  @Test
  void aBodysNameIsNoPlace() {
    assertThat(event("Fatah attacked Hamas on Monday.", EventType.ASSAULT).place()).isEmpty();
  }
}
