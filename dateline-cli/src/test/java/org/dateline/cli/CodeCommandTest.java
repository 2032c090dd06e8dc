package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class CodeCommandTest {
  @TempDir private Path folder;

  @Test
  void aTextIsCodedWithWhatTheUserKnowsOfIt() {
    Ran ran =
        Ran.withInput(
            "Ruto visited Kampala.",
            "code",
            "-",
            "--published",
            "2024-03-26",
            "--outlet",
            "The Paper",
            "--title",
            "Visit");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\"outlet\":\"The Paper\",\"title\":\"Visit\",\"published\":\"2024-03-26\"")
        .contains("\"text\":\"Ruto\"")
        .endsWith("}\n");
  }

  @Test
  void brokenInputsAreToldAndTheOthersCodedInOrder() throws IOException {
    String lines =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> i == 7 ? "{\"id\":\"7\"" : article(Integer.toString(i)))
            .collect(Collectors.joining("\n"));
    Path ten = Files.writeString(folder.resolve("ten.jsonl"), lines);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Ran ran = Ran.command("code", ten.toString(), empty.toString(), folder + "/none.txt");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().lines().map(CodeCommandTest::id))
        .containsExactly("1", "2", "3", "4", "5", "6", "8", "9", "10");
    assertThat(ran.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("dateline: " + ten + ":7: broken JSON at column "))
        .anyMatch(line -> line.startsWith("dateline: " + empty + ": an empty file."))
        .anyMatch(line -> line.endsWith("none.txt: no such file. Check the name and the folder."));
  }

  @Test
  void nothingUsableIsAFailure() {
    assertThat(Ran.command("code", folder + "/none.txt").status()).isEqualTo(3);
  }

  @Test
  void wrongOptionsAreAnsweredInOneLineWithHelp() {
    for (String[] wrong :
        new String[][] {
          {},
          {"cod"},
          {"code"},
          {"code", "--input", "xml", "a.txt"},
          {"code", "--published", "03/04/2024", "a.txt"},
          {"code", "--output", "csv", "a.txt"}
        }) {
      Ran ran = Ran.command(wrong);
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err().lines()).singleElement().asString().contains("Help: dateline");
    }
  }

  @Test
  void oneArticleThatBreaksTheProgramDoesNotStopTheOthers() {
    String input =
        article("1") + "\n{\"id\":\"2\",\"text\":\"It breaks the program.\"}\n" + article("3");
    Ran ran = Ran.withInput(input, "code", "-");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().lines().map(CodeCommandTest::id)).containsExactly("1", "3");
    assertThat(ran.err()).contains("standard input:2: article 2: java.lang.IllegalStateException");
    assertThat(ran.err()).contains("--stacktrace").doesNotContain("\tat ");
    assertThat(Ran.withInput(input, "code", "-", "--stacktrace").err())
        .contains("\tat org.dateline");
  }

  @Test
  void otherLanguagesAreRefused() {
    String input = "{\"id\":\"1\",\"text\":\"Bonjour.\",\"language\":\"fr\"}\n" + article("2");
    Ran ran = Ran.withInput(input, "code", "-");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("standard input:1: article 1 is in \"fr\". Dateline reads English.");
  }

  @Test
  void aTableShowsWhoWhatWhenWhereAndWhy() {
    Ran ran =
        Ran.withInput(
            "Ruto visited Kampala.", "code", "-", "--output", "table", "--because", "--title", "T");
    assertThat(ran.out())
        .contains("does what")
        .containsPattern("[0-9a-f]{8}  Ruto +CONSULT visit +– +– +Kampala\\. +actual +outlet")
        .contains("Ruto [visited] Kampala.")
        .contains("actor      Ruto, not coded, basis unknown, from “Ruto” [0,4]")
        .contains("place      not resolved")
        .contains("because    visit.hand");
  }

  @Test
  void charactersThatSteerATerminalAreHarmlessInTablesAndKeptInJson() {
    String text = "Ruto\u001b[31m \u202E visited Kampala.";
    Ran table = Ran.withInput(text, "code", "-", "--output", "table");
    assertThat(table.out())
        .contains("Ruto\uFFFD[31m")
        .doesNotContain("\u001b")
        .doesNotContain("\u202E");
    assertThat(Ran.withInput(text, "code", "-").out()).contains("Ruto\\u001B[31m \u202E");
  }

  @Test
  void aClosedPipeEndsTheCommandQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Ran ran = Ran.run(new VisitEngine(), article("1") + "\n" + article("2"), closed, "code", "-");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void eachArticleIsPrintedAsSoonAsItIsCoded() {
    StringBuilder written = new StringBuilder();
    OutputStream counted =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new AssertionError("written byte by byte");
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            written.append(new String(bytes, from, length, StandardCharsets.UTF_8)).append('|');
          }
        };
    Ran.run(new VisitEngine(), article("1") + "\n" + article("2"), counted, "code", "-");
    assertThat(written.toString().split("\\|")).hasSize(2).allMatch(piece -> piece.endsWith("}\n"));
  }

  @Test
  void annotatePrintsConlluOrMarkedText() {
    String text = "Ruto visited Kampala.";
    assertThat(Ran.withInput(text, "annotate", "-").out()).startsWith("# newdoc id = ");
    assertThat(Ran.withInput(text, "annotate", "-", "--output", "text").out())
        .isEqualTo("[Ruto PERSON] visited Kampala.\n\n");
    assertThat(Ran.withInput(text, "annotate", "-", "--output", "text", "--color").out())
        .isEqualTo("\u001b[35mRuto\u001b[0m visited Kampala.\n\n");
  }

  private static String article(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"Ruto visited Kampala.\"}";
  }

  private static String id(String line) {
    return new JsonMapper().readTree(line).at("/article/id").asString();
  }
}
