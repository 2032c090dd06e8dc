package org.dateline.coder;

import java.nio.file.Path;
import java.util.List;
import org.dateline.coder.actor.ActorDictionary;
import org.dateline.coder.actor.ActorResolver;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.event.EventFinder;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.model.Claimant;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.DatelineMark;
import org.dateline.text.document.Sentence;

/**
 * Codes annotated documents. Immutable and safe to share between threads; the same document always
 * gives the same statements.
 *
 * {@snippet :
 * Coder coder = Coder.load();
 * CodedArticle coded = coder.code(annotator.annotate(article));
 * }
 */
public final class Coder {
  private final ActorResolver actors;
  private final EventFinder events;

  private Coder(ActorDictionary dictionary, Lexicon lexicon) {
    this.actors = new ActorResolver(dictionary);
    this.events = new EventFinder(lexicon);
  }

  /** The coder with the lexicon and the dictionaries that come with the program. */
  public static Coder load() {
    return new Coder(ActorDictionary.load(), LexiconReader.bundled());
  }

  /**
   * The coder with a user's own files on top of those that come with the program.
   *
   * @param directory holds frames, actors and cues in the layout that {@code docs/lexicon.md} gives
   * @throws org.dateline.coder.lexicon.LexiconException naming every mistake by file and line
   */
  public static Coder load(Path directory) {
    return new Coder(ActorDictionary.load(directory), LexiconReader.with(directory));
  }

  /** Reads the statements of an article. */
  public CodedArticle code(AnnotatedDocument document) {
    ArticleActors parties = actors.in(document);
    List<Claimant> outlet = List.of(Claimant.outlet(document.article().outlet()));
    List<EventMention> mentions = events.find(document, parties, span -> outlet);
    return new CodedArticle(
        document.article(),
        document.dateline().flatMap(DatelineMark::place),
        document.dateline().flatMap(DatelineMark::agency),
        document.sentences().stream().map(Sentence::span).toList(),
        mentions,
        List.of(),
        List.of());
  }
}
