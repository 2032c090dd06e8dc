package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.ledger.story.CopyGroup;
import org.dateline.ledger.story.Disagreement;
import org.dateline.ledger.story.Reason;
import org.dateline.ledger.story.Story;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.StatementId;
import org.dateline.server.story.Grouped;
import org.dateline.server.text.Shown;

/** A story: its reports side by side, what they agree on, and where they differ. */
public final class StoryPage {
  private static final int LEAD = 220;
  private static final int SIDE_BY_SIDE = 30;
  private static final int NAMED = 150;

  private final Story story;
  private final Grouped grouped;

  private StoryPage(Story story, Grouped grouped) {
    this.story = story;
    this.grouped = grouped;
  }

  /** The page's content; {@code judging} is the form for judging it. */
  public static DomContent[] content(Story story, Grouped grouped, DomContent judging) {
    StoryPage page = new StoryPage(story, grouped);
    List<Disagreement> differ = grouped.disagreements(story);
    return new DomContent[] {
      div(
              h1(StoryList.headline(story, grouped)),
              p(StoryList.size(story, grouped)).withClass("byline"),
              page.origins())
          .withClass("intro"),
      section(
              h2("Where they differ"),
              differ.isEmpty()
                  ? Lists.empty("No two statements of these reports contradict each other.")
                  : DisagreementList.of(differ, grouped, false))
          .withId("differ"),
      section(h2("Reports, in the order of time"), page.reports()).withId("reports"),
      new StoryEvents(story, grouped).section(contradicted(differ)),
      new StoryNumbers(story, grouped).section(),
      section(h2("Together or apart"), page.reasons(), judging).withId("together")
    };
  }

  private static Set<StatementId> contradicted(List<Disagreement> differ) {
    return differ.stream()
        .flatMap(one -> one.sides().stream())
        .map(Disagreement.Side::statement)
        .collect(Collectors.toSet());
  }

  private DomContent origins() {
    List<String> names = grouped.origins(story);
    return details(
        summary(Words.count(names.size(), "independent origin") + ": who they are"),
        ul(each(names, name -> li(Shown.line(name)))),
        p("Copies of one text count as one origin, and so do reports that all cite one claimant.")
            .withClass("note"));
  }

  private DomContent reports() {
    List<CopyGroup> texts = grouped.texts(story);
    List<CopyGroup> others = texts.stream().skip(SIDE_BY_SIDE).limit(NAMED - SIDE_BY_SIDE).toList();
    return each(
        ol(each(texts.stream().limit(SIDE_BY_SIDE).toList(), this::withCopies))
            .withClass("reports"),
        others.isEmpty()
            ? each()
            : details(
                summary("Later ones: " + (texts.size() - SIDE_BY_SIDE)),
                ul(each(others, group -> li(link(group.first()), copies(group))))),
        left(texts.size() - NAMED, "later texts"));
  }

  /** What stands for those of a long list that are not shown. */
  static DomContent left(int number, String things) {
    return number <= 0
        ? each()
        : p("The page as JSON has " + Words.count(number) + " " + things + " more.")
            .withClass("note");
  }

  private DomContent link(ArticleId id) {
    return grouped
        .report(id)
        .<DomContent>map(
            report ->
                each(
                    text(StoryList.outlet(report.article())),
                    day(report),
                    text(": "),
                    a(Lists.headline(report.article())).withHref(Lists.address(report.article()))))
        .orElseGet(() -> each());
  }

  private DomContent withCopies(CopyGroup group) {
    return li(
        grouped.report(group.first()).<DomContent>map(this::report).orElseGet(() -> each()),
        copies(group));
  }

  private DomContent copies(CopyGroup group) {
    List<CodedArticle> copies =
        group.reports().stream()
            .filter(id -> !id.equals(group.first()))
            .flatMap(id -> grouped.report(id).stream())
            .toList();
    return copies.isEmpty() ? each() : folded(group, copies);
  }

  private DomContent report(CodedArticle report) {
    String words = Shown.line(report.article().text());
    String lead = words.length() > LEAD ? words.substring(0, LEAD) + "…" : words;
    return article(
        p(text(StoryList.outlet(report.article())), day(report)).withClass("byline"),
        h3(a(Lists.headline(report.article())).withHref(Lists.address(report.article()))),
        p(lead).withClass("lead"),
        div(each(report.events().stream().limit(4).toList(), Lists::chip)).withClass("chips"));
  }

  private static DomContent day(CodedArticle report) {
    return text(report.article().published().map(day -> " · " + Words.day(day)).orElse(""));
  }

  private DomContent folded(CopyGroup group, List<CodedArticle> copies) {
    return details(
            summary(copies.size() == 1 ? "1 copy" : copies.size() + " copies"),
            p("Origin: "
                    + Shown.line(grouped.named(group.origin()))
                    + ", "
                    + Shown.line(group.because().words()))
                .withClass("note"),
            ul(each(copies.stream().limit(NAMED).toList(), copy -> li(link(copy.article().id())))),
            left(copies.size() - NAMED, "copies"),
            because(group.reasons()))
        .withClass("copies");
  }

  private DomContent reasons() {
    return story.reasons().isEmpty()
        ? p("One report alone tells this.").withClass("note")
        : details(summary("Why these reports are put together"), because(story.reasons()));
  }

  static DomContent because(List<Reason> reasons) {
    List<DomContent> lines = new ArrayList<>();
    for (Reason reason : reasons.stream().distinct().limit(20).toList()) {
      lines.add(
          li(
              span(reason.rule()).withClass("code"),
              text(" " + Shown.line(reason.words()) + " "),
              span(String.format(Locale.ROOT, "weight %.2f", reason.weight())).withClass("note")));
    }
    return ul(lines.toArray(DomContent[]::new)).withClass("reasons");
  }

  /** Every report of a story with what to call it, for choosing among them. */
  public static List<Choice> choices(Story story, Grouped grouped) {
    return grouped.reports(story).stream()
        .map(
            report ->
                new Choice(
                    report.article().id().value(),
                    StoryList.outlet(report.article()) + ": " + Lists.headline(report.article())))
        .toList();
  }

  /**
   * Something to choose.
   *
   * @param value its id
   * @param words what it is called
   */
  public record Choice(String value, String words) {
    /** Cuts long words. */
    public Choice {
      Objects.requireNonNull(value);
      words = words.length() > 110 ? words.substring(0, 109) + "…" : words;
    }
  }

  static String report(ArticleId id, Grouped grouped) {
    return grouped
        .report(id)
        .map(report -> StoryList.outlet(report.article()))
        .orElse("report " + id);
  }
}
