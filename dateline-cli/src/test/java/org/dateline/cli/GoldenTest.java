package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Format;
import org.dateline.sources.Given;
import org.dateline.sources.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden files: what the whole program reads in some of the sample reports. Each folder holds the
 * report as {@code article.txt} and its statements, one a line, as {@code statements.jsonl}.
 *
 * <p>Run with {@code -Ddateline.approve=true} to write the statements anew; the change is then
 * reviewed as a difference between versions. The model's probabilities are left out, since their
 * last digits depend on the processor.
 */
final class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/golden");
  private static final boolean APPROVE = Boolean.getBoolean("dateline.approve");
  private static final LoadedEngine ENGINE = new LoadedEngine();

  static List<String> reports() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theProgramReadsAReportAsApproved(String report) throws IOException {
    Article article = sample(report);
    Path folder = FOLDER.resolve(report);
    Path statements = folder.resolve("statements.jsonl");
    String read = statements(ENGINE.code(ENGINE.annotate(article)));
    if (APPROVE) {
      Files.writeString(folder.resolve("article.txt"), article.text());
      Files.writeString(statements, read);
    }
    assertThat(Files.readString(folder.resolve("article.txt"))).isEqualTo(article.text());
    assertThat(read.lines())
        .as("statements of %s; -Ddateline.approve=true approves them", report)
        .containsExactlyElementsOf(Files.readAllLines(statements));
  }

  private static String statements(CodedArticle coded) {
    return coded
        .statements()
        .map(statement -> StatementJson.line(statement, coded.article()))
        .map(json -> json.replaceAll("\"model\":[0-9.E-]+", "\"model\":null"))
        .map(json -> json.replaceAll("\"confidence\":[0-9.E-]+", "\"confidence\":null"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Article sample(String id) throws IOException {
    Given given =
        new Given(Optional.of(Format.JSONL), Optional.empty(), Optional.empty(), Optional.empty());
    try (InputStream samples = Main.class.getResourceAsStream("samples.jsonl");
        ArticleReader reader =
            new ArticleReader(
                List.of("-"),
                samples == null ? new ByteArrayInputStream(new byte[0]) : samples,
                given)) {
      while (reader.hasNext()) {
        if (reader.next() instanceof Reading.Read read && read.article().id().value().equals(id)) {
          return read.article();
        }
      }
    }
    throw new AssertionError("no sample report has the id " + id);
  }
}
