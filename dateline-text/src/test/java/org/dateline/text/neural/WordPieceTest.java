package org.dateline.text.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "un", "##like", "##ly", "like", "-", "e", "cafe", "##s", "北");
  private static final WordPiece PIECES = new WordPiece(VOCABULARY, 4);

  private static List<String> spell(String word) {
    return java.util.Arrays.stream(PIECES.spell(word)).mapToObj(VOCABULARY::get).toList();
  }

  @Test
  void theLongestPieceIsTakenFirst() {
    assertThat(spell("unlikely")).containsExactly("un", "##like", "##ly");
  }

  @Test
  void caseAccentsAndControlsAreDropped() {
    assertThat(spell("CAF\u00C9S")).containsExactly("cafe", "##s");
    assertThat(spell("li\u00ADke\u0007")).containsExactly("like");
  }

  @Test
  void marksAndIdeographsStandAlone() {
    assertThat(spell("like-e")).containsExactly("like", "-", "e");
    assertThat(spell("北e")).containsExactly("北", "e");
  }

  @Test
  void whatCannotBeSpeltIsUnknown() {
    assertThat(spell("xyz")).containsExactly("[UNK]");
    assertThat(spell("\u0301")).containsExactly("[UNK]");
  }

  @Test
  void noMorePiecesThanAllowed() {
    assertThat(spell("e-e-e-e-e")).containsExactly("e", "-", "e", "-");
  }

  @Property
  void anyStringHasOneToFourPieces(@ForAll String word) {
    assertThat(PIECES.spell(word).length).isBetween(1, 4);
  }
}
