package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.lexicon.Condition;
import org.dateline.coder.lexicon.Frame;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.Predicate;
import org.dateline.model.EventType;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Finds the frame that fits a word best: of those whose words and conditions hold, the one that
 * asks for most; the first in the files where several ask for as much. Where one of a user's own
 * types fits, no frame of PLOVER's types counts. For one sentence and one thread.
 */
final class FrameMatcher {
  private static final int MAX_DEPTH = 3;

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Kinds kinds;

  /** The answers for words that were asked about before. */
  private final Map<Token, Optional<Match>> known = new HashMap<>();

  /** What sort of thing a noun phrase is, for conditions such as {@code obj:person}. */
  interface Kinds {
    boolean is(Token head, Condition.Kind kind);
  }

  /**
   * A frame that fits.
   *
   * @param frame the winner
   * @param arguments its slots
   * @param instead the others that fitted
   */
  record Match(Frame frame, Arguments arguments, List<Frame> instead) {
    /** Why a frame that fitted too lost. */
    String whyNot(Frame other) {
      if (frame.ofOwnType() && other.specificity() > frame.specificity()) {
        return "a type of one's own goes first";
      }
      return other.specificity() < frame.specificity()
          ? "asks for less"
          : "asks for as much, but stands later";
    }

    /** The type of event; empty for a use that is none. */
    Optional<EventType> type() {
      return frame.meaning().map(Frame.Meaning::type);
    }

    /** Whether anybody and anything takes part, as a user said of a type of his own. */
    boolean anyParty() {
      return frame.meaning().filter(Frame.Meaning::anyParty).isPresent();
    }
  }

