package org.dateline.text.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Span;
import org.dateline.text.document.DatelineMark;

/**
 * An article's text, laid out.
 *
 * @param paragraphs what is to be read, in order, but for the noise within; the dateline and
 *     signatures are cut off
 * @param dateline the dateline; where the text opens with none but an agency signs at its foot, a
 *     mark that has that agency alone
 * @param noise what is not to be read, in order
 */
public record Layout(List<Span> paragraphs, Optional<DatelineMark> dateline, List<Span> noise) {
  /** The dateline stands in one of so many paragraphs: after a headline and a summary at most. */
  private static final int OPENING = 4;

  private static final int CLOSING = 4;
  private static final NoisePatterns NOISE = NoisePatterns.BUNDLED;
  private static final DatelineReader DATELINES = new DatelineReader();

  /** Copies the lists. */
  public Layout {
    paragraphs = List.copyOf(paragraphs);
    noise = List.copyOf(noise);
  }

  /** Lays out {@code text}. Linear in it. */
  public static Layout of(String text) {
    List<Span> read = new ArrayList<>();
    List<Span> noise = new ArrayList<>();
    for (Span paragraph : Paragraphs.of(text)) {
      (NOISE.matches(text, paragraph) ? noise : read).add(paragraph);
    }
    Optional<DatelineMark> opening = cutOpening(text, read);
    Optional<DatelineMark> closing = cutClosing(text, read, noise);
    noise.sort(null);
    Optional<DatelineMark> mark = joined(opening, closing.or(() -> credit(text, read, noise)));
    read.forEach(paragraph -> noise.addAll(NOISE.inside(text, paragraph)));
    noise.sort(null);
    return new Layout(read, mark, noise);
  }

  /** The pieces of a paragraph that are to be read: between what is noise within it. */
  public List<Span> pieces(Span paragraph) {
    List<Span> pieces = new ArrayList<>();
    int from = paragraph.start();
    int next = Collections.binarySearch(noise, new Span(from, from + 1));
    for (int i = next < 0 ? -next - 1 : next;
        i < noise.size() && noise.get(i).end() <= paragraph.end();
        i++) {
      if (from < noise.get(i).start()) {
        pieces.add(new Span(from, noise.get(i).start()));
      }
      from = noise.get(i).end();
    }
    if (from < paragraph.end()) {
      pieces.add(new Span(from, paragraph.end()));
    }
    return pieces;
  }

  private static Optional<DatelineMark> cutOpening(String text, List<Span> read) {
    for (int i = 0; i < Math.min(OPENING, read.size()); i++) {
      Span paragraph = read.get(i);
      Optional<DatelineMark> mark = DATELINES.opening(text, paragraph);
      if (mark.isPresent()) {
        read.set(i, new Span(mark.get().span().end(), paragraph.end()));
        return mark;
      }
    }
    return Optional.empty();
  }

  private static Optional<DatelineMark> cutClosing(String text, List<Span> read, List<Span> noise) {
    for (int i = read.size() - 1; i >= Math.max(0, read.size() - CLOSING); i--) {
      Span paragraph = read.get(i);
      Optional<DatelineMark> mark = DATELINES.closing(text, paragraph);
      if (mark.isPresent()) {
        noise.add(mark.get().span());
        if (mark.get().span().start() > paragraph.start()) {
          read.set(i, new Span(paragraph.start(), mark.get().span().start()));
        } else {
          read.remove(i);
        }
        return mark;
      }
    }
    return Optional.empty();
  }

  /** An agency named by a credit line among the noise, the last first. */
  private static Optional<DatelineMark> credit(String text, List<Span> read, List<Span> noise) {
    int foot = read.isEmpty() ? 0 : read.getLast().end();
    for (Span line : noise.reversed()) {
      Optional<String> agency = DATELINES.credited(line.in(text), line.start() >= foot);
      if (agency.isPresent()) {
        return Optional.of(new DatelineMark(Optional.empty(), Optional.empty(), agency, line));
      }
    }
    return Optional.empty();
  }

  private static Optional<DatelineMark> joined(
      Optional<DatelineMark> opening, Optional<DatelineMark> closing) {
    if (opening.isEmpty() || opening.get().agency().isPresent() || closing.isEmpty()) {
      return opening.or(() -> closing);
    }
    DatelineMark mark = opening.get();
    return Optional.of(
        new DatelineMark(mark.place(), mark.placeSpan(), closing.get().agency(), mark.span()));
  }
}
