package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.ActorBasis;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;

/**
 * Persons whom the article introduces with a title, by the words of their names: "Phalatse" is the
 * mayor introduced before under her full name, if no other person so introduced shares the word.
 * Serves names that no coreference chain holds. Immutable.
 */
final class Namesakes {
  private final Map<String, List<Known>> byWord = new HashMap<>();

  private record Known(Set<String> words, Reading reading) {}

  Namesakes(AnnotatedDocument document, PhraseReader reader) {
    Map<Set<String>, Reading> persons = new HashMap<>();
    for (NamedMention name : document.names()) {
      if (name.type() != NameType.PERSON) {
        continue;
      }
      Sentence sentence = document.sentences().get(name.sentence());
      Reading reading = reader.read(sentence, sentence.token(name.first()));
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

  private static Set<String> words(Reading reading) {
    return new HashSet<>(PhraseIndex.pieces(reading.name().orElse("")));
  }

  /** What the article says of the only person whose name has all words of this one's. */
  Reading of(Reading person) {
    if (!person.person() || person.name().isEmpty()) {
      return Reading.NOTHING;
    }
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