  FrameMatcher(Lexicon lexicon, Grammar grammar, Kinds kinds) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.kinds = kinds;
  }

  /** The best frame for this word; empty where no frame fits. */
  Optional<Match> match(Token token) {
    Optional<Match> answer = known.get(token);
    if (answer == null) {
      answer = match(token, 0);
      known.put(token, answer);
    }
    return answer;
  }

  private Optional<Match> match(Token token, int depth) {
    List<Frame> fitting = new ArrayList<>();
    Optional<Match> best = Optional.empty();
    boolean ofOwnType = false;
    for (Frame frame : candidates(token)) {
      Optional<Arguments> arguments = arguments(frame.predicate(), token);
      if (arguments.isEmpty() || !holds(frame, arguments.get(), depth)) {
        continue;
      }
      fitting.add(frame);
      if (!ofOwnType && frame.ofOwnType()) {
        ofOwnType = true;
        best = best.filter(m -> m.frame().meaning().isEmpty());
      } else if (ofOwnType && frame.meaning().isPresent() && !frame.ofOwnType()) {
        continue;
      }
      if (best.isEmpty() || rank(frame) > rank(best.get().frame())) {
        best = Optional.of(new Match(frame, arguments.get(), fitting));
      }
    }
    return best.map(
        m ->
            new Match(
                m.frame(),
                m.arguments(),
                fitting.size() == 1
                    ? List.of()
                    : fitting.stream().filter(f -> !f.equals(m.frame())).toList()));
  }

  /** A use that is no event outranks an event that asks for as much. */
  private static int rank(Frame frame) {
    return 2 * frame.specificity() + (frame.meaning().isEmpty() ? 1 : 0);
  }

  private List<Frame> candidates(Token token) {
    if (month(token)) {
      return List.of();
    }
    Optional<String> hyphenated = hyphenated(token);
    if (hyphenated.isPresent() && !Grammar.nominal(token)) {
      // "UN-backed", "crisis-hit", "time-honoured" describe; they tell of no act.
      return lexicon.frames(hyphenated.get());
    }
    String lemma = Grammar.lemma(token);
    String lower = Grammar.lower(token);
    List<Frame> ofLemma = lexicon.frames(lemma);
    if (lower.equals(lemma) && hyphenated.isEmpty()) {
      return ofLemma;
    }
    List<Frame> all = new ArrayList<>(ofLemma);
    if (!lower.equals(lemma)) {
      all.addAll(lexicon.frames(lower));
    }
    hyphenated
        .filter(word -> !word.equals(lemma) && !word.equals(lower))
        .ifPresent(word -> all.addAll(lexicon.frames(word)));
    return all;
  }

  /** "In March", but "the Women's March". */
  private boolean month(Token token) {
    return token.upos() == Upos.PROPN
        && Grammar.temporal(token)
        && grammar.sentence().children(token).stream()
            .noneMatch(c -> c.is("det") || c.relation().equals("nmod:poss") || c.is("compound"));
  }

  private Optional<Arguments> arguments(Predicate predicate, Token token) {
    if (!predicate.pos().fits(token.upos())) {
      return Optional.empty();
    }
    if (predicate.pos() == Predicate.Pos.V && changed(predicate, token)) {
      return Optional.empty();
    }
    Optional<Token> noun = Optional.empty();
    for (Predicate.Part part : predicate.parts()) {
      switch (part) {
        case Predicate.Particle p -> {
          if (!hasParticle(token, p.word())) {
            return Optional.empty();
          }
        }
        case Predicate.Modifier m -> {
          if (!hasModifier(token, m.lemma())) {
            return Optional.empty();
          }
        }
        case Predicate.Noun n -> {
          noun = nounPart(token, n);
          if (noun.isEmpty()) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(new Arguments(grammar, token, noun));
  }

  /**
   * Whether a particle that the predicate does not name makes another verb: "call off a strike".
   */
  private boolean changed(Predicate predicate, Token verb) {
    for (Token child : grammar.sentence().children(verb)) {
      if (child.is("compound:prt")) {
        String particle = Grammar.lower(child);
        if (predicate.parts().stream().noneMatch(part -> names(part, particle))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(Predicate.Part part, String particle) {
    return switch (part) {
      case Predicate.Particle(var word) -> word.equals(particle);
      case Predicate.Noun(var preposition, var _) -> preposition.equals(particle);
      case Predicate.Modifier _ -> false;
    };
  }

  private boolean hasParticle(Token head, String word) {
    for (Token child : grammar.sentence().children(head)) {
      boolean oblique = child.is("obl");
      boolean particle = oblique || child.is("compound") || child.is("advmod") || child.is("xcomp");
      boolean phrase = oblique || child.is("nmod") || child.is("advcl") || child.is("acl");
      if (particle && Grammar.lower(child).equals(word)
          || phrase && !Grammar.temporal(child) && caseOrMark(child, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean caseOrMark(Token phrase, String word) {
    if (word.equals("to")) {
      return false;
    }
    for (Token child : grammar.sentence().children(phrase)) {
      if ((child.is("case") || child.is("mark")) && Grammar.lower(child).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasModifier(Token head, String lemma) {
    return grammar.sentence().children(head).stream()
        .anyMatch(
            c ->
                c.index() < head.index()
                    && (Grammar.lemma(c).equals(lemma) || Grammar.lower(c).equals(lemma)));
  }

  private Optional<Token> nounPart(Token head, Predicate.Noun part) {
    List<Token> places = new ArrayList<>();
    if (!part.preposition().isEmpty()) {
      places.addAll(grammar.oblique(head, part.preposition()));
    }
    if (part.preposition().isEmpty() || hasParticle(head, part.preposition())) {
      places.addAll(
          grammar.verbal(head) ? grammar.logicalObject(head) : grammar.oblique(head, "of"));
    }
    for (Token place : places) {
      if (names(place, part.lemmas())) {
        return Optional.of(place);
      }
      for (Token other : grammar.sentence().children(place)) {
        if (other.is("conj") && names(other, part.lemmas())) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  private boolean names(Token token, Set<String> lemmas) {
    return among(token, lemmas) || measured(token, lemmas);
  }

  private boolean among(Token token, Set<String> lemmas) {
    if (shots(token)) {
      return lemmas.contains("gunfire");
    }
    return lemmas.contains(Grammar.lemma(token))
        || lemmas.contains(Grammar.lower(token))
        || hyphenated(token).filter(lemmas::contains).isPresent();
  }

  /** "Israeli fire", "sniper fire", "fire from the army": shots, and nothing that burns. */
  boolean shots(Token noun) {
    return noun.upos() == Upos.NOUN
        && Grammar.lower(noun).equals("fire")
        && (grammar.sentence().children(noun).stream()
                .filter(c -> c.index() < noun.index())
                .anyMatch(c -> grammar.in("FIRING", c) || kinds.is(c, Condition.Kind.ACTOR))
            || grammar.oblique(noun, "from").stream()
                .anyMatch(t -> kinds.is(t, Condition.Kind.ACTOR)));
  }

  /** "A batch of peacekeepers", "dozens of protesters": a measure is what it measures. */
  private boolean measured(Token token, Set<String> lemmas) {
    return among(token, lexicon.wordClass("MEASURE"))
        && grammar.oblique(token, "of").stream()
            .anyMatch(t -> among(t, lemmas) || measured(t, lemmas));
  }

  private boolean holds(Frame frame, Arguments arguments, int depth) {
    for (Condition condition : frame.conditions()) {
      if (!holds(condition, arguments, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Condition condition, Arguments arguments, int depth) {
    return switch (condition) {
      case Condition.Word(var slot, var lemmas, var negated) -> {
        boolean found = arguments.in(slot).stream().anyMatch(t -> names(t, lemmas));
        yield found != negated;
      }
      case Condition.OfKind(var slot, var kind, var negated) -> {
        boolean found = arguments.in(slot).stream().anyMatch(t -> kinds.is(t, kind));
        yield found != negated;
      }
      case Condition.Filled(var slots, var filled) ->
          slots.stream().anyMatch(slot -> !arguments.in(slot).isEmpty()) == filled;
      case Condition.Complement(var present) -> arguments.complement().isPresent() == present;
      case Condition.ComplementWord(var lemmas, var negated) ->
          arguments.complement().filter(t -> among(t, lemmas)).isPresent() != negated;
      case Condition.ComplementType(var types) ->
          depth < MAX_DEPTH
              && arguments
                  .complement()
                  .flatMap(t -> match(t, depth + 1))
                  .flatMap(Match::type)
                  .filter(types::contains)
                  .isPresent();
      case Condition.ComplementPhrase() ->
          arguments.complement().filter(t -> !grammar.verbal(t)).isPresent();
      case Condition.Beside(var lemmas) ->
          grammar.sentence().children(arguments.head(), "advcl").anyMatch(t -> among(t, lemmas));
      case Condition.ComplementModal(var lemmas) ->
          arguments.complement().filter(t -> grammar.modal(t, lemmas)).isPresent();
      case Condition.Voice(var passive) -> arguments.passive() == passive;
    };
  }

  /** The word with the part that a hyphen ties to it: "cease-fire" of its last part. */
  private Optional<String> hyphenated(Token token) {
    int i = token.index();
    if (i < 2) {
      return Optional.empty();
    }
    Token hyphen = grammar.sentence().token(i - 1);
    Token first = grammar.sentence().token(i - 2);
    boolean tied =
        hyphen.form().equals("-")
            && first.span().end() == hyphen.span().start()
            && hyphen.span().end() == token.span().start();
    return tied ? Optional.of(Grammar.lower(first) + "-" + Grammar.lemma(token)) : Optional.empty();
  }
}
