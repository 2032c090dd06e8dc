package org.dateline.text.document;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.Span;

/**
 * An article with all that the text engine found in it. Immutable and safe to share.
 *
 * @param article the report
 * @param dateline its dateline, where it has one
 * @param sentences in text order; publisher's noise and the dateline are not among them
 * @param names named mentions, in text order
 * @param chains coreference chains
 * @param times time expressions, in text order
 * @param places places named, in text order
 * @param quotations quotations, in text order, outer before inner
 * @param noise captions, bylines, share buttons and the like, which are not read as news
 */
public record AnnotatedDocument(
    Article article,
    Optional<DatelineMark> dateline,
    List<Sentence> sentences,
    List<NamedMention> names,
    List<CoreferenceChain> chains,
    List<TimeExpression> times,
    List<PlaceMention> places,
    List<Quotation> quotations,
    List<Span> noise) {

  /** Copies the lists. */
  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    chains = List.copyOf(chains);
    times = List.copyOf(times);
    places = List.copyOf(places);
    quotations = List.copyOf(quotations);
    noise = List.copyOf(noise);
  }

  /** A document that has sentences and names and nothing else. */
  public static AnnotatedDocument of(
      Article article, List<Sentence> sentences, List<NamedMention> names) {
    return new AnnotatedDocument(
        article,
        Optional.empty(),
        sentences,
        names,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The article's text, which all spans refer to. */
  public String text() {
    return article.text();
  }

  /** The words of {@code span}. */
  public String words(Span span) {
    return span.in(article.text());
  }
}
