package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.Arrays;
import java.util.Optional;
import org.dateline.server.text.Shown;

/** What all pages have in common: head, navigation, footer. */
public final class Layout {
  private final Assets assets;

  /** Pages whose style and scripts come from {@code assets}. */
  public Layout(Assets assets) {
    this.assets = assets;
  }

  /** Where style sheet and scripts are found. */
  public interface Assets {
    /** The address of the file of this name, its version in it. */
    String address(String name);
  }

  /** The parts of the desk, in the order of the navigation. */
  public enum Section {
    /** Reports, the newest first. */
    TODAY("Today", "/"),
    /** Reports of the same news. */
    STORIES("Stories", "/stories"),
    /** What cannot all be true. */
    DISAGREEMENTS("Disagreements", "/disagreements"),
    /** Event mentions. */
    EVENTS("Events", "/events"),
    /** Numbers of people. */
    TALLIES("Tallies", "/tallies"),
    /** Credited content. */
    QUOTES("Quotes", "/quotes"),
    /** Those who take part. */
    ACTORS("Actors", "/actors"),
    /** Outlets. */
    SOURCES("Sources", "/sources"),
    /** Statements to be judged. */
    JUDGE("Judge", "/queue"),
    /** A text of the reader's own. */
    TRY("Try it", "/try"),
    /** Pages outside of the navigation. */
    NONE("", "");

    private final String label;
    private final String address;

    Section(String label, String address) {
      this.label = label;
      this.address = address;
    }

    /** What readers call it. */
    public String label() {
      return label;
    }
  }

  /**
   * A whole page.
   *
   * @param section the part of the desk it belongs to
   * @param name its name, for the window
   * @param json where the same thing stands as JSON
   * @param content what stands in its main part
   */
  public String page(Section section, String name, Optional<String> json, DomContent... content) {
    String shown = Shown.line(name);
    return "<!DOCTYPE html>\n"
        + html(
                head(
                    meta().withCharset("utf-8"),
                    title(shown.isEmpty() ? "Dateline" : shown + " – Dateline"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    link().withRel("icon").withHref(assets.address("icon.svg")),
                    script().withSrc(assets.address("theme.js")),
                    link().withRel("stylesheet").withHref(assets.address("desk.css")),
                    json.<DomContent>map(
                            address ->
                                link()
                                    .withRel("alternate")
                                    .withType("application/json")
                                    .withHref(address))
                        .orElseGet(() -> each()),
                    script().withType("module").withSrc(assets.address("desk.js"))),
                body(
                    a("Skip to content").withHref("#content").withClass("skip"),
                    top(section),
                    main(content).withId("content"),
                    foot(json)))
            .withLang("en")
            .render();
  }

  private static DomContent top(Section section) {
    return header(
            a(span("Dateline").withClass("name")).withHref("/").withClass("brand"),
            nav(ul(
                    each(
                        Arrays.stream(Section.values())
                            .filter(other -> other != Section.NONE)
                            .toList(),
                        other -> li(entry(other, other == section)))))
                .attr("aria-label", "Parts of the desk"),
            form(input()
                    .withType("search")
                    .withName("q")
                    .attr("aria-label", "Search all reports")
                    .withPlaceholder("Search"))
                .withAction("/")
                .withMethod("get")
                .attr("role", "search"),
            button("Theme")
                .withType("button")
                .withId("theme")
                .attr("hidden")
                .attr("aria-label", "Switch between light and dark"))
        .withClass("top");
  }

  private static DomContent entry(Section section, boolean here) {
    var link = a(section.label).withHref(section.address);
    return here ? link.attr("aria-current", "page") : link;
  }

  private static DomContent foot(Optional<String> json) {
    return footer(
        span("Every value shows who said it. Nothing here is Dateline's own claim."),
        nav(
                json.<DomContent>map(address -> a("This page as JSON").withHref(address))
                    .orElseGet(() -> each()),
                a("The API").withHref("/openapi.yaml"))
            .attr("aria-label", "For programs"));
  }
}
