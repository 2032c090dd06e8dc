package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.ReportEntry;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Status;
import org.dateline.model.Tally;
import org.dateline.server.text.Shown;

/** Lists of reports and statements, and the form that narrows them. */
public final class Lists {
  private Lists() {}

  /** The head of a page with a list. */
  public static DomContent intro(String name, String words) {
    return div(h1(name), p(words)).withClass("intro");
  }

  /**
   * The form that narrows a list: on a phone it is folded away as long as nothing but words to
   * search for stands in it.
   *
   * @param path the list's address
   * @param fields the words that this list heeds
   * @param given what stands in them
   */
  public static DomContent filters(String path, List<String> fields, Map<String, String> given) {
    var form =
        form(
                each(fields, name -> field(name, given.getOrDefault(name, ""))),
                button("Show").withType("submit"),
                given.isEmpty() ? each() : a("Show all").withHref(path))
            .withMethod("get")
            .withAction(path)
            .withClass("filters");
    var folded = details(summary("Narrow this list"), form).withClass("narrow");
    boolean narrowed = given.keySet().stream().anyMatch(name -> !name.equals("q"));
    return narrowed ? folded.attr("open") : folded;
  }

  private static DomContent field(String name, String value) {
    return switch (name) {
      case "type" -> choice("Type", name, value, EventType.values());
      case "status" -> choice("Status", name, value, Status.values());
      case "from" -> entry("From", name, value, "date");
      case "until" -> entry("Until", name, value, "date");
      case "q" -> entry("Words", name, value, "search");
      case "what" -> entry("What happened", name, value, "text");
      case "country" -> entry("Country code", name, value, "text");
      case "place" -> entry("Place", name, value, "text");
      case "outlet" -> entry("Outlet", name, value, "text");
      default -> entry("Actor", name, value, "text");
    };
  }

  private static DomContent entry(String words, String name, String value, String type) {
    return label(text(words), input().withType(type).withName(name).withValue(value));
  }

  private static DomContent choice(String words, String name, String value, Enum<?>[] values) {
    return label(
        text(words),
        select(
                option("any").withValue(""),
                each(
                    Arrays.asList(values),
                    one -> {
                      String label = one.name().toLowerCase(java.util.Locale.ROOT);
                      var option = option(label).withValue(label);
                      return label.equalsIgnoreCase(value) ? option.attr("selected") : option;
                    }))
            .withName(name));
  }

  /** Where the list goes on. */
  public static DomContent more(Optional<String> address) {
    return address
        .<DomContent>map(
            next -> p(a("Earlier ones").withHref(next).withRel("next")).withClass("more"))
        .orElseGet(() -> each());
  }

  /** The list as files, in this order of formats, by the filters of {@code query}. */
  public static DomContent exports(Map<String, String> addresses) {
    return p(
            text("Export: "),
            each(
                addresses.entrySet().stream().toList(),
                one -> each(a(one.getKey()).withHref(one.getValue()).attr("download"), text(" "))))
        .withClass("exports");
  }

  /** The choice between the newest and the biggest first. */
  public static DomContent orders(String path, boolean biggest) {
    return choice(
        List.of(
            new Choice("Newest first", path, !biggest),
            new Choice(
                "Biggest first",
                path + (path.contains("?") ? "&" : "?") + "order=biggest",
                biggest)));
  }

  /**
   * One of several ways to show the same.
   *
   * @param words what it is called
   * @param address where it is
   * @param here whether it is what the page shows
   */
  public record Choice(String words, String address, boolean here) {}

  /** The choice between several ways to show the same. */
  public static DomContent choice(List<Choice> choices) {
    List<DomContent> parts = new ArrayList<>();
    for (Choice one : choices) {
      var link = a(one.words()).withHref(one.address());
      parts.add(parts.isEmpty() ? each() : text(" · "));
      parts.add(one.here() ? link.attr("aria-current", "true") : link);
    }
    return p(parts.toArray(DomContent[]::new)).withClass("orders");
  }

