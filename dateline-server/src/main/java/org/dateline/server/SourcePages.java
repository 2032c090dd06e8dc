package org.dateline.server;

import static j2html.TagCreator.p;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ledger.ActorViews.Cited;
import org.dateline.ledger.ActorViews.Named;
import org.dateline.ledger.ActorViews.Source;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StoryFilter;
import org.dateline.server.page.Layout;
import org.dateline.server.page.Layout.Section;
import org.dateline.server.page.Lists;
import org.dateline.server.page.SourcesPage;
import org.dateline.server.page.SourcesPage.Outlet;
import org.dateline.server.page.Voice;
import org.dateline.server.story.StoryShelf;
import tools.jackson.databind.json.JsonMapper;

/** Outlets, as a page and as JSON. */
final class SourcePages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROWS = 50;
  private static final int CITED = 10;

  /** So many stories are looked at for voices and copies. */
  static final int STORIES = 300;

  private static final List<String> FIELDS = List.of("from", "until");

  private final Ledger ledger;
  private final StoryShelf shelf;
  private final Layout layout;

  SourcePages(Ledger ledger, StoryShelf shelf, Layout layout) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.layout = layout;
  }

  void routes(RoutesConfig routes, Remembered remembered) {
    routes.get("/sources", remembered.of(this::list));
    routes.get("/api/sources", remembered.of(this::listJson));
  }

  /** Every outlet, an object each. */
  Stream<String> lines(Asked asked) {
    return outlets(asked, Integer.MAX_VALUE).stream()
        .map(SourcePages::fields)
        .map(JSON::writeValueAsString);
  }

  /** With whose voice and whose texts they write, as far as the newest stories show it. */
  private List<Outlet> outlets(Asked asked, int most) {
    StoryFilter newest =
        new StoryFilter(asked.filter().from(), asked.filter().until(), 1, Filter.NONE);
    Map<String, Voice> voices =
        Voice.of(
            shelf.stories(newest, false, 0, STORIES),
            day -> StoryPages.within(day, asked.filter()));
    List<Source> sources = ledger.sources(asked.filter(), most);
    Map<String, List<Cited>> cited = new HashMap<>();
    for (Source source : sources) {
      if (!source.outlet().isEmpty()) {
        cited.put(source.outlet(), ledger.cited(source.outlet(), CITED));
      }
    }
    Map<String, Named> names =
        ledger.names(
            cited.values().stream().flatMap(List::stream).map(Cited::key).distinct().toList());
    return sources.stream()
        .map(
            source ->
                new Outlet(
                    source,
                    cited.getOrDefault(source.outlet(), List.of()).stream()
                        .map(one -> called(one, Optional.ofNullable(names.get(one.key()))))
                        .toList(),
                    voices.getOrDefault(source.outlet(), Voice.NONE)))
        .toList();
  }

  private static Cited called(Cited one, Optional<Named> named) {
    return named
        .map(n -> new Cited(one.key(), Optional.of(n.name()), n.code(), one.statements()))
        .orElse(one);
  }

  private void list(Context context) {
    Asked asked = Asked.of(context, ROWS);
    List<DomContent> content = new ArrayList<>();
    content.add(
        Lists.intro(
            "Sources",
            "Who published the reports, what share of their statements they credit to somebody and"
                + " to whom, which loaded words are their own, and whose texts they carry."));
    content.add(Lists.filters("/sources", FIELDS, asked.words()));
    content.add(SourcesPage.table(outlets(asked, asked.size())));
    content.add(
        p("Loaded words and carried texts are counted in the newest " + STORIES + " stories.")
            .withClass("note"));
    content.add(Lists.exports(Map.of("jsonl", asked.address("/api/export/sources/jsonl"))));
    context.html(
        layout.page(
            Section.SOURCES,
            "Sources",
            Optional.of(asked.address("/api/sources")),
            content.toArray(DomContent[]::new)));
  }

  private void listJson(Context context) {
    Asked asked = Asked.of(context, ROWS);
    List<String> items =
        outlets(asked, asked.size()).stream()
            .map(SourcePages::fields)
            .map(JSON::writeValueAsString)
            .toList();
    Api.send(context, items, Optional.empty());
  }

  private static Map<String, Object> fields(Outlet outlet) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", outlet.source());
    fields.put("cites", outlet.cited());
    fields.put(
        "loadedWords", Map.of("own", outlet.voice().own(), "quoted", outlet.voice().quoted()));
    fields.put("carries", outlet.voice().carries());
    fields.put("carriedBy", outlet.voice().carriedBy());
    return fields;
  }
}
