package org.dateline.server;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.KeptArticle;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Page;
import org.dateline.ledger.ReportEntry;
import org.dateline.ledger.ReportedEvent;
import org.dateline.ledger.StatementKind;
import org.dateline.ledger.StoryFilter;
import org.dateline.model.ArticleId;
import org.dateline.model.EventMention;
import org.dateline.server.chart.WorldMap;
import org.dateline.server.page.ArticlePage;
import org.dateline.server.page.Layout;
import org.dateline.server.page.Layout.Section;
import org.dateline.server.page.Lists;
import org.dateline.server.page.NumberCharts;
import org.dateline.server.page.Overview;
import org.dateline.server.page.StoryList;
import org.dateline.server.story.Grouped;
import org.dateline.server.story.StoryShelf;

/** The pages that show a ledger. */
final class Pages {
  private static final int REPORTS = 25;

  /** So many reports are counted at once. */
  private static final int FOUND = 1_000;

  private static final int ROWS = 50;
  private static final int DRAWN = 300;
  private static final int CHIPS = 6;

  /** So many stories' numbers are drawn. */
  private static final int CHARTED = 40;

  private static final int STORIES = 6;
  private static final List<String> REPORT_FIELDS =
      List.of("q", "actor", "country", "type", "status", "place", "outlet", "from", "until");
  private static final List<String> EVENT_FIELDS =
      List.of("q", "actor", "country", "type", "status", "place", "outlet", "from", "until");
  private static final List<String> TALLY_FIELDS =
      List.of("q", "what", "actor", "country", "place", "outlet", "from", "until");
  private static final List<String> QUOTE_FIELDS =
      List.of("q", "actor", "country", "outlet", "from", "until");

  private final Ledger ledger;
  private final StoryShelf shelf;
  private final Layout layout;

