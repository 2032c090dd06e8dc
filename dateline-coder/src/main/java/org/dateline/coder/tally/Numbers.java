package org.dateline.coder.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dateline.model.Tally.Bound;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/** Reads the numbers of a sentence with the words that bound them. */
final class Numbers {
  private static final long TOO_LARGE = 1_000_000_000_000L;

  /** Words before a number that bound it, longest first. */
  private static final List<Bounding> BEFORE =
      List.of(
          new Bounding("no fewer than", Bound.AT_LEAST),
          new Bounding("no less than", Bound.AT_LEAST),
          new Bounding("not less than", Bound.AT_LEAST),
          new Bounding("no more than", Bound.AT_MOST),
          new Bounding("as many as", Bound.AT_MOST),
          new Bounding("at least", Bound.AT_LEAST),
          new Bounding("at the least", Bound.AT_LEAST),
          new Bounding("a minimum of", Bound.AT_LEAST),
          new Bounding("at most", Bound.AT_MOST),
          new Bounding("up to", Bound.AT_MOST),
          new Bounding("a maximum of", Bound.AT_MOST),
          new Bounding("well over", Bound.MORE_THAN),
          new Bounding("more than", Bound.MORE_THAN),
          new Bounding("over", Bound.MORE_THAN),
          new Bounding("above", Bound.MORE_THAN),
          new Bounding("past", Bound.MORE_THAN),
          new Bounding("upwards of", Bound.MORE_THAN),
          new Bounding("upward of", Bound.MORE_THAN),
          new Bounding("in excess of", Bound.MORE_THAN),
          new Bounding("fewer than", Bound.FEWER_THAN),
          new Bounding("less than", Bound.FEWER_THAN),
          new Bounding("under", Bound.FEWER_THAN),
          new Bounding("below", Bound.FEWER_THAN),
          new Bounding("an estimated", Bound.ABOUT),
          new Bounding("estimated", Bound.ABOUT),
          new Bounding("close to", Bound.ABOUT),
          new Bounding("nearly", Bound.ABOUT),
          new Bounding("almost", Bound.ABOUT),
          new Bounding("about", Bound.ABOUT),
          new Bounding("around", Bound.ABOUT),
          new Bounding("some", Bound.ABOUT),
          new Bounding("approximately", Bound.ABOUT),
          new Bounding("roughly", Bound.ABOUT),
          new Bounding("circa", Bound.ABOUT));

  private record Bounding(String words, Bound bound) {}

  private final List<Token> tokens;

  private Numbers(Sentence sentence) {
    this.tokens = sentence.tokens();
  }

