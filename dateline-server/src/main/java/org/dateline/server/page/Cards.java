package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.model.Actor;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.FramingTerm;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Statement;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally;
import org.dateline.server.text.Shown;

/** A statement in full: what, who, when, where, who says so, and why it was coded so. */
final class Cards {
  private final String text;
  private final boolean kept;

  /**
   * Cards of statements about {@code text}.
   *
   * @param kept whether they are in a ledger and can be judged
   */
  Cards(String text, boolean kept) {
    this.text = text;
    this.kept = kept;
  }

  /** The card of a loaded word: whose it is, and why it is one. */
  DomContent framing(FramingTerm term, StatementId id) {
    DlTag parts = dl();
    row(
        parts,
        "Whose word",
        text(
            switch (term.voice()) {
              case OUTLET -> "the outlet's own";
              case QUOTED ->
                  term.by().map(Words::name).orElse("somebody whom the report does not name");
            }),
        note(term.direct() ? "between quotation marks" : ""));
    row(parts, "Category", text(Shown.line(term.category())));
    row(parts, "Why", text(Shown.line(term.reason())));
    row(parts, "Words", quoted(term.span()));
    return article(
            h3(
                span(Shown.line(term.term())).withClass("type"),
                span(Words.choice(term.voice())).withClass("mode")),
            parts)
        .withId(anchor(id))
        .withClass("card framing")
        .attr("tabindex", "-1");
  }

  /** The anchor of a statement's card on its page. */
  static String anchor(StatementId id) {
    return "s-" + id.value();
  }

  /** The card of a statement. */
  DomContent card(Statement statement) {
    return switch (statement) {
      case EventMention event -> card(event);
      case Quote quote -> card(quote);
      case Tally tally -> card(tally);
    };
  }

  private DomContent card(EventMention event) {
    DlTag parts = dl();
    parties(parts, "Who", event.actors());
    parties(parts, "To whom", event.recipients());
    row(
        parts,
        "When",
        text(Words.when(event.date())),
        note(
            Words.basis(event.date())
                + words(event.date().span()).map(w -> ": “" + w + "”").orElse("")));
    place(parts, event.place());
    voices(parts, event.saidBy());
    row(parts, "Words", quoted(event.evidence().span()));
    return shell(
        event.id(),
        "event quad-" + event.type().quad().number(),
        h3(
            span(event.type().name()).withClass("type"),
            span(event.mode().map(mode -> mode.name()).orElse("")).withClass("mode"),
            span(event.custom().map(own -> own.name()).orElse("")).withClass("mode"),
            event
                .cameo()
                .<DomContent>map(
                    cameo ->
                        span("CAMEO " + cameo.code()).withClass("code").withTitle(cameo.name()))
                .orElseGet(() -> each()),
            status(event.status())),
        parts,
        why(event.because(), codes(event)));
  }

  private DomContent card(Quote quote) {
    DlTag parts = dl();
    quote
        .speaker()
        .ifPresentOrElse(
            speaker -> parties(parts, "Speaker", List.of(speaker)),
            () -> row(parts, "Speaker", text("the report does not say")));
    row(
        parts,
        "Credited by",
        text(quote.cue().map(Shown::line).map(cue -> "“" + cue + "”").orElse("no cue")),
        note("stance: " + Words.choice(quote.stance())));
    row(parts, "Words", quoted(quote.span()));
    return shell(
        quote.id(),
        "quote",
        h3(span("QUOTE").withClass("type"), span(Words.choice(quote.form())).withClass("mode")),
        parts);
  }

  private DomContent card(Tally tally) {
    DlTag parts = dl();
    tally.who().ifPresent(who -> parties(parts, "Of whom", List.of(who)));
    if (tally.since().isPresent() || tally.until().isPresent()) {
      row(
          parts,
          "Period",
          text(
              tally.since().map(Words::day).orElse("…")
                  + " – "
                  + tally.until().map(Words::day).orElse("…")));
    }
    List<String> counts = Words.counts(tally);
    if (!counts.isEmpty()) {
      row(parts, "Counts", text(String.join("; ", counts)));
    }
    place(parts, tally.place());
    voices(parts, tally.saidBy());
    row(parts, "Words", quoted(tally.evidence().span()));
    return shell(
        tally.id(),
        "tally",
        h3(
            span(tally.what().toUpperCase(Locale.ROOT)).withClass("type"),
            span(Words.number(tally)).withClass("mode")),
        parts,
        why(tally.because(), List.of()));
  }

