package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.PublicationBasis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListCommandsTest {
  @TempDir private Path folder = Path.of("");
  private String ledger = "";

  @BeforeEach
  void fill() {
    ledger = folder.resolve("a.db").toString();
    VisitEngine engine = new VisitEngine();
    Run run = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
    try (LedgerWriter writer = LedgerWriter.open(Path.of(ledger))) {
      for (String text : List.of("Ruto visited Kampala.", "Obama visited Havana.")) {
        writer.keep(engine.code(engine.annotate(Article.ofText(text))), run);
      }
    }
  }

  private Ran run(String... words) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--ledger";
    all[words.length + 1] = ledger;
    Ran ran = Ran.command(all);
    assertThat(ran.err()).as("%s", List.of(words)).isEmpty();
    assertThat(ran.status()).isZero();
    return ran;
  }

  @Test
  void eventsAreListedFilteredAndPaged() {
    assertThat(run("events").out().lines()).hasSize(2);
    assertThat(run("events", "--actor", "ruto").out())
        .contains("CONSULT visit  Ruto")
        .doesNotContain("Obama");
    assertThat(run("events", "--type", "assault").out()).isEqualTo("nothing found\n");
    String first = run("events", "--limit", "1").out();
    assertThat(first).contains("Obama").contains("more: --after ");
    String after = first.substring(first.indexOf("--after ") + 8).strip();
    assertThat(run("events", "--limit", "1", "--after", after).out()).contains("Ruto");
    assertThat(run("events", "--json").out()).contains("\"event\":{\"id\"");
  }

  @Test
  void whatChangedBetweenVersionsIsTold() {
    VisitEngine engine = new VisitEngine();
    Run run = new Run("1", "m", "l", Instant.parse("2024-03-28T10:00:00Z"));
    try (LedgerWriter writer = LedgerWriter.open(Path.of(ledger))) {
      for (String place : List.of("Kampala", "Jinja")) {
        Article article =
            new Article(
                new ArticleId("page"),
                Optional.of("https://example.org/page"),
                Optional.empty(),
                Optional.of("Visit"),
                Optional.empty(),
                Optional.empty(),
                PublicationBasis.UNKNOWN,
                "en",
                "Museveni visited " + place + ".");
        writer.keep(engine.code(engine.annotate(article)), run);
      }
    }
    assertThat(run("versions", "page").out())
        .isEqualTo(
            """
            version 1  no day  Visit
            version 2  no day  Visit
              - Museveni visited [-Kampala-].
              + Museveni visited {+Jinja+}.
            """);
    assertThat(run("versions", "page", "--json").out())
        .contains("{\"text\":\"Jinja\",\"same\":false}");
    assertThat(Ran.command("versions", "none", "--ledger", ledger).err())
        .contains("No article has the id none");
  }

  @Test
  void searchActorsAndSourcesAnswer() {
    assertThat(run("search", "havana").out()).contains("Obama visited Havana.");
    assertThat(run("search", "nairobi").out()).isEqualTo("nothing found\n");
    assertThat(run("actors").out()).contains("Ruto").contains("Obama");
    assertThat(run("actors", "Ruto").out()).contains("Named as").contains("Dealings");
    assertThat(run("sources").out()).contains("(no outlet)");
    assertThat(run("quotes").out()).isEqualTo("nothing found\n");
    assertThat(run("tallies").out()).isEqualTo("nothing found\n");
  }

  @Test
  void judgementsAreKeptListedAndWithdrawn() {
    String id = run("events", "--actor", "ruto").out().split(" +")[1];
    run("judge", "wrong", id, "--who", "Ada", "--why", "It was Nairobi");
    assertThat(run("events").out()).doesNotContain("Ruto");
    assertThat(run("events", "--marked", "wrong").out()).contains("Ruto").contains("wrong");
    run("judge", "withdraw", "1", "--who", "Ben", "--why", "It was not");
    assertThat(run("events").out()).contains("Ruto");
    assertThat(run("judgements").out())
        .contains("is wrong  by Ada: It was Nairobi  withdrawn by Ben: It was not");
    Ran refused =
        Ran.command(
            "judge",
            "correct",
            id,
            "status",
            "maybe",
            "--who",
            "Ada",
            "--why",
            "x",
            "--ledger",
            ledger);
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.err()).contains("no status: 'maybe'");
  }

  @Test
  void exportsComeWithDictionaryAndRecord() {
    Path file = folder.resolve("events.csv");
    run("export", "--format", "csv", "--to", file.toString());
    assertThat(file).exists();
    assertThat(folder.resolve("events.csv.dictionary.tsv")).exists();
    assertThat(folder.resolve("events.csv.run.json")).exists();
    assertThat(Files.exists(folder.resolve("events.csv.part"))).isFalse();
    Ran wrong = Ran.command("export", "--format", "xls", "--ledger", ledger);
    assertThat(wrong.err()).contains("'xls' is none of");
    Path quotes = folder.resolve("quotes.jsonl");
    run("export", "--kind", "quote", "--format", "jsonl", "--to", quotes.toString());
    assertThat(quotes).exists();
    Ran none = Ran.command("export", "--kind", "tally", "--format", "gdelt", "--ledger", ledger);
    assertThat(none.err()).contains("gdelt holds events alone");
  }

  @Test
  void whatCannotBeUnderstoodIsToldInOneLine() {
    for (List<String> words :
        List.of(
            List.of("events", "--country", "Kenya"),
            List.of("events", "--after", "xyz"),
            List.of("events", "--limit", "0"),
            List.of("search", "!!"))) {
      Ran ran =
          Ran.command(
              java.util.stream.Stream.concat(
                      words.stream(), java.util.stream.Stream.of("--ledger", ledger))
                  .toArray(String[]::new));
      assertThat(ran.status()).as("%s", words).isEqualTo(3);
      assertThat(ran.err().lines()).hasSize(1);
    }
  }
}
