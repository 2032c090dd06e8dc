package org.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says was not done, through the whole program. */
class NegationTest extends WholeProgram {
  private static List<EventMention> events(String text) {
    return coded(Article.ofText(text)).events();
  }

  private static Status status(String text, String word) {
    return events(text).stream()
        .filter(e -> e.evidence().trigger().in(text).contains(word))
        .map(EventMention::status)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No officer has ever been charged over the killing. | charged",
        "Not a single soldier was arrested after the attack on the village. | arrested",
        "None of the gunmen were arrested after the attack on the village. | arrested",
        "Nobody has been arrested over the bombing of the mosque. | arrested",
        "Neither Iran nor Iraq attacked the base. | attacked",
        "Neither side has signed the ceasefire. | signed",
        "The rebels killed no one in the raid. | killed",
        "Police made no arrests after the riot. | arrests",
        "The government has yet to sign the agreement with the rebels. | sign",
        "Without attacking the town, the rebels withdrew. | attacking",
        "Instead of attacking the rebels, the army withdrew from the city. | attacking",
        "The army negotiated with the rebels rather than attack them. | attack",
        "Israel stopped short of accusing Iran of the attack. | accusing",
        "Police ruled out arresting the minister. | arresting",
        "The United States has no plans to attack Iran. | attack",
        "The United States no longer supports the rebels. | supports",
        "Germany is not expected to send tanks to Ukraine. | send"
      })
  void whatIsDeniedDidNotHappen(String text, String word) {
    assertThat(status(text, word)).isEqualTo(Status.NEGATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Not only soldiers but also police attacked the protesters. | attacked",
        "Not all rebels surrendered to the army. | surrendered",
        "None other than the president condemned the attack. | condemned",
        "No fewer than 20 soldiers were killed by rebels. | killed",
        "Russia did not condemn the attack, nor did China. | attack",
        "Nobody claimed responsibility for the attack that killed ten soldiers. | killed",
        "The group No Labels endorsed the senator. | endorsed"
      })
  void otherWordsOfDenialLeaveItAFact(String text, String word) {
    assertThat(status(text, word)).isEqualTo(Status.ACTUAL);
  }

  @Test
  void nobodyIsNoParty() {
    assertThat(events("Nobody has been arrested over the bombing of the mosque."))
        .flatExtracting(EventMention::recipients)
        .extracting(Actor::text)
        .doesNotContain(Optional.of("Nobody"));
  }

  @Test
  void whoIsDeniedADeedIsNoPartyOfAnother() {
    assertThat(events("No officer has ever been charged over the killing of protesters."))
        .filteredOn(e -> e.status() == Status.ACTUAL)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.actors()).isEmpty());
  }
}
