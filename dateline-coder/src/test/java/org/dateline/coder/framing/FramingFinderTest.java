package org.dateline.coder.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.coder.attribution.WrittenTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramingFinderTest {
  private static final FramingFinder FINDER = FramingFinder.load();

  private static final String OVERTHROW =
      """
      Rebels rebel NOUN NNS 2 nsubj
      toppled topple VERB VBD 0 root
      the the DET DT 5 det
      old old ADJ JJ 5 amod
      regime regime NOUN NN 2 obj
      """;

  private static List<String> terms(FramingFinder finder, String trees) {
    return finder.find(WrittenTrees.document(trees)).stream()
        .map(t -> t.category() + " " + t.term())
        .toList();
  }

  @Test
  void aTermHasItsCategory() {
    assertThat(terms(FINDER, OVERTHROW)).containsExactly("contested-name regime");
  }

  @Test
  void aWordNearbyMayMakeItAnotherWord() {
    assertThat(
            terms(
                FINDER,
                """
                Parliament parliament NOUN NN 2 nsubj
                changed change VERB VBD 0 root
                the the DET DT 5 det
                tax tax NOUN NN 5 compound
                regime regime NOUN NN 2 obj
                """))
        .isEmpty();
  }

  @Test
  void theLongestTermCountsOnce() {
    assertThat(
            terms(
                FINDER,
                """
                Envoys envoy NOUN NNS 2 nsubj
                blamed blame VERB VBD 0 root
                the the DET DT 5 det
                puppet puppet NOUN NN 5 compound
                state state NOUN NN 2 obj
                """))
        .containsExactly("contested-name puppet state");
  }

  @Test
  void theSameWordInAnotherPartOfSpeechIsNoTerm() {
    assertThat(
            terms(
                FINDER,
                """
                The the DET DT 2 det
                slaughter slaughter PROPN NNP 3 compound
                brothers brother PROPN NNPS 4 nsubj
                sang sing VERB VBD 0 root
                clearly clearly ADV RB 4 advmod
                """))
        .contains("certainty clearly");
  }

  @Test
  void usersAddTermsAndTakeThemOut(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("framing.tsv"),
        "none\t*\t-\tplain in our field\tregime\nepithet\tn\t-\ta label\trebels\n");
    assertThat(terms(FramingFinder.load(folder), OVERTHROW)).containsExactly("epithet rebels");
  }

  @Test
  void aMistakeIsReportedByLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("framing.tsv"), "# mine\nno-such\tn\t-\treason\tterm\n");
    assertThatThrownBy(() -> FramingFinder.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("framing.tsv:2: no such category: no-such");
  }

  @Test
  void everyCategoryNamesItsSource() {
    assertThat(FINDER.categories()).hasSizeGreaterThan(8).noneMatch(c -> c.source().isBlank());
  }
}
