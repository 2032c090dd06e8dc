package org.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Span;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;
import org.junit.jupiter.api.Test;

class PartyModelTest {
  private static final PartyModel MODEL =
      new PartyModel(
          new FeatureWeights(Map.of("doer", 2.0, "hardly", -2.0, "never", -4.0)),
          new FeatureWeights(Map.of("sufferer", 3.0, "hardly", -2.0, "never", -4.0)));

  private static final Token POLICE = word(0, "police", Upos.NOUN);
  private static final Token MEN = word(3, "men", Upos.NOUN);
  private static final Token THEM = word(7, "them", Upos.PRON);

  private static Token word(int index, String form, Upos upos) {
    return new Token(
        index, new Span(10 * index, 10 * index + 5), form, form, upos, "NN", -1, "root");
  }

  private static PartyPhrase free(Token head, String... features) {
    return new PartyPhrase(head, head, false, false, List.of(features));
  }

  private static PartyPhrase actor(Token head, String... features) {
    return new PartyPhrase(head, head, true, false, List.of(features));
  }

  private static List<Token> heads(List<PartyPhrase> phrases) {
    return phrases.stream().map(PartyPhrase::head).toList();
  }

  @Test
  void whatTheRulesMissedIsAPartyWhereTheWeightsSpeakForIt() {
    PartyModel.Choice choice =
        MODEL.choose(List.of(free(POLICE, "doer"), free(MEN, "hardly")), false);

    assertThat(heads(choice.actors())).containsExactly(POLICE);
    assertThat(choice.recipients()).isEmpty();
  }

  @Test
  void whatTheRulesTookIsDroppedWhereAlmostNothingSpeaksForItAndAnotherIsTheParty() {
    PartyPhrase police = free(POLICE, "doer");

    assertThat(heads(MODEL.choose(List.of(police, actor(MEN, "never")), false).actors()))
        .containsExactly(POLICE);
    assertThat(heads(MODEL.choose(List.of(police, actor(MEN, "hardly")), false).actors()))
        .containsExactly(POLICE, MEN);
  }

  @Test
  void whereTheWeightsFindNobodyWhatTheRulesTookStays() {
    assertThat(heads(MODEL.choose(List.of(actor(POLICE, "never")), false).actors()))
        .containsExactly(POLICE);
  }

  @Test
  void aPartyOfTalksThatTheRulesTookIsNeverDropped() {
    assertThat(heads(MODEL.choose(List.of(actor(POLICE, "never")), true).actors()))
        .containsExactly(POLICE);
  }

  @Test
  void whoIsSurelyTheSuffererIsNoDoer() {
    PartyModel.Choice choice = MODEL.choose(List.of(actor(MEN, "sufferer")), false);

    assertThat(choice.actors()).isEmpty();
    assertThat(heads(choice.recipients())).containsExactly(MEN);
  }

  @Test
  void aPronounAndWhatItStandsForAreOneParty() {
    PartyPhrase them = new PartyPhrase(THEM, MEN, false, false, List.of("sufferer"));

    assertThat(heads(MODEL.choose(List.of(free(MEN, "hardly"), them), false).recipients()))
        .containsExactly(THEM);
  }
}
