package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.dateline.ledger.TextChange.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class TextChangeTest {
  private static final String EARLIER =
      "The bridge fell.\n\nAt least 12 people died.\n\nRain fell.";

  @Test
  void changedWordsAreTold() {
    List<TextChange> changes = TextChange.between(EARLIER, EARLIER.replace("least 12", "least 15"));
    assertThat(changes)
        .containsExactly(
            new TextChange(
                List.of(
                    new Piece("At least ", true),
                    new Piece("12", false),
                    new Piece(" people died.", true)),
                List.of(
                    new Piece("At least ", true),
                    new Piece("15", false),
                    new Piece(" people died.", true))));
  }

  @Test
  void paragraphsComeAndGo() {
    assertThat(TextChange.between(EARLIER, EARLIER.replace("\n\nRain fell.", "")))
        .containsExactly(new TextChange(List.of(new Piece("Rain fell.", false)), List.of()));
    assertThat(TextChange.between(EARLIER, "Updated.\n" + EARLIER))
        .containsExactly(new TextChange(List.of(), List.of(new Piece("Updated.", false))));
  }

  @Test
  void breaksBetweenParagraphsAreNoChange() {
    assertThat(TextChange.between(EARLIER, EARLIER.replace("\n\n", "\r\n"))).isEmpty();
  }

  @Test
  @Timeout(5)
  void hugeTextsThatShareNothingAreToldWhole() {
    String earlier = numbers(0);
    String later = numbers(1_000_000);
    assertThat(TextChange.between(earlier, later)).hasSize(1);
  }

  @Property(tries = 200)
  void thePiecesMakeUpTheParagraphs(
      @ForAll @Chars({'a', 'b', ' ', '\n'}) String earlier,
      @ForAll @Chars({'a', 'b', ' ', '\n'}) String later) {
    for (TextChange change : TextChange.between(earlier, later)) {
      String before = change.before().stream().map(Piece::text).collect(Collectors.joining());
      assertThat(before.lines()).allMatch(line -> earlier.contains(line));
      assertThat(
              change.before().stream().allMatch(Piece::same)
                  && change.after().stream().allMatch(Piece::same))
          .isFalse();
    }
  }

  private static String numbers(int from) {
    return IntStream.range(from, from + 50_000)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("\n"));
  }
}
