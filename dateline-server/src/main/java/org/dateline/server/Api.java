package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.Cursor;
import org.dateline.ledger.KeptArticle;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Mark;
import org.dateline.ledger.Page;
import org.dateline.ledger.ReportEntry;
import org.dateline.ledger.StatementJson;
import org.dateline.ledger.StatementKind;
import org.dateline.model.Article;
import tools.jackson.databind.json.JsonMapper;

/** The same as the pages, as JSON. Statements are the objects that {@code dateline code} prints. */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int USUAL = 50;
  private static final int AT_ONCE = 500;

  private final Ledger ledger;

  Api(Ledger ledger) {
    this.ledger = ledger;
  }

  void routes(RoutesConfig routes) {
    routes.get("/api/articles", this::articles);
    routes.get("/api/articles/{id}", this::article);
    routes.get("/api/articles/{id}/text", this::text);
    routes.get("/api/events", context -> statements(context, StatementKind.EVENT, "/api/events"));
    routes.get("/api/quotes", context -> statements(context, StatementKind.QUOTE, "/api/quotes"));
    routes.get("/api/tallies", context -> statements(context, StatementKind.TALLY, "/api/tallies"));
    routes.get(
        "/api/statements/{id}",
        context -> json(context, item(Pages.one(ledger, context.pathParam("id")))));
  }

  /**
   * A report in a list.
   *
   * @param version which version of it is the latest, 1 for the first
   */
  record Report(
      String id,
      Optional<String> url,
      Optional<String> outlet,
      Optional<String> title,
      Optional<String> author,
      Optional<String> published,
      String language,
      int version,
      int events) {
    static Report of(ReportEntry entry) {
      Article article = entry.article();
      return new Report(
          article.id().value(),
          article.url(),
          article.outlet(),
          article.title(),
          article.author(),
          article.published().map(Object::toString),
          article.language(),
          entry.version(),
          entry.events());
    }
  }

  private void articles(Context context) {
    Asked asked = Asked.of(context, USUAL);
    Page<ReportEntry> page = ledger.reports(asked.filter(), asked.after(), asked.size());
    send(
        context,
        page.items().stream().map(entry -> JSON.writeValueAsString(Report.of(entry))).toList(),
        page.next().map(next -> next(asked, "/api/articles", next)));
  }

  /** Every report that meets a filter, an object each. */
  Stream<String> lines(Asked asked) {
    return Stream.iterate(
            Optional.of(ledger.reports(asked.filter(), Optional.empty(), AT_ONCE)),
            Optional::isPresent,
            page ->
                page.flatMap(Page::next)
                    .map(next -> ledger.reports(asked.filter(), Optional.of(next), AT_ONCE)))
        .flatMap(Optional::stream)
        .flatMap(page -> page.items().stream())
        .map(entry -> JSON.writeValueAsString(Report.of(entry)));
  }

  private static String next(Asked asked, String path, Cursor cursor) {
    String address = asked.address(path, Optional.of(cursor));
    return address + "&size=" + asked.size();
  }

  private void article(Context context) {
    KeptArticle kept = Pages.find(ledger, context.pathParam("id"));
    json(context, StatementJson.line(kept.coded()));
  }

  private void text(Context context) {
    KeptArticle kept = Pages.find(ledger, context.pathParam("id"));
    context.contentType("text/plain; charset=utf-8").result(kept.coded().article().text());
  }

  private void statements(Context context, StatementKind kind, String path) {
    Asked asked = Asked.of(context, USUAL);
    Page<KeptStatement> page = ledger.statements(kind, asked.filter(), asked.after(), asked.size());
    send(
        context,
        page.items().stream().map(Api::item).toList(),
        page.next().map(next -> next(asked, path, next)));
  }

  /** The statement with where it stands and how it is judged before its own fields. */
  static String item(KeptStatement kept) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("article", kept.article().id().value());
    head.put("kind", kept.kind().label());
    head.put("day", kept.day().isEmpty() ? Optional.empty() : Optional.of(kept.day()));
    head.put("mark", kept.mark().map(Mark::label));
    head.put("corrected", kept.corrected());
    String opened = JSON.writeValueAsString(head);
    return opened.substring(0, opened.length() - 1) + "," + kept.json().substring(1);
  }

  static void send(Context context, List<String> items, Optional<String> next) {
    next.ifPresent(address -> context.header("Link", "<" + address + ">; rel=\"next\""));
    String written = next.map(JSON::writeValueAsString).orElse("null");
    json(
        context,
        items.stream()
            .collect(Collectors.joining(",\n", "{\"items\":[", "],\n\"next\":" + written + "}\n")));
  }

  static void json(Context context, String content) {
    context.contentType("application/json").result(content);
  }
}
