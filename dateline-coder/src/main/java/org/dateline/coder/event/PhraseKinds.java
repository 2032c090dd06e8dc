package org.dateline.coder.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * What sort of thing a phrase names: a pronoun, a name, an office, a country, somebody, a number or
 * a thing. For one article and one thread; what was asked once is remembered.
 */
final class PhraseKinds {
  private final AnnotatedDocument document;
  private final ArticleActors actors;
  private final Lexicon lexicon;
  private final Map<Token, Actor> read = new HashMap<>();
  private final Map<Token, Boolean> somebody = new HashMap<>();
  private final Map<Token, String> kinds = new HashMap<>();

  PhraseKinds(AnnotatedDocument document, ArticleActors actors, Lexicon lexicon) {
    this.document = document;
    this.actors = actors;
    this.lexicon = lexicon;
  }

  /** The actor that a phrase names. */
  Actor actor(Sentence sentence, Token head) {
    return read.computeIfAbsent(head, h -> actors.actor(sentence, h));
  }

  /** Whether a phrase names an actor who can be coded. */
  boolean known(Sentence sentence, Token head) {
    return actor(sentence, head).basis() != ActorBasis.UNKNOWN;
  }

  /** Whether a phrase names people or a body. */
  boolean somebody(Sentence sentence, Token head) {
    return somebody.computeIfAbsent(
        head,
        h ->
            Parties.counted(h)
                || lexicon.wordClass("PERSON").contains(Grammar.lemma(h))
                || actors.isPolitical(actor(sentence, h)));
  }

  /** The sort of a phrase, in a word or two. */
  String kind(Sentence sentence, Token head) {
    return kinds.computeIfAbsent(head, h -> kindAnew(sentence, h));
  }

  private String kindAnew(Sentence sentence, Token head) {
    if (head.upos() == Upos.PRON) {
      return "pronoun " + Grammar.lower(head);
    }
    Actor actor = actor(sentence, head);
    Optional<String> name =
        document.namesIn(sentence).stream()
            .filter(n -> n.first() <= head.index() && head.index() <= n.last())
            .map(NamedMention::type)
            .map(t -> t.name().toLowerCase(Locale.ROOT))
            .findFirst();
    if (actor.basis() != ActorBasis.UNKNOWN) {
      String what =
          actor.sectors().isEmpty()
              ? actor.countries().isEmpty() ? "nobody" : "land"
              : actor.sectors().getFirst().name();
      return name.orElse("noun") + " " + what;
    }
    if (name.isPresent()) {
      return name.get();
    }
    if (Parties.counted(head)) {
      return "number";
    }
    return lexicon.wordClass("PERSON").contains(Grammar.lemma(head)) ? "people" : "thing";
  }
}
