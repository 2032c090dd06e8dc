package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import org.dateline.model.CodedArticle;
import org.dateline.server.text.Shown;

/** A report with what was read in it. */
public final class ArticlePage {
  private ArticlePage() {}

  /** Its headline, or what stands for it. */
  public static String headline(CodedArticle coded) {
    return Shown.line(coded.article().title().orElse("Report " + coded.article().id().value()));
  }

  /** The page's content. */
  public static DomContent[] content(CodedArticle coded) {
    return new DomContent[] {
      div(h1(headline(coded)), p(text(CodedText.byline(coded)), source(coded)).withClass("byline"))
          .withClass("intro"),
      CodedText.of(coded, true)
    };
  }

  private static DomContent source(CodedArticle coded) {
    return coded
        .article()
        .url()
        .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
        .map(
            url ->
                each(
                    text(" · "),
                    a("the report at its source")
                        .withHref(url)
                        .withRel("noopener noreferrer nofollow")))
        .orElseGet(() -> each());
  }
}
