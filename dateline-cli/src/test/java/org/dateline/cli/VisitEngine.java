package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.coder.Coder;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.Article;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Plover;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;

/**
 * Knows one verb: what stands before "visited" is the actor, what stands after it the place. Breaks
 * on texts that say "breaks the program".
 */
final class VisitEngine implements Engine {
  private static final String VERB = " visited ";

  @Override
  public AnnotatedDocument annotate(Article article) {
    if (article.text().contains("breaks the program")) {
      throw new IllegalStateException("it broke");
    }
    int verb = article.text().indexOf(VERB);
    return AnnotatedDocument.of(
        article,
        List.of(),
        verb <= 0
            ? List.of()
            : List.of(new NamedMention(NameType.PERSON, 0, 0, 0, new Span(0, verb), 1)));
  }

  @Override
  public CodedArticle code(AnnotatedDocument document) {
    Article article = document.article();
    Span whole = new Span(0, article.text().length());
    return new CodedArticle(
        article,
        Optional.empty(),
        Optional.empty(),
        List.of(whole),
        document.names().stream().map(name -> visit(article, whole, name.span())).toList(),
        List.of(),
        List.of());
  }

  private static EventMention visit(Article article, Span whole, Span visitor) {
    Actor actor =
        new Actor(
            Optional.of(visitor.in(article.text())),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            ActorBasis.UNKNOWN,
            Optional.of(visitor));
    int place = visitor.end() + VERB.length();
    return new EventMention(
        StatementId.of(article.id(), "visit"),
        EventType.CONSULT,
        Plover.mode(EventType.CONSULT, "visit"),
        List.of(),
        Optional.empty(),
        List.of(actor),
        List.of(),
        EventDate.UNKNOWN,
        Optional.of(EventPlace.unresolved(new Span(place, whole.end()))),
        Status.ACTUAL,
        List.of(Claimant.outlet(article.outlet())),
        new Evidence(0, whole, new Span(visitor.end() + 1, place - 1)),
        Because.rule("visit.hand"),
        1);
  }

  @Override
  public Engine with(Path lexicon) {
    Coder.load(lexicon);
    return this;
  }

  @Override
  public String modelDigest() {
    return "by hand";
  }

  @Override
  public String lexiconDigest() {
    return "one verb";
  }
}
