package org.dateline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.junit.jupiter.api.Test;

/** Rules ask for word classes by name: none is missing, none is idle, and the page tells of all. */
class WordClassesPageTest {
  private static final Path CODER = Page.root().resolve("dateline-coder/src/main");
  private static final Pattern ASKED = Pattern.compile("\\b(?:wordClass|in)\\(\\s*\"([A-Z_]+)\"");
  private static final Pattern CLASS = Pattern.compile("(?m)^&([A-Z_]+) =");
  private static final Pattern ON_PAGE = Pattern.compile("&([A-Z_]+)");

  @Test
  void everyClassThatARuleAsksForIsThere() throws IOException {
    Lexicon bundled = LexiconReader.bundled();
    Set<String> asked = asked();
    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(asked).allSatisfy(name -> assertThat(bundled.wordClass(name)).isNotEmpty());
  }

  @Test
  void everyClassForRulesIsAskedForAndOnThePage() throws IOException {
    Set<String> classes =
        names(
            CLASS,
            Files.readString(
                CODER.resolve("resources/org/dateline/coder/lexicon/rule-classes.txt")));
    assertThat(asked()).containsAll(classes);
    String column =
        String.join(",", Page.of("docs/lexicon.md").firstColumn("Classes that rules ask for"));
    assertThat(names(ON_PAGE, column)).isEqualTo(classes);
  }

  /** The names in calls of {@code wordClass} and {@code in}. */
  private static Set<String> asked() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODER.resolve("java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      for (Path source : sources) {
        asked.addAll(names(ASKED, Files.readString(source)));
      }
    }
    return asked;
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
