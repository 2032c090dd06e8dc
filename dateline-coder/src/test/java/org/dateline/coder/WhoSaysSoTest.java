package org.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.model.Article;
import org.dateline.model.Claimant;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.Status;
import org.dateline.model.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the voices of written sentences through the whole program, model included. */
class WhoSaysSoTest extends WholeProgram {
  private static CodedArticle coded(String text) {
    return coded(Article.ofText(text.replace("/n", "\n")));
  }

  /** The voices inside the outlet's, outermost first: "Reuters, the minister told neutral". */
  private static String voices(List<Claimant> chain) {
    return chain.stream()
        .skip(1)
        .map(
            c ->
                c.name().orElse("somebody")
                    + c.cue().map(cue -> " " + cue + " " + lower(c.stance())).orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static String lower(Enum<?> value) {
    return value.toString().toLowerCase(Locale.ROOT);
  }

  /** The voices of the last event of a text, which is the one that is told. */
  private static String event(String text) {
    List<EventMention> events = coded(text).events();
    assertThat(events).as(text).isNotEmpty();
    return voices(events.getLast().saidBy());
  }

  private static Optional<String> stance(String text) {
    return coded(text).quotes().stream()
        .map(q -> q.speaker().flatMap(a -> a.text()).orElse("somebody") + " " + lower(q.stance()))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The governor said that the army had killed civilians. | The governor neutral",
        "The spokesman warned that the road would be closed. | The spokesman neutral",
        "Rebels claimed that they had captured the base. | Rebels claim",
        "The governor acknowledged that the army had killed civilians. | The governor confirm",
        "The ministry denied that its troops attacked the village. | The ministry deny",
        "The minister rejected claims that police had killed protesters. | The minister deny",
        "The company denied bribing the minister. | The company deny",
        "The envoy does not believe that the rebels broke the truce. | The envoy deny"
      })
  void theCueTellsHowASourceStandsToWhatItSays(String text, String wanted) {
    assertThat(stance(text)).contains(wanted);
  }

  /** Who calls a claim false denies it, and what is denied is told as not having happened. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report that soldiers killed villagers is false, the ministry said.",
        "Reports that police fired on protesters are untrue, the governor said.",
        "The ministry dismissed as false reports that soldiers killed villagers.",
        "The ministry said that claims that soldiers shot a farmer were baseless.",
        "The envoy called the claim that rebels attacked the town baseless.",
        "The governor denied claims that police had killed protesters."
      })
  void whatIsCalledFalseIsDenied(String text) {
    EventMention event = coded(text).events().getLast();
    assertThat(event.saidBy()).anyMatch(voice -> voice.stance() == Stance.DENY);
    assertThat(event.status()).isEqualTo(Status.NEGATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministry said that soldiers gave a false name.",
        "“The problem is that the address given is never accurate,” she said.",
        "The ministry said that the address was false.",
        "The army dismissed the raids as a stunt."
      })
  void whoCallsSomethingElseFalseDeniesNothing(String text) {
    assertThat(stance(text).orElseThrow()).endsWith("neutral");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reuters was unable to verify reports that rebels had captured the base."
            + " | Reuters; somebody reports neutral",
        "The BBC could not verify claims that soldiers killed 12 villagers."
            + " | BBC; somebody claims claim",
        "Reuters could not confirm the rebels' claim that they had captured the base."
            + " | Reuters; the rebels claim claim"
      })
  void whoCannotVerifyAClaimCarriesIt(String text, String wanted) {
    assertThat(event(text)).isEqualTo(wanted);
  }

  /** Neither a denial nor a confirmation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The general did not confirm that his forces had shelled the town. | The general",
        "The mayor refused to say whether police had detained the singer. | The mayor",
        "The president has not denied that police arrested his rival. | The president",
        "The ministry neither confirmed nor denied that Israel had bombed the depot. | The"
            + " ministry",
        "The court ruled that the arrest was lawful. | The court",
        "The 24-year-old said that police had detained the singer. | The 24-year-old"
      })
  void whoWithholdsAWordTakesNoStand(String text, String source) {
    assertThat(stance(text)).contains(source + " neutral");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister rejected claims that police had killed protesters. | The minister rejected"
            + " deny",
        "The accusation that Iran attacked the tanker was rejected by Oslo. | Norway was rejected"
            + " deny",
        "The army confirmed the killing of two rebels. | The army confirmed confirm",
        "The minister accused Russia of attacking the town. | The minister accused claim",
        "The minister's claim that Israel had attacked the port angered the envoy."
            + " | The minister claim claim"
      })
  void whatIsDeniedConfirmedOrLaidToSomebodysChargeIsOnTheWordOfItsSource(
      String text, String wanted) {
    assertThat(event(text)).isEqualToIgnoringCase(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The president praised the soldiers who killed the rebels.",
        "The minister condemned the attack on the mosque.",
        "Nobody said that soldiers had killed the farmer."
      })
  void whoJudgesADeedDoesNotVouchForIt(String text) {
    assertThat(event(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IRNA quoted the minister as saying that Israel had attacked the port."
            + " | IRNA quoted neutral; the minister saying neutral",
        "The minister told reporters that Israel had attacked the port."
            + " | The minister told neutral",
        "The minister told Reuters that Israel had attacked the port."
            + " | Reuters; The minister told neutral",
        "Rebels attacked the town, a general told Reuters on condition of anonymity."
            + " | Reuters; a general told neutral",
        "In an interview with CNN, the mayor said that rebels attacked the town."
            + " | CNN; the mayor said neutral",
        "Israel attacked the port, the minister was quoted as saying by state media."
            + " | state media; the minister quoted as saying neutral",
        "Al Jazeera, citing a military source, reported that rebels had killed five soldiers."
            + " | Al Jazeera reported neutral; a military source citing neutral",
        "Al Jazeera reported that Israel had bombed a convoy, citing two officials."
            + " | Al Jazeera reported neutral; two officials citing neutral",
        "Police killed 14 protesters, according to a letter seen by Reuters."
            + " | Reuters; a letter according to neutral",
        "The ministry said in a statement published by the TASS news agency that police had"
            + " arrested ten protesters. | TASS; The ministry said neutral"
      })
  void anAgencyBetweenTheOutletAndTheSpeakerIsAVoice(String text, String wanted) {
    assertThat(event(text)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The envoy told Granma that only three of the mills had worked."
            + " | that only three of the mills had worked",
        "The Bank, in its annual report in May, predicted that prices would rise."
            + " | that prices would rise",
        "He said he had always served the town, adding that it was evident."
            + " | he had always served the town",
        "Peace is far, but the deal, according to the envoy, is near. | is near",
        "Ms. Park said that “as a mother, I feel rage. I cannot find the words.”"
            + " | that “as a mother, I feel rage. I cannot find the words.”",
        "He adds northern communities can expect more floods."
            + " | northern communities can expect more floods",
        "The parents suspected fraud while police said it was an error. | fraud",
        "“We won,” said the mayor at a meeting attended by the envoy of the union. | “We won,”"
      })
  void theContentHasNeitherHearerNorSettingNorAnothersWords(String text, String wanted) {
    assertThat(coded(text).quotes().stream().map(q -> q.span()).map(s -> text(text, s)))
        .contains(wanted);
  }

  private static String text(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @Test
  void whoIsToldAndIsNoAgencyIsNoVoice() {
    assertThat(event("The minister told the senator that rebels had attacked the port."))
        .isEqualTo("The minister told neutral");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was reported that rebels had attacked the town. | somebody was reported neutral",
        "Rebels reportedly attacked the town. | somebody reportedly neutral",
        "Soldiers allegedly killed three farmers. | somebody allegedly claim",
        "The rebels are believed to have killed the mayor. | somebody are believed neutral",
        "There were reports that rebels had attacked the town. | somebody reports neutral",
        "Rebels attacked the town, an official said on condition of anonymity."
            + " | an official said neutral"
      })
  void somebodyUnnamedIsAVoiceToo(String text, String wanted) {
    assertThat(event(text)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In the mayor's view, police attacked the students. | the mayor In neutral",
        "In the words of the mayor, police attacked the students. | the mayor In neutral",
        "Per the ministry, rebels killed two soldiers. | the ministry Per neutral",
        "In a post on Telegram, the mayor said that Russia had shelled the school."
            + " | the mayor said neutral",
        "A video posted online showed soldiers beating protesters. | A video showed neutral"
      })
  void viewsTextsAndPicturesSpeak(String text, String wanted) {
    assertThat(event(text)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He went on: “Rebels attacked the town on Monday.” | He went neutral",
        "“Rebels attacked the town on Monday./n“Nobody helped us that night,” the general said."
            + " | the general said neutral",
        "The minister met reporters. “Rebels attacked the town on Monday,” he said."
            + " | The minister said neutral",
        "The rebels killed 20 soldiers, the group claimed, but the army denied it."
            + " | the group claimed claim"
      })
  void speechRunsOn(String text, String wanted) {
    assertThat(event(text)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen kill 10 in Nigeria: police/nThe talks ended on Monday. | police : neutral",
        "Iran: Israel attacked Syrian base/nThe talks ended on Monday. | Iran : neutral",
        "Police arrested opposition leader, lawyer says/nThe talks ended on Monday."
            + " | lawyer says neutral",
        "Minister: rebels attacked the town/nThe talks ended on Monday. | Minister : neutral",
        "Rebels attacked the town – minister/nThe talks ended on Monday. | minister – neutral",
        "Official – Ukraine says Russian missile hit hospital/nThe talks ended on Monday."
            + " | Ukraine says neutral",
        "Gaza strike kills three – health ministry/nThe talks ended on Monday."
            + " | health ministry – neutral",
        "Rebels seize border town - army spokesman/nThe talks ended on Monday."
            + " | army spokesman - neutral"
      })
  void headlinesNameTheirSource(String text, String wanted) {
    assertThat(voices(coded(text).events().getFirst().saidBy())).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Three dead: police/nThe talks ended on Monday. | police : neutral",
        "Three dead in Gaza strike – health ministry/nThe talks ended on Monday."
            + " | health ministry – neutral",
        "Three best hotels: guide/nThe talks ended on Monday. | none"
      })
  void aNumberAndWhatBecameOfThoseCountedIsSigned(String text, String wanted) {
    List<Tally> tallies = coded(text).tallies();
    assertThat(tallies.isEmpty() ? "none" : voices(tallies.getFirst().saidBy())).isEqualTo(wanted);
  }

  /** "Reportedly" holds for its clause, and for a further verb of the same doers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rebels reportedly attacked the town, but police arrested two men. | ",
        "Rebels reportedly attacked the town. Police arrested two men. | ",
        "Rebels reportedly attacked the town after police had arrested two men. | ",
        "Police reportedly killed five rebels and arrested two men. | somebody reportedly neutral",
        "Police killed five rebels and reportedly arrested two men. | somebody reportedly neutral"
      })
  void hearsayEndsWithItsClause(String text, String wanted) {
    assertThat(event(text)).isEqualTo(wanted == null ? "" : wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Update: Gunmen kill 10 in Nigeria/nThe talks ended on Monday.",
        "Kenya: Police arrest 12 protesters in Nairobi/nThe talks ended on Monday.",
        "Congo war: Gunmen kill 10 villagers/nThe talks ended on Monday."
      })
  void aLabelBeforeAColonIsNoSource(String text) {
    assertThat(voices(coded(text).events().getFirst().saidBy())).isEmpty();
  }

  @Test
  void theReasonOfAJudgementIsTheJudges() {
    assertThat(
            event(
                "The judge called the arrest unlawful, because the Philippines had withdrawn from"
                    + " the court."))
        .isEqualTo("The judge called neutral");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parliament adopts a law that bans the party.",
        "The lawyer filed a complaint against the police.",
        "Rebels attacked the town.",
        "The two presidents discussed issues of mutual concern.",
        "The treaty was signed in May.",
        "The survivor agreed vehemently.",
        "The company saw its credit rate drop.",
        "The government banned the rally.",
        "The court dismissed a plea against the minister.",
        "The men were found dead in a car.",
        "A sense of calm appears to be taking hold.",
        "The talks are expected to fail.",
        "The move is likely to reopen the port.",
        "Students will learn how to vote.",
        "The story will remind readers of the war.",
        "The firm established itself as a leader.",
        "The app offers users a better model.",
        "The film tells the story of four women.",
        "The plan was not informed by science.",
        "Unions have supported the strikers by sending food.",
        "Do you think that the talks will fail?",
        "The ratio declined to 60 percent.",
        "The firm focused on quality to win buyers.",
        "The assembly has passed the law ‘Roads Bill’.",
        "The farm encourages visitors.",
        "She sang into a microphone in her language."
      })
  void plainActsAreNobodysWords(String text) {
    assertThat(coded(text).quotes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Analysts expect the talks to fail.",
        "It is expected that the talks will fail, officials say.",
        "The speech mentioned the closing of the base.",
        "The envoy explained how to vote.",
        "Police identified the dead man as John Smith.",
        "The governor supports the strikers."
      })
  void butWhatSomebodyExpectsTellsOrBacksIsTheirs(String text) {
    assertThat(coded(text).quotes()).isNotEmpty();
  }

  @Test
  void whatIsSpokenAboutIsNotWhatIsSaid() {
    assertThat(coded("Speaking about the film, the singer said that it was good.").quotes())
        .hasSize(1);
  }

  @Test
  void fearsOfPeopleInGeneralAreNotThoseOfTheSubject() {
    assertThat(stance("Shares fell on fears that other banks might follow."))
        .contains("somebody neutral");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Of the 52 killed, 14 were children. | killed 52; killed 14 part",
        "Three people died, two of them police officers. | killed 3; killed 2 part",
        "Police arrested 12 people on Monday, bringing the total to 140."
            + " | detained 12; detained 140 cumulative",
        "The strike killed four people, bringing to 60 the number killed this month."
            + " | killed 4; killed 60 cumulative",
        "The number of people killed in the quake climbed past 1,000."
            + " | killed 1000 cumulative revised",
        "Up to 40 people are missing. | missing 40",
        "A bomber struck, killing himself and two others. | killed 2",
        "There were no casualties in the attack. | killed 0; injured 0",
        "The blast killed 44 people, including 10 firefighters. | killed 44; killed 10 part",
        "Of the 200 or so injured, 50 were rescue workers. | injured 200; injured 50 part",
        "The storm left 18,500 dead or missing. | killed 18500; missing 18500",
        "The toll was revised down from 52 to 41. | killed 41 cumulative revised",
        "The flood forced more than 3,000 people to flee their homes. | displaced 3000",
        "At least 34 people were killed in the past 24 hours. | killed 34 cumulative",
        "The rally drew about 5,000 supporters. | attended 5000",
        "Several hundred people were injured in the protests. | injured 300",
        "The blast killed or injured 40 people. | casualties 40",
        "Shelling killed and wounded at least 30 people. | casualties 30",
        "The quake left 50 dead and injured. | casualties 50",
        "The fire left 200 dead and missing. | killed 200; missing 200",
        "Some 60 soldiers were killed or captured. | killed 60",
        "At least 40 people were dead or missing. | ",
        "The blast killed 12 people and injured 30. | killed 12; injured 30",
        "Gunmen abducted and killed 30 villagers. | killed 30",
        "No one was killed or injured. | killed 0; injured 0"
      })
  void numbersSayWhatTheyAreOf(String text, String wanted) {
    assertThat(
            coded(text).tallies().stream()
                .map(WhoSaysSoTest::described)
                .collect(Collectors.joining("; ")))
        .isEqualTo(wanted == null ? "" : wanted);
  }

  /** Plans, wishes, needs and possibilities, also denied ones; scores, years and animals. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Residents said they had no immediate plans to flee.",
        "Nobody wants to flee.",
        "About 400 residents need to evacuate.",
        "The dam threatened to displace hundreds of people.",
        "The treaty aims to prevent the deaths of 300 people.",
        "If 300 people flee, the camp will be full.",
        "The court demanded the arrest of 12 officers.",
        "The team drew 1-1 with Mexico.",
        "He struck five fours.",
        "The 1948 war displaced nobody's memory.",
        "Both firms had been wound up.",
        "Dogs killed three kiwi.",
        "The writer had no qualms mocking prisoners jailed for their beliefs.",
        "The order is that they have to leave two dead behind."
      })
  void whatDidNotHappenToPeopleIsNoTally(String text) {
    assertThat(coded(text).tallies()).as(text).isEmpty();
  }

  @Test
  void aLengthOfTimeUpToPublicationIsThePeriod() {
    Article article =
        Article.ofText("At least 34 people were killed in the past three days, the ministry said.")
            .withPublished(LocalDate.of(2024, 3, 26));
    Tally tally = coded(article).tallies().getFirst();
    assertThat(tally.since()).contains(LocalDate.of(2024, 3, 23));
    assertThat(tally.until()).contains(LocalDate.of(2024, 3, 26));
    assertThat(tally.cumulative()).isTrue();
  }

  @Test
  void deathsAreNotWhoDied() {
    assertThat(coded("The flood caused two deaths.").tallies().getFirst().who()).isEmpty();
  }

  private static String described(Tally tally) {
    return tally.what()
        + " "
        + (tally.low().isPresent() ? tally.low() : tally.high()).getAsLong()
        + (tally.cumulative() ? " cumulative" : "")
        + (tally.part() ? " part" : "")
        + (tally.revised() ? " revised" : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministry raised the death toll to 52.",
        "The ministry revised the death toll down to 52.",
        "The ministry revised the death toll down from 60 to 52."
      })
  void whoSetsATollTellsIt(String text) {
    Tally tally = coded(text).tallies().getFirst();
    assertThat(tally.low()).hasValue(52);
    assertThat(voices(tally.saidBy())).startsWith("The ministry ");
  }

  @Test
  void othersAreSuchAsWereCountedBefore() {
    List<Tally> tallies = coded("The blast killed 12 Kenyans and injured 30 others.").tallies();
    assertThat(tallies).hasSize(2);
    assertThat(tallies.getLast().who().orElseThrow().countries())
        .isEqualTo(tallies.getFirst().who().orElseThrow().countries())
        .isNotEmpty();
  }

  @Test
  void agenciesCreditedTogetherAreEachAVoice() {
    assertThat(
            event("The army attacked the village on Monday, killing three farmers./nAFP/Reuters"))
        .isEqualTo("AFP; Reuters");
  }
}