  private DomContent shell(StatementId id, String kind, DomContent... content) {
    return article(
            each(content),
            p(
                    a("#" + id.value())
                        .withHref("#" + anchor(id))
                        .withTitle("Link to this statement"),
                    kept
                        ? each(
                            text(" · "), a("judge").withHref("/judge/" + Lists.encoded(id.value())))
                        : each())
                .withClass("id"))
        .withId(anchor(id))
        .withClass("card " + kind)
        .attr("tabindex", "-1");
  }

  private static DomContent status(Status status) {
    return span(Words.choice(status)).withClass("status status-" + Words.choice(status));
  }

  /** The chain of voices on one line, from the outlet inwards. */
  static DomContent chain(List<Claimant> voices) {
    return ol(each(
            voices,
            voice ->
                li(
                    span(Words.voice(voice)).withClass("voice"),
                    voice
                        .cue()
                        .map(cue -> note("“" + Shown.line(cue) + "”"))
                        .orElseGet(() -> each()))))
        .withClass("chain");
  }

  private static void voices(DlTag parts, List<Claimant> voices) {
    row(parts, "Who says so", chain(voices));
  }

  private void parties(DlTag parts, String label, List<Actor> actors) {
    if (actors.isEmpty()) {
      return;
    }
    row(parts, label, ul(each(actors, actor -> party(actor))).withClass("parties"));
  }

  /** A party; where its report is kept, its name leads to the actor's page. */
  private DomContent party(Actor actor) {
    return li(
        kept
            ? Lists.actor(actor)
            : each(
                text(Words.name(actor) + " "),
                actor.code().isEmpty() ? each() : span(actor.code()).withClass("code")),
        note(Words.basis(actor)));
  }

  private void place(DlTag parts, Optional<EventPlace> place) {
    place.ifPresent(
        found ->
            row(
                parts,
                "Where",
                text(Words.where(found, text)),
                note(
                    found.geonames().isPresent()
                        ? "GeoNames " + found.geonames().getAsLong()
                        : "not resolved")));
  }

  private static List<String> codes(EventMention event) {
    String contexts =
        event.contexts().stream().map(context -> context.label()).collect(Collectors.joining(", "));
    StringBuilder codes =
        new StringBuilder(
            "Quad class "
                + event.type().quad().number()
                + ", score "
                + event.score()
                + ", confidence "
                + String.format(Locale.ROOT, "%.2f", event.confidence()));
    event
        .cameo()
        .ifPresent(
            cameo ->
                codes.append(", CAMEO ").append(cameo.code()).append(": ").append(cameo.name()));
    event.cameo().ifPresent(cameo -> codes.append(", Goldstein ").append(cameo.goldstein()));
    return contexts.isEmpty()
        ? List.of(codes.toString())
        : List.of(codes.toString(), "Contexts: " + contexts);
  }

  private static DomContent why(Because because, List<String> codes) {
    String model =
        because.model().isPresent()
            ? String.format(Locale.ROOT, ", model %.2f", because.model().getAsDouble())
            : "";
    return details(
        summary("Why"),
        each(codes, line -> p(line)),
        p(text("Rule "), span(Shown.line(because.rule())).withClass("code"), text(model)),
        because.instead().isEmpty()
            ? each()
            : div(
                p("Considered instead:"),
                ul(each(because.instead(), other -> li(Shown.line(other))))));
  }

  private static void row(DlTag parts, String label, DomContent... value) {
    parts.with(dt(label), dd(value));
  }

  private static DomContent note(String words) {
    return span(words).withClass("note");
  }

  private DomContent quoted(Span where) {
    return span(words(Optional.of(where)).orElse("")).withClass("words");
  }

  private Optional<String> words(Optional<Span> span) {
    return span.filter(s -> s.end() <= text.length()).map(s -> Shown.line(s.in(text)));
  }
}
