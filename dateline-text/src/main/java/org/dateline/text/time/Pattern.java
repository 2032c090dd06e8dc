package org.dateline.text.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern over atoms. Its elements are parted by spaces; each is a choice of literals in small
 * letters and {@link Sense senses} in capitals, parted by {@code |}, and optional where a {@code ?}
 * ends it; an underscore stands for the space in a phrase. {@code "MONTH DAY ,? YEAR"} fits "March
 * 3, 1998".
 */
final class Pattern {

  /** One place in a pattern. */
  private record Element(Set<Sense> senses, Set<String> literals, boolean optional) {
    boolean fits(Atom atom) {
      return literals.contains(atom.words()) || any(atom);
    }

    private boolean any(Atom atom) {
      for (Sense sense : atom.senses().keySet()) {
        if (senses.contains(sense)) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Element> elements;

  private Pattern(List<Element> elements) {
    this.elements = List.copyOf(elements);
  }

  static Pattern of(String notation) {
    List<Element> elements = new ArrayList<>();
    for (String part : notation.split(" ")) {
      boolean optional = part.length() > 1 && part.endsWith("?");
      String choices = optional ? part.substring(0, part.length() - 1) : part;
      Set<Sense> senses = EnumSet.noneOf(Sense.class);
      List<String> literals = new ArrayList<>();
      for (String choice : choices.split("\\|")) {
        if (choice.length() > 1 && Character.isUpperCase(choice.charAt(0))) {
          senses.add(Sense.valueOf(choice));
        } else {
          literals.add(choice.replace('_', ' '));
        }
      }
      elements.add(new Element(senses, Set.copyOf(literals), optional));
    }
    return new Pattern(elements);
  }

  /** The literals that a match could begin with. */
  Set<String> firstLiterals() {
    Set<String> literals = new HashSet<>();
    for (Element element : elements) {
      literals.addAll(element.literals());
      if (!element.optional()) {
        break;
      }
    }
    return literals;
  }

  /** Whether a match could begin with {@code atom}. */
  boolean mayBeginWith(Atom atom) {
    for (Element element : elements) {
      if (element.fits(atom)) {
        return true;
      }
      if (!element.optional()) {
        return false;
      }
    }
    return false;
  }

  /** The longest match that begins at atom {@code from}. */
  Optional<Match> match(List<Atom> atoms, int from) {
    int[] places = new int[elements.size()];
    int end = longest(atoms, from, 0, places);
    return end <= from ? Optional.empty() : Optional.of(new Match(atoms, from, end, places));
  }

  private int longest(List<Atom> atoms, int at, int element, int[] places) {
    if (element == elements.size()) {
      return at;
    }
    Element next = elements.get(element);
    if (at < atoms.size() && next.fits(atoms.get(at))) {
      places[element] = at;
      int end = longest(atoms, at + 1, element + 1, places);
      if (end >= 0) {
        return end;
      }
    }
    places[element] = -1;
    return next.optional() ? longest(atoms, at, element + 1, places) : -1;
  }
}
