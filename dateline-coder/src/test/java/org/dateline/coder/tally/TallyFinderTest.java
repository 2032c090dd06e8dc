package org.dateline.coder.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.coder.attribution.WrittenTrees;
import org.dateline.model.Tally.Bound;
import org.dateline.text.document.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyFinderTest {
  private static final TallyFinder FINDER = TallyFinder.load();

  private static List<String> found(String trees) {
    AnnotatedDocument document = WrittenTrees.document(trees);
    return FINDER.find(document).stream()
        .map(t -> t.what() + " " + t.count().named() + (t.single() ? " single" : ""))
        .toList();
  }

  @Test
  void objectAndSharedVerb() {
    assertThat(
            found(
                """
                Shelling shelling NOUN NN 2 nsubj
                killed kill VERB VBD 0 root
                more more ADJ JJR 5 advmod
                than than ADP IN 3 fixed
                32 32 NUM CD 6 nummod
                villagers villager NOUN NNS 2 obj
                and and CCONJ CC 8 cc
                injured injure VERB VBD 2 conj
                over over ADV RB 10 advmod
                74 74 NUM CD 11 nummod
                others other NOUN NNS 8 obj
                """))
        .containsExactly("killed 32", "injured 74");
  }

  @Test
  void subjectOfAPassive() {
    AnnotatedDocument document =
        WrittenTrees.document(
            """
            At at ADP IN 3 case
            least least ADJ JJS 1 fixed
            five five NUM CD 4 nummod
            miners miner NOUN NNS 6 nsubj:pass
            were be AUX VBD 6 aux:pass
            killed kill VERB VBN 0 root
            """);
    FoundTally tally = FINDER.find(document).getFirst();
    assertThat(document.words(tally.words())).isEqualTo("At least five miners");
    assertThat(tally.count().bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(tally.who()).contains(3);
  }

  @Test
  void aTollRises() {
    assertThat(
            found(
                """
                The the DET DT 3 det
                death death NOUN NN 3 compound
                toll toll NOUN NN 4 nsubj
                rose rise VERB VBD 0 root
                to to ADP IN 6 case
                41 41 NUM CD 4 obl
                """))
        .containsExactly("killed 41");
  }

  @Test
  void nobodyIsZero() {
    assertThat(
            found(
                """
                No no DET DT 2 det
                one one NOUN NN 4 nsubj:pass
                was be AUX VBD 4 aux:pass
                hurt hurt VERB VBN 0 root
                """))
        .containsExactly("injured 0");
  }

  @Test
  void aLonePersonIsMarkedAsSingle() {
    assertThat(
            found(
                """
                A a DET DT 2 det
                miner miner NOUN NN 3 nsubj
                died die VERB VBD 0 root
                """))
        .containsExactly("killed 1 single");
  }

  @Test
  void vehiclesYearsAndAgesAreNoTallies() {
    assertThat(
            found(
                """
                Rebels rebel NOUN NNS 2 nsubj
                hit hit VERB VBD 0 root
                12 12 NUM CD 4 nummod
                trucks truck NOUN NNS 2 obj
                in in ADP IN 6 case
                2019 2019 NUM CD 2 obl
                """))
        .isEmpty();
  }

  @Test
  void whatMightHappenIsNotCounted() {
    assertThat(
            found(
                """
                Floods flood NOUN NNS 3 nsubj
                could could AUX MD 3 aux
                kill kill VERB VB 0 root
                40 40 NUM CD 5 nummod
                people people NOUN NNS 3 obj
                """))
        .isEmpty();
  }

  @Test
  void usersAddKinds(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("tallies.tsv"), "rescued\tobject\trescue\n");
    AnnotatedDocument document =
        WrittenTrees.document(
            """
            Divers diver NOUN NNS 2 nsubj
            rescued rescue VERB VBD 0 root
            nine nine NUM CD 4 nummod
            boys boy NOUN NNS 2 obj
            """);
    assertThat(TallyFinder.load(directory).find(document))
        .singleElement()
        .extracting(FoundTally::what)
        .isEqualTo("rescued");
  }

  @Test
  void aBadLineIsReported(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("tallies.tsv"), "\nrescued\tsideways\trescue\n");
    assertThatThrownBy(() -> TallyFinder.load(directory)).hasMessageContaining("tallies.tsv:2");
  }

  @Test
  void shotDeadIsKilled() {
    assertThat(
            found(
                """
                Five five NUM CD 2 nsubj:pass
                shot shoot VERB VBN 0 root
                dead dead ADJ JJ 2 xcomp
                and and CCONJ CC 6 cc
                31 31 NUM CD 6 nsubj:pass
                injured injure VERB VBN 2 conj
                """))
        .containsExactly("killed 5", "injured 31");
  }

  @Test
  void noCasualtiesAreNobodyKilledAndNobodyInjured() {
    assertThat(
            found(
                """
                No no DET DT 2 det
                casualties casualty NOUN NNS 4 nsubj:pass
                were be AUX VBD 4 aux:pass
                reported report VERB VBN 0 root
                """))
        .containsExactly("killed 0", "injured 0");
  }

  @Test
  void aRaisedTollIsRevised() {
    FoundTally tally =
        FINDER
            .find(
                WrittenTrees.document(
                    """
                    Officials official NOUN NNS 2 nsubj
                    raised raise VERB VBD 0 root
                    the the DET DT 4 det
                    toll toll NOUN NN 2 obj
                    to to ADP IN 6 case
                    52 52 NUM CD 2 obl
                    """))
            .getFirst();
    assertThat(tally.what()).isEqualTo("killed");
    assertThat(tally.count().named()).isEqualTo(52);
    assertThat(tally.revised()).isTrue();
  }
}
