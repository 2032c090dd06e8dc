package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Stance;

/**
 * A stretch of content that the report credits to somebody.
 *
 * @param sentence number of the sentence in which the cue stands, or the content where there is no
 *     cue
 * @param source to whom it is credited; empty where the report does not say ("it was reported")
 * @param cue the crediting words; empty for a quotation that is carried on without any
 * @param contents the content, in text order: before and after the cue where it is interrupted; the
 *     last may run over several sentences
 * @param stance how the source stands to it, as far as the cue tells
 * @param form direct, indirect or mixed
 * @param parent number, in the list that holds this attribution, of the one whose content encloses
 *     it
 * @param construction the shape by which it was recognised
 * @param confidence the probability that it is an attribution, 0 to 1
 * @param vouched the stretches of the content that the source speaks for: what happens there is on
 *     its word; none where it takes a stand on something ("praised the talks")
 * @param carrier who may have carried its words to the outlet: "told Reuters"
 */
public record Attribution(
    int sentence,
    Optional<SourceMention> source,
    Optional<Span> cue,
    List<Span> contents,
    Stance stance,
    Quote.Form form,
    Optional<Integer> parent,
    Construction construction,
    double confidence,
    List<Span> vouched,
    Optional<SourceMention> carrier) {

  /** Copies the list; refuses an attribution of nothing. */
  public Attribution {
    contents = List.copyOf(contents);
    vouched = List.copyOf(vouched);
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("an attribution without content");
    }
  }

  /** Whether {@code stretch} lies in the content. */
  public boolean covers(Span stretch) {
    return contents.stream().anyMatch(content -> content.contains(stretch));
  }

  /** The stretch from the start of the content to its end. */
  public Span hull() {
    return new Span(
        contents.getFirst().start(), contents.stream().mapToInt(Span::end).max().orElseThrow());
  }

  /** This attribution inside another. */
  public Attribution inside(int enclosing) {
    return new Attribution(
        sentence,
        source,
        cue,
        contents,
        stance,
        form,
        Optional.of(enclosing),
        construction,
        confidence,
        vouched,
        carrier);
  }

  /** This attribution with other content, for all of which the source speaks. */
  Attribution with(List<Span> other) {
    return new Attribution(
        sentence,
        source,
        cue,
        other,
        stance,
        form,
        parent,
        construction,
        confidence,
        other,
        carrier);
  }

  /** This attribution with more content, for which the source speaks. */
  Attribution withMore(List<Span> more) {
    List<Span> all = new ArrayList<>(contents);
    all.addAll(more);
    all.sort(null);
    List<Span> spoken = new ArrayList<>(vouched);
    spoken.addAll(more);
    return new Attribution(
        sentence,
        source,
        cue,
        all,
        stance,
        form,
        parent,
        construction,
        confidence,
        spoken,
        carrier);
  }

  /** Whether the source speaks for anything in the content. */
  public boolean states() {
    return !vouched.isEmpty();
  }
}
