package org.dateline.text.time;

import java.util.List;
import java.util.Optional;

/**
 * Where a pattern fits: atoms {@code from} to {@code to}, exclusive, and what each element took.
 */
final class Match {
  private final List<Atom> atoms;
  private final int from;
  private final int to;
  private final int[] places;

  Match(List<Atom> atoms, int from, int to, int[] places) {
    this.atoms = atoms;
    this.from = from;
    this.to = to;
    this.places = places.clone();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The atom that element {@code n} took, counted from 0. */
  Optional<Atom> atom(int n) {
    return places[n] < 0 ? Optional.empty() : Optional.of(atoms.get(places[n]));
  }

  /** The words that element {@code n} took; empty text where it took none. */
  String words(int n) {
    return atom(n).map(Atom::words).orElse("");
  }

  /** The value of element {@code n} in a sense that it must have. */
  int number(int n, Sense sense) {
    return atom(n).orElseThrow().number(sense);
  }

  /** The value of element {@code n} in a sense that it must have. */
  String value(int n, Sense sense) {
    return atom(n).orElseThrow().value(sense);
  }

  /** Whether no space stands inside. */
  boolean solid() {
    return atoms.subList(from + 1, to).stream().allMatch(Atom::glued);
  }

  /** The atom before the match. */
  Optional<Atom> before() {
    return from == 0 ? Optional.empty() : Optional.of(atoms.get(from - 1));
  }

  /** The atom behind the match. */
  Optional<Atom> after() {
    return to >= atoms.size() ? Optional.empty() : Optional.of(atoms.get(to));
  }

  /** Whether the atom before is one of {@code words}. */
  boolean isAfter(String... words) {
    return before().filter(a -> List.of(words).contains(a.words())).isPresent();
  }

  /** Whether the atom behind is one of {@code words}. */
  boolean isBefore(String... words) {
    return after().filter(a -> List.of(words).contains(a.words())).isPresent();
  }

  /** The atom after next, where it is a number glued to its neighbour: "1998.5". */
  Optional<Atom> followedByNumber() {
    return to + 1 >= atoms.size()
        ? Optional.empty()
        : Optional.of(atoms.get(to + 1)).filter(a -> a.glued() && a.has(Sense.NUM));
  }
}
