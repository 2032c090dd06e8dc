package org.dateline.sources;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dateline.sources.Problem.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleReaderTest {
  private static final String NEWS =
      "Police in Lisbon arrested two men.\r\nA court freed them.\r\n";

  @TempDir private Path folder;

  @Test
  void aTextFileIsOneArticleWithItsLineEndsKept() {
    write("a.txt", NEWS.getBytes(UTF_8));
    Reading.Read read = read("a.txt");
    assertThat(read.article().text()).isEqualTo(NEWS);
    assertThat(read.article().language()).isEqualTo("und");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void whatTheCallerKnowsIsTaken() {
    write("a.txt", NEWS.getBytes(UTF_8));
    Given given =
        new Given(
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 3, 26)),
            Optional.of("The Paper"),
            Optional.of("Two arrested"));
    Reading.Read read = (Reading.Read) all(given, path("a.txt")).getFirst();
    assertThat(read.article().published()).contains(LocalDate.of(2024, 3, 26));
    assertThat(read.article().outlet()).contains("The Paper");
    assertThat(read.article().title()).contains("Two arrested");
  }

  @Test
  void whatAnArticleSaysOfItselfComesBeforeWhatTheCallerKnows() {
    write("a.jsonl", "{\"id\":\"1\",\"text\":\"News.\",\"outlet\":\"Mine\"}");
    Given given =
        new Given(Optional.empty(), Optional.empty(), Optional.of("Yours"), Optional.empty());
    assertThat(((Reading.Read) all(given, path("a.jsonl")).getFirst()).article().outlet())
        .contains("Mine");
  }

  @Test
  void aByteOrderMarkIsTakenAwayInSilence() {
    write("a.txt", ("\uFEFF" + NEWS).getBytes(UTF_8));
    assertThat(read("a.txt").article().text()).isEqualTo(NEWS);
    assertThat(read("a.txt").warnings()).isEmpty();
  }

  @Test
  void utf16IsReadWithAWarningWithAMarkOrWithout() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      write("marked.txt", ("\uFEFF" + NEWS).getBytes(charset));
      write("plain.txt", NEWS.getBytes(charset));
      for (String name : List.of("marked.txt", "plain.txt")) {
        assertThat(read(name).article().text()).isEqualTo(NEWS);
        assertThat(read(name).warnings())
            .extracting(Problem::category)
            .containsExactly(Category.ENCODING);
      }
    }
  }

  @Test
  void jsonlInUtf16IsReadAndRemarkedOnOnce() {
    write("a.jsonl", ("\uFEFF" + line("1") + line("2")).getBytes(UTF_16LE));
    List<Reading> readings = all("a.jsonl");
    assertThat(readings).hasSize(2);
    assertThat(((Reading.Read) readings.get(0)).warnings()).hasSize(1);
    assertThat(((Reading.Read) readings.get(1)).warnings()).isEmpty();
  }

  @Test
  void strayBytesOfWindows1252AreRepairedWithAWarning() {
    write(
        "a.txt", bytes("The caf", 0xE9, " owner\u2019s son said ", 0x93, "no", 0x94, " and left."));
    Reading.Read read = read("a.txt");
    assertThat(read.article().text())
        .isEqualTo("The café owner\u2019s son said \u201cno\u201d and left.");
    assertThat(read.warnings())
        .extracting(Problem::wrong)
        .containsExactly("3 bytes of Windows-1252 among UTF-8 repaired");
  }

  @Test
  void bytesThatNobodyCanBeSureOfAreRefusedWithTheirLine() {
    write("a.txt", bytes("Fine.\nNot \u2019", 0x81, " fine."));
    Problem problem = refused("a.txt");
    assertThat(problem.category()).isEqualTo(Category.ENCODING);
    assertThat(problem.origin().line()).hasValue(2);
    write(
        "b.txt",
        "Полиция задержала двух человек в городе".getBytes(Charset.forName("windows-1251")));
    assertThat(refused("b.txt").category()).isEqualTo(Category.ENCODING);
  }

  @Test
  void controlAndBidiCharactersAreKept() {
    String text = "He said \u202Ethis\u202C and \u0007 that\u2028\u0085.";
    write("a.txt", text.getBytes(UTF_8));
    assertThat(read("a.txt").article().text()).isEqualTo(text);
  }

  @Test
  void whatIsNoTextIsRefused() {
    write("empty.txt", new byte[0]);
    write("blank.txt", " \n\t\n".getBytes(UTF_8));
    write("zeros.txt", new byte[] {1, 0, 0, 7, 'a', 0, 0, 3});
    write("late.txt", ("x".repeat(5000) + "\0").getBytes(UTF_8));
    write("report.pdf", "%PDF-1.4 and so on".getBytes(UTF_8));
    write("page.txt", "\n<!DOCTYPE html><p>News".getBytes(UTF_8));
    assertThat(refused("empty.txt").category()).isEqualTo(Category.EMPTY);
    assertThat(refused("blank.txt").category()).isEqualTo(Category.EMPTY);
    assertThat(refused("zeros.txt").category()).isEqualTo(Category.BINARY);
    assertThat(refused("late.txt").category()).isEqualTo(Category.BINARY);
    assertThat(refused("report.pdf").category()).isEqualTo(Category.BINARY);
    assertThat(refused("page.txt").category()).isEqualTo(Category.FORMAT);
    assertThat(refused("nowhere.txt").category()).isEqualTo(Category.MISSING);
    assertThat(refused("empty.txt").toString()).contains("empty.txt: an empty file. Check");
  }

  @Test
  void aBrokenLineIsRefusedAndTheOthersAreRead() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      lines.append(i == 7 ? "{\"id\":\"7\",\"text\":\"cut\n" : line(Integer.toString(i)));
    }
    write("ten.jsonl", lines.toString());
    List<Reading> readings = all("ten.jsonl");
    assertThat(readings).hasSize(10);
    Problem problem = ((Reading.Refused) readings.get(6)).problem();
    assertThat(problem.toString()).contains("ten.jsonl:7: broken JSON at column");
    assertThat(readings.stream().filter(Reading.Read.class::isInstance)).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"1"}                      | FIELD | no "text"
          {"text":"News."}                | FIELD | no "id"
          {"id":"1","text":"  "}          | FIELD | "text" is empty
          {"id":"1","text":["a"]}         | FIELD | "text" is no text
          {"id":true,"text":"News."}      | FIELD | "id" is no text
          {"id":"\\ud800","text":"News."}  | FIELD | "id" has control
          [{"id":"1","text":"News."}]     | JSON  | a JSON list, no object
          "News."                         | JSON  | no JSON object
          {"id":"1","text":"a"} {"id":"2"}| JSON  | something follows the object
          {"id":"1","text":"a","id":"2"}  | JSON  | broken JSON
          """)
  void aLineThatIsNoArticleIsRefused(String line, Category category, String wrong) {
    write("a.jsonl", line);
    assertThat(refused("a.jsonl").category()).isEqualTo(category);
    assertThat(refused("a.jsonl").toString()).contains("a.jsonl:1: ").contains(wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2024-03-26"                | 2024-03-26
          "2024-03-26T23:59:00-05:00" | 2024-03-26
          "2024-03-26 10:00"          | 2024-03-26
          "2024-02-30"                |
          "03/04/2024"                |
          "yesterday"                 |
          20240326                    |
          """)
  void theDayIsReadOrUnknownWithAWarning(String written, LocalDate day) {
    write("a.jsonl", "{\"id\":\"1\",\"text\":\"News.\",\"published\":" + written + "}");
    Reading.Read read = read("a.jsonl");
    assertThat(read.article().published()).isEqualTo(Optional.ofNullable(day));
    assertThat(read.warnings()).hasSize(day == null ? 1 : 0);
  }

  @Test
  void loneSurrogatesNumbersAsIdsAndUnknownFieldsAreTaken() {
    write("a.jsonl", "{\"id\":17,\"text\":\"a \\ud800 b\",\"tags\":{\"x\":[1]},\"url\":null}");
    Reading.Read read = read("a.jsonl");
    assertThat(read.article().text()).isEqualTo("a \ud800 b");
    assertThat(read.article().id().value()).isEqualTo("17");
    assertThat(read.article().url()).isEmpty();
  }

  @Test
  void foldersGlobsAndCompressedFilesAreReadInOrder() throws IOException {
    Files.createDirectories(folder.resolve("day/deep"));
    write("day/b.txt", "B.".getBytes(UTF_8));
    write("day/deep/c.jsonl.gz", gzip(line("c")));
    write("day/a.txt", "A.".getBytes(UTF_8));
    write("day/ignored.csv", "x".getBytes(UTF_8));
    assertThat(texts(path("day"))).containsExactly("A.", "B.", "News c.");
    assertThat(texts(path("day/*.txt"))).containsExactly("A.", "B.");
    assertThat(texts(path("**.gz"))).containsExactly("News c.");
    assertThat(refused("day/*.xml").category()).isEqualTo(Category.MISSING);
    Files.createDirectories(folder.resolve("folder.txt"));
    assertThat(refused("folder.txt").wrong()).isEqualTo("a folder without files of articles");
  }

  @Test
  void anArchiveThatEndsEarlyGivesWhatItHas() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append(line(i + "-" + Integer.toHexString(i * 7919)));
    }
    byte[] whole = gzip(lines.toString());
    write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    List<Reading> readings = all("cut.jsonl.gz");
    assertThat(readings).hasSizeGreaterThan(100);
    assertThat(readings.getFirst()).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Refused) readings.getLast()).problem().category())
        .isIn(Category.UNREADABLE, Category.JSON);
    assertThat(
            readings.stream()
                .filter(Reading.Refused.class::isInstance)
                .map(r -> ((Reading.Refused) r).problem().category()))
        .contains(Category.UNREADABLE);
  }

  @Test
  void standardInputIsTextOrJsonl() {
    assertThat(standard("Plain news.").article().text()).isEqualTo("Plain news.");
    assertThat(standard(line("x")).article().id().value()).isEqualTo("x");
  }

  @Test
  void oneVeryLongLineIsReadAndOneTooLongIsRefusedWithoutTheRest() {
    write("long.txt", "News. ".repeat(350_000).getBytes(UTF_8));
    assertThat(read("long.txt").article().text()).hasSize(2_100_000);
    String huge = "{\"id\":\"h\",\"text\":\"" + "x".repeat(ArticleReader.LIMIT) + "\"}\n";
    write("huge.jsonl", huge + line("after"));
    List<Reading> readings = all("huge.jsonl");
    assertThat(((Reading.Refused) readings.get(0)).problem().category())
        .isEqualTo(Category.TOO_LONG);
    assertThat(((Reading.Read) readings.get(1)).article().id().value()).isEqualTo("after");
  }

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"News " + id + ".\"}\n";
  }

  private Reading.Read standard(String input) {
    ArticleReader reader =
        new ArticleReader(
            List.of("-"), new ByteArrayInputStream(input.getBytes(UTF_8)), Given.NOTHING);
    return (Reading.Read) reader.next();
  }

  private List<String> texts(String name) {
    return all(Given.NOTHING, name).stream().map(r -> ((Reading.Read) r).article().text()).toList();
  }

  private Reading.Read read(String name) {
    return (Reading.Read) all(name).getFirst();
  }

  private Problem refused(String name) {
    return ((Reading.Refused) all(name).getFirst()).problem();
  }

  private List<Reading> all(String name) {
    return all(Given.NOTHING, path(name));
  }

  private static List<Reading> all(Given given, String name) {
    List<Reading> readings = new ArrayList<>();
    try (ArticleReader reader =
        new ArticleReader(List.of(name), new ByteArrayInputStream(new byte[0]), given)) {
      reader.forEachRemaining(readings::add);
    }
    return readings;
  }

  private String path(String name) {
    return folder + "/" + name;
  }

  private void write(String name, String content) {
    write(name, content.getBytes(UTF_8));
  }

  private void write(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] gzip(String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content.getBytes(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer single) {
        out.write(single);
      } else {
        out.writeBytes(part.toString().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
