package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.ledger.story.Corroboration;
import org.dateline.ledger.story.Event;
import org.dateline.ledger.story.Origin;
import org.dateline.ledger.story.Story;
import org.dateline.model.Actor;
import org.dateline.model.Claimant;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.StatementId;
import org.dateline.server.story.Grouped;
import org.dateline.server.text.Shown;

/** The events of a story: those that several reports tell of, and those of one report alone. */
final class StoryEvents {
  private static final int MOST = 40;
  private static final int MOST_MENTIONS = 8;
  private static final int MOST_CHOICES = 100;

  private final Story story;
  private final Grouped grouped;

  StoryEvents(Story story, Grouped grouped) {
    this.story = story;
    this.grouped = grouped;
  }

  /** The section; {@code contradicted} are statements that stand in a disagreement. */
  DomContent section(Set<StatementId> contradicted) {
    List<Event> agreed = new ArrayList<>();
    List<Event> disputed = new ArrayList<>();
    List<Event> alone = new ArrayList<>();
    for (Event event : grouped.events(story)) {
      if (event.mentions().anyMatch(contradicted::contains)) {
        disputed.add(event);
      } else if (reports(event) > 1) {
        agreed.add(event);
      } else {
        alone.add(event);
      }
    }
    return j2html.TagCreator.section(
            h2("Events"),
            part("They agree", "No event is told of by several reports alike.", agreed),
            disputed.isEmpty() ? each() : part("They differ", "", disputed),
            alone.isEmpty()
                ? each()
                : details(summary("Told by one report alone: " + alone.size()), list(alone)))
        .withId("events");
  }

  private long reports(Event event) {
    return event
        .mentions()
        .map(id -> grouped.reportOf(id).map(r -> r.article().id()))
        .distinct()
        .count();
  }

  private DomContent part(String name, String none, List<Event> events) {
    return div(h3(name), events.isEmpty() ? Lists.empty(none) : list(events));
  }

  private DomContent list(List<Event> events) {
    return each(
        ul(each(events.stream().limit(MOST).toList(), this::event)).withClass("list events"),
        StoryPage.left(events.size() - MOST, "events"));
  }

  private DomContent event(Event event) {
    Optional<EventMention> first = grouped.mention(event.id());
    Corroboration who = grouped.corroboration(event);
    return li(
        p(
            span(event.type().name()).withClass("chip quad-" + event.type().quad().number()),
            text(" " + first.map(StoryEvents::parties).orElse("") + " "),
            span(first.map(mention -> Words.when(mention.date())).orElse("")).withClass("note")),
        details(
            summary(
                Words.count((int) event.mentions().count(), "mention")
                    + ", "
                    + Words.count(who.independent(), "independent origin")
                    + (event.contradicting().isEmpty()
                        ? ""
                        : ", denied in " + event.contradicting().size())),
            p(named("Origins", who.origins()), named("; also cited", who.others()))
                .withClass("note"),
            ul(
                    each(
                        event.supporting().stream().limit(MOST_MENTIONS).toList(),
                        id -> mention(id, "")),
                    each(
                        event.contradicting().stream().limit(MOST_MENTIONS).toList(),
                        id -> mention(id, "denies it: ")))
                .withClass("plain"),
            StoryPage.left(
                Math.max(0, event.supporting().size() - MOST_MENTIONS)
                    + Math.max(0, event.contradicting().size() - MOST_MENTIONS),
                "mentions"),
            event.reasons().isEmpty() ? each() : StoryPage.because(event.reasons())));
  }

  private DomContent named(String label, List<Origin> origins) {
    return origins.isEmpty()
        ? each()
        : text(
            label
                + ": "
                + origins.stream()
                    .map(origin -> Shown.line(grouped.named(origin.name())))
                    .collect(Collectors.joining(", ")));
  }

  private static String parties(EventMention event) {
    String actors = event.actors().isEmpty() ? "not named" : names(event.actors());
    String recipients = names(event.recipients());
    return recipients.isEmpty() ? actors : actors + " → " + recipients;
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Words::name).collect(Collectors.joining(", "));
  }

  private DomContent mention(StatementId id, String stance) {
    Optional<CodedArticle> report = grouped.reportOf(id);
    Optional<EventMention> mention = grouped.mention(id);
    if (report.isEmpty() || mention.isEmpty()) {
      return each();
    }
    String text = report.get().article().text();
    String words = Shown.line(mention.get().evidence().span().in(text));
    return li(
        span(stance + voices(report.get(), mention.get().saidBy())).withClass("voice"),
        text(": "),
        a(words.length() > 200 ? words.substring(0, 199) + "…" : words)
            .withHref(Lists.address(report.get().article()) + "#" + Cards.anchor(id))
            .withClass("words"));
  }

  private static String voices(CodedArticle report, List<Claimant> saidBy) {
    String inner = saidBy.stream().skip(1).map(Words::voice).collect(Collectors.joining(" › "));
    String outlet = StoryList.outlet(report.article());
    return inner.isEmpty() ? outlet : outlet + " › " + inner;
  }

  /** Every mention of a story's events, for choosing among them. */
  static List<StoryPage.Choice> choices(Story story, Grouped grouped) {
    List<StoryPage.Choice> choices = new ArrayList<>();
    for (CodedArticle report : grouped.reports(story)) {
      for (EventMention mention : report.events()) {
        choices.add(
            new StoryPage.Choice(
                mention.id().value(),
                mention.type()
                    + " "
                    + parties(mention)
                    + " ("
                    + StoryList.outlet(report.article())
                    + ")"));
      }
    }
    return choices.subList(0, Math.min(MOST_CHOICES, choices.size()));
  }
}
