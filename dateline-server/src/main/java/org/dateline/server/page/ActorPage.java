package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.ledger.ActorViews.Dealing;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.KeptStatement;
import org.dateline.model.EventMention;
import org.dateline.server.chart.Bars;
import org.dateline.server.text.Shown;

/** An actor: under which words, dealing with whom, saying what. */
public final class ActorPage {
  private static final int MOST = 20;

  private ActorPage() {}

  /**
   * What is known of an actor.
   *
   * @param who as the address names it
   * @param descriptions under which reports name it
   * @param dealings with others, month by month
   * @param quotes what it says, the newest
   * @param events in which it takes part, the newest
   */
  public record Known(
      String who,
      List<Description> descriptions,
      List<Dealing> dealings,
      List<KeptStatement> quotes,
      List<KeptStatement> events) {
    /** Copies the lists. */
    public Known {
      descriptions = List.copyOf(descriptions);
      dealings = List.copyOf(dealings);
      quotes = List.copyOf(quotes);
      events = List.copyOf(events);
    }
  }

  /** A name of the actor: as reports give it where they do, else as the address has it. */
  public static String name(Known known) {
    return known.events().stream()
        .map(KeptStatement::statement)
        .flatMap(
            statement ->
                statement instanceof EventMention event
                    ? Stream.concat(event.actors().stream(), event.recipients().stream())
                    : Stream.of())
        .filter(actor -> actor.id().map(id -> id.value().equals(known.who())).orElse(false))
        .flatMap(actor -> actor.name().stream())
        .findFirst()
        .map(Shown::line)
        .orElse(Shown.line(known.who()));
  }

  /** The page's content. */
  public static DomContent[] content(Known known) {
    return new DomContent[] {
      Lists.intro(name(known), "What reports say that this actor did, and what they say it said."),
      chart(known),
      div(partners(known), words(known)).withClass("two"),
      section(h2("Latest events"), Lists.events(known.events())),
      section(h2("Latest words"), Lists.quotes(known.quotes()))
    };
  }

  private static DomContent chart(Known known) {
    Map<String, int[]> months = new TreeMap<>();
    for (Dealing dealing : known.dealings()) {
      if (!dealing.month().isEmpty()) {
        int[] sum = months.computeIfAbsent(dealing.month(), month -> new int[4]);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += dealing.quads().get(i);
        }
      }
    }
    if (months.isEmpty()) {
      return Lists.empty("No dealings with others are dated.");
    }
    List<Bars.Bar> bars = new ArrayList<>();
    months.forEach(
        (month, sum) ->
            bars.add(
                new Bars.Bar(month, List.of(sum[0], sum[1], sum[2], sum[3]), Optional.empty())));
    return Bars.chart(
        "Event mentions with others by month: cooperation above the line, conflict below it", bars);
  }

  private static DomContent partners(Known known) {
    Map<String, Partner> partners = new LinkedHashMap<>();
    for (Dealing dealing : known.dealings()) {
      partners.computeIfAbsent(dealing.key(), key -> new Partner(dealing)).add(dealing);
    }
    List<Partner> most =
        partners.values().stream()
            .sorted(Comparator.comparingInt((Partner one) -> one.events).reversed())
            .limit(MOST)
            .toList();
    return section(
        h2("Deals with"),
        most.isEmpty()
            ? Lists.empty("No counterpart is known.")
            : div(table(
                    thead(
                        tr(
                            each(
                                List.of(
                                    "Counterpart", "Mentions", "Coop.", "Conflict", "Mean score"),
                                head -> th(head).attr("scope", "col")))),
                    tbody(each(most, Partner::row))))
                .withClass("wide-table"));
  }

  private static final class Partner {
    private final Dealing first;
    private int events;
    private int conflict;
    private double score;

    private Partner(Dealing first) {
      this.first = first;
    }

    private void add(Dealing dealing) {
      int count = dealing.quads().stream().mapToInt(Integer::intValue).sum();
      events += count;
      conflict += dealing.quads().get(2) + dealing.quads().get(3);
      score += dealing.score() * count;
    }

    private DomContent row() {
      String name = Shown.line(first.name().or(first::code).orElse(first.key()));
      return tr(
          td(
              a(name)
                  .withHref("/actor?who=" + URLEncoder.encode(first.key(), StandardCharsets.UTF_8)),
              text(" "),
              first
                  .code()
                  .<DomContent>map(code -> span(code).withClass("code"))
                  .orElseGet(() -> each())),
          td(Integer.toString(events)).withClass("number"),
          td(Integer.toString(events - conflict)).withClass("number"),
          td(Integer.toString(conflict)).withClass("number"),
          td(events == 0 ? "–" : String.format(Locale.ROOT, "%+.1f", score / events))
              .withClass("number"));
    }
  }

  private static DomContent words(Known known) {
    return section(
        h2("Named as"),
        known.descriptions().isEmpty()
            ? Lists.empty("No title or description was read.")
            : ul(each(
                    known.descriptions(),
                    one ->
                        li(
                            a("“" + Shown.line(one.words()) + "”")
                                .withHref("/statements/" + one.evidence().value()),
                            text(" "),
                            one.code()
                                .<DomContent>map(code -> span(code).withClass("code"))
                                .orElseGet(() -> each()),
                            span(" "
                                    + (one.first().equals(one.last())
                                        ? one.last()
                                        : one.first() + " – " + one.last())
                                    + ", "
                                    + one.mentions()
                                    + (one.mentions() == 1 ? " statement" : " statements"))
                                .withClass("note"))))
                .withClass("plain"));
  }
}
