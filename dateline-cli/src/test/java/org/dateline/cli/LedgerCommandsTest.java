package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerCommandsTest {
  @TempDir private Path folder;

  @Test
  void theDemoFillsALedgerOnce() {
    Path ledger = folder.resolve("demo.db");
    Ran first = Ran.command("demo", "--no-serve", "--ledger", ledger.toString());
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    assertThat(first.out())
        .containsPattern("([0-9]+) reports \\(\\1 added now, 0 there before\\)")
        .contains("Next");
    Ran second = Ran.command("demo", "--no-serve", "--ledger", ledger.toString());
    assertThat(second.out())
        .containsPattern("([0-9]+) reports \\(0 added now, \\1 there before\\)");
  }

  @Test
  void explainShowsEveryPartOfAStatement() {
    Path ledger = folder.resolve("a.db");
    String id = keep(ledger, "Ruto visited Kampala.");
    Ran ran = Ran.command("explain", id.substring(0, 5), "--ledger", ledger.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "event " + id,
            "words Ruto [visited] Kampala.",
            "type CONSULT, quad class 1",
            "mode visit: actor travels to the recipient",
            "actor Ruto, not coded, basis unknown, from “Ruto” [0,4]",
            "date not known, basis unknown",
            "place not resolved, from “Kampala.” [13,21]",
            "status actual",
            "said by outlet, stance neutral",
            "because visit.hand",
            "read by Dateline 1, engine m, lexicon l, first run 2024-03-27T10:00:00Z");
  }

  @Test
  void explainSaysWhenAnIdIsUnknownOrNotEnough() {
    Path ledger = folder.resolve("a.db");
    keep(
        ledger,
        IntStream.range(0, 40)
            .mapToObj(i -> "Minister " + i + " visited Kampala.")
            .toArray(String[]::new));
    Ran unknown = Ran.command("explain", "zzz", "--ledger", ledger.toString());
    assertThat(unknown.status()).isEqualTo(3);
    assertThat(unknown.err()).contains("no statement whose id starts with zzz");
    List<String> several =
        List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f");
    assertThat(several)
        .extracting(start -> Ran.command("explain", start, "--ledger", ledger.toString()).err())
        .anyMatch(err -> err.contains("several statements start with"));
  }

  @Test
  void ledgersThatCannotBeUsedAreToldInOneLine() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "No ledger.");
    Ran missing = Ran.command("explain", "a", "--ledger", folder + "/none.db");
    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.err().lines()).singleElement().asString().contains("no such ledger");
    Ran other = Ran.command("demo", "--ledger", notes.toString());
    assertThat(other.status()).isEqualTo(3);
    assertThat(other.err().lines()).singleElement().asString().contains("no ledger of Dateline");
  }

  @Test
  void evaluateNamesWhatIsMissing() {
    for (EvaluationSet set : EvaluationSet.values()) {
      Ran ran = Ran.command("evaluate", Choices.label(set), "--data", folder.toString());
      assertThat(ran.status()).isEqualTo(3);
      assertThat(ran.err()).contains(set.place()).contains("docs/data.md");
    }
    assertThat(Ran.command("evaluate", "nothing").status()).isEqualTo(2);
  }

  @Test
  void helpAndVersionAreGiven() {
    assertThat(Ran.command("--version").out()).startsWith("Dateline ");
    for (String command : List.of("code", "annotate", "demo", "explain", "evaluate")) {
      Ran help = Ran.command(command, "--help");
      assertThat(help.status()).isZero();
      assertThat(help.out()).startsWith("Usage: dateline " + command);
    }
  }

  /** Keeps articles with these texts; returns the id of the first event. */
  private static String keep(Path ledger, String... texts) {
    VisitEngine engine = new VisitEngine();
    List<CodedArticle> coded =
        Stream.of(texts).map(text -> engine.code(engine.annotate(Article.ofText(text)))).toList();
    Run run = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
    try (LedgerWriter writer = LedgerWriter.open(ledger)) {
      coded.forEach(article -> writer.keep(article, run));
    }
    return coded.getFirst().events().getFirst().id().value();
  }
}
