package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.ledger.ActorViews.ActorEntry;
import org.dateline.ledger.ActorViews.Cited;
import org.dateline.ledger.ActorViews.Dealing;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.ActorViews.Source;
import org.dateline.ledger.Cursor;
import org.dateline.ledger.KeptArticle;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Mark;
import org.dateline.ledger.Page;
import org.dateline.ledger.PartyQuery;
import org.dateline.ledger.ReportEntry;
import org.dateline.ledger.StatementJson;
import org.dateline.ledger.StatementKind;
import org.dateline.model.Article;
import tools.jackson.databind.json.JsonMapper;

/** The same as the pages, as JSON. Statements are the objects that {@code dateline code} prints. */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int USUAL = 50;

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
    routes.get("/api/actors", this::actors);
    routes.get("/api/actor", this::actor);
    routes.get("/api/sources", this::sources);
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

  private void actors(Context context) {
    Asked asked = Asked.of(context, USUAL);
    List<ActorEntry> actors = ledger.actors(asked.filter(), asked.size());
    send(context, actors.stream().map(JSON::writeValueAsString).toList(), Optional.empty());
  }

  /** What the ledger knows of an actor. */
  record Actor(String who, List<Description> descriptions, List<Dealing> dealings) {}

  private void actor(Context context) {
    Asked asked = Asked.of(context, USUAL);
    String who = Pages.who(context);
    PartyQuery query = PartyQuery.of(who, PartyQuery.TAKING_PART);
    Actor actor =
        new Actor(
            who,
            ledger.descriptions(query, asked.filter(), asked.size()),
            ledger.dealings(query, asked.filter()));
    if (actor.descriptions().isEmpty() && actor.dealings().isEmpty()) {
      throw ProblemException.notFound("The ledger knows nothing of " + who + ".");
    }
    json(context, JSON.writeValueAsString(actor));
  }

  /** An outlet with whom it cites. */
  record Outlet(Source source, List<Cited> cites) {}

  private void sources(Context context) {
    Asked asked = Asked.of(context, USUAL);
    List<Source> sources = ledger.sources(asked.filter(), asked.size());
    send(
        context,
        sources.stream()
            .map(source -> new Outlet(source, ledger.cited(source.outlet(), 10)))
            .map(JSON::writeValueAsString)
            .toList(),
        Optional.empty());
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
