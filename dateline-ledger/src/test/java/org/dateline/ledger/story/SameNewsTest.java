package org.dateline.ledger.story;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.ledger.story.Reports.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SameNewsTest {
  private static final String ALL =
      SameNews.FEATURES.stream().map(feature -> feature + "\t0.5\n").collect(joining());

  private static Print print(String day, String text) {
    return Print.of(
            report("a", "Post", day, text).coded().article(), new Spread(), Commonness.bundled())
        .print();
  }

  private static SameNews with(String lines) throws IOException {
    return SameNews.read(Rows.of("own.tsv", new BufferedReader(new StringReader(lines))));
  }

  @Test
  void eachFeatureHasItsValue() {
    Print one = print("2024-06-28", "Eight people were hurt in Caraveli on Friday.");
    Print other = print("2024-06-29", "Caraveli counts eight people who were hurt on Friday.");

    double[] values = SameNews.features(one, other);

    assertThat(values).hasSize(SameNews.FEATURES.size());
    assertThat(values[SameNews.FEATURES.indexOf("alike")]).isBetween(0.5, 1.0);
    assertThat(values[SameNews.FEATURES.indexOf("dated")]).isEqualTo(1);
    assertThat(values[SameNews.FEATURES.indexOf("undated")]).isEqualTo(0);
    assertThat(values[SameNews.FEATURES.indexOf("same-day")]).isEqualTo(1);
  }

  @Test
  void aFeatureOfWeightSpeaksForIt() {
    Print one = print("2024-06-28", "Eight people were hurt in Caraveli on Friday.");
    Map<String, Double> nothing =
        SameNews.FEATURES.stream().collect(toMap(Function.identity(), feature -> 0.0));
    Map<String, Double> dated =
        SameNews.FEATURES.stream()
            .collect(toMap(Function.identity(), feature -> feature.equals("dated") ? 3.0 : 0.0));

    assertThat(SameNews.of(nothing).probability(one, one)).isEqualTo(0.5);
    assertThat(SameNews.of(dated).probability(one, one)).isBetween(0.95, 0.96);
  }

  @Test
  void aMistakeInTheFileIsToldWithItsLine() throws IOException {
    assertThat(with("# weights\n\n" + ALL)).isNotNull();
    assertThatThrownBy(() -> with(ALL + "height\t1\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own.tsv:" + (SameNews.FEATURES.size() + 1));
    assertThatThrownBy(() -> with("alike\tmuch\n")).hasMessageContaining("own.tsv:1");
    assertThatThrownBy(() -> with(ALL + "alike\t2\n")).hasMessageContaining("expected: alike");
    assertThatThrownBy(() -> with("alike\t2\n")).isInstanceOf(IllegalArgumentException.class);
  }
}
