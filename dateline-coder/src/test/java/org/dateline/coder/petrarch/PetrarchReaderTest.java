package org.dateline.coder.petrarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.coder.Coder;
import org.dateline.coder.lexicon.Frame;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PetrarchReaderTest {
  @TempDir private Path dictionaries;
  @TempDir private Path made;

  private PetrarchImport read(String file, String text) throws IOException {
    Files.writeString(dictionaries.resolve(file), text);
    PetrarchImport result = PetrarchReader.read(dictionaries);
    for (Map.Entry<String, String> one : result.files().entrySet()) {
      Path path = made.resolve(one.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, one.getValue());
    }
    return result;
  }

  @Test
  void whatAnActorIsAlwaysAndOnSomeDaysBecomesLines() throws IOException {
    PetrarchImport result =
        read(
            "my.actors.txt",
            """
            <!-- Ours,
            [XXX] not read -->
            HILL_FRONT [KENREB]  # a group
            +H.F.
            MARA_DELL
            +DELL_
            \t[TZALEG 990101-081231]
            \t[TZAGOV > 081231]
            \t[TZAELI]
            OLD_REALM
            \t[SDN < 110709]
            """);
    assertThat(result.mistakes()).isEmpty();
    assertThat(result.files())
        .containsOnlyKeys("organisations.tsv", "leaders.tsv", "groups.tsv")
        .containsEntry(
            "organisations.tsv",
            "# From dictionaries of PETRARCH.\npetrarch:hill-front\tHill Front\tH.F.\tKEN\tREB\n")
        .containsEntry(
            "leaders.tsv",
            """
            # From dictionaries of PETRARCH.
            Mara Dell\tDell\tTZA\tLEG\t\t1999-01-01\t2008-12-31
            Mara Dell\tDell\tTZA\tGOV\t\t2009-01-01\t
            Mara Dell\tDell\tTZA\tELI\t\t\t
            """);
    assertThat(result.files().get("groups.tsv")).contains("Old Realm\t\tSDN\t\t\t2011-07-08");
    Coder.load(made);
  }

  @Test
  void agentsBecomeTitlesWithTheirPluralsAndSets() throws IOException {
    PetrarchImport result =
        read(
            "my.agents.txt",
            """
            !SEX! = MAN, WOMAN
            ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV]
            ASSEMBLY!SEX! [~LEG]
            RELIEF_BODY {} [ NGO~]
            RIVER_MINISTRY [~GOVWAT]
            """);
    assertThat(result.files().get("titles.tsv"))
        .contains("attorney general|attorneys general\tperson\tGOV\toffice")
        .contains("assemblyman|assemblywoman\tperson\tLEG\t")
        .contains("relief body\tbody\tSOC\t")
        .contains("river ministry\tbody\tGOV\t");
    assertThat(result.left().get("parts of codes that PLOVER's sectors have no place for"))
        .containsExactly("my.agents.txt:5: river ministry: WAT");
    Coder.load(made);
  }

  @Test
  void verbsAndPatternsBecomeFrames() throws IOException {
    PetrarchImport result =
        read(
            "my.verbs.txt",
            """
            &BARS
            +TARIFFS
            +TRADE BAN
            +DUTY

            --- IMPOSE [---] ---
            IMPOSE {IMPOSES IMPOSED}
            LEVY
            - * &BARS [163]
            - * &BARS ON + [163]
            - * ORDER_IN [175]
            - * ITSELF [---]
            - NOT * &BARS [122]

            --- SHELL [194] ---
            SHELL
            +FIRE_ON
            - % * [190:190]
            - + * BY $ [190]
            - + * FROM $ [190]
            """);
    assertThat(result.mistakes()).isEmpty();
    Lexicon lexicon = LexiconReader.with(made);
    assertThat(lexicon.frames("levy").stream().map(Frame::line))
        .contains(
            "levy {&PETRARCH_BARS}/v  subj > with|to|on|against|for|from|of|in",
            "levy {&PETRARCH_BARS}/v  subj > on",
            "levy {order}/v  subj > in",
            "levy {itself}/v  subj > with|to|on|against|for|from|of|in");
    assertThat(lexicon.wordClass("PETRARCH_BARS"))
        .containsExactlyInAnyOrder("tariffs", "tariff", "duty");
    assertThat(lexicon.frames("shell").stream().map(Frame::line))
        .contains("shell/v  subj <> with", "shell from/v  from > subj");
    assertThat(lexicon.frames("fire").stream().map(Frame::id))
        .anyMatch(id -> id.startsWith("assault:fire on/v@petrarch-assault.frames:"));
    assertThat(result.left().get("patterns that need the order of words"))
        .containsExactly("my.verbs.txt:13: - NOT * &BARS [122]");
    assertThat(result.left().get("members of sets that are several words"))
        .containsExactly("my.verbs.txt:3: +TRADE BAN");
    assertThat(result.carried()).containsEntry("patterns that are no event", 2);
  }

  @Test
  void mistakesAreToldByFileAndLineAndTheRestIsRead() throws IOException {
    PetrarchImport actors =
        read(
            "my.actors.txt",
            """
            +SYNONYM
            FRONT
            GUARD [KENMIL 19991301-20000101]
            LEAGUE [ugaPTY
            UNION [KENLAB]
            """);
    assertThat(actors.mistakes())
        .satisfiesExactly(
            m -> assertThat(m).startsWith("my.actors.txt:1: a synonym before any actor"),
            m -> assertThat(m).startsWith("my.actors.txt:2: no code for Front"),
            m -> assertThat(m).startsWith("my.actors.txt:3: '19991301' is no day of the calendar"),
            m -> assertThat(m).startsWith("my.actors.txt:3: no code for Guard"),
            m -> assertThat(m).startsWith("my.actors.txt:4: the code's ] is missing"),
            m -> assertThat(m).startsWith("my.actors.txt:4: no code for League"));
    assertThat(actors.files().get("organisations.tsv")).contains("petrarch:union\tUnion");
  }

  @Test
  void theDictionariesOfPetrarchsOwnTestsCanBeRead() throws IOException {
    Path folder =
        Path.of(System.getProperty("dateline.data", "data")).resolve("events/petrarch_unit");
    assumeTrue(
        Files.isDirectory(folder),
        "skipped: " + folder + " is not there; name the data with -Ddateline.data=DIR");
    PetrarchImport result = PetrarchReader.read(folder);
    // Each of these was looked at in the dictionaries.
    assertThat(result.mistakes())
        .satisfiesExactlyInAnyOrder(
            m -> assertThat(m).contains("actors.txt:32: a code in small letters, read as PSE"),
            m -> assertThat(m).contains("actors.txt:220: '<! -- NEW ACTORS"),
            m -> assertThat(m).contains("verbs.txt:992: a pattern without a code"),
            m -> assertThat(m).contains("verbs.txt:1212: a block begins as"));
    assertThat(result.files().get("organisations.tsv"))
        .contains("petrarch:hamas-gunmen\tHamas Gunmen\t\tPSE\tMIL");
    assertThat(result.files().get("titles.tsv"))
        .contains("attorney general|attorneys general\tperson\tGOV");
    assertThat(result.leftOut()).isPositive();
    for (Map.Entry<String, String> one : result.files().entrySet()) {
      Path path = made.resolve(one.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, one.getValue());
    }
    Coder.load(made);
  }
}
