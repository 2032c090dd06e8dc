package org.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.coder.event.Trees.forms;
import static org.dateline.coder.event.Trees.grammar;
import static org.dateline.coder.event.Trees.sentence;
import static org.dateline.coder.event.Trees.word;

import org.dateline.text.document.Sentence;
import org.junit.jupiter.api.Test;

class MisreadTest {

  @Test
  void aNameBeforeTheVerbIsNoPartOfItsObject() {
    Sentence s =
        sentence(
            """
            Peru Peru PROPN NNP 4 compound
            lifts lift VERB VBZ 0 root
            travel travel NOUN NN 4 compound
            ban ban NOUN NN 2 obj
            """);
    assertThat(forms(grammar(s).logicalSubject(word(s, "lifts")))).containsExactly("Peru");
  }

  @Test
  void whatStandsBeforeTheVerbWithoutPrepositionIsItsSubjectUnlessItIsADay() {
    Sentence front =
        sentence(
            """
            Front front PROPN NNP 3 obl
            has have AUX VBZ 3 aux
            declared declare VERB VBN 0 root
            truce truce NOUN NN 3 obj
            """);
    assertThat(forms(grammar(front).logicalSubject(word(front, "declared"))))
        .containsExactly("Front");
    Sentence monday =
        sentence(
            """
            Monday Monday PROPN NNP 2 obl
            declared declare VERB VBD 0 root
            truce truce NOUN NN 2 obj
            """);
    assertThat(grammar(monday).logicalSubject(word(monday, "declared"))).isEmpty();
  }

  @Test
  void aBareVerbHasNoSubjectToFind() {
    Sentence s =
        sentence(
            """
            Peru Peru PROPN NNP 3 compound
            lift lift VERB VB 0 root
            bans ban NOUN NNS 2 obj
            """);
    assertThat(grammar(s).logicalSubject(word(s, "lift"))).isEmpty();
  }

  @Test
  void aSubjectBehindItsVerbWithAPrepositionIsNone() {
    Sentence s =
        sentence(
            """
            Ministers minister NOUN NNS 2 nsubj
            met meet VERB VBD 0 root
            with with ADP IN 4 case
            rebels rebel NOUN NNS 2 nsubj
            """);
    Grammar grammar = grammar(s);
    assertThat(forms(grammar.logicalSubject(word(s, "met")))).containsExactly("Ministers");
    assertThat(forms(grammar.oblique(word(s, "met"), "with"))).containsExactly("rebels");
  }

  @Test
  void theDoerOfAPassiveMayHangOnANoun() {
    Sentence s =
        sentence(
            """
            Pilots pilot NOUN NNS 3 nsubj:pass
            were be AUX VBD 3 aux:pass
            freed free VERB VBN 0 root
            from from ADP IN 5 case
            jail jail NOUN NN 3 obl
            by by ADP IN 7 case
            rebels rebel NOUN NNS 5 nmod
            """);
    assertThat(forms(grammar(s).logicalSubject(word(s, "freed")))).containsExactly("rebels");
  }

  @Test
  void theDoerOfAPassiveMayHangOnItsInfinitive() {
    Sentence s =
        sentence(
            """
            Pilots pilot NOUN NNS 3 nsubj:pass
            were be AUX VBD 3 aux:pass
            forced force VERB VBN 0 root
            to to PART TO 5 mark
            land land VERB VB 3 xcomp
            by by ADP IN 7 case
            rebels rebel NOUN NNS 5 obl
            """);
    assertThat(forms(grammar(s).logicalSubject(word(s, "forced")))).containsExactly("rebels");
  }

  @Test
  void aNameBehindTheVerbIsNoPartOfItsSubjectUnlessItHasAPreposition() {
    Sentence s =
        sentence(
            """
            Minister minister NOUN NN 2 nmod:desc
            Brandt Brandt PROPN NNP 3 nsubj
            meets meet VERB VBZ 0 root
            King king PROPN NNP 2 nmod:desc
            """);
    assertThat(forms(grammar(s).logicalObject(word(s, "meets")))).containsExactly("King");
    Sentence of =
        sentence(
            """
            Envoys envoy NOUN NNS 2 nsubj
            meet meet VERB VBP 0 root
            from from ADP IN 4 case
            Mali Mali PROPN NNP 1 nmod
            """);
    assertThat(grammar(of).logicalObject(word(of, "meet"))).isEmpty();
  }
}
