package org.dateline.text.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Span;
import org.dateline.text.document.Quotation;

/**
 * Finds what stands between quotation marks: straight, curly, low („…“), angled («…» and »…«),
 * LaTeX's, and single marks where they are no apostrophes.
 *
 * <p>Each paragraph is read once from left to right with a stack of open marks. A closing mark
 * closes the innermost open mark of its family and with it whatever was opened inside and left
 * open. Marks still open at the end of the paragraph end there, so that a forgotten mark never
 * swallows the rest of the report. A single mark that is never closed is an apostrophe, unless it
 * opens its paragraph and the next one reopens it. Time is linear in the text, whatever the marks.
 *
 * <p>Stateless and safe to share.
 */
public final class QuotationFinder {

  /** A stack of marks; nothing needs to be loaded. */
  public QuotationFinder() {}

  /** The quotations of {@code text}, in text order, outer before inner. */
  public List<Quotation> find(String text) {
    List<Open> found = new ArrayList<>();
    Optional<Open> left = Optional.empty();
    List<Span> paragraphs = Paragraphs.of(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean reopened = i + 1 < paragraphs.size() && opensWithSingle(text, paragraphs.get(i + 1));
      List<Open> here = new Paragraph(text, paragraphs.get(i), reopened).read();
      if (!here.isEmpty()) {
        Open first = here.getFirst();
        first.continues =
            first.start == paragraphs.get(i).start()
                && left.isPresent()
                && left.get().family == first.family;
      }
      left = here.stream().filter(o -> !o.closed).findFirst();
      found.addAll(here);
    }
    return withDepths(found);
  }

  private static boolean opensWithSingle(String text, Span paragraph) {
    if (!Mark.isMark(text.charAt(paragraph.start()))) {
      return false;
    }
    Mark mark = Mark.at(text, paragraph.start(), paragraph.start(), paragraph.end());
    return mark.family() == Mark.Family.SINGLE && mark.opens();
  }

  private static List<Quotation> withDepths(List<Open> found) {
    List<Quotation> quotations = new ArrayList<>(found.size());
    Deque<Integer> ends = new ArrayDeque<>();
    for (Open o : found) {
      while (!ends.isEmpty() && ends.peek() <= o.start) {
        ends.pop();
      }
      Optional<Span> content =
          o.contentStart < o.contentEnd
              ? Optional.of(new Span(o.contentStart, o.contentEnd))
              : Optional.empty();
      quotations.add(
          new Quotation(new Span(o.start, o.end), content, ends.size(), o.closed, o.continues));
      ends.push(o.end);
    }
    return List.copyOf(quotations);
  }

  /** A quotation while its paragraph is being read. */
  private static final class Open {
    final int start;
    final int contentStart;
    final Mark.Family family;
    int end;
    int contentEnd;
    boolean closed;
    boolean continues;

    Open(Mark mark) {
      start = mark.start();
      contentStart = mark.end();
      family = mark.family();
    }

    void end(int content, int end, boolean closed) {
      this.contentEnd = content;
      this.end = end;
      this.closed = closed;
    }
  }

  /** One paragraph being read. */
  private static final class Paragraph {
    private final String text;
    private final Span span;
    private final boolean reopened;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Mark.Family, Integer> counts = new EnumMap<>(Mark.Family.class);
    private final List<Open> done = new ArrayList<>();

    Paragraph(String text, Span span, boolean reopened) {
      this.text = text;
      this.span = span;
      this.reopened = reopened;
    }

    List<Open> read() {
      List<Mark> marks = marks();
      boolean[] closesLater = closesLater(marks);
      for (int i = 0; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        boolean inside = counts.getOrDefault(mark.family(), 0) > 0;
        boolean genitive = closesLater[i] && mark.maybeGenitive(text, span.end());
        if (inside && mark.closes() && !mark.prefersOpen() && !genitive) {
          close(mark);
        } else if (mark.opens() && (!inside || mark.prefersOpen())) {
          open.push(new Open(mark));
          counts.merge(mark.family(), 1, Integer::sum);
        }
      }
      while (!open.isEmpty()) {
        drop(span.end());
      }
      done.sort(
          Comparator.comparingInt((Open o) -> o.start)
              .thenComparing(Comparator.comparingInt((Open o) -> o.end).reversed()));
      return done;
    }

    private List<Mark> marks() {
      List<Mark> marks = new ArrayList<>();
      int i = span.start();
      while (i < span.end()) {
        if (Mark.isMark(text.charAt(i))) {
          Mark mark = Mark.at(text, i, span.start(), span.end());
          marks.add(mark);
          i = mark.end();
        } else {
          i++;
        }
      }
      return marks;
    }

    /** For each mark, whether another single mark can close behind it, before one opens anew. */
    private boolean[] closesLater(List<Mark> marks) {
      boolean[] later = new boolean[marks.size()];
      boolean closer = false;
      for (int i = marks.size() - 1; i >= 0; i--) {
        later[i] = closer;
        Mark mark = marks.get(i);
        if (mark.family() == Mark.Family.SINGLE) {
          if (mark.closes()) {
            closer = true;
          } else if (mark.opens()) {
            closer = false;
          }
        }
      }
      return later;
    }

    private void close(Mark mark) {
      while (open.element().family != mark.family()) {
        drop(mark.start());
      }
      Open inner = pop();
      inner.end(mark.start(), mark.end(), true);
      done.add(inner);
    }

    /** Ends the innermost open quotation at {@code end}, where nothing closed it. */
    private void drop(int end) {
      Open inner = pop();
      boolean apostrophe =
          inner.family == Mark.Family.SINGLE && !(reopened && inner.start == span.start());
      if (!apostrophe) {
        inner.end(end, end, false);
        done.add(inner);
      }
    }

    private Open pop() {
      Open inner = open.pop();
      counts.merge(inner.family, -1, Integer::sum);
      return inner;
    }
  }
}
