package org.dateline.coder.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is found while dictionaries are read. Not safe for use by several threads. */
final class Findings {
  private final List<String> mistakes = new ArrayList<>();
  private final SortedMap<String, List<String>> left = new TreeMap<>();
  private final SortedMap<String, Integer> carried = new TreeMap<>();

  /** Something that the dictionary's own notation does not allow. */
  void mistake(DictionaryLine line, String what) {
    mistakes.add(line.place() + ": " + what);
  }

  /** Something that Dateline's lexicon cannot say. */
  void left(DictionaryLine line, String why) {
    left(line, line.text(), why);
  }

  /** A part of a line that Dateline's lexicon cannot say. */
  void left(DictionaryLine line, String what, String why) {
    left.computeIfAbsent(why, w -> new ArrayList<>()).add(line.place() + ": " + what);
  }

  void carried(String sort) {
    carried.merge(sort, 1, Integer::sum);
  }

  PetrarchImport with(SortedMap<String, String> files) {
    return new PetrarchImport(files, carried, mistakes, left);
  }
}
