package org.dateline.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.dateline.model.Actor;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Conllu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists: complete where they must be, open to users, and strict about mistakes. */
class ActorDictionaryTest {
  private static final ActorDictionary BUNDLED = ActorDictionary.load();

  @Test
  void everyStateOfIso3166HasItsName() {
    for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)) {
      assertThat(BUNDLED.hasId("country:" + code)).as(code).isTrue();
    }
  }

  @Test
  void spellingDoesNotHideAName() {
    assertThat(names("al-Shabab")).isEqualTo(names("Al Shabaab"));
    assertThat(names("U.S.")).isEqualTo("United States");
    assertThat(names("Côte d'Ivoire")).isEqualTo(names("Cote d’Ivoire"));
  }

  @Test
  void aRoleHasItsDays() {
    assertThat(BUNDLED.entries("Taliban"))
        .extracting(e -> e.sectors().toString())
        .containsExactly("[REB]", "[GOV]");
  }

  @Test
  void usersAddAndReplace(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("groups.tsv"),
        """
        # our own
        org:hamas\tHamas\tHarakat\tPSE\tREB,PTY
        org:river-front\tRiver Front\tRF\tNGA\tREB
        """);
    ActorDictionary dictionary = ActorDictionary.load(directory);
    assertThat(dictionary.entries("River Front"))
        .extracting(Entry::name)
        .containsExactly("River Front");
    assertThat(dictionary.entries("Hamas"))
        .extracting(e -> e.sectors().toString())
        .containsExactly("[REB, PTY]");
    assertThat(dictionary.entries("Iran")).hasSize(1);
  }

  @Test
  void mistakesAreNamedByFileAndLine(@TempDir Path directory) throws IOException {
    Path groups = directory.resolve("groups.tsv");
    Files.writeString(groups, "# ours\norg:a\tA\t\tXXX\tREB\norg:b\tB\t\tNGA\tREBELS\n");
    Path leaders = directory.resolve("leaders.tsv");
    Files.writeString(leaders, "Jo Doe\t\tNGA\tGOV\tPresident\t2001\n");
    assertThatThrownBy(() -> ActorDictionary.load(directory))
        .isInstanceOf(ActorDictionaryException.class)
        .hasMessageContaining(groups + ":2: no country code: XXX")
        .hasMessageContaining(groups + ":3: no sector 'REBELS'; choose of")
        .hasMessageContaining(leaders + ":1: '2001' is no day");
  }

  @Property(tries = 60)
  void anyWordsGetAnActorWithTheWords(
      @ForAll @Size(max = 12) List<@StringLength(max = 12) String> written) {
    StringBuilder conllu = new StringBuilder();
    int n = 0;
    for (String word : written) {
      String form = word.replaceAll("\\s", "").replace("#", "");
      if (!form.isEmpty()) {
        n++;
        conllu.append(
            "%d\t%s\t%s\tNOUN\tNN\t_\t%d\t%s\t_\t_\n"
                .formatted(n, form, form, n - 1, n == 1 ? "root" : "compound"));
      }
    }
    AnnotatedDocument document = Conllu.read(conllu.toString());
    ArticleActors actors = new ActorResolver(BUNDLED).in(document);
    for (var sentence : document.sentences()) {
      for (var token : sentence.tokens()) {
        Actor actor = actors.actor(sentence, token);
        assertThat(actor.span().orElseThrow().in(document.text()))
            .isEqualTo(actor.text().orElseThrow());
        assertThat(actors.isPolitical(actor)).isIn(true, false);
        assertThat(actors.actors(sentence, token)).isNotEmpty();
        actors.within(sentence, token);
      }
    }
  }

  private static String names(String name) {
    return String.join(",", BUNDLED.entries(name).stream().map(Entry::name).toList());
  }
}
