package org.dateline.coder.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.model.EventPlace;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Where an event happened: a place that the text ties to the event by a preposition of place. The
 * nationality of a party is not a place.
 */
final class PlaceReader {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "at",
          "near",
          "inside",
          "outside",
          "across",
          "throughout",
          "around",
          "off",
          "within",
          "over",
          "along",
          "north of",
          "south of",
          "east of",
          "west of");

  private final AnnotatedDocument document;

  PlaceReader(AnnotatedDocument document) {
    this.document = document;
  }

  /** The place of the event that {@code predicate} tells of; empty where the sentence has none. */
  Optional<EventPlace> place(Grammar grammar, Token predicate) {
    Token at = predicate;
    for (int steps = 0; steps < 4; steps++) {
      Optional<EventPlace> own = own(grammar, at);
      if (own.isPresent()) {
        return own;
      }
      Optional<Token> above = grammar.sentence().head(at);
      boolean continues = at.is("conj") || at.is("xcomp") || at.is("obj") || at.is("obl");
      if (above.isEmpty() || !continues) {
        return Optional.empty();
      }
      at = above.get();
    }
    return Optional.empty();
  }

  private Optional<EventPlace> own(Grammar grammar, Token predicate) {
    Sentence sentence = grammar.sentence();
    return document.placesIn(sentence).stream()
        .filter(
            p ->
                sentence
                    .headOf(p.place().span())
                    .filter(t -> placed(grammar, t, predicate))
                    .isPresent())
        .map(p -> p.place())
        .findFirst();
  }

  private static boolean placed(Grammar grammar, Token place, Token predicate) {
    Sentence sentence = grammar.sentence();
    Token at = place;
    boolean tied = false;
    for (int steps = 0; steps < 6; steps++) {
      tied |= PREPOSITIONS.contains(grammar.caseOf(at));
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return false;
      }
      if (above.get().equals(predicate)) {
        return tied;
      }
      if (grammar.verbal(above.get())) {
        return false;
      }
      at = above.get();
    }
    return false;
  }
}
