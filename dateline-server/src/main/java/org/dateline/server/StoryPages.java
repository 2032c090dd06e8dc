package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ledger.Filter;
import org.dateline.ledger.StoryFilter;
import org.dateline.ledger.story.Story;
import org.dateline.ledger.story.StoryJson;
import org.dateline.model.ArticleId;
import org.dateline.server.page.DisagreementList;
import org.dateline.server.page.JudgingForm;
import org.dateline.server.page.Layout;
import org.dateline.server.page.Layout.Section;
import org.dateline.server.page.Lists;
import org.dateline.server.page.StoryList;
import org.dateline.server.page.StoryPage;
import org.dateline.server.story.Grouped;
import org.dateline.server.story.StoryShelf;

/** Stories and disagreements, as pages and as JSON. */
final class StoryPages {
  /** So many stories stand on a page. */
  static final int ROWS = 25;

  private static final int AT_ONCE = 50;
  static final List<String> FIELDS =
      List.of("q", "actor", "country", "type", "status", "place", "outlet", "from", "until");

  private final StoryShelf shelf;
  private final Layout layout;
  private final Judging judging;

  StoryPages(StoryShelf shelf, Layout layout, Judging judging) {
    this.shelf = shelf;
    this.layout = layout;
    this.judging = judging;
  }

  void routes(RoutesConfig routes, Remembered remembered) {
    routes.get("/stories", remembered.of(this::list));
    routes.get("/stories/{id}", remembered.of(this::story));
    routes.get("/disagreements", remembered.of(this::disagreements));
    routes.get("/api/stories", remembered.of(this::listJson));
    routes.get("/api/stories/{id}", remembered.of(this::storyJson));
    routes.get("/api/disagreements", remembered.of(this::disagreementsJson));
  }

  /** A part of the stories, with where the list goes on. */
  private record Part(List<Story> items, Grouped grouped, Optional<String> next) {}

  private Part stories(Asked asked, String path) {
    Grouped grouped =
        shelf.stories(filter(asked, 2), asked.biggest(), asked.skip(), asked.size() + 1);
    List<Story> found = grouped.stories();
    return found.size() <= asked.size()
        ? new Part(found, grouped, Optional.empty())
        : new Part(
            found.subList(0, asked.size()),
            grouped,
            Optional.of(asked.behind(path, asked.skip() + asked.size())));
  }

  private static StoryFilter filter(Asked asked, int least) {
    Filter filter = asked.filter();
    return new StoryFilter(
        filter.from(), filter.until(), least, filter.days(Optional.empty(), Optional.empty()));
  }

  private StoryShelf.Differing differing(Asked asked) {
    return shelf.disagreements(filter(asked, 1), asked.skip(), asked.size());
  }

  /** Every story that meets a filter, an object each. */
  Stream<String> lines(Asked asked) {
    return Stream.iterate(0, skip -> skip + AT_ONCE)
        .map(skip -> shelf.stories(filter(asked, 2), asked.biggest(), skip, AT_ONCE))
        .takeWhile(some -> !some.stories().isEmpty())
        .flatMap(some -> some.stories().stream().map(some::json));
  }

  /** Every disagreement that meets a filter, an object each. */
  Stream<String> disagreementLines(Asked asked) {
    return Stream.iterate(
            Optional.of(shelf.disagreements(filter(asked, 1), 0, AT_ONCE)),
            Optional::isPresent,
            part ->
                part.flatMap(StoryShelf.Differing::next)
                    .map(skip -> shelf.disagreements(filter(asked, 1), skip, AT_ONCE)))
        .flatMap(part -> part.orElseThrow().items().stream().map(StoryJson::line));
  }

  static boolean within(Optional<LocalDate> day, Filter filter) {
    return (filter.from().isEmpty() && filter.until().isEmpty())
        || (day.isPresent()
            && filter.from().filter(first -> day.get().isBefore(first)).isEmpty()
            && filter.until().filter(last -> day.get().isAfter(last)).isEmpty());
  }

  private void list(Context context) {
    Asked asked = Asked.of(context, ROWS);
    List<DomContent> content = new ArrayList<>();
    content.add(
        Lists.intro(
            "Stories",
            "Reports of the same news. Copies of one text count as one origin; what is merged or"
                + " split by a judgement stays so."));
    content.add(Lists.filters("/stories", FIELDS, asked.words()));
    content.add(Lists.orders(asked.address("/stories"), asked.biggest()));
    content.add(Lists.unseen("The stories"));
    Part part = stories(asked, "/stories");
    content.add(
        StoryList.of(
            part.items(),
            part.grouped(),
            asked.words().isEmpty()
                ? "No two reports tell of the same news."
                : "There are no stories that meet this."));
    content.add(Lists.more(part.next()));
    content.add(Lists.exports(Map.of("jsonl", asked.address("/api/export/stories/jsonl"))));
    send(context, Section.STORIES, "Stories", asked.behind("/api/stories", asked.skip()), content);
  }

  private void story(Context context) {
    Grouped grouped = find(context);
    Story story = grouped.stories().getFirst();
    String address = StoryList.address(story.id());
    JudgingForm form = judging.form(address);
    send(
        context,
        Section.STORIES,
        StoryList.headline(story, grouped),
        "/api" + address,
        List.of(StoryPage.content(story, grouped, form.together(story, grouped))));
  }

  private Grouped find(Context context) {
    String id = context.pathParam("id");
    return shelf
        .story(new ArticleId(id))
        .orElseThrow(() -> ProblemException.notFound("There is no story of a report " + id + "."));
  }

  private void disagreements(Context context) {
    Asked asked = Asked.of(context, ROWS);
    List<DomContent> content = new ArrayList<>();
    content.add(
        Lists.intro(
            "Disagreements",
            "Statements that cannot all be true, side by side, the newest first. None is"
                + " preferred."));
    content.add(Lists.filters("/disagreements", FIELDS, asked.words()));
    content.add(Lists.unseen("The disagreements"));
    StoryShelf.Differing part = differing(asked);
    content.add(
        part.items().isEmpty()
            ? Lists.empty(
                asked.words().isEmpty()
                    ? "No two statements contradict each other."
                    : "There are no disagreements that meet this.")
            : DisagreementList.of(part.items(), part.grouped(), true));
    content.add(Lists.more(part.next().map(next -> asked.behind("/disagreements", next))));
    content.add(Lists.exports(Map.of("jsonl", asked.address("/api/export/disagreements/jsonl"))));
    send(
        context,
        Section.DISAGREEMENTS,
        "Disagreements",
        asked.behind("/api/disagreements", asked.skip()),
        content);
  }

  private void listJson(Context context) {
    Part part = stories(Asked.of(context, ROWS), "/api/stories");
    Api.send(context, part.items().stream().map(part.grouped()::json).toList(), part.next());
  }

  private void storyJson(Context context) {
    Grouped grouped = find(context);
    Api.json(context, grouped.json(grouped.stories().getFirst()));
  }

  private void disagreementsJson(Context context) {
    Asked asked = Asked.of(context, ROWS);
    StoryShelf.Differing part = differing(asked);
    Api.send(
        context,
        part.items().stream().map(StoryJson::line).toList(),
        part.next().map(next -> asked.behind("/api/disagreements", next)));
  }

  private void send(
      Context context, Section section, String name, String json, List<DomContent> content) {
    context.html(layout.page(section, name, Optional.of(json), content.toArray(DomContent[]::new)));
  }
}
