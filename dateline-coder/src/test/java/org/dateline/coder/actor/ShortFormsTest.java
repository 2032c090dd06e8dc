package org.dateline.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an article says that an acronym stands for, against the dictionary; model included. */
class ShortFormsTest {
  private static final ActorResolver RESOLVER = new ActorResolver(ActorDictionary.load());
  private static Annotator annotator;

  @BeforeAll
  static void load() throws IOException {
    annotator = Annotator.load();
  }

  @AfterAll
  static void close() {
    annotator.close();
  }

  /** The actor that the last subject of a text names. */
  private static Actor last(String text) {
    AnnotatedDocument document = annotator.annotate(Article.ofText(text));
    Sentence sentence = document.sentences().getLast();
    List<Token> subjects = sentence.tokens().stream().filter(t -> t.is("nsubj")).toList();
    return RESOLVER.in(document).actor(sentence, subjects.getLast());
  }

  @Test
  void whatTheArticleDefinesOutranksTheDictionary() {
    Actor actor =
        last("Leaders of the Democracy Alliance (DA) met donors. The DA supported the groups.");

    assertThat(actor.id()).isEmpty();
    assertThat(actor.sectors()).isEmpty();
  }

  @Test
  void aNameLikeTheDictionarysIsTheDictionarys() {
    Actor actor =
        last("Leaders of the Democratic Alliance (DA) met donors. The DA supported the groups.");

    assertThat(actor.id().map(Object::toString)).contains("org:democratic-alliance");
  }

  @Test
  void whatTheArticleLeavesUndefinedIsTheDictionarys() {
    Actor actor = last("Donors met on Monday. The IMF supported the government.");

    assertThat(actor.id()).isNotEqualTo(Optional.empty());
  }
}