  /** A heading that is heard and not seen. */
  public static DomContent unseen(String words) {
    return h2(words).withClass("unseen");
  }

  /** What stands for a list without entries. */
  public static DomContent empty(String words) {
    return p(words).withClass("empty");
  }

  /** Reports, with the kinds of their events. */
  public static DomContent reports(
      List<ReportEntry> reports, Map<ArticleId, List<EventMention>> events) {
    if (reports.isEmpty()) {
      return empty("There are no reports that meet this.");
    }
    return ol(each(
            reports,
            report -> report(report, events.getOrDefault(report.article().id(), List.of()))))
        .withClass("list");
  }

  private static DomContent report(ReportEntry entry, List<EventMention> events) {
    Article article = entry.article();
    String count = entry.events() == 1 ? "1 event" : entry.events() + " events";
    return li(
        h2(a(headline(article)).withHref(address(article))),
        p(Stream.of(
                    article.outlet().map(Shown::line),
                    article.published().map(Words::day),
                    Optional.of(count))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")))
            .withClass("byline"),
        div(each(events.stream().limit(6).toList(), Lists::chip)).withClass("chips"));
  }

  static DomContent chip(EventMention event) {
    String parties =
        Stream.concat(event.actors().stream().limit(2), event.recipients().stream().limit(1))
            .map(Words::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return span(event.type() + (parties.isEmpty() ? "" : " " + parties))
        .withClass("chip quad-" + event.type().quad().number());
  }

  static String headline(Article article) {
    return article
        .title()
        .map(Shown::line)
        .orElseGet(
            () -> {
              String start =
                  Shown.line(article.text().substring(0, Math.min(90, article.text().length())));
              return start.isEmpty() ? "Report " + article.id() : start + " …";
            });
  }

  /** The page of an article. */
  public static String address(Article article) {
    return "/articles/" + encoded(article.id().value());
  }

  /** An id as a part of an address. */
  static String encoded(String id) {
    return java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  /** The statement on the page of its article. */
  public static String address(KeptStatement kept) {
    return address(kept.article()) + "#" + Cards.anchor(kept.id());
  }

  /** The page of an actor. */
  static DomContent actor(Actor actor) {
    String name = Words.name(actor);
    Optional<String> key =
        actor
            .id()
            .map(id -> id.value())
            .or(actor::name)
            .or(() -> Optional.of(actor.code()).filter(c -> !c.isEmpty()));
    return each(
        key.<DomContent>map(
                who ->
                    a(name)
                        .withHref(
                            "/actor?who="
                                + java.net.URLEncoder.encode(
                                    who, java.nio.charset.StandardCharsets.UTF_8)))
            .orElseGet(() -> text(name)),
        actor.code().isEmpty() ? each() : each(text(" "), span(actor.code()).withClass("code")));
  }

  /** Event mentions as a table. */
  public static DomContent events(List<KeptStatement> kept) {
    return table(
        "There are no events that meet this.",
        List.of("When", "Type", "Who", "To whom", "Where", "Who says so", "Words"),
        kept,
        one -> one.statement() instanceof EventMention event ? event(one, event) : List.of());
  }

  private static List<TdTag> event(KeptStatement kept, EventMention event) {
    String text = kept.article().text();
    return List.of(
        td(Words.when(event.date())).withClass("day"),
        td(
            span(event.type().name()).withClass("chip quad-" + event.type().quad().number()),
            text(event.mode().map(mode -> " " + mode.name()).orElse("")),
            text(event.custom().map(own -> " " + own.name()).orElse("")),
            event.status() == Status.ACTUAL
                ? each()
                : each(
                    text(" "),
                    span(Words.choice(event.status()))
                        .withClass("status status-" + Words.choice(event.status())))),
        cell(actors(event.actors())),
        cell(actors(event.recipients())),
        cell(event.place().map(place -> text(Words.where(place, text)))),
        td(voices(event.saidBy())),
        td(words(kept, event.evidence().span())));
  }

  /** Numbers of people as a table. */
  public static DomContent tallies(List<KeptStatement> kept) {
    return table(
        "There are no numbers of people that meet this.",
        List.of("Day", "What", "Number", "Of whom", "Who says so", "Words"),
        kept,
        one -> one.statement() instanceof Tally tally ? tally(one, tally) : List.of());
  }

  private static List<TdTag> tally(KeptStatement kept, Tally tally) {
    return List.of(
        td(kept.day().isEmpty() ? text("–") : text(Words.day(LocalDate.parse(kept.day()))))
            .withClass("day"),
        td(tally.what()),
        td(each(
                text(Words.number(tally)),
                each(Words.counts(tally), kind -> each(text(" "), small(kind)))))
            .withClass("number"),
        cell(tally.who().map(Lists::actor)),
        td(voices(tally.saidBy())),
        td(words(kept, tally.evidence().span())));
  }

  /** Credited content as a table. */
  public static DomContent quotes(List<KeptStatement> kept) {
    return table(
        "There are no quotes that meet this.",
        List.of("Day", "Speaker", "Stance", "Form", "Words"),
        kept,
        one -> one.statement() instanceof Quote quote ? quote(one, quote) : List.of());
  }

  private static List<TdTag> quote(KeptStatement kept, Quote quote) {
    return List.of(
        td(kept.day().isEmpty() ? text("–") : text(Words.day(LocalDate.parse(kept.day()))))
            .withClass("day"),
        td(quote.speaker().map(Lists::actor).orElseGet(() -> text("not said"))),
        td(Words.choice(quote.stance())),
        td(Words.choice(quote.form())),
        td(words(kept, quote.span())));
  }

  private static DomContent table(
      String none,
      List<String> heads,
      List<KeptStatement> kept,
      Function<KeptStatement, List<TdTag>> cells) {
    return kept.isEmpty() ? empty(none) : stacked("Statements", heads, kept, cells);
  }

  /** A table whose rows become lists where the window is narrow. */
  static <T> DomContent stacked(
      String label, List<String> heads, List<T> rows, Function<T, List<TdTag>> cells) {
    return div(j2html.TagCreator.table(
                thead(tr(each(heads, head -> th(head).attr("scope", "col")))),
                tbody(each(rows, one -> row(heads, cells.apply(one)))))
            .withClass("stacked"))
        .withClass("wide-table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label);
  }

  /** A row whose cells say their heads, for where they stand below each other. */
  private static DomContent row(List<String> heads, List<TdTag> cells) {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).attr("data-head", heads.get(i));
    }
    return tr(cells.toArray(DomContent[]::new));
  }

  private static TdTag cell(Optional<DomContent> content) {
    return content.map(shown -> td(shown)).orElseGet(() -> td("–").withClass("none"));
  }

  private static Optional<DomContent> actors(List<Actor> actors) {
    List<DomContent> parts = new ArrayList<>();
    for (Actor actor : actors) {
      if (!parts.isEmpty()) {
        parts.add(text("; "));
      }
      parts.add(actor(actor));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(each(parts.toArray(DomContent[]::new)));
  }

  private static String voices(List<Claimant> saidBy) {
    String inner =
        saidBy.stream()
            .filter(voice -> voice.kind() != ClaimantKind.OUTLET)
            .map(Words::voice)
            .collect(Collectors.joining(" › "));
    String outlet = saidBy.getFirst().name().map(Shown::line).orElse("the outlet");
    return inner.isEmpty() ? outlet : outlet + " › " + inner;
  }

  private static DomContent words(KeptStatement kept, Span span) {
    String text = kept.article().text();
    String words = span.end() <= text.length() ? Shown.line(span.in(text)) : "";
    String shown = words.length() > 160 ? words.substring(0, 159) + "…" : words;
    return a(shown).withHref(address(kept)).withClass("words");
  }
}
