package org.dateline.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation.
 *
 * @param lines its lines
 */
public record Page(List<String> lines) {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Reads a page by its path from the root of the repository. */
  public static Page of(String path) {
    try {
      return new Page(Files.readAllLines(root().resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the page " + path, e);
    }
  }

  /** The root of the repository, seen from the directory in which the tests run. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("NOTICE"))) {
      Path above = here.getParent();
      if (above == null) {
        throw new IllegalStateException(
            "no root of the repository above " + Path.of("").toAbsolutePath());
      }
      here = above;
    }
    return here;
  }

  public String text() {
    return String.join("\n", lines);
  }

  /** The lines under a heading, down to the next heading of any level. */
  public List<String> section(String heading) {
    List<String> section = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("#")) {
        inside = line.replaceFirst("^#+ ", "").equals(heading);
      } else if (inside) {
        section.add(line);
      }
    }
    if (section.isEmpty()) {
      throw new IllegalArgumentException("the page has no section '" + heading + "'");
    }
    return section;
  }

  /** The cells of the table under a heading, without its head: row by row, backquotes removed. */
  public List<List<String>> table(String heading) {
    return section(heading).stream()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> line.substring(1, line.lastIndexOf('|')).replace("`", ""))
        .map(line -> List.of(line.split("(?<!\\\\)\\|")))
        .map(cells -> cells.stream().map(String::strip).toList())
        .toList();
  }

  /** The first cells of the table under a heading. */
  public List<String> firstColumn(String heading) {
    return table(heading).stream().map(List::getFirst).toList();
  }

  /** All that stands between backquotes under a heading. */
  public List<String> code(String heading) {
    List<String> code = new ArrayList<>();
    Matcher matcher = CODE.matcher(String.join("\n", section(heading)));
    while (matcher.find()) {
      code.add(matcher.group(1));
    }
    return code;
  }

  /** Blocks fenced as {@code language}, by the number of their first line, from 1. */
  public Map<Integer, String> blocks(String language) {
    Map<Integer, String> blocks = new TreeMap<>();
    StringBuilder block = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (start == 0 && line.equals("```" + language)) {
        start = i + 2;
        block.setLength(0);
      } else if (start > 0 && line.equals("```")) {
        blocks.put(start, block.toString());
        start = 0;
      } else if (start > 0) {
        block.append(line).append('\n');
      }
    }
    return blocks;
  }
}
