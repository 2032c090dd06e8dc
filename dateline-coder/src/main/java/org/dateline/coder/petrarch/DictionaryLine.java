package org.dateline.coder.petrarch;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a dictionary without its comments.
 *
 * @param file the file's name
 * @param number the line's number, 1 for the first
 * @param text what stands there, without white space around it
 * @param indented whether white space stands before it
 */
record DictionaryLine(String file, int number, String text, boolean indented) {
  private static final String OPENING = "<!--";
  private static final String CLOSING = "-->";

  /** File and line, as mistakes name them. */
  String place() {
    return file + ":" + number;
  }

  /** The lines that say something; {@code <!-- … -->} may go over several, {@code #} ends one. */
  static List<DictionaryLine> of(String file, List<String> lines) {
    List<DictionaryLine> said = new ArrayList<>();
    boolean inside = false;
    for (int n = 0; n < lines.size(); n++) {
      StringBuilder text = new StringBuilder();
      String rest = lines.get(n);
      while (!rest.isEmpty()) {
        int at = rest.indexOf(inside ? CLOSING : OPENING);
        if (!inside) {
          text.append(at < 0 ? rest : rest.substring(0, at));
        }
        rest = at < 0 ? "" : rest.substring(at + (inside ? CLOSING : OPENING).length());
        inside = (at >= 0) != inside;
      }
      int hash = text.indexOf("#");
      String bare = hash < 0 ? text.toString() : text.substring(0, hash);
      if (!bare.isBlank()) {
        said.add(
            new DictionaryLine(file, n + 1, bare.strip(), Character.isWhitespace(bare.charAt(0))));
      }
    }
    return said;
  }
}
