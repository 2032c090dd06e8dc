package org.dateline.cli;

/**
 * Emphasis, on a terminal only.
 *
 * @param coloured whether to use it
 */
record Style(boolean coloured) {

  /** As fits standard output. */
  static Style of(Surroundings surroundings) {
    return new Style(surroundings.outIsTerminal() && System.getenv("NO_COLOR") == null);
  }

  String bold(String words) {
    return with("1", words);
  }

  String faint(String words) {
    return with("2", words);
  }

  String underlined(String words) {
    return with("4", words);
  }

  String green(String words) {
    return with("32", words);
  }

  String blue(String words) {
    return with("34", words);
  }

  String magenta(String words) {
    return with("35", words);
  }

  String cyan(String words) {
    return with("36", words);
  }

  private String with(String code, String words) {
    return coloured && !words.isEmpty() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
  }
}
