package org.dateline.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.TextChange;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how an article was changed after it was first read. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows the versions of an article, and which words were taken out [-so-] and put in {+so+}"
            + " from one to the next.")
final class VersionsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "ARTICLE", description = "The article's id, as lists print it.")
  private String id = "";

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(names = "--json", description = "Print each version as a line of JSON.")
  private boolean json;

  VersionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * A version as JSON has it.
   *
   * @param version 1 for the first
   * @param article the article's id
   * @param published its day of publication
   * @param title its headline
   * @param changes of the text against the version before
   */
  record Version(
      int version,
      String article,
      Optional<LocalDate> published,
      Optional<String> title,
      List<TextChange> changes) {}

  @Override
  public Integer call() {
    List<Article> versions;
    try (Ledger reader = Ledger.open(ledger.address())) {
      versions = reader.versions(new ArticleId(id));
    }
    if (versions.isEmpty()) {
      throw new FailureException(
          "No article has the id " + Printable.line(id) + ". dateline search finds articles.");
    }
    Results results = new Results(surroundings.out());
    for (int i = 0; i < versions.size(); i++) {
      Article article = versions.get(i);
      List<TextChange> changes =
          i == 0 ? List.of() : TextChange.between(versions.get(i - 1).text(), article.text());
      Version version =
          new Version(i + 1, article.id().value(), article.published(), article.title(), changes);
      results.line(json ? JsonText.of(version) : words(version));
    }
    return ExitStatus.DONE;
  }

  private static String words(Version version) {
    String head =
        "version %d  %s  %s"
            .formatted(
                version.version(),
                version.published().map(Object::toString).orElse("no day"),
                version.title().map(Printable::line).orElse("(no headline)"));
    return head
        + version.changes().stream().map(VersionsCommand::words).collect(Collectors.joining());
  }

  private static String words(TextChange change) {
    return paragraph("-", "[-", "-]", change.before()) + paragraph("+", "{+", "+}", change.after());
  }

  private static String paragraph(
      String sign, String open, String close, List<TextChange.Piece> pieces) {
    if (pieces.isEmpty()) {
      return "";
    }
    return "\n  "
        + sign
        + " "
        + Printable.line(
            pieces.stream()
                .map(piece -> piece.same() ? piece.text() : open + piece.text() + close)
                .collect(Collectors.joining()));
  }
}
