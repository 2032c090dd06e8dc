package org.dateline.text.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Span;

/**
 * Cuts a stretch of text into atoms: runs of letters, runs of digits (with thousands' commas), and
 * single marks; then joins phrases of {@link TimeWords} and numbers in words. The cut depends on
 * the text alone and not on any tokeniser's habits with hyphens and full stops.
 */
final class AtomReader {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;

  /** Two digits behind an apostrophe from here on mean the 1900s. */
  private static final int CENTURY_PIVOT = 40;

  private final TimeWords words;

  AtomReader(TimeWords words) {
    this.words = words;
  }

  List<Atom> read(String text, Span span) {
    return joinNumbers(joinPhrases(cut(text, span)));
  }

  private List<Atom> cut(String text, Span span) {
    List<Atom> atoms = new ArrayList<>();
    int i = span.start();
    int last = i;
    while (i < span.end()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i++;
        continue;
      }
      int end = endOfAtom(text, i, span.end());
      boolean glued = i == last && !atoms.isEmpty();
      atoms.add(atom(text, new Span(i, end), glued, atoms));
      i = end;
      last = end;
    }
    return atoms;
  }

  private static int endOfAtom(String text, int start, int limit) {
    char c = text.charAt(start);
    int end = start + 1;
    if (isDigit(c)) {
      while (end < limit && isDigit(text.charAt(end))) {
        end++;
      }
      while (end - start <= 12 && thousands(text, end, limit)) {
        end += 4;
      }
      return end;
    }
    if (Character.isLetter(c)) {
      int dotted = dottedHalf(text, start, limit);
      if (dotted > 0) {
        return dotted;
      }
      while (end < limit && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  /** The end of "a.m." or "p.m." where it stands at {@code start}, else 0. */
  private static int dottedHalf(String text, int start, int limit) {
    int end = Math.min(limit, start + 4);
    String here = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean half = here.equals("a.m.") || here.equals("p.m.");
    boolean inWord = start > 0 && Character.isLetter(text.charAt(start - 1));
    return half && !inWord ? end : 0;
  }

  private static boolean thousands(String text, int i, int limit) {
    return i + 3 < limit
        && text.charAt(i) == ','
        && isDigit(text.charAt(i + 1))
        && isDigit(text.charAt(i + 2))
        && isDigit(text.charAt(i + 3))
        && (i + 4 >= limit || !isDigit(text.charAt(i + 4)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Atom atom(String text, Span span, boolean glued, List<Atom> before) {
    String form = span.in(text);
    String small = fold(form.toLowerCase(Locale.ROOT));
    boolean capital = Character.isUpperCase(form.charAt(0));
    Map<Sense, String> senses = new EnumMap<>(Sense.class);
    if (isDigit(form.charAt(0))) {
      digits(small, glued && !before.isEmpty() ? before.getLast().words() : "", senses);
    } else {
      String half = small.replace(".", "");
      if (half.equals("am") && glued(before, glued) || small.equals("a.m.")) {
        senses.put(Sense.AMPM, "a");
      } else if (half.equals("pm")) {
        senses.put(Sense.AMPM, "p");
      }
    }
    return new Atom(span, small, senses, glued, capital);
  }

  private static boolean glued(List<Atom> before, boolean glued) {
    return !before.isEmpty() && (glued || before.getLast().has(Sense.NUM));
  }

  private static void digits(String digits, String glue, Map<Sense, String> senses) {
    String plain = digits.replace(",", "");
    if (plain.length() > 9) {
      return;
    }
    int value = Integer.parseInt(plain);
    senses.put(Sense.NUM, Integer.toString(value));
    if (digits.length() <= 2 && value >= 1 && value <= 31) {
      senses.put(Sense.DAY, Integer.toString(value));
    }
    if (digits.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR) {
      senses.put(Sense.YEAR, digits);
    }
    if (digits.length() == 2 && glue.equals("'")) {
      senses.put(Sense.YEAR, Integer.toString(fullYear(value)));
    }
  }

  /** The year that two digits mean. */
  static int fullYear(int twoDigits) {
    return twoDigits >= CENTURY_PIVOT ? 1900 + twoDigits : 2000 + twoDigits;
  }

  private static String fold(String form) {
    return switch (form) {
      case "’", "‘", "`" -> "'";
      case "–", "—", "‐", "‑", "−" -> "-";
      default -> form;
    };
  }

  private List<Atom> joinPhrases(List<Atom> atoms) {
    List<Atom> joined = new ArrayList<>(atoms.size());
    int i = 0;
    while (i < atoms.size()) {
      Optional<Atom> suffixed = suffixed(atoms, i);
      if (suffixed.isPresent()) {
        joined.add(suffixed.get());
        i += 2;
        continue;
      }
      int length = phrase(atoms, i);
      joined.add(length == 0 ? atoms.get(i) : join(atoms, i, length));
      i += Math.max(1, length);
      i += fullStop(joined, atoms, i);
    }
    return joined;
  }

  /** Joins the full stop of a shortened month or weekday to it; returns the atoms used. */
  private static int fullStop(List<Atom> joined, List<Atom> atoms, int i) {
    Atom last = joined.getLast();
    boolean shortened =
        last.words().length() <= 5
            && (last.has(Sense.MONTH) && !last.is("may") && !last.is("march")
                || last.has(Sense.WEEKDAY_SHORT));
    if (!shortened || i >= atoms.size() || !atoms.get(i).glued() || !atoms.get(i).is(".")) {
      return 0;
    }
    Span span = last.span().cover(atoms.get(i).span());
    joined.removeLast();
    joined.add(new Atom(span, last.words() + ".", last.senses(), last.glued(), last.capital()));
    return 1;
  }

  /** Ordinals and decades in digits: "15th", "1990s". */
  private static Optional<Atom> suffixed(List<Atom> atoms, int i) {
    if (i + 1 >= atoms.size() || !atoms.get(i).has(Sense.NUM) || !atoms.get(i + 1).glued()) {
      return Optional.empty();
    }
    Atom number = atoms.get(i);
    int value = number.number(Sense.NUM);
    Map<Sense, String> senses = new EnumMap<>(Sense.class);
    switch (atoms.get(i + 1).words()) {
      case "st", "nd", "rd", "th" -> senses.put(Sense.ORD, Integer.toString(value));
      case "s" -> {
        if (number.has(Sense.YEAR) && value % 10 == 0) {
          senses.put(Sense.DECADE, Integer.toString(value));
        } else if (number.words().length() == 2 && value % 10 == 0) {
          senses.put(Sense.DECADE, Integer.toString(value == 0 ? 2000 : 1900 + value));
        }
      }
      default -> {}
    }
    if (senses.isEmpty()) {
      return Optional.empty();
    }
    Span span = number.span().cover(atoms.get(i + 1).span());
    return Optional.of(
        new Atom(span, number.words() + atoms.get(i + 1).words(), senses, number.glued(), false));
  }

  private int phrase(List<Atom> atoms, int i) {
    int most = Math.min(words.longest(atoms.get(i).words()), atoms.size() - i);
    for (int length = most; length > 0; length--) {
      if (words.senses(spell(atoms, i, length)).isPresent() && capitalised(atoms, i, length)) {
        return length;
      }
    }
    return 0;
  }

  private boolean capitalised(List<Atom> atoms, int i, int length) {
    Map<Sense, String> senses = words.senses(spell(atoms, i, length)).orElseThrow();
    boolean name =
        senses.containsKey(Sense.MONTH)
            || senses.containsKey(Sense.WEEKDAY)
            || senses.containsKey(Sense.WEEKDAY_SHORT)
            || senses.containsKey(Sense.HOLIDAY);
    return !name || atoms.get(i).capital();
  }

  private static String spell(List<Atom> atoms, int i, int length) {
    if (length == 1) {
      return atoms.get(i).words();
    }
    StringBuilder spelt = new StringBuilder();
    for (Atom atom : atoms.subList(i, i + length)) {
      spelt.append(spelt.isEmpty() ? "" : " ").append(atom.words());
    }
    return spelt.toString();
  }

  private Atom join(List<Atom> atoms, int i, int length) {
    Atom first = atoms.get(i);
    String spelt = spell(atoms, i, length);
    Map<Sense, String> senses = new EnumMap<>(words.senses(spelt).orElseThrow());
    Span span = first.span().cover(atoms.get(i + length - 1).span());
    return new Atom(span, spelt, senses, first.glued(), first.capital());
  }

  private static List<Atom> joinNumbers(List<Atom> atoms) {
    List<Atom> joined = new ArrayList<>(atoms.size());
    int i = 0;
    while (i < atoms.size()) {
      WordNumber number = WordNumber.at(atoms, i);
      joined.add(number.length() > 1 ? number.atom(atoms, i) : atoms.get(i));
      i += Math.max(1, number.length());
    }
    return joined;
  }
}
