package org.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ActorId;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
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
        .containsExactly(Optional.of(code));
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

  @Test
  void aBodysNameIsNoPlace() {
    assertThat(event("Fatah attacked Hamas on Monday.", EventType.ASSAULT).place()).isEmpty();
  }
}