  /** The numbers of a sentence, in text order. */
  static List<Numeral> in(Sentence sentence) {
    Numbers numbers = new Numbers(sentence);
    List<Numeral> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.tokens().size()) {
      Optional<Numeral> numeral =
          numbers.score(i)
              ? Optional.empty()
              : numbers.at(i).map(numbers::range).map(numbers::bounded);
      numeral.ifPresent(found::add);
      i = numeral.map(n -> n.last() + 1).orElse(i + 1);
    }
    return found;
  }

  private String form(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).form().toLowerCase(Locale.ROOT) : "";
  }

  /** The bare number that starts at a token. */
  private Optional<Numeral> at(int i) {
    if (form(i + 1).equals("of")) {
      Optional<Count> multiple = NumberWords.vague(form(i), form(i + 2));
      if (multiple.isPresent()) {
        return Optional.of(new Numeral(i, i + 2, i, multiple.get()));
      }
    }
    Optional<Count> vague = NumberWords.vague(form(i));
    if (vague.isPresent()) {
      boolean a = form(i - 1).equals("a");
      // "several hundred", "a few thousand"
      OptionalLong unit = NumberWords.large(form(i + 1));
      int last = unit.isPresent() ? i + 1 : i;
      return Optional.of(new Numeral(a ? i - 1 : i, last, i, vague.get().times(unit.orElse(1))));
    }
    return exact(i);
  }

  /** "1-1", "2–0": numbers that fall or stay are no range but a score. */
  private boolean score(int i) {
    return falls(i) || falls(i - 2);
  }

  private boolean falls(int i) {
    boolean joined = form(i + 1).equals("-") || form(i + 1).equals("–");
    OptionalLong left = joined && i >= 0 ? NumberWords.small(form(i)) : OptionalLong.empty();
    OptionalLong right = joined ? NumberWords.small(form(i + 2)) : OptionalLong.empty();
    return left.isPresent() && right.isPresent() && right.getAsLong() <= left.getAsLong();
  }

  private Optional<Numeral> exact(int start) {
    String first = form(start);
    if (NumberWords.decimal(first)) {
      OptionalLong unit = NumberWords.large(form(start + 1));
      return unit.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Numeral(
                  start,
                  start + 1,
                  start,
                  Count.exactly(Math.round(Double.parseDouble(first) * unit.getAsLong()))));
    }
    boolean half = first.equals("half") && form(start + 1).equals("a");
    boolean article = first.equals("a") && NumberWords.large(form(start + 1)).isPresent();
    if (half && form(start + 2).equals("dozen")) {
      return Optional.of(new Numeral(start, start + 2, start, Count.exactly(6)));
    }
    if (age(start + 1)) {
      return Optional.empty();
    }
    OptionalLong small = article ? OptionalLong.of(1) : NumberWords.small(first);
    if (small.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(sum(start, small.getAsLong()));
  }

  /** Whether "-year-old" or "years old" follows. */
  private boolean age(int next) {
    int i = form(next).equals("-") || form(next).equals("‑") ? next + 1 : next;
    boolean year = form(i).startsWith("year") || form(i).startsWith("month");
    return year && (i > next || form(i).endsWith("old") || form(i + 1).equals("old"));
  }

  /** "one hundred and five", "two dozen", "12 thousand". */
  private Numeral sum(int start, long first) {
    long total = 0;
    long part = first;
    int i = start + 1;
    while (i < tokens.size()) {
      OptionalLong large = NumberWords.large(form(i));
      boolean and = form(i).equals("and") && total + part >= 100;
      OptionalLong small = NumberWords.small(form(and ? i + 1 : i));
      if (large.isPresent() && part < TOO_LARGE) {
        part *= large.getAsLong();
        if (large.getAsLong() >= 1_000) {
          total += part;
          part = 0;
        }
        i++;
      } else if (small.isPresent()
          && small.getAsLong() < 100
          && !Character.isDigit(form(i).charAt(0))
          && (part % 100 == 0 && part + total > 0)) {
        part += small.getAsLong();
        i += and ? 2 : 1;
      } else {
        break;
      }
    }
    return new Numeral(start, i - 1, start, Count.exactly(total + part));
  }

  /** "20 to 30", "between 20 and 30". */
  private Numeral range(Numeral low) {
    String joint = form(low.last() + 1);
    boolean between = form(low.first() - 1).equals("between") && joint.equals("and");
    boolean to = joint.equals("to") || joint.equals("-") || joint.equals("–") || joint.equals("or");
    if (!between && !to) {
      return low;
    }
    Optional<Numeral> high = exact(low.last() + 2);
    if (high.isEmpty() || high.get().count().named() <= low.count().named()) {
      return low;
    }
    return new Numeral(
        between || form(low.first() - 1).equals("from") ? low.first() - 1 : low.first(),
        high.get().last(),
        low.core(),
        new Count(low.count().low(), high.get().count().high(), Bound.BETWEEN));
  }

  private Numeral bounded(Numeral numeral) {
    if (form(numeral.last() + 1).equals("or") && form(numeral.last() + 2).equals("more")
        || form(numeral.last() + 1).equals("plus")
        || form(numeral.last() + 1).equals("+")) {
      return bounded(numeral, numeral.first(), Bound.AT_LEAST);
    }
    if (form(numeral.last() + 1).equals("or") && form(numeral.last() + 2).equals("so")) {
      Numeral about = bounded(numeral, numeral.first(), Bound.ABOUT);
      return new Numeral(about.first(), numeral.last() + 2, about.core(), about.count());
    }
    int before = numeral.first() - 1;
    if (form(before).equals("of") && form(before - 1).equals("total")) {
      before -= 2;
      before -= form(before).equals("a") ? 1 : 0;
    }
    for (Bounding bounding : BEFORE) {
      String[] words = bounding.words().split(" ");
      int start = before - words.length + 1;
      boolean fits = start >= 0;
      for (int k = 0; fits && k < words.length; k++) {
        fits = form(start + k).equals(words[k]);
      }
      if (fits) {
        return bounded(numeral, start, bounding.bound());
      }
    }
    return numeral;
  }

  private static Numeral bounded(Numeral numeral, int first, Bound bound) {
    boolean vague = numeral.count().bound() != Bound.EXACT && bound == Bound.ABOUT;
    return new Numeral(
        first,
        numeral.last(),
        numeral.core(),
        vague ? numeral.count() : numeral.count().bounded(bound));
  }
}
