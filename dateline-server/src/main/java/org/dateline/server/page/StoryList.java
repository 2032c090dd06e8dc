package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.story.Story;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.server.story.Grouped;
import org.dateline.server.text.Shown;

/** Stories in a list: headline, parties, kinds of events, how many stand behind it. */
public final class StoryList {
  private static final int PARTIES = 4;
  private static final int TYPES = 5;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private StoryList() {}

  /** The stories; {@code none} stands where there are none. */
  public static DomContent of(List<Story> stories, Grouped grouped, String none) {
    if (stories.isEmpty()) {
      return Lists.empty(none);
    }
    return ol(each(stories, story -> entry(story, grouped))).withClass("list stories");
  }

  private static DomContent entry(Story story, Grouped grouped) {
    int differ = grouped.disagreements(story).size();
    return li(
        h3(a(headline(story, grouped)).withHref(address(story.id()))),
        p(
                text(size(story, grouped)),
                differ == 0
                    ? each()
                    : each(
                        text(" "),
                        a(differ == 1 ? "1 disagreement" : differ + " disagreements")
                            .withHref(address(story.id()) + "#differ")
                            .withClass("flag")))
            .withClass("byline"),
        p(parties(story, grouped)).withClass("parties-line"),
        div(types(story, grouped)).withClass("chips"));
  }

  /** A time, for people and programs. */
  static DomContent time(Instant at) {
    return tag("time").attr("datetime", at.toString()).withText(TIME.format(at));
  }

  /** The page of a story. */
  public static String address(ArticleId story) {
    return "/stories/" + Lists.encoded(story.value());
  }

  /** The headline of its first report. */
  public static String headline(Story story, Grouped grouped) {
    return grouped
        .report(story.id())
        .map(report -> Lists.headline(report.article()))
        .orElse("Story " + story.id());
  }

  /** {@code 7 reports, 4 independent texts, 26 Mar 2024 – 28 Mar 2024}. */
  static String size(Story story, Grouped grouped) {
    int texts = grouped.texts(story).size();
    int origins = grouped.origins(story).size();
    Optional<String> first = grouped.first(story).map(Words::day);
    Optional<String> last = grouped.last(story).map(Words::day);
    return Stream.of(
            Optional.of(Words.count(story.reports().size(), "report")),
            Optional.of(Words.count(texts, "text") + " of their own")
                .filter(w -> texts < story.reports().size()),
            Optional.of(Words.count(origins, "independent origin")),
            first.map(
                day ->
                    last.filter(end -> !end.equals(day)).map(end -> day + " – " + end).orElse(day)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private static String parties(Story story, Grouped grouped) {
    Map<String, Integer> parties = new LinkedHashMap<>();
    mentions(story, grouped)
        .flatMap(event -> Stream.concat(event.actors().stream(), event.recipients().stream()))
        .filter(actor -> actor.name().isPresent() || !actor.code().isEmpty())
        .map(StoryList::party)
        .forEach(party -> parties.merge(party, 1, Integer::sum));
    return parties.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(PARTIES)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static String party(Actor actor) {
    return Words.name(actor);
  }

  private static DomContent types(Story story, Grouped grouped) {
    Map<EventType, Long> types =
        mentions(story, grouped)
            .collect(Collectors.groupingBy(EventMention::type, Collectors.counting()));
    return each(
        types.entrySet().stream()
            .sorted(
                Map.Entry.<EventType, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry::getKey))
            .limit(TYPES)
            .toList(),
        type ->
            span(type.getKey() + " " + type.getValue())
                .withClass("chip quad-" + type.getKey().quad().number()));
  }

  private static Stream<EventMention> mentions(Story story, Grouped grouped) {
    return grouped.reports(story).stream().flatMap(report -> report.events().stream());
  }

  /** The outlet of a report, or what stands for it. */
  static String outlet(Article article) {
    return article.outlet().map(Shown::line).orElse("outlet not named");
  }
}
