package org.dateline.eval;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.coder.Coder;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.text.Annotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores whole articles: each {@code NAME.txt} of the data folder against {@code NAME.gold.json}
 * beside it.
 *
 * <p>An event is found if a mention of its type stands in the sentence of its trigger and a party's
 * country or words agree. Gold marked {@code "sure": false} is neither asked for nor blamed.
 */
public final class ArticlesEvaluation {
  private ArticlesEvaluation() {}

  /** Codes every article that has gold beside it and reports the figures. */
  public static Report run(Path data, Annotator annotator, Coder coder) throws IOException {
    ArticleScore score = new ArticleScore();
    Report.Builder report = Report.titled("Whole articles, coded in full");
    for (Path gold : goldFiles(data)) {
      JsonNode tree = new JsonMapper().readTree(Files.readString(gold));
      Path text = gold.resolveSibling(tree.get("article").asString());
      Article article = article(text, tree);
      ArticleScore own = new ArticleScore();
      CodedArticle coded = coder.code(annotator.annotate(article));
      own.add(tree, coded);
      score.add(tree, coded);
      report.row("  " + article.id(), Figure.words(own.summary()));
    }
    return score.into(report).build();
  }

  /** The article of a gold file, with the day of publication that the gold gives. */
  public static Article article(Path text, JsonNode gold) throws IOException {
    String name = String.valueOf(text.getFileName()).replaceFirst("\\.txt$", "");
    return new Article(
        new ArticleId(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(gold.get("published"))
            .filter(p -> !p.isNull())
            .map(p -> LocalDate.parse(p.asString())),
        "en",
        Files.readString(text));
  }

  /** The gold files of a folder, by name. */
  public static List<Path> goldFiles(Path data) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(data, "*.gold.json")) {
      found.forEach(files::add);
    }
    files.sort(null);
    return files;
  }
}
