package org.dateline.server.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.CodedArticle;

/** A text of the reader's own, coded at once and not kept. */
public final class TryPage {
  private TryPage() {}

  /**
   * What the reader gave.
   *
   * @param text the text
   * @param published the day, as it was written
   * @param outlet who published it
   */
  public record Given(String text, String published, String outlet) {
    /** Nothing yet. */
    public static final Given NOTHING = new Given("", "", "");
  }

  /**
   * The page's content.
   *
   * @param given what stands in the form
   * @param problem what is wrong with it
   * @param coded what was read in it
   */
  public static DomContent[] content(
      Given given, Optional<String> problem, Optional<CodedArticle> coded) {
    List<DomContent> content = new ArrayList<>();
    content.add(
        div(
                h1("Try it"),
                p(
                    "Paste a news text in English and see what Dateline reads in it. "
                        + "Nothing is kept."))
            .withClass("intro"));
    problem.ifPresent(words -> content.add(p(words).withClass("problem").attr("role", "alert")));
    content.add(entry(given));
    coded.ifPresent(
        found -> content.add(div(h2("What was read"), CodedText.of(found, false)).withId("read")));
    return content.toArray(DomContent[]::new);
  }

  private static DomContent entry(Given given) {
    return form(
            label(
                    text("Text"),
                    textarea(given.text()).withName("text").withRows("10").attr("required"))
                .withClass("wide"),
            label(
                text("Published"),
                input().withType("date").withName("published").withValue(given.published())),
            label(
                text("Outlet"),
                input().withType("text").withName("outlet").withValue(given.outlet())),
            button("Read it").withType("submit").withClass("primary"))
        .withMethod("post")
        .withAction("/try#read")
        .withClass("try");
  }
}
