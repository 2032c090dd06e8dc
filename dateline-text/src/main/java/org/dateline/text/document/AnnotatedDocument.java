package org.dateline.text.document;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
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
 * @param places places named, for themselves or otherwise, in the order of sentences
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

  /** Copies the lists; refuses names, times and places that are not in the order of sentences. */
  public AnnotatedDocument {
    requireOrder(names, NamedMention::sentence);
    requireOrder(times, TimeExpression::sentence);
    requireOrder(places, PlaceMention::sentence);
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

  /**
   * The named mentions of a sentence, found by halving: the cost does not grow with the article.
   */
  public List<NamedMention> namesIn(Sentence sentence) {
    return of(names, NamedMention::sentence, sentence.index());
  }

  /** The time expressions of a sentence. */
  public List<TimeExpression> timesIn(Sentence sentence) {
    return of(times, TimeExpression::sentence, sentence.index());
  }

  /** The places that a sentence names for themselves. */
  public List<PlaceMention> placesIn(Sentence sentence) {
    return of(places, PlaceMention::sentence, sentence.index()).stream()
        .filter(PlaceMention::alone)
        .toList();
  }

  /** The sentence in which {@code span} lies wholly; empty where it lies in none. */
  public Optional<Sentence> sentenceOf(Span span) {
    int at = firstNotBefore(sentences, s -> s.span().end(), span.end());
    return at < sentences.size() && sentences.get(at).span().contains(span)
        ? Optional.of(sentences.get(at))
        : Optional.empty();
  }

  private static <T> void requireOrder(List<T> all, ToIntFunction<T> sentence) {
    for (int i = 1; i < all.size(); i++) {
      if (sentence.applyAsInt(all.get(i)) < sentence.applyAsInt(all.get(i - 1))) {
        throw new IllegalArgumentException("out of order: " + all.get(i));
      }
    }
  }

  private static <T> List<T> of(List<T> all, ToIntFunction<T> sentence, int wanted) {
    return all.subList(
        firstNotBefore(all, sentence, wanted), firstNotBefore(all, sentence, wanted + 1));
  }

  /** The first of a list in rising order whose key is at least {@code wanted}. */
  private static <T> int firstNotBefore(List<T> all, ToIntFunction<T> key, int wanted) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key.applyAsInt(all.get(middle)) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
