package org.dateline.text.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.text.document.NameType;
import org.junit.jupiter.api.Test;

class NameTagsTest {
  private static final List<String> TAGS =
      List.of("O", "B-Person", "I-Person", "E-Person", "S-Person", "B-Misc", "I-Misc", "E-Misc");
  private static final NameTags NAMES = new NameTags(TAGS);

  @Test
  void aNameIsEndedInTheClassThatItWasBegunIn() {
    double[][] scores = new double[2][TAGS.size()];
    scores[0][TAGS.indexOf("B-Person")] = 5;
    scores[1][TAGS.indexOf("E-Misc")] = 4;
    scores[1][TAGS.indexOf("E-Person")] = 1;
    assertThat(NAMES.names(NAMES.decode(scores)))
        .containsExactly(new NameTags.Found(NameType.PERSON, 0, 1));
  }

  @Test
  void nothingGoesOnThatWasNotBegun() {
    double[][] scores = new double[1][TAGS.size()];
    scores[0][TAGS.indexOf("I-Misc")] = 9;
    scores[0][TAGS.indexOf("S-Person")] = 1;
    assertThat(NAMES.names(NAMES.decode(scores)))
        .containsExactly(new NameTags.Found(NameType.PERSON, 0, 0));
  }

  @Test
  void unknownTagsAreRefused() {
    assertThatThrownBy(() -> new NameTags(List.of("O", "X-Person")))
        .hasMessageContaining("X-Person");
  }

  @Property(tries = 300)
  void isTheBestLawfulSequence(@ForAll @IntRange(min = 1, max = 4) int words, @ForAll long seed) {
    Random random = new Random(seed);
    double[][] scores = new double[words][TAGS.size()];
    for (double[] row : scores) {
      Arrays.setAll(row, i -> random.nextInt(20));
    }
    int[] found = NAMES.decode(scores);
    assertThat(isLawful(found)).isTrue();
    assertThat(sum(scores, found)).isEqualTo(best(scores, new ArrayList<>()));
  }

  private static double best(double[][] scores, List<Integer> tags) {
    if (tags.size() == scores.length) {
      int[] all = tags.stream().mapToInt(Integer::intValue).toArray();
      return isLawful(all) ? sum(scores, all) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int tag = 0; tag < TAGS.size(); tag++) {
      tags.add(tag);
      best = Math.max(best, best(scores, tags));
      tags.removeLast();
    }
    return best;
  }

  private static boolean isLawful(int[] tags) {
    String open = "";
    for (int tag : tags) {
      String name = TAGS.get(tag);
      boolean goesOn = name.startsWith("I-") || name.startsWith("E-");
      if (goesOn ? !open.equals(name.substring(2)) : !open.isEmpty()) {
        return false;
      }
      open = name.startsWith("B-") || name.startsWith("I-") ? name.substring(2) : "";
    }
    return open.isEmpty();
  }

  private static double sum(double[][] scores, int[] tags) {
    double sum = 0;
    for (int word = 0; word < tags.length; word++) {
      sum += scores[word][tags[word]];
    }
    return sum;
  }
}
