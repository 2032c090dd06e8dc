package org.dateline.text.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.text.document.Upos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
  private static final Lemmatizer LEMMAS = Lemmatizer.load();

  @ParameterizedTest
  @CsvSource({
    "condemned, VBD, condemn", "filed, VBD, file", "visited, VBN, visit", "planned, VBN, plan",
    "called, VBD, call", "denied, VBD, deny", "died, VBD, die", "hoping, VBG, hope",
    "shelling, VBG, shell", "dying, VBG, die", "overthrew, VBD, overthrow", "fled, VBD, flee",
    "struck, VBN, strike", "kidnapped, VBN, kidnap", "accuses, VBZ, accuse", "pushes, VBZ, push",
    "vetoes, VBZ, veto", "carries, VBZ, carry", "Found, VBD, find", "found, VB, found",
    "criticising, VBG, criticise", "agreed, VBD, agree"
  })
  void verbs(String form, String tag, String lemma) {
    assertThat(LEMMAS.lemma(form, Upos.VERB, tag)).contains(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "countries, country", "authorities, authority", "witnesses, witness", "lives, life",
    "policemen, policeman", "houses, house", "buses, bus", "airstrikes, airstrike",
    "separatists, separatist", "attacks, attack", "crises, crisis", "deaths, death"
  })
  void plurals(String form, String lemma) {
    assertThat(LEMMAS.lemma(form, Upos.NOUN, "NNS")).contains(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "better, ADJ, JJR, good", "better, ADV, RBR, well", "best, ADJ, JJS, good",
    "worse, ADJ, JJR, bad", "bigger, ADJ, JJR, big", "latest, ADJ, JJS, late",
    "more, ADV, RBR, more", "further, ADV, RBR, far"
  })
  void comparison(String form, Upos upos, String tag, String lemma) {
    assertThat(LEMMAS.lemma(form, upos, tag)).contains(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "u, PRON, PRP, you",
    "pls, INTJ, UH, please",
    "ve, VERB, VBP, have",
    "hrs, NOUN, NNS, hour",
    "70's, NOUN, NNS, 70s",
    "sooooo, ADV, RB, so",
    "Diaries, PROPN, NNPS, Diary"
  })
  void informalAndRareForms(String form, Upos upos, String tag, String lemma) {
    assertThat(LEMMAS.lemma(form, upos, tag)).contains(lemma);
  }

  @Test
  void aParticleInsideANameKeepsItsSmallLetter() {
    assertThat(LEMMAS.lemma("al", Upos.PROPN, "NNP")).contains("al");
    assertThat(LEMMAS.lemma("kerala", Upos.PROPN, "NNP")).contains("Kerala");
  }

  @Test
  void leavesToTheModelWhatItDoesNotKnow() {
    assertThat(LEMMAS.lemma("him", Upos.PRON, "PRP")).isEqualTo(Optional.empty());
    assertThat(LEMMAS.lemma("glorped", Upos.VERB, "VBD")).isEmpty();
  }

  @Property
  void anyFormIsReadWithoutFailure(@ForAll String form) {
    for (String tag : new String[] {"VBD", "VBG", "VBZ", "VB", "NNS", "NNPS", "JJR", "UH"}) {
      assertThat(LEMMAS.lemma(form, Upos.X, tag)).isNotNull();
      assertThat(LEMMAS.lemma(form, Upos.VERB, tag)).isNotNull();
      assertThat(LEMMAS.lemma(form, Upos.NOUN, tag)).isNotNull();
    }
  }
}
