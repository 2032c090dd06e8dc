package org.dateline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.ledger.Together;
import org.dateline.ledger.story.CopyGroup;
import org.dateline.ledger.story.Corroboration;
import org.dateline.ledger.story.Disagreement;
import org.dateline.ledger.story.Event;
import org.dateline.ledger.story.Origin;
import org.dateline.ledger.story.Reason;
import org.dateline.ledger.story.Story;
import org.dateline.ledger.story.TallySeries;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.EventMention;
import org.dateline.model.StatementId;

/** Stories and disagreements for people to read. */
final class StoryText {
  private static final int HEADLINE = 72;

  private final Together together;
  private final Style style;
  private final boolean reasons;
  private final Map<ArticleId, CopyGroup> copies = new HashMap<>();
  private final Map<StatementId, EventMention> mentions = new HashMap<>();
  private final Map<ArticleId, List<Event>> events = new LinkedHashMap<>();

  StoryText(Together together, Style style, boolean reasons) {
    this.together = together;
    this.style = style;
    this.reasons = reasons;
    together.overview().copies().forEach(g -> g.reports().forEach(id -> copies.put(id, g)));
    Map<ArticleId, ArticleId> storyOf = new HashMap<>();
    together
        .overview()
        .stories()
        .forEach(story -> story.reports().forEach(id -> storyOf.put(id, story.id())));
    together.reports().values().stream()
        .flatMap(report -> report.events().stream())
        .forEach(mention -> mentions.put(mention.id(), mention));
    for (Event event : together.overview().events()) {
      Optional.ofNullable(together.overview().reportOf().get(event.id()))
          .map(storyOf::get)
          .ifPresent(id -> events.computeIfAbsent(id, story -> new ArrayList<>()).add(event));
    }
  }

  /** A story: its reports, the events that several tell of, and its numbers of people. */
  String of(Story story) {
    StringBuilder out = new StringBuilder();
    List<CopyGroup> texts =
        story.reports().stream()
            .flatMap(id -> Optional.ofNullable(copies.get(id)).stream())
            .distinct()
            .toList();
    out.append(style.bold(headline(article(story.id())))).append('\n');
    out.append("  ").append(count(story.reports().size(), "report"));
    if (texts.size() < story.reports().size()) {
      out.append(", ").append(count(texts.size(), "text")).append(" of their own");
    }
    out.append('\n');
    texts.forEach(text -> out.append(text(text)));
    events.getOrDefault(story.id(), List.of()).stream()
        .filter(event -> event.mentions().count() > 1)
        .forEach(event -> out.append(event(event)));
    together
        .overview()
        .talliesOf(story.id())
        .forEach((subject, series) -> out.append(tally(subject, series)));
    if (reasons) {
      story.reasons().forEach(reason -> out.append("  together: ").append(because(reason)));
    }
    return out.append('\n').toString();
  }

  /** A disagreement with its sides. */
  String of(Disagreement disagreement) {
    StringBuilder out = new StringBuilder();
    String newest = disagreement.newest().map(Object::toString).orElse("day unknown");
    out.append(style.bold(newest + "  " + label(disagreement) + ": " + disagreement.about()));
    out.append("\n  ").append(headline(article(disagreement.story()))).append('\n');
    for (Disagreement.Side side : disagreement.sides()) {
      out.append("    ").append(Printable.line(name(side.claimant()))).append(": ");
      out.append(Printable.line(side.words())).append("  (").append(source(side.report()));
      out.append(", ").append(shortId(side.statement())).append(")\n");
    }
    return out.append('\n').toString();
  }

  private String text(CopyGroup text) {
    StringBuilder out = new StringBuilder();
    for (ArticleId id : text.reports()) {
      out.append("    ").append(source(id));
      if (text.reports().size() > 1) {
        boolean first = id.equals(text.first());
        out.append(first ? ", the likely source: " + text.because().words() : ", a copy");
      }
      out.append('\n');
    }
    if (reasons) {
      text.reasons().forEach(reason -> out.append("      ").append(because(reason)));
    }
    return out.toString();
  }

  private String event(Event event) {
    Corroboration who = together.overview().corroboration(event);
    StringBuilder out = new StringBuilder("  ");
    Optional.ofNullable(mentions.get(event.id()))
        .ifPresent(
            mention ->
                out.append(StatementWords.what(mention))
                    .append(": ")
                    .append(StatementWords.parties(mention.actors()))
                    .append(" > ")
                    .append(StatementWords.parties(mention.recipients()))
                    .append(", ")
                    .append(StatementWords.when(mention.date())));
    out.append("\n    ").append(count((int) event.mentions().count(), "mention"));
    out.append(", ").append(count(who.independent(), "independent origin"));
    out.append(who.origins().isEmpty() ? "" : ": " + names(who.origins()));
    out.append(who.others().isEmpty() ? "" : "; also cited: " + names(who.others()));
    out.append(
        event.contradicting().isEmpty()
            ? ""
            : "; denied " + event.contradicting().size() + " times");
    out.append('\n');
    if (reasons) {
      event.reasons().forEach(reason -> out.append("      ").append(because(reason)));
    }
    return out.toString();
  }

  private String tally(TallySeries.Subject subject, List<TallySeries> series) {
    String what =
        subject.what()
            + (subject.whom().isEmpty() ? "" : " (" + subject.whom() + ")")
            + (subject.cumulative() ? " in all" : "");
    String claims =
        series.stream()
            .map(
                one ->
                    name(one.claimant())
                        + " "
                        + one.points().stream()
                            .map(point -> (point.revises() ? "revised to " : "") + point.words())
                            .distinct()
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return "  " + Printable.line(what + ": " + claims) + "\n";
  }

  private String names(List<Origin> origins) {
    return Printable.line(
        origins.stream().map(origin -> name(origin.name())).collect(Collectors.joining(", ")));
  }

  /** A report without an outlet stands for itself; it is named by its id. */
  private String name(String origin) {
    return Optional.ofNullable(together.reports().get(new ArticleId(origin)))
        .map(report -> headline(report.article()))
        .orElse(origin);
  }

  private String source(ArticleId id) {
    Article article = article(id);
    return Printable.line(
        article.published().map(day -> day + " ").orElse("")
            + article.outlet().orElse("outlet unknown")
            + ": "
            + headline(article));
  }

  private Article article(ArticleId id) {
    return together.report(id).article();
  }

  private static String headline(Article article) {
    String words =
        article.title().orElseGet(() -> article.text().strip().lines().findFirst().orElse(""));
    return Printable.cut(Printable.line(words.isBlank() ? article.id().value() : words), HEADLINE);
  }

  private static String because(Reason reason) {
    return Printable.line(
            String.format(
                Locale.ROOT, "%s (%.2f): %s", reason.rule(), reason.weight(), reason.words()))
        + "\n";
  }

  private static String label(Disagreement disagreement) {
    return switch (disagreement.kind()) {
      case FIGURES -> "figures differ";
      case REVISION -> "figure revised";
      case DENIAL -> "denied";
      case DATES -> "days differ";
      case PARTIES -> "parties differ";
    };
  }

  private static String shortId(StatementId id) {
    return id.value().substring(0, Math.min(StatementTable.SHORT_ID, id.value().length()));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
