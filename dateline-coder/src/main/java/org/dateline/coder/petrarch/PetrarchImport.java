package org.dateline.coder.petrarch;

import java.util.List;
import java.util.SortedMap;

/**
 * What PETRARCH's dictionaries become.
 *
 * @param files the files of the lexicon's folder, by their names
 * @param carried how many entries of each sort stand in them
 * @param mistakes what is wrong in the dictionaries, each with file and line
 * @param left what could not be carried over, by the reason, each with file and line
 */
public record PetrarchImport(
    SortedMap<String, String> files,
    SortedMap<String, Integer> carried,
    List<String> mistakes,
    SortedMap<String, List<String>> left) {

  /** Copies the list. */
  public PetrarchImport {
    mistakes = List.copyOf(mistakes);
  }

  /** How many entries or parts of entries could not be carried over. */
  public int leftOut() {
    return left.values().stream().mapToInt(List::size).sum();
  }
}
