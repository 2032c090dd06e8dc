package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import org.dateline.ledger.story.Disagreement;
import org.dateline.server.story.Grouped;
import org.dateline.server.text.Shown;

/** Where reports differ: who says what, side by side, none preferred. */
public final class DisagreementList {
  private DisagreementList() {}

  /** The disagreements; {@code linked} where each names its story. */
  public static DomContent of(List<Disagreement> all, Grouped grouped, boolean linked) {
    return ol(each(all, one -> entry(one, grouped, linked))).withClass("list disagreements");
  }

  private static DomContent entry(Disagreement one, Grouped grouped, boolean linked) {
    return li(
        h3(
            span(kind(one)).withClass("flag"),
            text(" " + Shown.line(one.about()) + " "),
            span(one.newest().map(Words::day).orElse("day not known")).withClass("note")),
        linked
            ? p(
                    text("In "),
                    a(grouped
                            .report(one.story())
                            .map(report -> Lists.headline(report.article()))
                            .orElse("story " + one.story()))
                        .withHref(StoryList.address(one.story())))
                .withClass("byline")
            : each(),
        ul(each(one.sides(), side -> side(side, grouped))).withClass("sides"));
  }

  private static DomContent side(Disagreement.Side side, Grouped grouped) {
    return li(
        span(Shown.line(grouped.named(side.claimant()))).withClass("voice"),
        a(Shown.line(side.words()))
            .withHref("/statements/" + Lists.encoded(side.statement().value()))
            .withClass("says"),
        span(StoryPage.report(side.report(), grouped)
                + side.day().map(day -> ", " + Words.day(day)).orElse(""))
            .withClass("note"));
  }

  private static String kind(Disagreement one) {
    return switch (one.kind()) {
      case FIGURES -> "figures differ";
      case REVISION -> "figure revised";
      case DENIAL -> "denied";
      case DATES -> "days differ";
      case PARTIES -> "parties differ";
    };
  }
}
