package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActorBasis;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Whom the article introduces by saying what they are. Persons, by the words of their names:
 * "Phalatse" is the mayor introduced before under her full name, if no other person so introduced
 * shares the word. Bodies, by their whole name: "Odhikar" is the rights group of "the rights group
 * Odhikar", "Capac" the chamber of "the Chamber of Construction (Capac)". Serves names that no
 * coreference chain holds. Immutable.
 */
final class Namesakes {
  /** So many names of a list may stand between a name and what says what all of them are. */
  private static final int LONGEST_LIST = 8;

  private final Landmarks marks;
  private final PhraseReader reader;
  private final Map<String, List<Known>> byWord = new HashMap<>();
  private final Map<String, Reading> bodies = new HashMap<>();

  private record Known(Set<String> words, Reading reading) {}

  Namesakes(AnnotatedDocument document, Landmarks marks, PhraseReader reader) {
    this.marks = marks;
    this.reader = reader;
    Map<Set<String>, Reading> persons = new HashMap<>();
    for (NamedMention name : document.names()) {
      Sentence sentence = document.sentences().get(name.sentence());
      if (name.type() == NameType.ORGANIZATION) {
        Reading body = introduced(sentence, name, 0);
        if (body.isCoded()) {
          bodies.merge(
              key(document.words(name.span())),
              body.unnamed(),
              (a, b) -> a.filledFrom(b, ActorBasis.COREFERENCE));
        }
      }
      if (name.type() != NameType.PERSON) {
        continue;
      }
      Reading reading = introduced(sentence, sentence.token(name.first()));
      boolean introduced =
          reading.basis() == ActorBasis.TITLE || reading.basis() == ActorBasis.DESCRIPTION;
      if (reading.person() && reading.isCoded() && introduced) {
        persons.merge(words(reading), reading, (a, b) -> a.filledFrom(b, ActorBasis.COREFERENCE));
      }
    }
    persons.forEach(
        (words, reading) ->
            words.forEach(
                w ->
                    byWord
                        .computeIfAbsent(w, k -> new ArrayList<>())
                        .add(new Known(words, reading))));
  }

  /** What a person's own phrase says, or the one before that it renames: "the envoy, Mr Heyns". */
  private Reading introduced(Sentence sentence, Token name) {
    Reading own = reader.read(sentence, name);
    if (own.isCoded() || name.head() < 0 || !(name.is("appos") || name.is("nmod"))) {
      return own;
    }
    Reading described = reader.read(sentence, sentence.token(name.head()));
    return described.person() && described.name().equals(own.name()) ? described : own;
  }

  /**
   * What the words beside a body's name say that it is: before it, or before its brackets.
   *
   * @param listed how many names of a list behind this one share what is said
   */
  private Reading introduced(Sentence sentence, NamedMention name, int listed) {
    Optional<Token> head = sentence.headOf(name.span());
    Reading own = head.map(h -> reader.read(sentence, h)).orElse(Reading.NOTHING);
    if (says(own) && listed == 0) {
      return own;
    }
    int before = name.first() - 1;
    if (before < 1 || listed > LONGEST_LIST) {
      return Reading.NOTHING;
    }
    Token word = sentence.token(before);
    if (word.form().equals("(")) {
      return head.filter(h -> h.is("appos") && h.head() >= 0)
          .map(h -> reader.read(sentence, sentence.token(h.head())))
          .filter(Namesakes::says)
          .orElse(Reading.NOTHING);
    }
    if (word.is("cc") || word.form().equals(",")) {
      int last = sentence.token(before - 1).form().equals(",") ? before - 2 : before - 1;
      return marks
          .mention(sentence, sentence.token(Math.max(0, last)))
          .filter(m -> m.type() == NameType.ORGANIZATION)
          .map(m -> introduced(sentence, m, listed + 1))
          .orElse(Reading.NOTHING);
    }
    boolean plural = word.xpos().endsWith("S");
    return marks.titles(sentence).stream()
        .filter(t -> t.last() == before && (plural || listed == 0))
        .map(t -> reader.read(sentence, word))
        .filter(Namesakes::says)
        .findFirst()
        .orElse(Reading.NOTHING);
  }

  private static boolean says(Reading reading) {
    boolean told = reading.basis() == ActorBasis.TITLE || reading.basis() == ActorBasis.DESCRIPTION;
    return told && reading.isCoded() && !reading.person();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(Reading reading) {
    return new HashSet<>(PhraseIndex.pieces(reading.name().orElse("")));
  }

  /**
   * What the article says of the body with this one's name, or of the only person whose name has
   * all words of this one's.
   */
  Reading of(Reading named) {
    if (named.name().isEmpty()) {
      return Reading.NOTHING;
    }
    // A body that is seldom named is often taken for a person.
    Reading body = bodies.get(key(named.name().get()));
    if (body != null) {
      return body;
    }
    return named.person() ? ofPerson(named) : Reading.NOTHING;
  }

  private Reading ofPerson(Reading person) {
    Set<String> words = words(person);
    List<Known> same =
        words.stream()
            .findFirst()
            .map(w -> byWord.getOrDefault(w, List.of()))
            .orElse(List.of())
            .stream()
            .filter(k -> k.words.containsAll(words))
            .toList();
    Reading longest =
        same.stream()
            .max(Comparator.comparingInt(k -> k.words.size()))
            .map(Known::reading)
            .orElse(Reading.NOTHING);
    Set<String> all = words(longest);
    return same.stream().allMatch(k -> all.containsAll(k.words)) ? longest : Reading.NOTHING;
  }
}