  Pages(Ledger ledger, StoryShelf shelf, Layout layout) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.layout = layout;
  }

  void routes(RoutesConfig routes, Remembered remembered) {
    routes.get("/", remembered.of(this::today));
    routes.get("/articles/{id}", this::article);
    routes.get("/statements/{id}", this::statement);
    routes.get("/events", remembered.of(this::events));
    routes.get("/tallies", remembered.of(this::tallies));
    routes.get("/quotes", remembered.of(this::quotes));
    routes.get(
        "/map/land.svg",
        context -> {
          context.header("Cache-Control", "public, max-age=86400");
          context.contentType("image/svg+xml").result(WorldMap.drawing());
        });
  }

  private void today(Context context) {
    context.html(today(Asked.of(context, REPORTS)));
  }

  private String today(Asked asked) {
    Page<ReportEntry> reports = ledger.reports(asked.filter(), asked.after(), asked.size());
    List<ReportedEvent> newest = ledger.mentions(asked.filter(), DRAWN);
    List<EventMention> drawn = newest.stream().map(ReportedEvent::event).toList();
    DomContent drawings =
        asked.after().isEmpty() && !drawn.isEmpty() ? Overview.drawings(drawn, DRAWN) : each();
    boolean search = !asked.words().isEmpty();
    boolean below = asked.words().containsKey("q");
    List<DomContent> content = new ArrayList<>();
    content.add(search ? Lists.intro("Search", found(asked)) : Lists.intro("Today", held()));
    content.add(p().withId("news").attr("role", "status").attr("aria-live", "polite"));
    content.add(Lists.filters("/", REPORT_FIELDS, asked.words()));
    content.add(search ? elsewhere(asked) : each());
    content.add(below ? each() : drawings);
    content.add(asked.after().isEmpty() && !search ? stories(asked.biggest()) : each());
    content.add(h2("Reports"));
    content.add(Lists.reports(reports.items(), byReport(reports.items(), newest)));
    content.add(Lists.more(reports.next().map(next -> asked.address("/", Optional.of(next)))));
    content.add(below ? drawings : each());
    content.add(Lists.exports(Map.of("jsonl", asked.address("/api/export/articles/jsonl"))));
    return layout.page(
        Section.TODAY,
        search ? "Search" : "Today",
        Optional.of(asked.address("/api/articles", asked.after())),
        content.toArray(DomContent[]::new));
  }

  private String held() {
    Ledger.Counts counts = ledger.counts();
    return String.format(
        Locale.ROOT,
        "%,d reports hold %,d event mentions, %,d quotes and %,d numbers of people.",
        counts.articles(),
        counts.events(),
        counts.quotes(),
        counts.tallies());
  }

  private String found(Asked asked) {
    int found = ledger.countReports(asked.filter(), FOUND + 1);
    if (found > FOUND) {
      return String.format(Locale.ROOT, "More than %,d reports meet this.", FOUND);
    }
    return String.format(
        Locale.ROOT, found == 1 ? "%,d report meets this." : "%,d reports meet this.", found);
  }

  /** The other lists that can be narrowed by the same words. */
  private static DomContent elsewhere(Asked asked) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("/events", EVENT_FIELDS);
    lists.put("/quotes", QUOTE_FIELDS);
    lists.put("/tallies", TALLY_FIELDS);
    lists.put("/stories", StoryPages.FIELDS);
    lists.put("/disagreements", StoryPages.FIELDS);
    lists.put("/actors", ActorPages.FIELDS);
    List<DomContent> links = new ArrayList<>();
    lists.forEach(
        (path, fields) -> {
          if (fields.containsAll(asked.words().keySet())) {
            links.add(text(links.isEmpty() ? "The same in: " : " · "));
            links.add(a(path.substring(1)).withHref(asked.address(path)));
          }
        });
    return p(links.toArray(DomContent[]::new)).withClass("more");
  }

  /** The stories of the day, as far as they are worked out. */
  private DomContent stories(boolean biggest) {
    Grouped grouped =
        shelf.stories(StoryFilter.several(Optional.empty(), Optional.empty()), biggest, 0, STORIES);
    return section(
            h2("Stories"),
            Lists.orders("/", biggest),
            StoryList.of(grouped.stories(), grouped, "No two reports tell of the same news."),
            p(a("All stories").withHref("/stories")).withClass("more"))
        .withId("stories");
  }

  /** Events of each report: those at hand, and for reports without any, those of the ledger. */
  private Map<ArticleId, List<EventMention>> byReport(
      List<ReportEntry> reports, List<ReportedEvent> atHand) {
    Set<ArticleId> known = atHand.stream().map(ReportedEvent::report).collect(Collectors.toSet());
    List<ReportEntry> others =
        reports.stream()
            .filter(report -> report.events() > 0 && !known.contains(report.article().id()))
            .toList();
    return Stream.concat(atHand.stream(), ledger.mentionsOf(others, CHIPS).stream())
        .collect(
            Collectors.groupingBy(
                ReportedEvent::report,
                Collectors.mapping(ReportedEvent::event, Collectors.toList())));
  }

  private void article(Context context) {
    KeptArticle kept = find(ledger, context.pathParam("id"));
    send(
        context,
        Section.NONE,
        ArticlePage.headline(kept.coded()),
        "/api/articles/" + Asked.encoded(kept.coded().article().id().value()),
        List.of(ArticlePage.content(kept.coded())));
  }

  static KeptArticle find(Ledger ledger, String id) {
    return ledger
        .article(new ArticleId(id))
        .orElseThrow(() -> ProblemException.notFound("The ledger holds no article " + id + "."));
  }

  private void statement(Context context) {
    context.redirect(Lists.address(one(ledger, context.pathParam("id"))));
  }

  static KeptStatement one(Ledger ledger, String id) {
    List<KeptStatement> found = ledger.find(id, 2);
    if (found.size() != 1) {
      throw ProblemException.notFound(
          found.isEmpty()
              ? "The ledger holds no statement " + id + "."
              : "Several statements start with " + id + ".");
    }
    return found.getFirst();
  }

  private void events(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Page<KeptStatement> page =
        ledger.statements(StatementKind.EVENT, asked.filter(), asked.after(), asked.size());
    list(
        context,
        asked,
        Section.EVENTS,
        "/events",
        EVENT_FIELDS,
        "Who did what to whom, each as one report tells it.",
        List.of(Lists.events(page.items())),
        page);
  }

  private void tallies(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Page<KeptStatement> page =
        ledger.statements(StatementKind.TALLY, asked.filter(), asked.after(), asked.size());
    List<DomContent> parts = new ArrayList<>();
    List<KeptStatement> all =
        ledger.statements(StatementKind.TALLY, asked.filter(), Optional.empty(), DRAWN).items();
    List<ArticleId> giving = all.stream().map(kept -> kept.article().id()).distinct().toList();
    parts.add(new NumberCharts(shelf.storiesOf(giving, CHARTED)).of(all));
    parts.add(Lists.tallies(page.items()));
    list(
        context,
        asked,
        Section.TALLIES,
        "/tallies",
        TALLY_FIELDS,
        "Numbers of people, each with who gave it. Numbers that differ stand side by side.",
        parts,
        page);
  }

  private void quotes(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Page<KeptStatement> page =
        ledger.statements(StatementKind.QUOTE, asked.filter(), asked.after(), asked.size());
    list(
        context,
        asked,
        Section.QUOTES,
        "/quotes",
        QUOTE_FIELDS,
        "What reports credit to somebody, with or without quotation marks.",
        List.of(Lists.quotes(page.items())),
        page);
  }

  private void list(
      Context context,
      Asked asked,
      Section section,
      String path,
      List<String> fields,
      String words,
      List<DomContent> parts,
      Page<KeptStatement> page) {
    List<DomContent> content = new ArrayList<>();
    content.add(Lists.intro(section.label(), words));
    content.add(Lists.filters(path, fields, asked.words()));
    content.addAll(parts);
    content.add(Lists.more(page.next().map(next -> asked.address(path, Optional.of(next)))));
    content.add(Lists.exports(Exports.addresses(path, asked)));
    send(context, section, section.label(), asked.address("/api" + path, asked.after()), content);
  }

  private void send(
      Context context, Section section, String name, String json, List<DomContent> content) {
    context.html(layout.page(section, name, Optional.of(json), content.toArray(DomContent[]::new)));
  }
}
