package org.dateline.text.time;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Span;

/**
 * A number written in several words: "twenty-four", "two hundred", "nineteen ninety-four".
 *
 * @param value what it amounts to
 * @param length the number of atoms it takes; 0 or 1 where there is nothing to join
 * @param year whether it reads as a year
 */
record WordNumber(int value, int length, boolean year) {
  private static final WordNumber NONE = new WordNumber(0, 0, false);

  static WordNumber at(List<Atom> atoms, int from) {
    int i = from;
    int total = 0;
    int part = 0;
    int end = from;
    boolean year = false;
    while (i < atoms.size() && word(atoms.get(i))) {
      int n = atoms.get(i).number(Sense.NUM);
      if (n == 100 || n == 1000) {
        part = Math.max(1, part) * n;
        if (part > 1_000_000) {
          return NONE;
        }
      } else if (end == from) {
        part = n;
      } else if (fits(part, n)) {
        part += n;
      } else if (!year && part >= 10 && part <= 20 && n >= 10 && n <= 99 && total == 0) {
        part = part * 100 + n;
        year = true;
      } else {
        break;
      }
      end = i + 1;
      i = end < atoms.size() && joins(atoms.get(end)) ? end + 1 : end;
    }
    return end == from ? NONE : new WordNumber(total + part, end - from, year);
  }

  private static boolean fits(int part, int n) {
    int low = part % 100;
    boolean tens = low >= 20 && low % 10 == 0 && n < 10 && n > 0;
    boolean hundreds = part >= 100 && low == 0 && n < 100;
    return tens || hundreds;
  }

  private static boolean word(Atom atom) {
    return atom.has(Sense.NUM) && Character.isLetter(atom.words().charAt(0));
  }

  private static boolean joins(Atom atom) {
    return atom.is("-") || atom.is("and");
  }

  Atom atom(List<Atom> atoms, int from) {
    Atom first = atoms.get(from);
    Span span = first.span().cover(atoms.get(from + length - 1).span());
    Map<Sense, String> senses = new EnumMap<>(Sense.class);
    senses.put(Sense.NUM, Integer.toString(value));
    if (year) {
      senses.put(Sense.YEAR, Integer.toString(value));
    }
    return new Atom(span, Integer.toString(value), senses, first.glued(), first.capital());
  }
}
