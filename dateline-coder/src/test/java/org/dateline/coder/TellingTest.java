package org.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.CustomType;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells of an event, once, and whether it happened, through the whole program. */
class TellingTest extends WholeProgram {
  private static List<EventMention> events(Coder coder, String text) {
    return coded(coder, Article.ofText(text)).events();
  }

  private static List<EventMention> events(String text) {
    return coded(Article.ofText(text)).events();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harvest festival begins on March 4 and lasts a week.",
        "Nurses helped the children with their homework after school.",
        "The striker beat two defenders and shot past the goalkeeper.",
        "The candidate's tour operator offered cheap trips to the coast.",
        "Prices fought for the attention of buyers in the crowded market."
      })
  void privateLifeAndOtherSensesAreNoEvents(String text) {
    assertThat(events(text)).isEmpty();
  }

  @Test
  void anEventIsKeptOnceHoweverOftenItIsTold() {
    List<EventMention> found =
        events(
            "Gunmen attacked a police station in Peshawar on Monday, killing four officers. "
                + "The attack began before dawn. "
                + "Nobody claimed the attack, the third of its kind this year.");

    assertThat(found).filteredOn(e -> e.evidence().sentence() > 0).isEmpty();
    assertThat(found).extracting(EventMention::type).contains(EventType.ASSAULT);
  }

  @Test
  void whatIsToldOfAnotherIsAnEventOfItsOwn() {
    List<EventMention> found =
        events(
            "Police arrested two opposition leaders in Kampala on Monday. "
                + "Soldiers arrested a bishop in Gulu on Tuesday.");

    assertThat(found)
        .filteredOn(e -> e.type() == EventType.COERCE)
        .extracting(e -> e.evidence().sentence())
        .containsExactly(0, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          France and Chad signed a defence agreement on Friday. | ACTUAL
          France had signed a defence agreement with Chad in 1976, years before the civil war. | HISTORICAL
          The army did not attack the town of Bria on Monday. | NEGATED
          Rebels in Chad plan to attack the town of Bria. | FUTURE
          """)
  void backgroundAndWhatDidNotHappenAreToldApartFromNews(String sentence, Status status) {
    List<EventMention> found = events(sentence);

    assertThat(found).as(sentence).extracting(EventMention::status).containsExactly(status);
  }

  @Test
  void theProbabilityIsTheConfidence() {
    assertThat(events("Troops shelled the town of Bria on Sunday."))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.because().model()).hasValue(e.confidence()).isNotEmpty());
  }

  @Test
  void aFrameOfTheUsersOwnIsDecidedByRulesAlone(@TempDir Path folder) throws IOException {
    Path events = Files.createDirectories(folder.resolve("events"));
    Files.writeString(events.resolve("own.frames"), "[COERCE - 170]\nfrobnicate/v  subj > obj\n");

    List<EventMention> found =
        events(Coder.load(folder), "The army frobnicated the rebels of the north on Sunday.");

    assertThat(found).extracting(EventMention::type).containsExactly(EventType.COERCE);
    assertThat(found.getFirst().because().model()).isEmpty();
  }

  /** A lexicon with the type HAULAGE, nearest to MOBILIZE, and these frames. */
  private static Coder haulage(Path folder, String parties, String frames) throws IOException {
    Path events = Files.createDirectories(folder.resolve("events"));
    Files.writeString(folder.resolve("types.tsv"), "HAULAGE\tMOBILIZE\t2\t0\tgoods\t" + parties);
    Files.writeString(events.resolve("own.frames"), "[HAULAGE]\n" + frames + "\n");
    return Coder.load(folder);
  }

  private static List<String> parties(List<Actor> parties) {
    return parties.stream().flatMap(p -> p.text().stream()).toList();
  }

  @Test
  void anythingTakesPartInATypeOfOnesOwnThatSaysSo(@TempDir Path folder) throws IOException {
    Coder coder = haulage(folder, "any", "carry/v  subj > obj");

    List<EventMention> found = events(coder, "Two trucks carried bricks along the river.");

    assertThat(found).hasSize(1);
    assertThat(parties(found.getFirst().actors())).containsExactly("Two trucks");
    assertThat(parties(found.getFirst().recipients())).containsExactly("bricks");
  }

  @Test
  void politicalPartiesAloneTakePartInATypeThatSaysNothing(@TempDir Path folder)
      throws IOException {
    Coder coder = haulage(folder, "", "carry/v  subj > obj");

    assertThat(events(coder, "Two trucks carried bricks along the river.")).isEmpty();
  }

  @Test
  void aTypeOfOnesOwnGoesBeforePloversTypes(@TempDir Path folder) throws IOException {
    Coder coder = haulage(folder, "", "arrest/v  subj > obj");

    assertThat(events(coder, "Police arrested three rebels on Sunday."))
        .extracting(e -> e.custom().map(CustomType::name).orElse("none"))
        .containsExactly("HAULAGE");
  }

  @Test
  void aTypeOfOnesOwnIsNoPromise(@TempDir Path folder) throws IOException {
    Path events = Files.createDirectories(folder.resolve("events"));
    Files.writeString(folder.resolve("types.tsv"), "GIFT\tAID\t2\t0\tgives\tany");
    Files.writeString(events.resolve("own.frames"), "[GIFT]\ndonate/v  subj > to\n");

    List<EventMention> found =
        events(Coder.load(folder), "The ministry will donate blankets to the town of Bria.");

    assertThat(found)
        .extracting(e -> e.custom().map(CustomType::name).orElse("none"), EventMention::status)
        .containsExactly(tuple("GIFT", Status.FUTURE));
  }

  /** A deed that is the subject of a verb of its own type is told once, by the verb. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Kabul bombing killed 12 soldiers on Sunday.",
        "The attack on the town killed 12 soldiers on Sunday.",
        "A missile attack on the camp wounded 12 rebels on Sunday.",
      })
  void aDeedAndTheHarmThatItDoesAreOneEvent(String text) {
    assertThat(events(text)).as(text).hasSize(1);
    assertThat(events(text).getFirst().recipients()).as(text).isNotEmpty();
  }
}
