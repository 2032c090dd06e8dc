package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.story.Disagreement;
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
import org.dateline.server.story.Grouping;

/** Stories and disagreements, as pages and as JSON. */
final class StoryPages {
  private static final int ROWS = 25;
  static final List<String> FIELDS =
      List.of("q", "actor", "country", "type", "status", "place", "outlet", "from", "until");

  private final Ledger ledger;
  private final Grouping grouping;
  private final Layout layout;
  private final Judging judging;

  StoryPages(Ledger ledger, Grouping grouping, Layout layout, Judging judging) {
    this.ledger = ledger;
    this.grouping = grouping;
    this.layout = layout;
    this.judging = judging;
  }

  void routes(RoutesConfig routes) {
    routes.get("/stories", this::list);
    routes.get("/stories/{id}", this::story);
    routes.get("/disagreements", this::disagreements);
    routes.get("/api/stories", this::listJson);
    routes.get("/api/stories/{id}", this::storyJson);
    routes.get("/api/disagreements", this::disagreementsJson);
  }

  /** A part of a list that is held in memory, with where it goes on. */
  private record Part<T>(List<T> items, Optional<String> next) {
    static <T> Part<T> of(Stream<T> all, Asked asked, String path) {
      List<T> found = all.skip(asked.skip()).limit(asked.size() + 1L).toList();
      return found.size() <= asked.size()
          ? new Part<>(found, Optional.empty())
          : new Part<>(
              found.subList(0, asked.size()),
              Optional.of(asked.behind(path, asked.skip() + asked.size())));
    }
  }

  /** Every story that meets a filter, an object each. */
  Stream<String> lines(Asked asked) {
    Grouped grouped = ready();
    return stories(grouped, asked).map(grouped::json);
  }

  /** Every disagreement that meets a filter, an object each. */
  Stream<String> disagreementLines(Asked asked) {
    return differing(ready(), asked).map(StoryJson::line);
  }

  private Stream<Story> stories(Grouped grouped, Asked asked) {
    Stream<Story> ordered = asked.biggest() ? grouped.biggest() : grouped.newest();
    Predicate<Story> chosen = chosen(asked.filter());
    return ordered.filter(
        story -> within(grouped.last(story), asked.filter()) && chosen.test(story));
  }

  /** Stories with a report that meets a filter; its days are days of the story. */
  private Predicate<Story> chosen(Filter filter) {
    Filter undated = filter.days(Optional.empty(), Optional.empty());
    if (undated.equals(Filter.NONE)) {
      return story -> true;
    }
    Set<ArticleId> reports = ledger.reportIds(undated);
    return story -> story.reports().stream().anyMatch(reports::contains);
  }

  private Stream<Disagreement> differing(Grouped grouped, Asked asked) {
    Predicate<Story> chosen = chosen(asked.filter());
    return grouped.disagreements().stream()
        .filter(
            one ->
                within(one.newest(), asked.filter())
                    && grouped.story(one.story()).filter(chosen).isPresent());
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
    Optional<Grouped> grouped = grouping.latest();
    if (grouped.isPresent()) {
      Part<Story> part = Part.of(stories(grouped.get(), asked), asked, "/stories");
      content.add(
          StoryList.of(
              part.items(),
              grouped.get(),
              asked.words().isEmpty()
                  ? "No two reports tell of the same news."
                  : "There are no stories that meet this."));
      content.add(Lists.more(part.next()));
      content.add(Lists.exports(Map.of("jsonl", asked.address("/api/export/stories/jsonl"))));
      content.add(StoryList.made(grouped.get(), grouping.isBehind(grouped.get())));
    } else {
      content.add(StoryList.waiting());
    }
    send(context, Section.STORIES, "Stories", asked.behind("/api/stories", asked.skip()), content);
  }

  private void story(Context context) {
    Optional<Grouped> grouped = grouping.latest();
    if (grouped.isEmpty()) {
      context.status(503).header("Retry-After", "5");
      send(context, Section.STORIES, "Stories", "/api/stories", List.of(StoryList.waiting()));
      return;
    }
    Story story = find(grouped.get(), context);
    String address = StoryList.address(story.id());
    JudgingForm form = judging.form(address);
    send(
        context,
        Section.STORIES,
        StoryList.headline(story, grouped.get()),
        "/api" + address,
        List.of(
            StoryPage.content(
                story,
                grouped.get(),
                grouping.isBehind(grouped.get()),
                form.together(story, grouped.get()))));
  }

  private static Story find(Grouped grouped, Context context) {
    String id = context.pathParam("id");
    return grouped
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
    Optional<Grouped> grouped = grouping.latest();
    if (grouped.isPresent()) {
      Part<Disagreement> part = Part.of(differing(grouped.get(), asked), asked, "/disagreements");
      content.add(
          part.items().isEmpty()
              ? Lists.empty(
                  asked.words().isEmpty()
                      ? "No two statements contradict each other."
                      : "There are no disagreements that meet this.")
              : DisagreementList.of(part.items(), grouped.get(), true));
      content.add(Lists.more(part.next()));
      content.add(Lists.exports(Map.of("jsonl", asked.address("/api/export/disagreements/jsonl"))));
      content.add(StoryList.made(grouped.get(), grouping.isBehind(grouped.get())));
    } else {
      content.add(StoryList.waiting());
    }
    send(
        context,
        Section.DISAGREEMENTS,
        "Disagreements",
        asked.behind("/api/disagreements", asked.skip()),
        content);
  }

  private Grouped ready() {
    return grouping
        .latest()
        .orElseThrow(() -> ProblemException.busy("Stories are being worked out. Ask again."));
  }

  private void listJson(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Grouped grouped = ready();
    Part<Story> part = Part.of(stories(grouped, asked), asked, "/api/stories");
    made(context, grouped);
    Api.send(context, part.items().stream().map(grouped::json).toList(), part.next());
  }

  private void storyJson(Context context) {
    Grouped grouped = ready();
    made(context, grouped);
    Api.json(context, grouped.json(find(grouped, context)));
  }

  private void disagreementsJson(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Grouped grouped = ready();
    Part<Disagreement> part = Part.of(differing(grouped, asked), asked, "/api/disagreements");
    made(context, grouped);
    Api.send(context, part.items().stream().map(StoryJson::line).toList(), part.next());
  }

  private static void made(Context context, Grouped grouped) {
    context.header("Dateline-Made", grouped.made().toString());
  }

  private void send(
      Context context, Section section, String name, String json, List<DomContent> content) {
    context.html(layout.page(section, name, Optional.of(json), content.toArray(DomContent[]::new)));
  }
}
