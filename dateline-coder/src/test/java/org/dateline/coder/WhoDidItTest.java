package org.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did it to whom, where the parties stand off the predicate's own slots; model included. */
class WhoDidItTest extends WholeProgram {
  /** "trigger: actors > recipients" of every event of a text. */
  private static List<String> events(String text) {
    return coded(Article.ofText(text)).events().stream()
        .map(e -> trigger(text, e) + ": " + words(e.actors()) + " > " + words(e.recipients()))
        .toList();
  }

  private static String trigger(String text, EventMention event) {
    return text.substring(event.evidence().trigger().start(), event.evidence().trigger().end());
  }

  private static String words(List<Actor> actors) {
    return actors.stream().map(a -> a.text().orElse("?")).collect(Collectors.joining("; "));
  }

  private static void holds(String text, String event) {
    assertThat(events(text)).as(text).contains(event + (event.endsWith(">") ? " " : ""));
  }

  private static void lacks(String text, String event) {
    assertThat(events(text)).as(text).isNotEmpty().doesNotContain(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police announced the arrest of two journalists. | arrest: Police > two journalists",
        "An attack on the rebels carried out by the army killed a guard."
            + " | attack on the rebels carried out: the army > the rebels",
      })
  void theVerbAboveADeedsNounNamesItsDoer(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police deplored the arrest of two journalists. | arrest: Police > two journalists",
        "The minister mourned the killing of two journalists."
            + " | killing: The minister > two journalists",
      })
  void whoOnlySpeaksOfADeedIsNotItsDoer(String text, String event) {
    lacks(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The opposition party is under investigation by the prosecutor."
            + " | investigation: the prosecutor > The opposition party",
      })
  void whoIsUnderADeedSuffersIt(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Iraqi army killed two rebels. The killing happened on 3 May 2021."
            + " | killing: The Iraqi army > two rebels",
        "Police arrested the editor. The arrest took place on 3 May 2021."
            + " | arrest: Police > the editor",
      })
  void aNounThatPointsBackHasThePartiesOfWhatItPointsTo(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The governor condemned Israel for bombing a school. | bombing: Israel > a school",
        "Turkey praised the rebels for freeing the envoy. | freeing: the rebels > the envoy",
      })
  void whoIsJudgedForADeedDidIt(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two officers were sentenced to prison in the High Court on Monday."
            + " | sentenced to prison: the High Court > Two officers",
        "The minister was forced to resign by the army. | forced: the army > The minister",
      })
  void aPassivesDoerMayStandInAnObliqueOrBehindTheInfinitive(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police said that 39 people had been killed in protests against the tax increases."
            + " | protests:  > 39 people",
        "The commission said on Monday that 39 people had been killed in protests against tax"
            + " increases, twice as many as the president had acknowledged. | protests:  > 39 people",
        "Police arrested 40 teachers during a protest against the minister on Monday."
            + " | protest:  > 40 teachers",
      })
  void whoSuffersInAProtestIsNotWhomItIsAgainst(String text, String event) {
    lacks(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two officers were shot in the High Court on Monday. | shot: the High Court > Two officers",
        "Police accused a man of hitting an officer. | hitting: Police > an officer",
      })
  void whereItWasDoneAndWhoJudgesIsNotWhoDidIt(String text, String event) {
    lacks(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran condemned Israel's attack on Syria. | condemned: Iran > Israel",
        "Iran condemned the attack on Syria. | condemned: Iran > ",
        "Students announced a protest march in Oslo. | march: Students > ",
      })
  void aPlaceIsAccusedOfNothing(String text, String event) {
    holds(text, event);
  }

  @Test
  void bothSidesOfAMeetingAreItsActors() {
    holds(
        "The minister met on Monday via video link with the Turkish envoy.",
        "met: The minister; the Turkish envoy >");
    assertThat(events("The Cypriot president met the Greek president and discussed trade."))
        .containsExactly("met: The Cypriot president; the Greek president > ");
  }

  @Test
  void whoDoesNotShareInAMeetingHasNoPartInIt() {
    lacks(
        "The Cypriot president met the Greek president, and the Turkish envoy held talks.",
        "held talks: the Turkish envoy; the Greek president > ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The murderer's lawyers appealed before the minister's arrest on Monday."
            + " | arrest:  > the minister",
        "The army's arrest of the minister shocked the country. | arrest: The army > the minister",
      })
  void whoseAnArrestIsSuffersIt(String text, String event) {
    holds(text, event);
  }

  @Test
  void whoseArrestOfAnotherItIsMakesIt() {
    lacks("The army's arrest of the minister shocked the country.", "arrest:  > The army");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In a phone call on Monday, the Egyptian president told the Turkish president that the"
            + " truce must hold. | call: the Egyptian president; the Turkish president >",
        "The Greek minister thanked the Turkish envoy during talks on Monday."
            + " | talks: The Greek minister; the Turkish envoy >",
      })
  void whoSpeaksInATalkAndToWhomHoldIt(String text, String event) {
    holds(text, event);
  }

  @Test
  void whoIsToldOfATalkElsewhereHasNoPartInIt() {
    lacks(
        "The Greek minister told the Turkish envoy of talks with Syria on Monday.",
        "talks: The Greek minister; the Turkish envoy >");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran condemned the killing of a judge by the rebels. | condemned: Iran > the rebels",
      })
  void whoSuffersADeedIsNotAccusedOfIt(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The senator said the raid was a disgrace and called on Iran to end the siege."
            + " | called: The senator > Iran",
      })
  void whoReportsDoesWhatNothingInTheReportCanDo(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The senator said the minister was absent and called on Iran to end the siege."
            + " | called: The senator > Iran",
        "The newspaper said on Monday that the minister arrived and called on Iran to end the siege."
            + " | called: The newspaper > Iran",
      })
  void whoReportsDoesNotDoWhatAnotherDoes(String text, String event) {
    lacks(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The police union pushed for the rollback of the Obama-era ban. | pushed: The police union >",
        "The senator called for a cut in government spending. | called: The senator >",
        "The minister called for an exception to be made for her. | called: The minister >",
      })
  void whatOnlyTellsTheKindOfAThingIsNobody(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said that he had witnessed protests in Lima on Monday. | protests: he >",
        "Police responded to a protest in Lima on Monday. | protest: Police >",
      })
  void whoMentionsOrAnswersADeedDidNotDoIt(String text, String event) {
    lacks(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Kyiv strike wounded four people. | wounded:  > four people",
        "The Gaza strikes killed 20 people on Monday. | killed:  > 20 people",
        "The Beirut blast killed 200 people. | killed:  > 200 people",
        // A state's name leaves it open, and a state's short name is its adjective too.
        "Israel strikes killed 20 people in Rafah. | killed: Israel > 20 people in Rafah",
        "US strikes killed 20 people in Syria. | killed: US > 20 people in Syria",
        // Who is of the town is a party.
        "Kyiv officials condemned the strike. | condemned: Kyiv officials >",
      })
  void theTownBeforeADeedsNounIsWhereItWasDone(String text, String event) {
    holds(text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Gaza war killed thousands of civilians. | killed:  > civilians; thousands of",
      })
  void ofWordsAmongOthersWordsNoPartyIsMadeTwice(String text, String event) {
    assertThat(events(text)).as(text).isNotEmpty().noneMatch(e -> e.startsWith(event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A verb before a name is no title of it.
        "Maliki has accused Massoum of violating the constitution."
            + " | accused: Maliki > Massoum",
        // Whose somebody is is not who did it.
        "Trump's associates attacked Cruz's father."
            + " | attacked: Trump's associates > Cruz's father",
        // A country and its pronoun are one party.
        "Lawmakers called for sanctions on Turkey for its offensive against the Kurds."
            + " | called: Lawmakers > Turkey",
      })
  void aPartyIsNamedOnceAndByItsOwnWords(String text, String event) {
    holds(text, event);
  }

  @Test
  void aVerbBeforeANameIsNoTitleOfIt() {
    String text =
        """
        Cruz refused to endorse Trump on Monday. He bet that the party will judge Trump harshly \
        and reward him.""";
    assertThat(coded(Article.ofText(text)).events())
        .isNotEmpty()
        .flatExtracting(EventMention::recipients)
        .noneMatch(party -> party.code().contains("JUD"));
  }

  /** "text | code": a place whose name has a state's name in it is not that state. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "New Jersey Gov. Chris Christie criticized the senator on Monday. | USAGOV",
        "New Mexico criticized the senator on Monday. | USA",
        "The Niger Delta militants attacked the army on Monday. | NGAREB",
        "Papua New Guinea criticized Australia on Monday. | PNG",
        "Guinea-Bissau criticized Senegal on Monday. | GNB",
        "Mexico criticized the senator on Monday. | MEX",
      })
  void aStatesNameInALongerNameIsNotThatState(String text, String code) {
    doersAre(text, code);
  }

  /** "text | code of who did it in all its sentences": what a report says that somebody is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Titles are abbreviated before names, and stand in the plural before several.
        "Sen. John Smithers criticized the White House on Monday. | USALEG",
        "Ohio Rep. John Smithers criticized the White House. Smithers accused France. | USALEG",
        "Sens. John Smithers and Mark Blake criticized the White House. | USALEG",
        "Kenyan lawmakers John Smithers and Mark Blake criticized France. | KENLEG",
        // A title may have a land, or a body with one, between it and the name.
        "Foreign Minister of Tajikistan Sirojiddin Muhriddin criticized France. Muhriddin accused"
            + " the court. | TJKGOV",
        "The Minister of Foreign Affairs of the Portuguese Republic, Gil Cravo, criticized France."
            + " | PRTGOV",
        "Panama's Comptroller Gerardo Solis criticized France. Solis accused France. | PANGOV",
        // What somebody was then is less than what the report calls them besides.
        "FILE - In 2018 then-Ohio Gov. John Smithers sits in a room. Former Ohio Gov. John Smithers"
            + " criticized Spain. Smithers accused France. | USAELI",
        // Whose national somebody of no office is.
        "Cheryl Jones, a Kenyan beekeeper, criticized France. Jones accused France. | KEN",
        // Bodies: the land in their name, what they are called before it, and their short forms.
        "The Kenyan Lantern Trust criticized France. | KEN",
        "The Lantern Trust of Ghana criticized France. | GHA",
        "The Bangladeshi rights group Odhikar criticized France. Odhikar accused France. | BGDSOC",
        "The Peruvian rights groups Odhikar and Tarsem criticized France. Tarsem accused France."
            + " | PERSOC",
        "The Panamanian Chamber of Construction (Capac) criticized France. Capac accused France."
            + " | PANBUS",
      })
  void somebodyIsWhatTheReportSaysOfThem(String text, String code) {
    doersAre(text, code);
  }

  /** "text | word of the event | codes of who did it": they who have met are both meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Macron met Scholz in Paris. They agreed to hold joint exercises. | agreed | FRAGOV DEU",
        "Iran and Oman held talks that Qatar hosted. The two countries agreed to withdraw troops."
            + " | agreed | IRN OMN",
        "Biden spoke with Xi. Both sides agreed to withdraw troops. | agreed | USA CHN",
        // Three have met, or it is told who they are, or they met long before.
        "Macron met Scholz and Xi in Paris. They agreed to end the dispute. | agreed | ",
        "Macron met Scholz. Kenyan rebels fled. They agreed to surrender to the army. | agreed"
            + " | KENREB",
      })
  void whoeverHasMetIsBothOfThem(String text, String word, String codes) {
    List<EventMention> events =
        coded(Article.ofText(text)).events().stream()
            .filter(e -> e.evidence().trigger().in(text).startsWith(word))
            .toList();
    assertThat(events).as(text).hasSize(1);
    assertThat(events.getFirst().actors().stream().map(Actor::code).filter(c -> !c.isEmpty()))
        .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
  }

  /** "text | code that nobody has who did it": words that only look like such. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A rep for the singer criticized the White House on Monday. | LEG",
        "Georgia Tech criticized the White House on Monday. | GEO",
        "Boeing workers criticized the White House. Boeing accused the union. | LAB",
        // A small town of Bangladesh, and a party of France.
        "The ruling Palang Tarath Party criticized the White House on Monday. | BGD",
        "The editor of the website American Renaissance criticized the White House. | FRA",
      })
  void whatOnlyLooksLikeATitleOrALandIsNone(String text, String code) {
    assertThat(coded(Article.ofText(text)).events())
        .as(text)
        .isNotEmpty()
        .flatExtracting(EventMention::actors)
        .filteredOn(party -> party.text().filter(t -> t.contains("workers")).isEmpty())
        .noneMatch(party -> party.code().contains(code));
  }

  /**
   * "text | code of who did it": rebels without a country are of the report's, where it has any.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WASHINGTON, March 3 - The militant group killed the hostage on Monday. The United States"
            + " mourned him. | REB",
        "BOGOTA, March 3 - The rebels killed two soldiers on Monday. Colombia mourned them."
            + " | COLREB",
      })
  void ofAStateWithoutRebelsNobodyIsOne(String text, String code) {
    assertThat(coded(Article.ofText(text)).events())
        .as(text)
        .filteredOn(e -> e.evidence().sentence() <= 1)
        .flatExtracting(EventMention::actors)
        .extracting(Actor::code)
        .contains(code);
  }

  private static void doersAre(String text, String code) {
    assertThat(coded(Article.ofText(text)).events())
        .as(text)
        .isNotEmpty()
        .flatExtracting(EventMention::actors)
        .extracting(Actor::code)
        .containsOnly(code);
  }
}
