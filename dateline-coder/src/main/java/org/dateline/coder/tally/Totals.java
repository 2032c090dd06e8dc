package org.dateline.coder.tally;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Finds the number that a noun for numbers has: "<b>the number</b> of people killed climbed past
 * 1,000", and without a kind of its own "12 were arrested, bringing <b>the total</b> to 140".
 */
final class Totals {
  private static final Set<String> NOUNS = Set.of("number", "count", "tally", "figure", "total");

  private static final Set<TallyShape> NAMES =
      Set.of(
          TallyShape.OBJECT,
          TallyShape.PEOPLE,
          TallyShape.OUTCOME,
          TallyShape.STATE,
          TallyShape.EVENT);

  /** Verbs that carry one number on to a larger one. */
  private static final Set<String> CARRYING =
      Set.of("bring", "take", "push", "raise", "lift", "put", "make");

  private static final Set<String> TO = Set.of("to", "past", "at", "above", "over", "from");

  private final Sentence sentence;
  private final TallyWords words;
  private final Counted.Reader reader;

  private final Happening happening;

  Totals(Sentence sentence, TallyWords words, Counted.Reader reader, Happening happening) {
    this.happening = happening;
    this.sentence = sentence;
    this.words = words;
    this.reader = reader;
  }

  /** A total with what it counts. */
  record Total(Token noun, String kind, Counted counted) {}

  /**
   * The totals of a sentence.
   *
   * @param before the kind of what is counted last before a place, for totals that do not say it
   */
  List<Total> in(Function<Token, Optional<String>> before) {
    return sentence.tokens().stream()
        .filter(t -> t.upos() == Upos.NOUN && NOUNS.contains(lemma(t)))
        .flatMap(noun -> total(noun, before.apply(noun)).stream())
        .toList();
  }

  private Optional<Total> total(Token noun, Optional<String> before) {
    boolean carried = sentence.head(noun).filter(v -> carries(v)).isPresent();
    Optional<String> kind = kind(noun).or(() -> carried ? before : Optional.empty());
    return kind.flatMap(k -> number(noun).map(counted -> new Total(noun, k, counted)));
  }

  /** Whether a verb carries a number on: "<b>bringing</b> the total to 140". */
  static boolean carries(Token verb) {
    return verb.xpos().equals("VBG") && CARRYING.contains(lemma(verb));
  }

  /** Whether a noun stands for a number. */
  static boolean names(Token noun) {
    return NOUNS.contains(lemma(noun));
  }

  private Optional<String> kind(Token noun) {
    return sentence.subtree(noun).stream()
        .filter(t -> t.index() > noun.index())
        .flatMap(t -> Stream.concat(words.of(t.lemma()).stream(), words.of(t.form()).stream()))
        .filter(sense -> NAMES.contains(sense.shape()))
        .map(TallyWords.Sense::kind)
        .findFirst();
  }

  private Optional<Counted> number(Token noun) {
    Optional<Token> verb = sentence.head(noun);
    if (verb.isEmpty() || !happening.happened(sentence, verb.get())) {
      return Optional.empty();
    }
    Stream<Token> beside =
        sentence.children(verb.get()).stream().filter(t -> t.is("obl") || t.is("xcomp"));
    Stream<Token> below = sentence.subtree(noun).stream().filter(t -> t.is("obl") || t.is("nmod"));
    Stream<Token> predicate = verb.stream().filter(v -> v.upos() == Upos.NUM);
    return Stream.of(predicate, beside, below)
        .flatMap(s -> s)
        .filter(t -> t.upos() == Upos.NUM && t.index() != noun.index())
        .filter(t -> t.index() == verb.get().index() || led(t))
        .flatMap(t -> reader.numbered(t).stream())
        .findFirst();
  }

  private boolean led(Token number) {
    return sentence.children(number, "case").anyMatch(t -> TO.contains(lemma(t)));
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
