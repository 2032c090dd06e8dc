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
import java.util.Optional;
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
  private static final Path OWN = Path.of("..", "training", "verdicts");

  @Test
  void findsTheWordThatWasJudged(@TempDir Path folder) throws IOException {
    verdicts(folder, "us:a\t9\t17\tASSAULT\ty\tn\thistorical\t*?\n", "");
    us(folder, "a");

    List<Verdicts.Judged> reports = Verdicts.read(folder).reports(folder);

    assertThat(reports).extracting(Verdicts.Judged::id).containsExactly("us:a");
    Verdicts.Judged report = reports.getFirst();
    assertThat(report.article().published().orElseThrow()).hasToString("2012-03-04");
    // The emoji is one code point and two units of the text.
    assertThat(report.on(List.of(word(report, "attacked"))))
        .hasValueSatisfying(
            v -> {
              assertThat(v.event()).isTrue();
              assertThat(v.again()).isTrue();
              assertThat(v.background()).isTrue();
            });
    assertThat(report.on(List.of(word(report, "Troops")))).isEmpty();
  }

  @Test
  void whatReadersOfAWholeReportLeftOutTellsOfNoEvent(@TempDir Path folder) throws IOException {
    verdicts(
        folder,
        "us:a\t9\t17\tASSAULT\ty\tn\tactual\t-\n",
        """
        us:a\t2\t8\tPROTEST\tactual\t-\t-\t-
        us:b\t9\t17\tASSAULT\tactual\t-\t2-8\t-
        us:c\t0\t0\tNONE\t-\t-\t-\t-
        """);
    us(folder, "a", "b", "c");

    Verdicts verdicts = Verdicts.read(folder);

    // Of a report whose words were judged one by one the whole reading counts for nothing.
    assertThat(verdicts.reports(folder))
        .extracting(
            r -> r.on(List.of(word(r, "Troops"))).map(Verdicts.Verdict::event),
            r -> r.on(List.of(word(r, "Troops"), word(r, "attacked"))).map(Verdicts.Verdict::type))
        .containsExactly(
            tuple(Optional.empty(), Optional.of("ASSAULT")),
            tuple(Optional.of(false), Optional.of("ASSAULT")),
            tuple(Optional.of(false), Optional.of("NONE")));
  }

  @Test
  void namesTheLineOfAMistake(@TempDir Path folder) throws IOException {
    verdicts(folder, "", "us:a\t10\t18\tASSAULT\n");

    assertThatThrownBy(() -> Verdicts.read(folder))
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

    assertThat(lines("events.tsv"))
        .hasSizeGreaterThan(8000)
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(8);
              assertThat(cells.get(0)).matches("(nw|us):\\w+");
              assertThat(Integer.parseInt(cells.get(1))).isLessThan(Integer.parseInt(cells.get(2)));
              assertThat(types).contains(cells.get(3));
              assertThat(cells.get(4) + cells.get(5)).matches("[yn-]{2}");
              assertThat(statuses).contains(cells.get(6));
              assertThat(cells.get(7)).matches("[*?+]+|-");
            });
    String parties = "-|[~^]?([0-9]+-[0-9]+)?(,[~^]?([0-9]+-[0-9]+)?)*";
    assertThat(lines("parties.tsv"))
        .hasSizeGreaterThan(22_000)
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

  private static List<List<String>> lines(String file) throws IOException {
    return Files.readAllLines(OWN.resolve(file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .toList();
  }

  private static Set<String> values(Enum<?>[] all) {
    return Stream.of(all).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void verdicts(Path folder, String words, String whole) throws IOException {
    Files.writeString(folder.resolve("events.tsv"), "# head\n" + words);
    Files.writeString(folder.resolve("parties.tsv"), "# head\n" + whole);
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
