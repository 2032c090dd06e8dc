package org.dateline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.model.ActorBasis;
import org.dateline.model.ClaimantKind;
import org.dateline.model.Context;
import org.dateline.model.DateBasis;
import org.dateline.model.EventType;
import org.dateline.model.Granularity;
import org.dateline.model.Mode;
import org.dateline.model.Plover;
import org.dateline.model.Quote;
import org.dateline.model.Sector;
import org.dateline.model.Stance;
import org.dateline.model.Status;
import org.dateline.model.Tally;
import org.junit.jupiter.api.Test;

/** Every value of a closed list is documented, with its true score, and no other. */
class CodeListPageTest {
  private static final Page PLOVER = Page.of("docs/plover.md");
  private static final Page OUTPUT = Page.of("docs/output.md");

  @Test
  void typesWithQuadClassAndScore() {
    assertThat(PLOVER.table("Types"))
        .extracting(row -> row.get(0) + " " + row.get(2) + " " + Double.valueOf(row.get(3)))
        .containsExactlyElementsOf(
            Arrays.stream(EventType.values())
                .map(type -> type + " " + quad(type) + " " + type.score())
                .toList());
  }

  @Test
  void modesWithScoreAndDefinition() {
    assertThat(PLOVER.table("Modes"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values())
                .flatMap(type -> Plover.modes(type).stream())
                .map(CodeListPageTest::row)
                .toList());
  }

  @Test
  void contexts() {
    assertThat(PLOVER.code("Contexts"))
        .containsExactlyElementsOf(Arrays.stream(Context.values()).map(Context::label).toList());
  }

  @Test
  void sectorsInTheOrderOfComposition() {
    assertThat(PLOVER.firstColumn("Sectors")).containsExactlyElementsOf(names(Sector.values()));
  }

  @Test
  void statusStanceAndBasis() {
    assertThat(OUTPUT.firstColumn("status")).containsExactlyElementsOf(choices(Status.values()));
    assertThat(OUTPUT.firstColumn("Stance")).containsExactlyElementsOf(choices(Stance.values()));
    assertThat(OUTPUT.firstColumn("Basis of an actor"))
        .containsExactlyElementsOf(choices(ActorBasis.values()));
  }

  @Test
  void choicesNamedInTheirRow() {
    assertThat(row("claimant", "kind")).containsAll(choices(ClaimantKind.values()));
    assertThat(row("date", "granularity")).containsAll(choices(Granularity.values()));
    assertThat(row("date", "basis")).containsAll(choices(DateBasis.values()));
    assertThat(row("quote", "form")).containsAll(choices(Quote.Form.values()));
    assertThat(row("tally", "bound")).containsAll(choices(Tally.Bound.values()));
  }

  private static List<String> row(String section, String field) {
    List<String> line =
        OUTPUT.section(section).stream().filter(l -> l.startsWith("| `" + field + "`")).toList();
    return new Page(Stream.concat(Stream.of("# row"), line.stream()).toList()).code("row");
  }

  private static List<String> row(Mode mode) {
    return List.of(
        mode.type().name(),
        mode.name(),
        mode.definition(),
        mode.score().isPresent() ? number(mode.score().getAsDouble()) : "as the type");
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static String quad(EventType type) {
    String words = type.quad().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return type.quad().number() + ", " + words;
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> choices(Enum<?>[] values) {
    return names(values).stream()
        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
