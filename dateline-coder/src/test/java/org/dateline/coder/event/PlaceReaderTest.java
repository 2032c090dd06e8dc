package org.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.coder.event.Trees.grammar;
import static org.dateline.coder.event.Trees.word;

import java.util.List;
import java.util.Optional;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.PlaceMention;
import org.dateline.text.document.Sentence;
import org.junit.jupiter.api.Test;

class PlaceReaderTest {
  /** The words of the place of a predicate, in a tree where one word is a place. */
  private static Optional<String> place(
      String tree, String name, String predicate, EventType type) {
    AnnotatedDocument bare = Trees.document(tree);
    Sentence sentence = bare.sentences().getFirst();
    Span span = word(sentence, name).span();
    AnnotatedDocument document =
        new AnnotatedDocument(
            bare.article(),
            Optional.empty(),
            bare.sentences(),
            bare.names(),
            List.of(),
            List.of(),
            List.of(new PlaceMention(0, EventPlace.unresolved(span))),
            List.of(),
            List.of());
    return new PlaceReader(document)
        .place(grammar(sentence), List.of(word(sentence, predicate)), type, List.of())
        .map(p -> p.span().in(bare.article().text()));
  }

  @Test
  void aVisitIsWhereItGoesAndAMeetingNotWhereTheOtherComesFrom() {
    String tree =
        """
        Ministers minister NOUN NNS 2 nsubj
        %s VERB VBD 0 root
        Lima Lima PROPN NNP 2 obj
        """;
    assertThat(place(tree.formatted("visited visit"), "Lima", "visited", EventType.CONSULT))
        .contains("Lima");
    assertThat(place(tree.formatted("met meet"), "Lima", "met", EventType.CONSULT)).isEmpty();
    assertThat(place(tree.formatted("shelled shell"), "Lima", "shelled", EventType.ASSAULT))
        .contains("Lima");
  }

  @Test
  void aPlaceThatDescribesSomebodyIsNotThePlaceOfTheEvent() {
    String tree =
        """
        Police police NOUN NNS 2 nsubj
        met meet VERB VBD 0 root
        in in ADP IN 5 case
        the the DET DT 5 det
        %s NOUN NN 2 obl
        of of ADP IN 7 case
        Lima Lima PROPN NNP 5 nmod
        """;
    assertThat(place(tree.formatted("city city"), "Lima", "met", EventType.CONSULT))
        .contains("Lima");
    assertThat(place(tree.formatted("company company"), "Lima", "met", EventType.CONSULT))
        .isEmpty();
  }

  /** The parser hangs such a place on the verb of the sentence. */
  @Test
  void whereSomebodyLivesIsNotWhereHeMeetsAnother() {
    String tree =
        """
        Lee Lee PROPN NNP 6 nsubj
        who who PRON WP 3 nsubj:pass
        based base VERB VBN 1 acl:relcl
        in in ADP IN 5 case
        Lima Lima PROPN NNP 6 obl
        met meet VERB VBD 0 root
        ministers minister NOUN NNS 6 obj
        """;
    assertThat(place(tree, "Lima", "met", EventType.CONSULT)).isEmpty();
    assertThat(place(tree.replace("1 acl:relcl", "6 advcl"), "Lima", "met", EventType.CONSULT))
        .contains("Lima");
  }

  @Test
  void whoIsSomewhereForTalksTalksThere() {
    String tree =
        """
        Envoys envoy NOUN NNS 4 nsubj
        are be AUX VBP 4 cop
        in in ADP IN 4 case
        Lima Lima PROPN NNP 0 root
        %1$s %1$s ADP IN 6 case
        talks talk NOUN NNS 4 obl
        """;
    assertThat(place(tree.formatted("for"), "Lima", "talks", EventType.CONSULT)).contains("Lima");
    assertThat(place(tree.formatted("after"), "Lima", "talks", EventType.CONSULT)).isEmpty();
  }

  @Test
  void whereSeveralGroupsAreFromIsNotWhereTheyAct() {
    String tree =
        """
        Groups group NOUN NNS 6 nsubj
        in in ADP IN 3 case
        Peru Peru PROPN NNP 1 nmod
        and and CCONJ CC 5 cc
        Chile Chile PROPN NNP 3 conj
        attacked attack VERB VBD 0 root
        """;
    assertThat(place(tree, "Peru", "attacked", EventType.ASSAULT)).isEmpty();
    assertThat(place(tree, "Chile", "attacked", EventType.ASSAULT)).isEmpty();
  }
}
