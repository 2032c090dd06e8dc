package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.ActorViews.ActorEntry;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.ActorViews.Tie;
import org.dateline.ledger.Counted;
import org.dateline.ledger.KeptStatement;
import org.dateline.server.text.Shown;

/** An actor: under which words, dealing with whom, saying what. */
public final class ActorPage {
  /** As many counterparts as a drawing holds. */
  public static final int MOST = 20;

  private static final int WORDS = 12;
  private static final String NEWEST =
      String.format(
          Locale.ROOT,
          "Only the newest %,d statements that have words for it are counted here.",
          Counted.DESCRIPTIONS);

  private ActorPage() {}

  /**
   * What is known of an actor.
   *
   * @param who as the address names it
   * @param name what it is called
   * @param with the one counterpart with whom its dealings are shown; empty for all
   * @param descriptions under which reports name it
   * @param allDescribed whether all such uses were counted, and not the newest alone
   * @param times by what stretches of time its dealings are told
   * @param dealings with others, of each stretch of time
   * @param counterparts those with whom it deals, those with most event mentions first
   * @param ties between those with whom it has most to do
   * @param quotes what it says, the newest
   * @param claims events and numbers that reports credit to it, the newest
   * @param events in which it takes part, the newest
   */
  public record Known(
      String who,
      String name,
      Optional<String> with,
      List<Description> descriptions,
      boolean allDescribed,
      Times times,
      List<Dealt> dealings,
      List<Counterpart> counterparts,
      List<Tie> ties,
      List<KeptStatement> quotes,
      Claims claims,
      List<KeptStatement> events) {
    /** Copies the lists. */
    public Known {
      descriptions = folded(descriptions);
      dealings = List.copyOf(dealings);
      counterparts = List.copyOf(counterparts);
      ties = List.copyOf(ties);
      quotes = List.copyOf(quotes);
      events = List.copyOf(events);
    }

    /** Words that differ in capitals alone, under one code, are one description. */
    private static List<Description> folded(List<Description> all) {
      Map<List<Object>, Description> folded = new LinkedHashMap<>();
      for (Description one : all) {
        folded.merge(
            List.of(one.words().toLowerCase(Locale.ROOT), one.code(), one.basis()),
            one,
            (a, b) ->
                new Description(
                    a.mentions() < b.mentions() ? b.words() : a.words(),
                    a.code(),
                    a.basis(),
                    a.first().compareTo(b.first()) < 0 ? a.first() : b.first(),
                    a.last().compareTo(b.last()) < 0 ? b.last() : a.last(),
                    a.mentions() + b.mentions(),
                    a.evidence()));
      }
      return List.copyOf(folded.values());
    }

    /** Whether the ledger knows of it at all. */
    public boolean isNothing() {
      return descriptions.isEmpty()
          && counterparts.isEmpty()
          && quotes.isEmpty()
          && claims.events().isEmpty()
          && claims.tallies().isEmpty()
          && events.isEmpty();
    }
  }

  /**
   * By what stretches of time dealings are told.
   *
   * @param unit months or weeks
   * @param note what of them is not told; empty where all is
   * @param months where they are told by the month
   * @param weeks where they are told by the week
   * @param files where they are as files, by what people call these
   */
  public record Times(
      Stretch.Unit unit, String note, String months, String weeks, Map<String, String> files) {
    /** Keeps the order of the files. */
    public Times {
      files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    private boolean weekly() {
      return unit == Stretch.Unit.WEEK;
    }
  }

  /**
   * What reports credit to somebody.
   *
   * @param events event mentions
   * @param tallies numbers of people
   */
  public record Claims(List<KeptStatement> events, List<KeptStatement> tallies) {
    /** Copies the lists. */
    public Claims {
      events = List.copyOf(events);
      tallies = List.copyOf(tallies);
    }
  }

  /** The page of an actor. */
  static String address(String who) {
    return "/actor?who=" + URLEncoder.encode(who, StandardCharsets.UTF_8);
  }

  /** The page of an actor's dealings with one other. */
  static String address(String who, String with) {
    return address(who) + "&with=" + URLEncoder.encode(with, StandardCharsets.UTF_8);
  }

  /** The events of an actor in a stretch of time. */
  static String events(String who, Stretch time) {
    return "/events?actor="
        + URLEncoder.encode(who, StandardCharsets.UTF_8)
        + "&status=actual,historical&from="
        + time.first()
        + "&until="
        + time.last();
  }

  /** What the page is called. */
  public static String title(Known known) {
    String name = Shown.line(known.name());
    return known.with().isEmpty()
        ? name
        : name
            + " and "
            + known.counterparts().stream()
                .findFirst()
                .map(Counterpart::shown)
                .orElseGet(() -> Shown.line(known.with().get()));
  }

  /** The page's content. */
  public static DomContent[] content(Known known) {
    return known.with().isPresent() ? pair(known) : alone(known);
  }

  private static ActorCharts charts(Known known) {
    return new ActorCharts(known.who(), known.times().unit(), known.dealings());
  }

  /** The dealings by the month or the week, with the way to the other and to them as files. */
  private static DomContent overTime(ActorCharts charts, Known known) {
    Times times = known.times();
    return known.counterparts().isEmpty()
        ? charts.overTime(known.with().isEmpty())
        : section(
            Lists.choice(
                List.of(
                    new Lists.Choice("By month", times.months(), !times.weekly()),
                    new Lists.Choice("By week", times.weeks(), times.weekly()))),
            times.note().isEmpty() ? each() : p(times.note()).withClass("note"),
            charts.overTime(known.with().isEmpty()),
            Lists.exports(times.files()));
  }

  private static DomContent[] pair(Known known) {
    ActorCharts charts = charts(known);
    return new DomContent[] {
      Lists.intro(title(known), "What reports say that these two did to each other."),
      p(
              a("All dealings of " + Shown.line(known.name())).withHref(address(known.who())),
              text(" · "),
              a("The other's page").withHref(address(known.with().orElse(""))))
          .withClass("more"),
      overTime(charts, known),
      section(h2("Latest events with both"), Lists.events(known.events()))
    };
  }

  private static DomContent[] alone(Known known) {
    ActorCharts charts = charts(known);
    List<Counterpart> all = known.counterparts();
    List<Counterpart> most = all.stream().limit(MOST).toList();
    String which = most.size() < all.size() ? ": the " + most.size() + " of most mentions" : "";
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        Lists.intro(
            title(known), "What reports say that this actor did, and what they say it said."));
    parts.add(overTime(charts, known));
    parts.add(
        div(
                section(
                    h2("Deals with" + which),
                    charts.network(Shown.line(known.name()), most, known.ties())),
                section(
                    h2("Offices and descriptions"),
                    known.allDescribed() ? each() : p(NEWEST).withClass("note"),
                    known.descriptions().isEmpty()
                        ? Lists.empty("No title or description was read.")
                        : each(
                            ActorCharts.offices(known.descriptions()),
                            words(known.descriptions()))))
            .withClass("two even"));
    parts.add(charts.multiples(most));
    parts.add(section(h2("Counterparts"), counterparts(known.who(), most)));
    parts.add(section(h2("Latest events"), Lists.events(known.events())));
    parts.add(section(h2("Latest words"), Lists.quotes(known.quotes())));
    parts.add(
        section(
            h2("Latest claims"),
            p("Events and numbers for which reports name it as the source.").withClass("note"),
            known.claims().events().isEmpty() && !known.claims().tallies().isEmpty()
                ? each()
                : Lists.events(known.claims().events()),
            known.claims().tallies().isEmpty() ? each() : Lists.tallies(known.claims().tallies())));
    return parts.toArray(DomContent[]::new);
  }

