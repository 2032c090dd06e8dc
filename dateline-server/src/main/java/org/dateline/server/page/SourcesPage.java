package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.ledger.ActorViews.Cited;
import org.dateline.ledger.ActorViews.Source;
import org.dateline.server.page.Voice.Count;
import org.dateline.server.text.Shown;

/** The outlets: how much they publish and credit, to whom, in what words, and whose texts. */
public final class SourcesPage {
  private static final int MOST = 3;

  private static final List<String> HEADS =
      List.of(
          "Outlet",
          "Reports",
          "Statements",
          "Credited",
          "Cites most",
          "Loaded words",
          "Shared texts");

  private SourcesPage() {}

  /**
   * An outlet with all that is shown of it.
   *
   * @param source how much
   * @param cited whom it cites
   * @param voice how it words its reports
   */
  public record Outlet(Source source, List<Cited> cited, Voice voice) {
    /** Copies the list. */
    public Outlet {
      cited = List.copyOf(cited);
    }
  }

  /** The table of outlets. */
  public static DomContent table(List<Outlet> outlets) {
    return outlets.isEmpty()
        ? Lists.empty("There are no reports that meet this.")
        : Lists.stacked("Outlets", HEADS, outlets, SourcesPage::cells);
  }

  private static List<TdTag> cells(Outlet outlet) {
    Source source = outlet.source();
    Voice voice = outlet.voice();
    String share =
        source.share().isPresent()
            ? String.format(Locale.ROOT, "%.0f %%", 100 * source.share().getAsDouble())
            : "–";
    return List.of(
        td(
            source.outlet().isEmpty()
                ? text("not named")
                : a(Shown.line(source.outlet())).withHref("/?outlet=" + encoded(source.outlet())),
            span(days(source)).withClass("note under")),
        td(Words.count(source.reports())).withClass("number"),
        td(Words.count(source.statements())).withClass("number"),
        td(share).withClass("number"),
        td(several(outlet.cited(), SourcesPage::cited)),
        td(loaded(outlet)),
        td(texts("Carries those of ", voice.carries()), texts("Carried by ", voice.carriedBy()))
            .withCondClass(voice.carries().isEmpty() && voice.carriedBy().isEmpty(), "none"));
  }

  private static DomContent loaded(Outlet outlet) {
    Voice voice = outlet.voice();
    return each(
        text(Words.count(voice.ownTimes()) + " in its own voice"),
        voice.own().isEmpty() ? each() : text(": "),
        several(voice.own(), count -> term(outlet.source().outlet(), count)),
        text("; " + Words.count(voice.quoted()) + " quoted"));
  }

  private static DomContent texts(String words, List<Count> all) {
    return all.isEmpty()
        ? each()
        : p(text(words), several(all, SourcesPage::count)).withClass("tight");
  }

  private static String days(Source source) {
    return source.first().equals(source.last())
        ? source.first()
        : source.first() + " – " + source.last();
  }

  private static DomContent cited(Cited one) {
    return each(
        a(Shown.line(one.name().or(one::code).orElse(one.key())))
            .withHref(ActorPage.address(one.key())),
        text(" " + Words.count(one.statements())));
  }

  private static DomContent term(String outlet, Count one) {
    return each(
        a("“" + Shown.line(one.name()) + "”")
            .withHref(
                "/?q="
                    + encoded("\"" + one.name() + "\"")
                    + (outlet.isEmpty() ? "" : "&outlet=" + encoded(outlet))),
        text(" " + Words.count(one.times())));
  }

  private static DomContent count(Count one) {
    return text(Shown.line(one.name()) + " " + Words.count(one.times()));
  }

  private static <T> DomContent several(List<T> all, Function<T, DomContent> shown) {
    if (all.isEmpty()) {
      return text("");
    }
    List<DomContent> parts = new ArrayList<>();
    for (T one : all.stream().limit(MOST).toList()) {
      if (!parts.isEmpty()) {
        parts.add(text(", "));
      }
      parts.add(shown.apply(one));
    }
    if (all.size() > MOST) {
      parts.add(text(" …"));
    }
    return each(parts.toArray(DomContent[]::new));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
