package org.dateline.server.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Span;

/** Cuts a text into paragraphs, and each of these into segments at the borders of marks. */
public final class Paragraphs {
  private static final Pattern GAP = Pattern.compile("\\n[ \\t\\r]*+(?:\\n[ \\t\\r]*+)+");
  private static final Comparator<Mark> OUTERMOST_FIRST =
      Comparator.comparingInt((Mark mark) -> mark.span().start())
          .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder())
          .thenComparing(Mark::layer);

  private final List<Mark> marks;
  private final PriorityQueue<Mark> ending =
      new PriorityQueue<>(Comparator.comparingInt((Mark mark) -> mark.span().end()));
  private int next;

  private Paragraphs(List<Mark> marks) {
    this.marks = marks.stream().sorted(OUTERMOST_FIRST).toList();
  }

  /** The paragraphs in order; all of the text but the gaps between them is in some segment. */
  public static List<List<Segment>> of(String text, List<Mark> marks) {
    Paragraphs cutter = new Paragraphs(marks);
    NavigableSet<Integer> borders = new TreeSet<>();
    marks.forEach(
        mark -> {
          borders.add(mark.span().start());
          borders.add(mark.span().end());
        });
    List<List<Segment>> paragraphs = new ArrayList<>();
    int start = 0;
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      paragraphs.add(cutter.segments(start, gap.start(), borders));
      start = gap.end();
    }
    paragraphs.add(cutter.segments(start, text.length(), borders));
    return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
  }

  private List<Segment> segments(int start, int end, NavigableSet<Integer> borders) {
    List<Segment> segments = new ArrayList<>();
    int from = start;
    while (from < end) {
      Integer border = borders.higher(from);
      int to = border == null ? end : Math.min(border, end);
      segments.add(segment(new Span(from, to)));
      from = to;
    }
    return segments;
  }

  private Segment segment(Span span) {
    while (!ending.isEmpty() && ending.peek().span().end() <= span.start()) {
      ending.remove();
    }
    boolean first = false;
    while (next < marks.size() && marks.get(next).span().start() <= span.start()) {
      Mark mark = marks.get(next++);
      if (mark.span().end() > span.start()) {
        ending.add(mark);
        first = true;
      }
    }
    return new Segment(span, ending.stream().sorted(OUTERMOST_FIRST).toList(), first);
  }
}
