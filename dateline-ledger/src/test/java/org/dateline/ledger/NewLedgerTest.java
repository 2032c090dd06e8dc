package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs that open a ledger which is not there at the same moment make one ledger. */
final class NewLedgerTest {
  private static final int PROGRAMS = 4;

  @TempDir private Path folder;

  private record Program(Process process, BufferedReader out) {
    String line() throws IOException {
      return String.valueOf(out.readLine());
    }
  }

  @Test
  void programsThatOpenANewLedgerAtOnceMakeOne() throws Exception {
    Path file = folder.resolve("ledger.db");
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      programs.add(start(file, "a" + i));
    }
    for (Program program : programs) {
      assertThat(program.line()).isEqualTo("ready");
    }
    for (Program program : programs) {
      program.process().getOutputStream().write('\n');
      program.process().getOutputStream().flush();
    }
    for (Program program : programs) {
      assertThat(program.line()).isEqualTo("kept");
      assertThat(program.process().waitFor()).isZero();
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.counts().articles()).isEqualTo(PROGRAMS);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.filter(one -> one.toString().endsWith(".making"))).isEmpty();
    }
  }

  private static Program start(Path file, String article) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NewLedgerTest.class.getName(),
                    file.toString(),
                    article))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Program(
        process,
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
  }

  /** One of the programs: opens the ledger when told to, and keeps an article. */
  public static void main(String[] args) throws IOException {
    Run run = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    try (LedgerWriter writer = LedgerWriter.open(Path.of(args[0]))) {
      writer.keep(Example.coded(args[1]), run);
    }
    System.out.println("kept");
  }
}
