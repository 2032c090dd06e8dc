package org.dateline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example project is compiled and run, and the README shows what runs and what it prints. */
class LibraryUseTest {
  private static final Path SOURCE =
      Page.root().resolve("examples/library/src/main/java/WhoSaysSo.java");

  @TempDir private Path classes = Path.of("");

  @Test
  void theExampleRunsAndPrintsWhatTheReadmeShows() throws Exception {
    String printed = run(compiled());

    assertThat(printed).contains("CONSULT", "IRNGOV", "IRQ", "IRNA");
    assertThat(Files.readString(Page.root().resolve("README.md"))).contains("\n" + printed);
  }

  @Test
  void theReadmeShowsTheExample() throws IOException {
    String source = Files.readString(SOURCE);
    String body =
        source.substring(source.indexOf("    Annotator annotator"), source.lastIndexOf("  }\n}"));
    assertThat(Page.of("README.md").blocks("java").values())
        .extracting(String::strip)
        .contains(body.stripTrailing().stripIndent());
  }

  @Test
  void theExampleIsShort() throws IOException {
    assertThat(Files.readAllLines(SOURCE)).hasSizeLessThan(30);
  }

  private Path compiled() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    String classPath = System.getProperty("java.class.path");
    int status =
        compiler.run(
            null, wrong, wrong, "-cp", classPath, "-d", classes.toString(), SOURCE.toString());
    assertThat(status).as(wrong.toString(StandardCharsets.UTF_8)).isZero();
    return classes;
  }

  private static String run(Path classes) throws Exception {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      loader
          .loadClass("WhoSaysSo")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(usual);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
