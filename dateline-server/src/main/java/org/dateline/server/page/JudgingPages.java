package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.kbd;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import org.dateline.ledger.Judgement;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Verdict;
import org.dateline.model.EventMention;
import org.dateline.model.Span;
import org.dateline.server.text.Shown;
import tools.jackson.databind.json.JsonMapper;

/** The queue of doubtful statements, a statement to be judged, and the list of judgements. */
public final class JudgingPages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AROUND = 240;

  private JudgingPages() {}

  /** The most doubtful statements that nobody has judged. */
  public static DomContent[] queue(List<KeptStatement> open, JudgingForm judging) {
    return new DomContent[] {
      Lists.intro(
          "Judge",
          "Event mentions of which the program is least sure, the most doubtful first. What is"
              + " judged wrong leaves the lists; every judgement can be undone."),
      p(
              a("All judgements").withHref("/judgements"),
              text(" · "),
              a("as JSON Lines").withHref("/api/export/judgements/jsonl").attr("download"),
              text(" · "),
              gold())
          .withClass("orders"),
      judging.open()
          ? div(
                  form(judging.person("judged in the queue"))
                      .withId("judge")
                      .withClass("filters judging"),
                  p(
                          key("j", "next"),
                          key("k", "previous"),
                          key("r", "right"),
                          key("w", "wrong"),
                          key("u", "undo"),
                          key("o", "open"))
                      .withClass("keys"),
                  p().withId("told").attr("role", "status").attr("aria-live", "polite"))
              .withClass("desk")
          : judging.closed(),
      Lists.unseen("Statements to be judged"),
      open.isEmpty()
          ? Lists.empty("No statement waits to be judged.")
          : ol(each(open, JudgingPages::doubt)).withClass("list queue")
    };
  }

  private static DomContent gold() {
    return a("Judged reports as gold for dateline evaluate").withHref("/api/judgements/gold.zip");
  }

  private static DomContent key(String key, String words) {
    return each(kbd(key), text(" " + words + "  "));
  }

  private static DomContent doubt(KeptStatement kept) {
    String confidence =
        kept.statement() instanceof EventMention event
            ? String.format(Locale.ROOT, "confidence %.2f", event.confidence())
            : "";
    return li(
            p(
                    a(Lists.headline(kept.article())).withHref(Lists.address(kept)),
                    text(" · " + StoryList.outlet(kept.article()) + " · " + confidence))
                .withClass("byline"),
            context(kept),
            new Cards(kept.article().text(), false).card(kept.statement()),
            p(a("Judge or correct").withHref("/judge/" + Lists.encoded(kept.id().value())))
                .withClass("note"))
        .attr("data-statement", kept.id().value())
        .attr("tabindex", "-1");
  }

  /** The words with what stands around them. */
  private static DomContent context(KeptStatement kept) {
    if (!(kept.statement() instanceof EventMention event)) {
      return each();
    }
    String all = kept.article().text();
    Span span = event.evidence().span();
    if (span.end() > all.length()) {
      return each();
    }
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(all.length(), span.end() + AROUND);
    return p(
            text((from > 0 ? "…" : "") + Shown.of(all.substring(from, span.start()))),
            j2html.TagCreator.mark(Shown.of(span.in(all))),
            text(Shown.of(all.substring(span.end(), to)) + (to < all.length() ? "…" : "")))
        .withClass("context");
  }

  /** One statement with its judgements and the forms that judge it. */
  public static DomContent[] statement(
      KeptStatement kept, List<Judgement> judgements, JudgingForm form) {
    return new DomContent[] {
      Lists.intro(
          "Judge a statement", "What is judged changes lists and counts, never what was read."),
      p(
              text("In "),
              a(Lists.headline(kept.article())).withHref(Lists.address(kept)),
              text(", " + StoryList.outlet(kept.article())))
          .withClass("byline"),
      context(kept),
      Lists.unseen("The statement"),
      div(
              div(
                  new Cards(kept.article().text(), false).card(kept.statement()),
                  state(kept),
                  details(
                      summary("The statement as JSON"),
                      pre(Shown.of(pretty(kept.json()))).attr("tabindex", "0"))),
              form.statement(kept.id(), kept.kind()))
          .withClass("two"),
      section(h2("Judgements"), list(judgements, form, "Nobody has judged this statement."))
    };
  }

  private static String pretty(String json) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
  }

  private static DomContent state(KeptStatement kept) {
    String mark = kept.mark().map(one -> "judged " + one.label()).orElse("not judged");
    return p(mark + (kept.corrected() ? ", corrected" : "")).withClass("flag-line");
  }

  /** All judgements, the last first. */
  public static DomContent[] judgements(List<Judgement> found, JudgingForm form, DomContent more) {
    return new DomContent[] {
      Lists.intro(
          "Judgements",
          "Who judged what, when and why, the last first. What was taken back stays in the list."),
      p(a("The queue").withHref("/queue"), text(" · "), gold()).withClass("orders"),
      list(found, form, "Nobody has judged anything yet."),
      more
    };
  }

  private static DomContent list(List<Judgement> found, JudgingForm form, String none) {
    return found.isEmpty()
        ? Lists.empty(none)
        : ol(each(found, one -> entry(one, form))).withClass("list judgements");
  }

  private static DomContent entry(Judgement one, JudgingForm form) {
    boolean back = one.withdrawn().isPresent();
    return li(
            p(words(one.verdict())),
            p(
                    text(
                        "No. "
                            + one.number()
                            + " · "
                            + Shown.line(one.who())
                            + ": “"
                            + Shown.line(one.why())
                            + "” · "),
                    StoryList.time(one.made()))
                .withClass("byline"),
            one.withdrawn()
                .<DomContent>map(
                    taken ->
                        p(
                                text(
                                    "Taken back by "
                                        + Shown.line(taken.who())
                                        + ": “"
                                        + Shown.line(taken.why())
                                        + "” · "),
                                StoryList.time(taken.made()))
                            .withClass("byline"))
                .orElseGet(() -> form.undo(one.number())))
        .withClass(back ? "withdrawn" : "holds");
  }

  private static DomContent words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Marked marked ->
          each(
              statement(marked.statement().value()),
              text(" is "),
              span(marked.mark().label()).withClass("flag " + marked.mark().label()));
      case Verdict.Corrected c ->
          each(
              statement(c.statement().value()),
              text(": "),
              span(Shown.line(c.field())).withClass("code"),
              text(" should be "),
              span(Shown.line(c.value())).withClass("code"));
      case Verdict.Same same -> pair(same.subject(), same.one(), same.other(), "tell of the same");
      case Verdict.Different different ->
          pair(different.subject(), different.one(), different.other(), "do not tell of the same");
    };
  }

  private static DomContent pair(Verdict.Subject subject, String one, String other, String say) {
    return switch (subject) {
      case EVENT ->
          each(statement(one), text(" and "), statement(other), text(" " + say + " event"));
      case STORY -> each(report(one), text(" and "), report(other), text(" " + say + " story"));
    };
  }

  private static DomContent statement(String id) {
    return a("statement " + id.substring(0, Math.min(10, id.length())))
        .withHref("/judge/" + Lists.encoded(id));
  }

  private static DomContent report(String id) {
    return a("report " + Shown.line(id)).withHref("/articles/" + Lists.encoded(id));
  }
}
