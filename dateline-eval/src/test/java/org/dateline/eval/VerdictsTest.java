package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.model.EventType;
import org.dateline.model.Span;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {
  private static final Path OWN = Path.of("..", "training", "verdicts", "parties.tsv");
  private static final Path APART = Path.of("..", "training", "verdicts", "apart.tsv");

  @Test
  void findsTheWordThatWasJudged(@TempDir Path folder) throws IOException {
    Path file =
        verdicts(
            folder,
            "us:a\t9\t17\tASSAULT\thistorical\t*?\t2-8,^\t~1-2\nus:b\t0\t0\tNONE\t-\t-\t-\t-\n");
    us(folder, "a", "b", "c");

    List<Verdicts.Judged> reports = Verdicts.read(file).reports(folder);

    assertThat(reports).extracting(Verdicts.Judged::id).containsExactly("us:a", "us:b");
    Verdicts.Judged report = reports.getFirst();
    assertThat(report.article().published().orElseThrow()).hasToString("2012-03-04");
    // The emoji is one code point and two units of the text.
    Verdicts.Verdict verdict = report.on(List.of(word(report, "attacked")));
    assertThat(verdict.event()).isTrue();
    assertThat(verdict.again()).isTrue();
    assertThat(verdict.border()).isTrue();
    assertThat(verdict.background()).isTrue();
    assertThat(verdict.actors()).containsExactly(new Verdicts.Words(2, 8, false));
    assertThat(verdict.recipients()).containsExactly(new Verdicts.Words(1, 2, true));
    assertThat(report.on(List.of(word(report, "Troops"), word(report, "attacked"))))
        .isEqualTo(verdict);
  }

  @Test
  void whatReadersLeftOutTellsOfNoEvent(@TempDir Path folder) throws IOException {
    Path file =
        verdicts(folder, "us:a\t9\t17\tASSAULT\tactual\t-\t-\t-\nus:b\t0\t0\tNONE\t-\t-\t-\t-\n");
    us(folder, "a", "b");

    assertThat(Verdicts.read(file).reports(folder))
        .extracting(
            r -> r.on(List.of(word(r, "Troops"))).event(),
            r -> r.on(List.of(word(r, "attacked"))).event())
        .containsExactly(tuple(false, true), tuple(false, false));
  }

  @Test
  void namesTheLineOfAMistake(@TempDir Path folder) throws IOException {
    Path file = verdicts(folder, "us:a\t10\t18\tASSAULT\n");

    assertThatThrownBy(() -> Verdicts.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parties.tsv:2: eight columns expected");
  }

  @Test
  void theRepositorysVerdictsHoldNoTextAndOnlyKnownValues() throws IOException {
    Set<String> types = values(EventType.values());
    types.add("NONE");
    Set<String> statuses =
        values(Status.values()).stream()
            .map(s -> s.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    statuses.add("-");

    String parties = "-|[~^]?([0-9]+-[0-9]+)?(,[~^]?([0-9]+-[0-9]+)?)*";
    assertThat(lines(OWN)).hasSizeGreaterThan(32_000);
    assertThat(lines(APART)).hasSizeGreaterThan(3_000);
    assertThat(Stream.concat(lines(OWN).stream(), lines(APART).stream()))
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(8);
              assertThat(cells.get(0)).matches("(nw|us|pn):[\\w-]+");
              assertThat(types).contains(cells.get(3));
              assertThat(statuses).contains(cells.get(4));
              assertThat(cells.get(5)).matches("[*?]+|-");
              assertThat(cells.get(6)).matches(parties);
              assertThat(cells.get(7)).matches(parties);
            });
  }

  @Test
  void whatIsMeasuredOnTeachesNothing() throws IOException {
    assertThat(lines(APART)).extracting(List::getFirst).doesNotContainAnyElementsOf(ids(OWN));
  }

  private static Set<String> ids(Path file) throws IOException {
    return lines(file).stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<List<String>> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .toList();
  }

  private static Set<String> values(Enum<?>[] all) {
    return Stream.of(all).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path verdicts(Path folder, String lines) throws IOException {
    return Files.writeString(folder.resolve("parties.tsv"), "# head\n" + lines);
  }

  private static Span word(Verdicts.Judged report, String word) {
    int start = report.article().text().indexOf(word);
    return new Span(start, start + word.length());
  }

  /** Reports of the US sample, each with the same text. */
  private static void us(Path folder, String... ids) throws IOException {
    String lines =
        Stream.of(ids)
            .map(
                id ->
                    "{\"ID\":\"%s\",\"date\":\"2012-03-04\",\"content_original\":\"😀 Troops attacked.\"}%n"
                        .formatted(id))
            .collect(Collectors.joining());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.write(articles.resolve("allsides_sample.jsonl.gz"), packed.toByteArray());
    packed.reset();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[1024]);
    }
    Files.write(articles.resolve("worldwide_newswire_text.tar.gz"), packed.toByteArray());
    Path polnear = Files.createDirectories(folder.resolve("attribution").resolve("polnear"));
    Files.write(polnear.resolve("polnear_train.tar.gz"), packed.toByteArray());
  }
}
