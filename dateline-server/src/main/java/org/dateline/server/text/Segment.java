package org.dateline.server.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.model.StatementId;

/**
 * A stretch of text over which the marks do not change.
 *
 * @param span where it is
 * @param marks all marks over it, outermost first; none for plain text
 * @param first whether a mark starts here
 */
public record Segment(Span span, List<Mark> marks, boolean first) {
  /** Copies the list. */
  public Segment {
    marks = List.copyOf(marks);
  }

  /** The layers over it. */
  public Set<Layer> layers() {
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    marks.forEach(mark -> layers.add(mark.layer()));
    return layers;
  }

  /** The statements that it is part of, the innermost mark's first, each once. */
  public List<StatementId> statements() {
    return marks.reversed().stream().map(Mark::statement).distinct().toList();
  }
}