  private static DomContent counterparts(String who, List<Counterpart> most) {
    return most.isEmpty()
        ? Lists.empty("No counterpart is known.")
        : div(table(
                thead(
                    tr(
                        each(
                            List.of(
                                "Counterpart", "Mentions", "Cooperation", "Conflict", "Mean score"),
                            head -> th(head).attr("scope", "col")))),
                tbody(each(most, one -> row(who, one)))))
            .withClass("wide-table")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "Counterparts");
  }

  private static DomContent row(String who, Counterpart one) {
    return tr(
        td(a(one.shown()).withHref(address(who, one.key())), text(" "), code(one.code())),
        td(Integer.toString(one.events())).withClass("number"),
        td(Integer.toString(one.events() - one.conflict())).withClass("number"),
        td(Integer.toString(one.conflict())).withClass("number"),
        td(one.events() == 0 ? "–" : String.format(Locale.ROOT, "%+.1f", one.score()))
            .withClass("number"));
  }

  private static DomContent code(Optional<String> code) {
    return code.<DomContent>map(one -> span(one).withClass("code")).orElseGet(() -> each());
  }

  private static DomContent words(List<Description> descriptions) {
    List<Description> first = descriptions.stream().limit(WORDS).toList();
    List<Description> more = descriptions.stream().skip(WORDS).toList();
    return each(
        several(first),
        more.isEmpty() ? each() : details(summary(more.size() + " more"), several(more)));
  }

  private static DomContent several(List<Description> descriptions) {
    return ul(each(
            descriptions,
            one ->
                li(
                    a("“" + Shown.line(one.words()) + "”")
                        .withHref("/statements/" + one.evidence().value()),
                    text(" "),
                    code(one.code()),
                    span(" " + days(one) + Words.count(one.mentions(), "statement"))
                        .withClass("note"))))
        .withClass("plain");
  }

  private static String days(Description one) {
    return one.last().isEmpty()
        ? ""
        : (one.first().equals(one.last()) ? one.last() : one.first() + " – " + one.last()) + ", ";
  }

  /**
   * What stands over a list of actors.
   *
   * @param all whether all events that meet the filter were counted
   */
  public static String intro(boolean all) {
    String who = "Who takes part in most event mentions. A name leads to its dealings.";
    return all
        ? who
        : String.format(
            Locale.ROOT,
            "%s So many meet this that only the newest are counted here: at most %,d of them, in"
                + " at most %,d reports with the words searched for. The file below has all.",
            who,
            Counted.MOST,
            Counted.REPORTS);
  }

  /** A list of actors, each with a way to its page. */
  public static DomContent list(List<ActorEntry> actors) {
    return actors.isEmpty()
        ? Lists.empty("There are no actors that meet this.")
        : div(table(
                thead(
                    tr(
                        each(
                            List.of("Actor", "Code", "Event mentions", "First", "Last"),
                            head ->
                                th(head)
                                    .attr("scope", "col")
                                    .withCondClass(head.equals("First"), "aside")))),
                tbody(each(actors, entry -> row(entry)))))
            .withClass("wide-table")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "Actors");
  }

  private static DomContent row(ActorEntry entry) {
    return tr(
        td(
            a(Shown.line(entry.name().or(entry::code).orElse(entry.key())))
                .withHref(address(entry.key()))),
        td(code(entry.code())),
        td(Integer.toString(entry.events())).withClass("number"),
        td(entry.first()).withClass("day aside"),
        td(entry.last()).withClass("day"));
  }
}
