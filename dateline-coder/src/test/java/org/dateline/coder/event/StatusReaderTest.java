package org.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.coder.event.Trees.grammar;
import static org.dateline.coder.event.Trees.sentence;
import static org.dateline.coder.event.Trees.word;

import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.junit.jupiter.api.Test;

class StatusReaderTest {
  private final StatusReader statuses = StatusReader.load();

  private Status of(String trigger, String lines) {
    Sentence s = sentence(lines);
    return statuses.status(grammar(s), word(s, trigger));
  }

  @Test
  void plainPastHappened() {
    assertThat(of("attacked", "They they PRON PRP 2 nsubj\nattacked attack VERB VBD 0 root"))
        .isEqualTo(Status.ACTUAL);
  }

  @Test
  void whatIsNotDoneToAClaimIsNotUndone() {
    assertThat(
            of(
                "fled",
                """
                They they PRON PRP 4 nsubj
                could can AUX MD 4 aux
                not not PART RB 4 advmod
                verify verify VERB VB 0 root
                claims claim NOUN NNS 4 obj
                that that SCONJ IN 8 mark
                rebels rebel NOUN NNS 8 nsubj
                fled flee VERB VBD 5 acl
                """))
        .isEqualTo(Status.ACTUAL);
    assertThat(
            of(
                "deal",
                """
                They they PRON PRP 4 nsubj
                did do AUX VBD 4 aux
                not not PART RB 4 advmod
                reach reach VERB VB 0 root
                a a DET DT 6 det
                deal deal NOUN NN 4 obj
                """))
        .isEqualTo(Status.NEGATED);
  }

  @Test
  void ownNegationAndModals() {
    assertThat(
            of(
                "attack",
                """
                They they PRON PRP 4 nsubj
                did do AUX VBD 4 aux
                not not PART RB 4 advmod
                attack attack VERB VB 0 root
                """))
        .isEqualTo(Status.NEGATED);
    assertThat(
            of(
                "attack",
                """
                They they PRON PRP 3 nsubj
                will will AUX MD 3 aux
                attack attack VERB VB 0 root
                """))
        .isEqualTo(Status.FUTURE);
  }

  @Test
  void wordsAboveDecide() {
    String tree =
        """
        They they PRON PRP 2 nsubj
        %s %s VERB VBD 0 root
        to to PART TO 4 mark
        attack attack VERB VB 2 xcomp
        """;
    assertThat(of("attack", tree.formatted("planned", "plan"))).isEqualTo(Status.FUTURE);
    assertThat(of("attack", tree.formatted("refused", "refuse"))).isEqualTo(Status.NEGATED);
    assertThat(of("attack", tree.formatted("tried", "try"))).isEqualTo(Status.HYPOTHETICAL);
    assertThat(of("attack", tree.formatted("began", "begin"))).isEqualTo(Status.ACTUAL);
  }

  @Test
  void nounsTakeTheirVerbsModalAndTheirOwnAdjective() {
    assertThat(
            of(
                "talks",
                """
                They they PRON PRP 3 nsubj
                will will AUX MD 3 aux
                hold hold VERB VB 0 root
                talks talk NOUN NNS 3 obj
                """))
        .isEqualTo(Status.FUTURE);
    assertThat(
            of(
                "attack",
                """
                Police police NOUN NNS 2 nsubj
                investigated investigate VERB VBD 0 root
                an a DET DT 5 det
                alleged alleged ADJ JJ 5 amod
                attack attack NOUN NN 2 obj
                """))
        .isEqualTo(Status.HYPOTHETICAL);
  }

  @Test
  void whatAPhraseTakesForGrantedHappened() {
    String tree =
        """
        Ministers minister NOUN NNS 2 nsubj
        discussed discuss VERB VBD 0 root
        losses loss NOUN NNS 2 obj
        %s %s ADP IN 5 case
        raids raid NOUN NNS 3 nmod
        """;
    assertThat(of("raids", tree.formatted("after", "after"))).isEqualTo(Status.ACTUAL);
    assertThat(of("raids", tree.formatted("of", "of"))).isEqualTo(Status.HYPOTHETICAL);
  }

  @Test
  void aRelativeClauseWithATenseOfItsOwnTellsAFact() {
    assertThat(
            of(
                "attacked",
                """
                They they PRON PRP 2 nsubj
                sought seek VERB VBD 0 root
                men man NOUN NNS 2 obj
                who who PRON WP 5 nsubj
                attacked attack VERB VBD 3 acl:relcl
                them they PRON PRP 5 obj
                """))
        .isEqualTo(Status.ACTUAL);
  }

  @Test
  void anUnrealConditionDidNotHappen() {
    String tree =
        """
        They they PRON PRP 4 nsubj
        would would AUX MD 4 aux
        have have AUX VB 4 aux
        won win VERB VBN 0 root
        if if SCONJ IN 8 mark
        he he PRON PRP 8 nsubj
        %s AUX VBD 8 aux
        attacked attack VERB VBN 4 advcl
        """;
    assertThat(of("attacked", tree.formatted("had have"))).isEqualTo(Status.NEGATED);
    assertThat(of("attacked", tree.formatted("has have"))).isEqualTo(Status.HYPOTHETICAL);
  }

  @Test
  void anOrderIsDemandedAndAReadinessIsToCome() {
    assertThat(of("Free", "Free free VERB VB 0 root\nthem they PRON PRP 1 obj"))
        .isEqualTo(Status.DEMANDED);
    assertThat(
            of(
                "attack",
                """
                They they PRON PRP 3 nsubj
                are be AUX VBP 3 cop
                ready ready ADJ JJ 0 root
                to to PART TO 5 mark
                attack attack VERB VB 3 xcomp
                """))
        .isEqualTo(Status.FUTURE);
  }

  @Test
  void whoDoesNotHoldBackDoesIt() {
    assertThat(
            of(
                "attack",
                """
                They they PRON PRP 4 nsubj
                will will AUX MD 4 aux
                not not PART RB 4 advmod
                hesitate hesitate VERB VB 0 root
                to to PART TO 6 mark
                attack attack VERB VB 4 xcomp
                """))
        .isEqualTo(Status.FUTURE);
  }

  @Test
  void whatIsToldWithATenseOfItsOwnIsNotAskedFor() {
    assertThat(
            of(
                "attacked",
                """
                They they PRON PRP 2 nsubj
                told tell VERB VBD 0 root
                police police NOUN NN 2 iobj
                he he PRON PRP 5 nsubj
                attacked attack VERB VBD 2 ccomp
                """))
        .isEqualTo(Status.ACTUAL);
  }

  @Test
  void whatCameBeforeAPlanIsAFact() {
    assertThat(
            of(
                "attacked",
                """
                She she PRON PRP 2 nsubj
                decided decide VERB VBD 0 root
                to to PART TO 4 mark
                leave leave VERB VB 2 xcomp
                after after SCONJ IN 9 mark
                he he PRON PRP 9 nsubj:pass
                had have AUX VBD 9 aux
                been be AUX VBN 9 aux:pass
                attacked attack VERB VBN 4 advcl
                """))
        .isEqualTo(Status.ACTUAL);
  }
}
