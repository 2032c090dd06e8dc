package org.dateline.eval.linguistic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.eval.TarArchive;
import org.dateline.model.Span;
import org.dateline.text.document.NameType;

/**
 * An article of the worldwide newswire with its hand-tagged names.
 *
 * @param file its name, whose first part tells the outlet's region
 * @param text the tokens joined by spaces, paragraphs parted by a blank line
 * @param paragraphs the tokens of each paragraph
 * @param names the names by class and place
 */
record GoldNames(String file, String text, List<List<Span>> paragraphs, Set<Name> names) {

  /** Copies the collections. */
  GoldNames {
    paragraphs = List.copyOf(paragraphs);
    names = Set.copyOf(names);
  }

  /**
   * A name.
   *
   * @param type its class
   * @param span where it stands
   */
  record Name(NameType type, Span span) {}

  /**
   * The held-out articles: of the file names in C order, every tenth from the first.
   *
   * @throws java.io.UncheckedIOException where the archive cannot be read
   */
  static List<GoldNames> heldOut(Path archive) {
    Map<String, String> files = TarArchive.texts(archive, path -> path.endsWith(".tsv"));
    List<String> paths =
        files.keySet().stream()
            .sorted(Comparator.comparing(GoldNames::bytes, Arrays::compareUnsigned))
            .toList();
    List<GoldNames> found = new ArrayList<>();
    for (int i = 0; i < paths.size(); i += 10) {
      found.add(parse(name(paths.get(i)), files.getOrDefault(paths.get(i), "")));
    }
    return found;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static byte[] bytes(String path) {
    return name(path).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads an article: a token and its tag a line, a blank line between paragraphs. */
  static GoldNames parse(String file, String lines) {
    StringBuilder text = new StringBuilder();
    List<List<Span>> paragraphs = new ArrayList<>();
    List<Span> tokens = new ArrayList<>();
    Set<Name> names = new HashSet<>();
    String open = "O";
    int start = 0;
    for (String line : (lines + "\n\n").split("\r?\n", -1)) {
      String[] cells = line.split("\t");
      String word = cells[0].strip();
      boolean address = text.isEmpty() && word.startsWith("http");
      String tag = cells.length < 2 || word.isEmpty() ? "O" : cells[1].strip();
      boolean goesOn = (tag.startsWith("I-") || tag.startsWith("E-")) && kind(tag).equals(open);
      if (!goesOn && !open.equals("O")) {
        names.add(new Name(type(open), new Span(start, tokens.getLast().end())));
        open = "O";
      }
      if (word.isEmpty()) {
        if (!tokens.isEmpty()) {
          paragraphs.add(List.copyOf(tokens));
          tokens.clear();
          text.append("\n\n");
        }
        continue;
      }
      if (address || cells.length < 2) {
        continue;
      }
      text.append(tokens.isEmpty() ? "" : " ");
      int from = text.length();
      text.append(word);
      tokens.add(new Span(from, text.length()));
      if (!goesOn && !tag.equals("O")) {
        open = kind(tag);
        start = from;
      }
    }
    return new GoldNames(file, text.toString(), paragraphs, names);
  }

  private static String kind(String tag) {
    return tag.length() > 2 ? tag.substring(2) : tag;
  }

  private static NameType type(String kind) {
    String name = kind.toUpperCase(Locale.ROOT);
    return name.equals("MISC") ? NameType.MISCELLANEOUS : NameType.valueOf(name);
  }
}
