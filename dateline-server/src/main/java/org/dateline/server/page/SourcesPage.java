package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.ledger.ActorViews.Cited;
import org.dateline.ledger.ActorViews.Source;
import org.dateline.server.text.Shown;

/** The outlets: how much they publish, how much of it they credit, and to whom. */
public final class SourcesPage {
  private SourcesPage() {}

  /** The page's content; {@code cited} is by the outlet's name. */
  public static DomContent[] content(List<Source> sources, Map<String, List<Cited>> cited) {
    return new DomContent[] {
      Lists.intro(
          "Sources",
          "Who published the reports, what share of their statements they credit to somebody, and"
              + " whom they cite."),
      sources.isEmpty()
          ? Lists.empty("The ledger holds no reports yet.")
          : div(table(
                  thead(
                      tr(
                          each(
                              List.of(
                                  "Outlet",
                                  "Reports",
                                  "From",
                                  "To",
                                  "Statements",
                                  "Credited",
                                  "Cites most"),
                              head -> th(head).attr("scope", "col")))),
                  tbody(
                      each(
                          sources,
                          source -> row(source, cited.getOrDefault(source.outlet(), List.of()))))))
              .withClass("wide-table")
              .attr("tabindex", "0")
              .attr("role", "region")
              .attr("aria-label", "Outlets")
    };
  }

  private static DomContent row(Source source, List<Cited> cited) {
    String share =
        source.share().isPresent()
            ? String.format(Locale.ROOT, "%.0f %%", 100 * source.share().getAsDouble())
            : "–";
    return tr(
        td(
            source.outlet().isEmpty()
                ? text("not named")
                : a(Shown.line(source.outlet()))
                    .withHref(
                        "/?outlet=" + URLEncoder.encode(source.outlet(), StandardCharsets.UTF_8))),
        td(Integer.toString(source.reports())).withClass("number"),
        td(source.first()).withClass("day"),
        td(source.last()).withClass("day"),
        td(Integer.toString(source.statements())).withClass("number"),
        td(share).withClass("number"),
        td(
            cited.stream()
                .map(
                    one ->
                        Shown.line(one.name().or(one::code).orElse(one.key()))
                            + " "
                            + one.statements())
                .collect(Collectors.joining(", "))));
  }
}
