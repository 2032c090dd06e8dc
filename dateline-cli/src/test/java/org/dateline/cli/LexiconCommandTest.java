package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCommandTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void mistakesOfAllFilesAreToldByFileAndLine() throws IOException {
    Path frames = file("events/own.frames", "[AID]\nlend/v  subj > to\n[HELP]\nlend/v  subj\n");
    Path groups = file("groups.tsv", "front\tThe Front\t\tKEN\tBOSS\n");
    Path classes = file("classes.txt", "&TELLING = &TELLING | leak\n&FALSE = &FALSES\n");
    Path cues = file("cues.tsv", "V\tsay\tloud\tleak\n");
    Path misspelt = file("organizations.tsv", "");
    Ran ran = Ran.command("lexicon", "check", folder.toString());
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.err().lines())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("dateline: " + classes + ":2: no class &FALSES"))
        .anyMatch(line -> line.startsWith("dateline: " + cues + ":1: "))
        .anyMatch(line -> line.startsWith("dateline: " + frames + ":3: no PLOVER type 'HELP'"))
        .anyMatch(line -> line.startsWith("dateline: " + groups + ":1: no sector 'BOSS'"))
        .anyMatch(line -> line.startsWith("dateline: " + misspelt + ": no file of a lexicon"));
  }

  @Test
  void codingStopsAtAMistakeToo() {
    Ran ran = Ran.withInput("Ruto met Xi.", "code", "-", "--lexicon", folder + "/none");
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.err()).contains("none: no such folder");
  }

  @Test
  void examplesThatDoNotHoldAreNamed() throws IOException {
    file(
        "events/own.frames",
        """
        [AID - 070]
        lend/v  subj > to
        + Peru | Chile | Peru lent tents to Chile.
        - The road ends here.
        """);
    Ran ran = Ran.command("lexicon", "check", folder.toString());
    // The engine of these tests finds a visit in every sentence, and no help.
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains("own.frames:3: Peru lent tents to Chile. | wanted AID Peru > Chile")
        .endsWith("no mistakes; 1 of 2 examples hold\n");
  }

  @Test
  void dictionariesOfPetrarchBecomeAFolderThatCanBeChecked() throws IOException {
    file("petrarch/a.actors.txt", "HILL_FRONT [KENREB]\nLOST\n");
    file("petrarch/a.verbs.txt", "--- SHELL [194] ---\nSHELL\n- NOT * THE TOWN [190]\n");
    String out = folder.resolve("made").toString();
    Ran ran = Ran.command("lexicon", "import-petrarch", folder + "/petrarch", out);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("petrarch/a.actors.txt:2: no code for Lost");
    assertThat(ran.out())
        .contains("carried over: 1 codes of actors")
        .contains("left out: 1 patterns that need the order of words");
    assertThat(folder.resolve("made/import.md")).content().contains("- a.verbs.txt:3: - NOT * THE");
    assertThat(Ran.command("lexicon", "check", out).out())
        .isEqualTo("no mistakes; 0 of 0 examples hold\n");
    Ran again = Ran.command("lexicon", "import-petrarch", folder + "/petrarch", out);
    assertThat(again.status()).isEqualTo(3);
    assertThat(again.err()).contains("made: is there and not empty");
  }
}
