package org.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.coder.event.Trees.forms;
import static org.dateline.coder.event.Trees.grammar;
import static org.dateline.coder.event.Trees.sentence;
import static org.dateline.coder.event.Trees.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.text.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrammarTest {

  @Test
  void passivesTurnRolesRound() {
    Sentence s =
        sentence(
            """
            Villages village NOUN NNS 3 nsubj:pass
            were be AUX VBD 3 aux:pass
            shelled shell VERB VBN 0 root
            by by ADP IN 5 case
            troops troops NOUN NNS 3 obl:agent
            """);
    Grammar grammar = grammar(s);
    assertThat(forms(grammar.logicalSubject(word(s, "shelled")))).containsExactly("troops");
    assertThat(forms(grammar.logicalObject(word(s, "shelled")))).containsExactly("Villages");
  }

  @Test
  void coordinatedVerbsShareSubjectAndObject() {
    Sentence s =
        sentence(
            """
            Troops troops NOUN NNS 2 nsubj
            bombed bomb VERB VBD 0 root
            and and CCONJ CC 4 cc
            shelled shell VERB VBD 2 conj
            towns town NOUN NNS 4 obj
            """);
    Grammar grammar = grammar(s);
    assertThat(forms(grammar.logicalSubject(word(s, "shelled")))).containsExactly("Troops");
    assertThat(forms(grammar.logicalObject(word(s, "bombed")))).containsExactly("towns");
  }

  @Test
  void theOneOrderedActsAndTheOnePromisingActs() {
    Sentence ordered =
        sentence(
            """
            Kabul Kabul PROPN NNP 2 nsubj
            ordered order VERB VBD 0 root
            envoys envoy NOUN NNS 2 obj
            to to PART TO 5 mark
            leave leave VERB VB 2 xcomp
            """);
    Grammar grammar = grammar(ordered);
    assertThat(forms(grammar.logicalSubject(word(ordered, "leave")))).containsExactly("envoys");
    assertThat(forms(grammar.addressed(word(ordered, "ordered")))).containsExactly("envoys");
    Sentence promised =
        sentence(
            """
            Kabul Kabul PROPN NNP 2 nsubj
            promised promise VERB VBD 0 root
            envoys envoy NOUN NNS 2 obj
            to to PART TO 5 mark
            leave leave VERB VB 2 xcomp
            """);
    assertThat(forms(grammar(promised).logicalSubject(word(promised, "leave"))))
        .containsExactly("Kabul");
  }

  @Test
  void relativePronounsGiveWayToTheirNoun() {
    Sentence s =
        sentence(
            """
            Rebels rebel NOUN NNS 5 nsubj
            who who PRON WP 3 nsubj
            killed kill VERB VBD 1 acl:relcl
            him he PRON PRP 3 obj
            fled flee VERB VBD 0 root
            """);
    assertThat(forms(grammar(s).logicalSubject(word(s, "killed")))).containsExactly("Rebels");
  }

  @Test
  void reducedPassiveClausesAreDoneToTheirNoun() {
    Sentence s =
        sentence(
            """
            Soldiers soldier NOUN NNS 5 nsubj
            killed kill VERB VBN 1 acl
            by by ADP IN 4 case
            rebels rebel NOUN NNS 2 obl:agent
            lay lie VERB VBD 0 root
            """);
    Grammar grammar = grammar(s);
    assertThat(forms(grammar.logicalObject(word(s, "killed")))).containsExactly("Soldiers");
    assertThat(forms(grammar.logicalSubject(word(s, "killed")))).containsExactly("rebels");
  }

  @Test
  void whoIsJudgedForADeedDidItAndWhoIsLeftDidNot() {
    String tail =
        """
        Turkey Turkey PROPN NNP 2 obj
        for for SCONJ IN 5 mark
        arresting arrest VERB VBG 2 advcl
        envoys envoy NOUN NNS 5 obj
        """;
    Sentence judged =
        sentence("Athens Athens PROPN NNP 2 nsubj\ncriticised criticise VERB VBD 0 root\n" + tail);
    assertThat(forms(grammar(judged).logicalSubject(word(judged, "arresting"))))
        .containsExactly("Turkey");
    Sentence left =
        sentence("Athens Athens PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\n" + tail);
    assertThat(forms(grammar(left).logicalSubject(word(left, "arresting"))))
        .containsExactly("Athens");
  }

  @Test
  void aCourtSentencesAndDoesNotShoot() {
    String tail =
        """
        in in ADP IN 5 case
        court court NOUN NN 3 obl
        """;
    Sentence sentenced =
        sentence(
            "Officers officer NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\n"
                + "sentenced sentence VERB VBN 0 root\n"
                + tail);
    assertThat(forms(grammar(sentenced).logicalSubject(word(sentenced, "sentenced"))))
        .containsExactly("court");
    Sentence shot =
        sentence(
            "Officers officer NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\n"
                + "shot shoot VERB VBN 0 root\n"
                + tail);
    assertThat(grammar(shot).logicalSubject(word(shot, "shot"))).isEmpty();
  }

  @Test
  void whoIsJudgedByAVerbOfAUsersOwnDidTheDeed(@TempDir Path folder) throws IOException {
    Sentence s =
        sentence(
            """
            Peru Peru PROPN NNP 2 nsubj
            upbraided upbraid VERB VBD 0 root
            rebels rebel NOUN NNS 2 obj
            for for SCONJ IN 5 mark
            shelling shell VERB VBG 2 advcl
            towns town NOUN NNS 5 obj
            """);
    assertThat(forms(grammar(s).logicalSubject(word(s, "shelling")))).containsExactly("Peru");
    Files.writeString(folder.resolve("classes.txt"), "&JUDGING = &JUDGING | upbraid\n");
    Grammar own = new Grammar(s, LexiconReader.with(folder));
    assertThat(forms(own.logicalSubject(word(s, "shelling")))).containsExactly("rebels");
  }
}
