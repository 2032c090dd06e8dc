package org.dateline.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article with the statements read in it.
 *
 * @param article the report
 * @param datelinePlace the place of its dateline
 * @param agency the agency credited in its dateline or at its foot
 * @param sentences spans of its sentences, in order
 * @param events event mentions, in text order
 * @param quotes credited content, in text order
 * @param tallies numbers of people, in text order
 * @param framing evaluative and contested terms, in text order
 */
public record CodedArticle(
    Article article,
    Optional<String> datelinePlace,
    Optional<String> agency,
    List<Span> sentences,
    List<EventMention> events,
    List<Quote> quotes,
    List<Tally> tallies,
    List<FramingTerm> framing) {

  /** Copies the lists. */
  public CodedArticle {
    sentences = List.copyOf(sentences);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    tallies = List.copyOf(tallies);
    framing = List.copyOf(framing);
  }

  /** An article whose words were not looked at for framing. */
  public CodedArticle(
      Article article,
      Optional<String> datelinePlace,
      Optional<String> agency,
      List<Span> sentences,
      List<EventMention> events,
      List<Quote> quotes,
      List<Tally> tallies) {
    this(article, datelinePlace, agency, sentences, events, quotes, tallies, List.of());
  }

  /** Every statement: events, then quotes, then tallies. */
  public Stream<Statement> statements() {
    return Stream.of(events, quotes, tallies).flatMap(List::stream);
  }
}
