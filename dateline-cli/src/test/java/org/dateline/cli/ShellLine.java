package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of the documentation: {@code ./dateline …}, or {@code echo '…' | ./dateline …}.
 *
 * @param input what is piped in; empty where nothing is
 * @param arguments what stands behind {@code ./dateline}
 */
record ShellLine(String input, List<String> arguments) {

  /** Copies the list. */
  ShellLine {
    arguments = List.copyOf(arguments);
  }

  /** Reads the commands of a block; a backslash at a line's end joins it to the next. */
  static List<ShellLine> block(String block) {
    return block.replace("\\\n", " ").lines().filter(l -> !l.isBlank()).map(ShellLine::of).toList();
  }

  private static ShellLine of(String line) {
    List<String> words = words(line);
    String input = "";
    if (words.size() > 3 && words.get(0).equals("echo") && words.get(2).equals("|")) {
      input = words.get(1) + "\n";
      words = words.subList(3, words.size());
    }
    if (words.isEmpty() || !words.getFirst().equals("./dateline")) {
      throw new IllegalArgumentException("not a command of ./dateline: " + line);
    }
    return new ShellLine(input, words.subList(1, words.size()));
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean open = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        open = true;
      } else if (quote == 0 && c == ' ') {
        if (open) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else {
        word.append(c);
        open = true;
      }
    }
    if (open) {
      words.add(word.toString());
    }
    return words;
  }
}
