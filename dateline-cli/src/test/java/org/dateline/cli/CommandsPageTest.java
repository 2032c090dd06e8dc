package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.documentation.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command, option, exit status and evaluation set is documented, and no other. */
class CommandsPageTest {
  private static final Page PAGE = Page.of("docs/commands.md");
  private static final CommandLine PROGRAM =
      Main.commands(Surroundings.ofProcess(), new LoadedEngine(), new DatelineCommand());

  @Test
  void everyCommandHasItsSection() {
    assertThat(headings()).containsExactlyInAnyOrderElementsOf(PROGRAM.getSubcommands().keySet());
  }

  @TestFactory
  Stream<DynamicTest> everyCommandIsFoundByItsName() {
    return PROGRAM.getSubcommands().keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(Ran.command(name, "--help").out())
                            .contains("Usage: dateline " + name)));
  }

  @TestFactory
  Stream<DynamicTest> everyOptionHasItsRow() {
    return PROGRAM.getSubcommands().entrySet().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getKey(),
                    () ->
                        assertThat(PAGE.firstColumn(command.getKey()))
                            .containsExactlyInAnyOrderElementsOf(
                                options(command.getValue().getCommandSpec()))));
  }

  @Test
  void optionsOfEveryCommandStandAtTheHead() {
    assertThat(PAGE.code("Commands")).contains("--help", "--version", "--stacktrace");
  }

  @Test
  void everySetIsSaidWhereToGet() {
    assertThat(Page.of("docs/data.md").table("Development data"))
        .extracting(row -> row.get(0) + " " + row.get(1))
        .containsAll(
            Arrays.stream(EvaluationSet.values())
                .map(set -> Choices.label(set) + " " + place(set))
                .toList());
  }

  private static String place(EvaluationSet set) {
    return set.place().isEmpty() ? "DIR itself" : set.place();
  }

  private static List<String> headings() {
    return PAGE.lines().stream()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }

  /** What a command alone understands, by its longest name. */
  private static List<String> options(CommandSpec command) {
    return Stream.concat(
            command.positionalParameters().stream().map(PositionalParamSpec::paramLabel),
            command.options().stream()
                .filter(
                    option -> !option.inherited() && !option.usageHelp() && !option.versionHelp())
                .map(CommandLine.Model.OptionSpec::longestName))
        .toList();
  }
}
