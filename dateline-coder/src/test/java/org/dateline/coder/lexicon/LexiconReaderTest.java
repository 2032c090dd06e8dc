package org.dateline.coder.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dateline.model.CustomType;
import org.dateline.model.EventType;
import org.dateline.model.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconReaderTest {
  private static final String CLASSES =
      """
      # what is fired
      &GUN = rifle | pistol
      &WEAPON = &GUN | missile
         | rocket
      """;

  @Test
  void readsPredicateRolesAndConditions() {
    Lexicon lexicon =
        LexiconReader.of(
            CLASSES,
            """
            [ASSAULT heavy-weapons 194 military]
            fire/v  subj > at|on  obj:&WEAPON  # with what
            + The army | the town | The army fired rockets at the town.
            - The club fired its coach.
            """);
    Frame frame = lexicon.frames("fire").getFirst();
    assertThat(frame.meaning().orElseThrow().type()).isEqualTo(EventType.ASSAULT);
    assertThat(frame.meaning().orElseThrow().cameo().orElseThrow().goldstein()).isEqualTo(-10.0);
    assertThat(frame.roles().actors().slots()).containsExactly(Slot.SUBJ);
    assertThat(frame.roles().recipients().slots())
        .extracting(Slot::preposition)
        .containsExactly("at", "on");
    assertThat(frame.conditions())
        .containsExactly(
            new Condition.Word(Slot.OBJ, Set.of("rifle", "pistol", "missile", "rocket"), false));
    assertThat(lexicon.examples()).hasSize(2);
    assertThat(lexicon.examples().getFirst().actor()).isEqualTo("The army");
  }

  @Test
  void readsWordsOfPredicatesApart() {
    Lexicon lexicon =
        LexiconReader.of(
            "",
            """
            [CONSULT - 040]
            hold {talk|meeting}, have {talk}/v  subj <> with
            come under {fire}/v  by > subj
            pull out/v  subj > -
            air strike/n  by|adj > on
            declaration of {war}/n  by > on
            """);
    assertThat(lexicon.frames("hold").getFirst().roles().reciprocal()).isTrue();
    assertThat(lexicon.frames("hold").getFirst().predicate().parts())
        .containsExactly(new Predicate.Noun("", Set.of("talk", "meeting")));
    assertThat(lexicon.frames("have")).hasSize(1);
    assertThat(lexicon.frames("come").getFirst().predicate().parts())
        .containsExactly(new Predicate.Noun("under", Set.of("fire")));
    assertThat(lexicon.frames("pull").getFirst().predicate().parts())
        .containsExactly(new Predicate.Particle("out"));
    assertThat(lexicon.frames("strike").getFirst().predicate().parts())
        .containsExactly(new Predicate.Modifier("air"));
    assertThat(lexicon.frames("declaration").getFirst().predicate().parts())
        .containsExactly(new Predicate.Noun("of", Set.of("war")));
  }

  @Test
  void tellsEveryMistakeByItsLine() {
    assertThatThrownBy(
            () ->
                LexiconReader.of(
                    "",
                    """
                    shoot/v  subj > obj
                    [ASSAULT artillery]
                    [ATTACK]
                    [ASSAULT - 190]
                    shoot  subj > obj
                    shoot/v  subj obj
                    shoot/v  subj > obj  obj:&NOWHERE
                    shoot/v  subj > SUBJ
                    """))
        .isInstanceOfSatisfying(
            LexiconException.class,
            e ->
                assertThat(e.mistakes())
                    .extracting(m -> m.substring(0, m.indexOf(' ')))
                    .isEqualTo(
                        List.of(
                            "frames:1:",
                            "frames:2:",
                            "frames:3:",
                            "frames:5:",
                            "frames:6:",
                            "frames:7:",
                            "frames:8:")));
  }

  @Test
  void theBundledLexiconIsWhole() {
    assertThat(LexiconReader.bundled().size()).isGreaterThan(400);
    for (EventType type : EventType.values()) {
      assertThat(LexiconReader.bundled().examples())
          .as("%s has examples of what it codes", type)
          .anyMatch(e -> e.coded() && e.type().filter(type.name()::equals).isPresent());
    }
  }

  @Test
  void aHeaderWithAMistakeIsTheOnlyMistakeAndEndsTheOneBefore() {
    assertThatThrownBy(
            () ->
                LexiconReader.of(
                    "",
                    """
                    [AID - 070]
                    lend/v  subj > to
                    [HELP - 070]
                    give/v  subj
                    + no example
                    [AID - 071]
                    send/v  nowhere
                    """))
        .isInstanceOf(LexiconException.class)
        .satisfies(
            e ->
                assertThat(((LexiconException) e).mistakes())
                    .hasSize(2)
                    .anyMatch(m -> m.startsWith("frames:3: no PLOVER type 'HELP'"))
                    .anyMatch(m -> m.startsWith("frames:7: ")));
  }

  @Test
  void aUsersOwnTypeStandsBesideThePloverTypeNearestToIt(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("types.tsv"), "# Ours.\nEVICTION\tCOERCE\t4\t-7.5\tdrives people out\n");
    Files.createDirectories(folder.resolve("events"));
    Files.writeString(
        folder.resolve("events/own.frames"), "[EVICTION seize 175]\noust, evict/v  subj > obj\n");
    Frame frame = LexiconReader.with(folder).frames("evict").getFirst();
    Frame.Meaning meaning = frame.meaning().orElseThrow();
    assertThat(meaning.custom()).contains(new CustomType("EVICTION", Quad.MATERIAL_CONFLICT, -7.5));
    assertThat(meaning.type()).isEqualTo(EventType.COERCE);
    assertThat(frame.id()).isEqualTo("eviction.seize:evict/v@own.frames:2");
    assertThat(Frame.isId(frame.id())).isTrue();
    assertThat(Frame.isId("attribution.said")).isFalse();
    assertThat(LexiconReader.with(folder).frame(frame.id()).orElseThrow().line())
        .isEqualTo("evict/v  subj > obj");
  }

  @Test
  void mistakesInAUsersOwnTypesAreToldByLine(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("types.tsv"),
        """
        EVICTION\tCOERCE
        EVICTION\tCOERCE
        ASSAULT\tCOERCE
        Raid\tCOERCE
        RAID\tHARM
        RAID\tCOERCE\t5
        RAID\tCOERCE\t4\t-20
        RAID\tCOERCE\t4\tmuch
        RAID\tCOERCE\t4\t0\traids\teverybody
        """);
    assertThatThrownBy(() -> LexiconReader.with(folder))
        .isInstanceOfSatisfying(
            LexiconException.class,
            e ->
                assertThat(e.mistakes())
                    .satisfiesExactly(
                        m -> assertThat(m).contains("types.tsv:2: EVICTION was defined above"),
                        m -> assertThat(m).contains("types.tsv:3: ASSAULT is a PLOVER type"),
                        m -> assertThat(m).contains("types.tsv:4: 'Raid' names no type"),
                        m -> assertThat(m).contains("types.tsv:5: no PLOVER type 'HARM'"),
                        m -> assertThat(m).contains("types.tsv:6: no quad class '5'"),
                        m -> assertThat(m).contains("types.tsv:7: no score from -10 to 10: -20"),
                        m -> assertThat(m).contains("types.tsv:8: no score 'much'"),
                        m -> assertThat(m).contains("types.tsv:9: no parties 'everybody'")));
  }

  @Test
  void aUsersClassReplacesTheBundledOneAndMayIncludeIt(@TempDir Path folder) throws IOException {
    Lexicon bundled = LexiconReader.bundled();
    assertThat(bundled.wordClass("ABSTRACT")).contains("poverty", "pandemic");
    Files.writeString(
        folder.resolve("classes.txt"),
        """
        &ABSTRACT = smog
        &MALICE = &ABSTRACT | spite
        &TELLING = &TELLING
           | leak
        """);
    Lexicon own = LexiconReader.with(folder);
    assertThat(own.wordClass("ABSTRACT")).containsExactly("smog");
    assertThat(own.wordClass("MALICE")).containsExactlyInAnyOrder("smog", "spite");
    assertThat(own.wordClass("TELLING"))
        .hasSize(bundled.wordClass("TELLING").size() + 1)
        .contains("say", "leak");
    assertThat(own.wordClass("FALSE")).isEqualTo(bundled.wordClass("FALSE"));
  }

  @Test
  void mistakesInAUsersClassesAreToldByLine(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("classes.txt"),
        """
        # Ours.
        say | tell
        &TELLING = &TELLING | Leak
        &TELING = &TELING | leak
        &MALICE = spite
           | &GRUDGE
        &MALICE = envy
        """);
    assertThatThrownBy(() -> LexiconReader.with(folder))
        .isInstanceOfSatisfying(
            LexiconException.class,
            e ->
                assertThat(e.mistakes())
                    .satisfiesExactly(
                        m -> assertThat(m).contains("classes.txt:2: a class starts as '&NAME ="),
                        m -> assertThat(m).contains("classes.txt:3: lemmas are in lower case"),
                        m -> assertThat(m).contains("classes.txt:4: no class &TELING"),
                        m -> assertThat(m).contains("classes.txt:6: no class &GRUDGE"),
                        m -> assertThat(m).contains("classes.txt:7: &MALICE was defined above")));
  }
}
