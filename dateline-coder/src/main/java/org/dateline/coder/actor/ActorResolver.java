package org.dateline.coder.actor;

import org.dateline.text.document.AnnotatedDocument;

/** Finds who is who in articles. Immutable and safe to share between threads. */
public final class ActorResolver {
  private final ActorDictionary dictionary;

  /** With what is known before an article is read. */
  public ActorResolver(ActorDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Reads the names, titles and chains of an article. */
  public ArticleActors in(AnnotatedDocument document) {
    Landmarks marks = new Landmarks(document, dictionary);
    Nations nations = new Nations(document, marks);
    NameChoice choice = new NameChoice(marks, document.article().published(), nations);
    Chains direct =
        Chains.read(
            document, new PhraseReader(document, marks, choice, PhraseReader.Possessors.NONE));
    PhraseReader reader = new PhraseReader(document, marks, choice, direct);
    Chains chains = Chains.read(document, reader);
    return new ArticleActors(document, marks, nations, reader, chains);
  }
}
