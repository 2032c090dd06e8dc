package org.dateline.coder.actor;

import java.util.List;
import java.util.Optional;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Mends a noun phrase by the words that belong together whatever the tree says: the whole of a name
 * or title that its head is part of, the title right before a person's name, the person's name
 * right after a title.
 */
final class Widening {
  private final Landmarks marks;
  private final Sentence sentence;
  private int first;
  private int last;

  private Widening(Landmarks marks, NounPhrase phrase) {
    this.marks = marks;
    this.sentence = phrase.sentence();
    this.first = phrase.core().getFirst().index();
    this.last = phrase.core().getLast().index();
  }

  static NounPhrase of(Landmarks marks, NounPhrase phrase) {
    Widening wide = new Widening(marks, phrase);
    wide.widen(phrase.head().index());
    return phrase.withCore(wide.first, wide.last);
  }

  private void widen(int head) {
    Optional<NamedMention> name =
        marks
            .mention(sentence, sentence.token(head))
            .filter(m -> m.type() == NameType.PERSON || m.type() == NameType.ORGANIZATION);
    name.ifPresent(m -> include(m.first(), m.last()));
    marks.names(sentence).stream()
        .filter(m -> m.covers(head))
        .forEach(m -> include(m.first(), m.last()));
    Optional<PhraseIndex.Match<Title>> title =
        marks.titles(sentence).stream().filter(t -> t.covers(head)).findFirst();
    title.ifPresent(t -> include(t.first(), t.last()));
    if (name.filter(m -> m.type() == NameType.PERSON).isPresent()) {
      titlesBefore();
    } else {
      personAfter(title);
    }
  }

  private void include(int from, int to) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }

  /** "the French President | Emmanuel Macron". */
  private void titlesBefore() {
    boolean titled = false;
    for (Optional<int[]> before = endingBefore(first, false);
        before.isPresent();
        before = endingBefore(first, true)) {
      first = before.get()[0];
      titled = true;
    }
    if (titled && first > 1 && sentence.token(first - 1).xpos().equals("POS")) {
      // "Panama's | Comptroller | Gerardo Solís".
      int owner = first - 2;
      marks.names(sentence).stream()
          .filter(n -> n.last() == owner && n.values().getFirst().isState())
          .findFirst()
          .ifPresent(n -> first = n.first());
    }
    if (titled && first > 0 && sentence.token(first - 1).is("det")) {
      first--;
    }
  }

  /** The title, or after a title also the name, that ends right before {@code token}. */
  private Optional<int[]> endingBefore(int token, boolean names) {
    Optional<int[]> title =
        marks.titles(sentence).stream()
            .filter(t -> t.last() == token - 1 && t.values().getFirst().kind() != Title.Kind.SITE)
            .map(t -> new int[] {t.first(), t.last()})
            .findFirst();
    return title.isPresent() || !names
        ? title
        : marks.names(sentence).stream()
            .filter(n -> n.last() == token - 1)
            .filter(n -> n.values().getFirst().kind() != Entry.Kind.PERSON)
            .map(n -> new int[] {n.first(), n.last()})
            .findFirst();
  }

  /** "Deputy President | William Ruto"; "His Highness | the Prime Minister | Sheikh …". */
  private void personAfter(Optional<PhraseIndex.Match<Title>> title) {
    boolean honorific =
        title.filter(t -> t.values().getFirst().kind() == Title.Kind.HONORIFIC).isPresent();
    boolean adjective =
        marks.names(sentence).stream()
            .anyMatch(n -> n.last() == last && n.values().getFirst().isAdjective());
    if (title.filter(t -> t.last() == last).isEmpty() && !adjective) {
      return;
    }
    int end = last;
    boolean more = true;
    while (more) {
      int next = end + 1 + (honorific && isDeterminer(end + 1) ? 1 : 0);
      Optional<PhraseIndex.Match<Title>> another =
          marks.titles(sentence).stream()
              .filter(t -> t.first() == next && t.values().getFirst().kind() != Title.Kind.SITE)
              .findFirst();
      more = another.isPresent();
      end = another.map(PhraseIndex.Match::last).orElse(end);
    }
    int next = end + 1;
    Optional<NamedMention> person =
        next >= sentence.tokens().size()
            ? Optional.empty()
            : marks
                .mention(sentence, sentence.token(next))
                .filter(m -> m.type() == NameType.PERSON && m.first() == next)
                .filter(
                    m ->
                        marks.names(sentence).stream()
                            .noneMatch(n -> marks.isNoPerson(sentence, n, m)));
    if (person.isPresent() || honorific) {
      last = person.map(NamedMention::last).orElse(end);
    }
  }

  private boolean isDeterminer(int i) {
    List<Token> tokens = sentence.tokens();
    return i < tokens.size() && tokens.get(i).form().equalsIgnoreCase("the");
  }
}
