package org.dateline.text.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.EventDate;
import org.dateline.model.Span;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Finds expressions of time and works out which days they mean.
 *
 * <p>Made once; reading takes time linear in the text. Immutable and safe to share.
 */
public final class TimeTagger {
  private static final List<Rule> RULES =
      Stream.of(CalendarRules.RULES, RelativeRules.RULES, LengthRules.RULES)
          .flatMap(List::stream)
          .toList();

  /** The words without a sense that an expression can begin with; most words are none. */
  private static final Set<String> FIRST_WORDS =
      RULES.stream()
          .flatMap(rule -> rule.pattern().firstLiterals().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final AtomReader reader;

  /** Loads the words of time. */
  public TimeTagger() {
    reader = new AtomReader(TimeWords.load());
  }

  /**
   * The expressions of time in {@code sentences}, in text order and without overlaps.
   *
   * @param text the article's text
   * @param sentences its sentences; their trees, where they have any, tell the tense
   * @param published the day of publication; without it, what depends on it stays unknown
   */
  public List<TimeExpression> tag(
      String text, List<Sentence> sentences, Optional<LocalDate> published) {
    Grounding grounding = new Grounding(published);
    List<TimeExpression> times = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Atom> atoms = reader.read(text, sentence.span());
      Map<Integer, Tense> tenses = new HashMap<>();
      for (Rule.Found found : find(atoms, sentence)) {
        Tense tense = Tense.at(sentence, span(found, atoms), tenses);
        times.add(ground(found, span(found, atoms), sentence.index(), tense, grounding));
      }
    }
    return List.copyOf(times);
  }

  private static TimeExpression ground(
      Rule.Found found, Span span, int sentence, Tense tense, Grounding grounding) {
    String value = grounding.value(found.meaning(), tense);
    boolean explicit = found.meaning() instanceof Meaning.Fixed;
    EventDate date =
        switch (found.meaning().kind()) {
          case DATE, TIME -> CalendarValue.date(value, explicit, span);
          case DURATION, SET -> EventDate.UNKNOWN;
        };
    return new TimeExpression(sentence, span, found.meaning().kind(), value, date);
  }

  private static Span span(Rule.Found found, List<Atom> atoms) {
    return atoms.get(found.from()).span().cover(atoms.get(found.to() - 1).span());
  }

  /** The longest match at each atom, from left to right. */
  static List<Rule.Found> find(List<Atom> atoms, Sentence sentence) {
    List<Rule.Found> all = new ArrayList<>();
    int i = 0;
    while (i < atoms.size()) {
      Optional<Rule.Found> longest = longest(atoms, i, sentence);
      if (longest.isPresent()) {
        ClockJoin.add(all, longest.get(), atoms);
        i = longest.get().to();
      } else {
        i++;
      }
    }
    return all;
  }

  private static Optional<Rule.Found> longest(List<Atom> atoms, int from, Sentence sentence) {
    Optional<Rule.Found> longest = Optional.empty();
    Atom first = atoms.get(from);
    if (first.senses().isEmpty() && !FIRST_WORDS.contains(first.words())) {
      return longest;
    }
    for (Rule rule : RULES) {
      if (!rule.pattern().mayBeginWith(first)) {
        continue;
      }
      Optional<Rule.Found> found = rule.find(atoms, from);
      if (found.isPresent() && (longest.isEmpty() || found.get().to() > longest.get().to())) {
        longest = found;
      }
    }
    return longest.filter(f -> f.to() - f.from() > 1 || !isVerb(span(f, atoms), sentence));
  }

  /** Whether a single word is a verb where it stands: "may", "march", "spring", "fall". */
  private static boolean isVerb(Span span, Sentence sentence) {
    return sentence
        .headOf(span)
        .map(Token::upos)
        .filter(u -> u == Upos.VERB || u == Upos.AUX)
        .isPresent();
  }
}
