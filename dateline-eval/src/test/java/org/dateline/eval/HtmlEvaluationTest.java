package org.dateline.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlEvaluationTest {
  private static final String FIRST =
      "The ministers of both countries met in the border town on Monday, their offices said.";

  @TempDir private Path folder;

  @Test
  void bodiesAreComparedByRunsOfFourWords() {
    assertThat(HtmlEvaluation.runs("a b, c d e")).containsOnlyKeys("a b c d", "b c d e");
    assertThat(HtmlEvaluation.runs("a b")).containsOnlyKeys("a b");
    assertThat(HtmlEvaluation.runs("")).isEmpty();
  }

  @Test
  void aPageIsScored() throws IOException {
    String page = "<span class=date>March 26, 2024</span><p>" + FIRST + "</p>";
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    byte[] content = packed(page.getBytes(UTF_8));
    byte[] header = new byte[512];
    put(header, 0, "html/a.html.gz");
    put(header, 124, String.format("%011o", content.length));
    header[156] = '0';
    tar.write(header);
    tar.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    tar.write(new byte[1024]);
    Files.write(folder.resolve("pages.tar.gz"), packed(tar.toByteArray()));
    Files.writeString(
        folder.resolve("ground-truth.json"),
        "{\"a\":{\"url\":\"https://example.org/2024/03/26/a\",\"articleBody\":\"" + FIRST + "\"}}");
    Report report = HtmlEvaluation.run(folder);
    assertThat(report.figure("all: body F1").shown()).isEqualTo("100.0%");
    assertThat(report.figure("all: day as in the address").shown()).isEqualTo("100.0%");
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
