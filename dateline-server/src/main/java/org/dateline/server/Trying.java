package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.server.page.Layout;
import org.dateline.server.page.TryPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page to try the coder on, and the same for programs. Keeps nothing. */
final class Trying {
  /** The longest text that is read, in UTF-16 units: about a hundred pages. */
  static final int LONGEST = 200_000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;

  private final Coding coding;
  private final Layout layout;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Trying(Coding coding, Layout layout) {
    this.coding = coding;
    this.layout = layout;
  }

  void routes(RoutesConfig routes) {
    routes.get(
        "/try",
        context -> show(context, TryPage.Given.NOTHING, Optional.empty(), Optional.empty()));
    routes.post("/try", this::tryIt);
    routes.post("/code", this::code);
  }

  private void tryIt(Context context) {
    TryPage.Given given =
        new TryPage.Given(
            said(context.formParam("text")),
            said(context.formParam("published")),
            said(context.formParam("outlet")));
    try {
      CodedArticle coded =
          coded(
              article(
                  given.text(),
                  Optional.empty(),
                  Optional.of(given.published()),
                  Optional.of(given.outlet()),
                  Optional.empty()));
      show(context, given, Optional.empty(), Optional.of(coded));
    } catch (ProblemException problem) {
      context.status(problem.status());
      show(context, given, Optional.of(problem.detail()), Optional.empty());
    }
  }

  private void show(
      Context context,
      TryPage.Given given,
      Optional<String> problem,
      Optional<CodedArticle> coded) {
    context.html(
        layout.page(
            Layout.Section.TRY,
            "Try it",
            Optional.empty(),
            TryPage.content(given, problem, coded)));
  }

  private void code(Context context) {
    String type = said(context.contentType());
    Article article =
        type.startsWith("application/json")
            ? fromJson(context.body())
            : type.isEmpty() || type.startsWith("text/plain")
                ? article(
                    context.body(),
                    given(context, "title"),
                    given(context, "published"),
                    given(context, "outlet"),
                    given(context, "url"))
                : refused(type);
    String line = StatementJson.line(coded(article));
    context.contentType("application/json").result(line + "\n");
  }

  private static Article refused(String type) {
    throw ProblemException.badRequest(
        "Send text/plain or application/json, not " + type.replaceAll("[^\\w/+.;= -]", "?"));
  }

  private static Article fromJson(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (!json.path("text").isString()) {
        throw ProblemException.badRequest("The field \"text\" is missing or is no text.");
      }
      return article(
          json.get("text").asString(),
          field(json, "title"),
          field(json, "published"),
          field(json, "outlet"),
          field(json, "url"));
    } catch (JacksonException e) {
      throw ProblemException.badRequest("The content is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Optional<String> field(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw ProblemException.badRequest("The field \"" + name + "\" is no text.");
    }
    return Optional.of(value.asString());
  }

  private static Article article(
      String text,
      Optional<String> title,
      Optional<String> published,
      Optional<String> outlet,
      Optional<String> url) {
    if (text.isBlank()) {
      throw ProblemException.badRequest("There is no text to read.");
    }
    if (text.length() > LONGEST) {
      throw ProblemException.badRequest("The text is longer than " + LONGEST + " characters.");
    }
    Article bare = Article.ofText(text.replace("\r\n", "\n"));
    return new Article(
        ArticleId.ofContent(url.orElse(""), bare.text()),
        url.filter(value -> !value.isBlank()),
        outlet.filter(value -> !value.isBlank()),
        title.filter(value -> !value.isBlank()),
        published.filter(value -> !value.isBlank()).map(Trying::day),
        bare.language(),
        bare.text());
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw ProblemException.badRequest(
          "The day of publication must be written like 2024-03-26, not " + written);
    }
  }

  private CodedArticle coded(Article article) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw ProblemException.busy("Too many texts are being read. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.busy("The desk is being closed.");
    }
    try {
      return coding.code(article);
    } catch (IllegalArgumentException otherLanguage) {
      throw ProblemException.badRequest(String.valueOf(otherLanguage.getMessage()));
    } finally {
      turns.release();
    }
  }

  private static Optional<String> given(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : value;
  }
}
