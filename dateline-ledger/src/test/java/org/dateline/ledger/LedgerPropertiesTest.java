package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.dateline.model.CodedArticle;

final class LedgerPropertiesTest {
  private static final Run RUN = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));

  @Property(tries = 15)
  void neitherOrderNorRepetitionMattersAndEveryTextComesBack(
      @ForAll @Size(min = 1, max = 5) List<@NotEmpty String> texts, @ForAll long seed)
      throws IOException {
    List<CodedArticle> articles =
        IntStream.range(0, texts.size())
            .mapToObj(i -> Example.wholeText("article-" + i, texts.get(i)))
            .toList();
    List<CodedArticle> twice = new ArrayList<>(articles);
    twice.addAll(articles);
    Collections.shuffle(twice, new Random(seed));
    List<KeptStatement> inOrder = kept(articles);
    assertThat(kept(twice))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("number")
        .isEqualTo(inOrder);
    assertThat(inOrder)
        .extracting(s -> s.article().text())
        .containsExactlyInAnyOrderElementsOf(texts);
  }

  private static List<KeptStatement> kept(List<CodedArticle> articles) throws IOException {
    Path folder = Files.createTempDirectory("ledger");
    Path path = folder.resolve("ledger.db");
    try {
      try (LedgerWriter writer = LedgerWriter.open(path)) {
        articles.forEach(coded -> writer.keep(coded, RUN));
      }
      try (Ledger ledger = Ledger.open(path)) {
        return ledger.find("", 100);
      }
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
