package org.dateline.server.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Actor;
import org.dateline.model.Claimant;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Statement;
import org.dateline.model.StatementId;
import org.dateline.model.Tally;

/** Finds the marks that an article's statements make on its text. */
public final class Marks {
  private final int length;
  private final Set<Mark> marks = new LinkedHashSet<>();

  private Marks(int length) {
    this.length = length;
  }

  /** All marks of an article; a span outside of the text, which no coder makes, is passed over. */
  public static List<Mark> of(CodedArticle coded) {
    Marks marks = new Marks(coded.article().text().length());
    coded.statements().forEach(marks::add);
    for (int i = 0; i < coded.framing().size(); i++) {
      marks.mark(Layer.FRAMING, Optional.of(coded.framing().get(i).span()), framing(i));
    }
    return new ArrayList<>(marks.marks);
  }

  /** What stands for the id of a report's term of framing: its place among them. */
  public static StatementId framing(int place) {
    return new StatementId("loaded-" + (place + 1));
  }

  private void add(Statement statement) {
    switch (statement) {
      case EventMention event -> add(event);
      case Quote quote -> add(quote);
      case Tally tally -> add(tally);
    }
  }

  private void add(EventMention event) {
    mark(Layer.EVENT, Optional.of(event.evidence().trigger()), event.id());
    event.actors().forEach(actor -> actor(actor, event.id()));
    event.recipients().forEach(actor -> actor(actor, event.id()));
    mark(Layer.DATE, event.date().span(), event.id());
    mark(Layer.PLACE, event.place().map(place -> place.span()), event.id());
    event.saidBy().forEach(claimant -> claimant(claimant, event.id()));
  }

  private void add(Quote quote) {
    mark(Layer.QUOTE, Optional.of(quote.span()), quote.id());
    mark(Layer.CUE, quote.cueSpan(), quote.id());
    quote.speaker().ifPresent(speaker -> actor(speaker, quote.id()));
  }

  private void add(Tally tally) {
    mark(Layer.TALLY, Optional.of(tally.evidence().span()), tally.id());
    tally.who().ifPresent(who -> actor(who, tally.id()));
    mark(Layer.PLACE, tally.place().map(place -> place.span()), tally.id());
    tally.saidBy().forEach(claimant -> claimant(claimant, tally.id()));
  }

  private void claimant(Claimant claimant, StatementId statement) {
    mark(Layer.ACTOR, claimant.span(), statement);
  }

  private void actor(Actor actor, StatementId statement) {
    mark(Layer.ACTOR, actor.span(), statement);
  }

  private void mark(Layer layer, Optional<Span> span, StatementId statement) {
    span.filter(s -> s.end() <= length).ifPresent(s -> marks.add(new Mark(layer, s, statement)));
  }
}
