package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.documentation.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of the README and of the tour, with the real model, and looks for the output
 * that the pages show. A block fenced as {@code sh} is run where it calls {@code ./dateline}; the
 * block fenced as {@code text} behind it holds lines that must come out, in this order. There …
 * stands for anything, and numbers, ids and the width of columns may differ: they move with every
 * improvement of the coder, and the words must not.
 */
class DocumentedCommandsTest {
  private static final Engine ENGINE = new LoadedEngine();
  private static final Pattern LOOSE =
      Pattern.compile("…|\\s+|\\b(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9]+)\\b");

  @TempDir static Path scratch = Path.of("");

  @TestFactory
  Stream<DynamicTest> readme() {
    return commands("README.md");
  }

  @TestFactory
  Stream<DynamicTest> tour() {
    return commands("docs/tour.md");
  }

  private static Stream<DynamicTest> commands(String name) {
    Page page = Page.of(name);
    Map<Integer, String> shown = page.blocks("text");
    return page.blocks("sh").entrySet().stream()
        .filter(block -> block.getValue().contains("./dateline"))
        .map(
            block ->
                DynamicTest.dynamicTest(
                    name + ":" + block.getKey(),
                    () -> check(block.getValue(), following(shown, block.getKey(), page))));
  }

  /** The output shown directly behind the command block that starts at {@code line}. */
  private static List<String> following(Map<Integer, String> shown, int line, Page page) {
    return shown.entrySet().stream()
        .filter(text -> text.getKey() > line)
        .findFirst()
        .filter(text -> nothingBetween(page, line, text.getKey()))
        .map(text -> text.getValue().lines().toList())
        .orElse(List.of());
  }

  private static boolean nothingBetween(Page page, int commands, int output) {
    return page.lines().subList(commands - 1, output - 2).stream()
        .dropWhile(l -> !l.equals("```"))
        .skip(1)
        .allMatch(String::isBlank);
  }

  private static void check(String block, List<String> shown) {
    StringBuilder printed = new StringBuilder();
    for (ShellLine line : ShellLine.block(block)) {
      printed.append(run(line));
    }
    List<String> output = printed.toString().lines().map(String::stripTrailing).toList();
    int from = 0;
    for (String expected : shown) {
      from = find(expected.stripTrailing(), output, from);
    }
  }

  private static int find(String expected, List<String> output, int from) {
    if (expected.isBlank() || expected.equals("…")) {
      return from;
    }
    Pattern pattern = pattern(expected);
    for (int i = from; i < output.size(); i++) {
      if (pattern.matcher(output.get(i)).matches()) {
        return i + 1;
      }
    }
    return fail("no line '%s' from line %d of:%n%s", expected, from, String.join("\n", output));
  }

  private static Pattern pattern(String expected) {
    Matcher part = LOOSE.matcher(expected);
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    while (part.find()) {
      pattern.append(Pattern.quote(expected.substring(end, part.start())));
      String found = part.group();
      pattern.append(found.equals("…") ? ".*" : found.isBlank() ? "\\s+" : "[0-9a-f]+");
      end = part.end();
    }
    return Pattern.compile(pattern + Pattern.quote(expected.substring(end)));
  }

  private static String run(ShellLine line) {
    List<String> arguments = new ArrayList<>(line.arguments());
    if (arguments.getFirst().equals("demo") && !arguments.contains("--ledger")) {
      arguments.addAll(List.of("--no-serve", "--ledger", DemoCommand.USUAL_LEDGER));
    }
    arguments.replaceAll(DocumentedCommandsTest::placed);
    Ran ran = Ran.withEngine(ENGINE, line.input(), arguments.toArray(String[]::new));
    assertThat(ran.status()).as("exit status of %s, which wrote: %s", line, ran.err()).isZero();
    return ran.out().replace(scratch + File.separator, "");
  }

  /** Files of the repository are read where they lie; ledgers are made in a scratch folder. */
  private static String placed(String argument) {
    if (argument.endsWith(".db")) {
      return scratch.resolve(argument).toString();
    }
    Path file = Page.root().resolve(argument);
    return argument.contains("/") && Files.exists(file) ? file.toString() : argument;
  }
}
