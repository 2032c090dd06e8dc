package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {
  private static final Path OWN = Path.of("..", "training", "verdicts", "events.tsv");

  @Test
  void findsTheWordThatWasJudged(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("events.tsv"), "# head\nus:a\t9\t17\tASSAULT\ty\tn\thistorical\t*?\n");
    us(
        folder,
        "{\"ID\":\"a\",\"date\":\"2012-03-04\",\"content_original\":\"😀 Troops attacked.\"}\n");

    List<Verdicts.Judged> reports = Verdicts.read(file).reports(folder);

    assertThat(reports).extracting(Verdicts.Judged::id).containsExactly("us:a");
    Verdicts.Judged report = reports.getFirst();
    assertThat(report.article().published().orElseThrow()).hasToString("2012-03-04");
    // The emoji is one code point and two units of the text.
    int word = report.article().text().indexOf("attacked");
    assertThat(report.at(word - 1)).isEmpty();
    assertThat(report.at(word))
        .hasValueSatisfying(
            v -> {
              assertThat(v.event()).isTrue();
              assertThat(v.again()).isTrue();
              assertThat(v.background()).isTrue();
            });
    assertThat(report.at(0)).isEmpty();
  }

  @Test
  void namesTheLineOfAMistake(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("events.tsv"), "# head\nus:a\t10\t18\tASSAULT\n");

    assertThatThrownBy(() -> Verdicts.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("events.tsv:2: eight columns expected");
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
    List<String> lines =
        Files.readAllLines(OWN).stream().filter(line -> !line.startsWith("#")).toList();

    assertThat(lines).hasSizeGreaterThan(8000);
    assertThat(lines)
        .allSatisfy(
            line -> {
              String[] cells = line.split("\t");
              assertThat(cells).hasSize(8);
              assertThat(cells[0]).matches("(nw|us):\\w+");
              assertThat(Integer.parseInt(cells[1])).isLessThan(Integer.parseInt(cells[2]));
              assertThat(types).contains(cells[3]);
              assertThat(cells[4] + cells[5]).matches("[yn-]{2}");
              assertThat(statuses).contains(cells[6]);
              assertThat(cells[7]).matches("[*?+]+|-");
            });
  }

  private static Set<String> values(Enum<?>[] all) {
    return Stream.of(all).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void us(Path folder, String lines) throws IOException {
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
  }
}
