package org.dateline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Quotation;
import org.dateline.text.document.TimeExpression;

/**
 * An article's text with names, times and quotations marked: by colours, or by brackets that hold
 * the words and what they are.
 *
 * @param coloured whether by colours
 */
record MarkedText(boolean coloured) {
  private static final String RESET = "\u001b[0m";

  /** A stretch that is marked: by a colour's code, or by a label in brackets. */
  private record Mark(Span span, String code, String label) {}

  /** The text of the document, marked, and an empty line. */
  String of(AnnotatedDocument document) {
    String text = document.text();
    List<Mark> marks = marks(document);
    StringBuilder out = new StringBuilder();
    List<Mark> active = new ArrayList<>();
    int next = 0;
    int from = 0;
    for (int to : boundaries(marks, text.length())) {
      out.append(shown(text.substring(from, to), active));
      for (Mark mark : List.copyOf(active)) {
        if (mark.span().end() <= to) {
          active.remove(mark);
          out.append(coloured || mark.label().isEmpty() ? "" : " " + mark.label() + "]");
        }
      }
      for (; next < marks.size() && marks.get(next).span().start() == to; next++) {
        active.add(marks.get(next));
        out.append(coloured || marks.get(next).label().isEmpty() ? "" : "[");
      }
      from = to;
    }
    return out.append(text.endsWith("\n") ? "\n" : "\n\n").toString();
  }

  private String shown(String words, List<Mark> active) {
    String safe = Printable.text(words);
    if (!coloured || active.isEmpty() || safe.isEmpty()) {
      return safe;
    }
    StringBuilder codes = new StringBuilder();
    active.forEach(mark -> codes.append("\u001b[").append(mark.code()).append('m'));
    return codes + safe + RESET;
  }

  private static Set<Integer> boundaries(List<Mark> marks, int end) {
    Set<Integer> boundaries = new TreeSet<>();
    boundaries.add(0);
    boundaries.add(end);
    marks.forEach(
        mark -> {
          boundaries.add(mark.span().start());
          boundaries.add(mark.span().end());
        });
    return boundaries;
  }

  private static List<Mark> marks(AnnotatedDocument document) {
    List<Mark> marks = new ArrayList<>();
    for (Quotation quotation : document.quotations()) {
      marks.add(new Mark(quotation.span(), "3", ""));
    }
    for (NamedMention name : document.names()) {
      marks.add(new Mark(name.span(), colour(name.type()), name.type().toString()));
    }
    for (TimeExpression time : document.times()) {
      String value = time.value().isEmpty() ? time.kind().toString() : time.value();
      marks.add(new Mark(time.span(), "4", "=" + value));
    }
    marks.sort(
        Comparator.comparing(Mark::span, Comparator.comparingInt(Span::start))
            .thenComparingInt(mark -> -mark.span().end()));
    return marks;
  }

  private static String colour(NameType type) {
    return switch (type) {
      case PERSON -> "35";
      case ORGANIZATION -> "36";
      case LOCATION, FACILITY -> "32";
      case NORP -> "33";
      case DATE, MONEY, PRODUCT, MISCELLANEOUS -> "34";
    };
  }
}
