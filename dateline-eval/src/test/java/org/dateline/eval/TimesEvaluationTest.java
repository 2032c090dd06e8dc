package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dateline.model.Article;
import org.dateline.model.EventDate;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimesEvaluationTest {
  private static final String XML =
      """
      <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2020-05-04"
       functionInDocument="CREATION_TIME">5/4/2020</TIMEX3></DCT>
      <TEXT>They met <TIMEX3 tid="t1" type="DATE" value="2020-05-03">yesterday</TIMEX3> &amp;
       <TIMEX3 tid="t2" type="DATE" value="2020-05">this month</TIMEX3>.</TEXT></TimeML>
      """;

  @TempDir Path folder;

  @Test
  void countsOverlapsAndRightValues() throws IOException {
    Path archive = archive("set/a.tml", XML);
    Report report = TimesEvaluation.run(archive, TimesEvaluationTest::annotate);
    assertThat(report.figure("gold expressions").plain()).isEqualTo(2L);
    assertThat(report.figure("span, relaxed precision").plain()).isEqualTo(1.0);
    assertThat(report.figure("span, exact precision").plain()).isEqualTo(0.0);
    assertThat(report.figure("span, relaxed, and value recall").plain()).isEqualTo(0.5);
  }

  /** Finds "met yesterday" alone, and its day from the day of publication. */
  private static AnnotatedDocument annotate(Article article) {
    int start = article.text().indexOf("met");
    Span span = new Span(start, start + "met yesterday".length());
    LocalDate day = article.published().orElseThrow().minusDays(1);
    return new AnnotatedDocument(
        article,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new TimeExpression(
                0, span, TimeExpression.Kind.DATE, day.toString(), EventDate.UNKNOWN)),
        List.of(),
        List.of(),
        List.of());
  }

  private Path archive(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format("%011o", bytes.length));
    header[156] = '0';
    Path archive = folder.resolve("set.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(header);
      out.write(bytes);
      out.write(new byte[512 - bytes.length % 512 + 1024]);
    }
    return archive;
  }

  private static void put(byte[] header, int at, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
