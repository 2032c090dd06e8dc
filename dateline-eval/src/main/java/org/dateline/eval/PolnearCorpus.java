package org.dateline.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.model.Span;

/**
 * The Political News Attribution Relations (PolNeAR, Newell et al. 2018): news articles with
 * source, cue and content of each attribution, as brat stand-off files.
 *
 * @param articles in order of their names
 */
record PolnearCorpus(List<GoldArticle> articles) {
  PolnearCorpus {
    articles = List.copyOf(articles);
  }

  /** An article and what a person marked in it. */
  record GoldArticle(String name, String text, List<GoldAttribution> attributions) {
    GoldArticle {
      attributions = List.copyOf(attributions);
    }
  }

  /** Spans in UTF-16 offsets; source and cue may be empty, content never is. */
  record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {
    GoldAttribution {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  /** Reads the archive of the development set in its folder. */
  static PolnearCorpus development(Path folder) {
    return read(folder.resolve("polnear_train.tar.gz"));
  }

  /**
   * Reads an archive with {@code text/NAME.txt} and {@code attributions/NAME_annotator.ann}. Of an
   * article that several people marked, the first by name of the file counts.
   */
  static PolnearCorpus read(Path archive) {
    Map<String, String> files =
        TarArchive.texts(archive, name -> name.endsWith(".txt") || name.endsWith(".ann"));
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> marks = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          String name = path.substring(path.lastIndexOf('/') + 1);
          (name.endsWith(".txt") ? texts : marks).put(name.substring(0, name.length() - 4), text);
        });
    List<GoldArticle> articles = new ArrayList<>();
    texts.forEach(
        (name, text) ->
            marks.entrySet().stream()
                .filter(e -> e.getKey().equals(name) || belongs(e.getKey(), name))
                .findFirst()
                .ifPresent(
                    e -> articles.add(new GoldArticle(name, text, read(e.getValue(), text)))));
    return new PolnearCorpus(articles);
  }

  private static boolean belongs(String mark, String name) {
    return mark.startsWith(name + "_") && mark.indexOf('_', name.length() + 1) < 0;
  }

  /** The part for reporting (every fifth article) or for learning (the others). */
  PolnearCorpus part(boolean heldOut) {
    List<GoldArticle> part = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % 5 == 0 == heldOut) {
        part.add(articles.get(i));
      }
    }
    return new PolnearCorpus(part);
  }

  private static List<GoldAttribution> read(String marks, String text) {
    int[] units = text.codePoints().map(Character::charCount).toArray();
    int[] starts = new int[units.length + 1];
    for (int i = 0; i < units.length; i++) {
      starts[i + 1] = starts[i] + units[i];
    }
    Map<String, List<Span>> spans = new HashMap<>();
    List<GoldAttribution> found = new ArrayList<>();
    for (String line : marks.lines().toList()) {
      String[] cells = line.split("\t");
      if (cells.length < 2) {
        continue;
      }
      if (cells[0].startsWith("T")) {
        String offsets = cells[1].substring(cells[1].indexOf(' ') + 1);
        spans.put(cells[0], spans(offsets, starts));
      } else if (cells[0].startsWith("E")) {
        GoldAttribution attribution =
            new GoldAttribution(
                role(cells[1], "Source", spans),
                role(cells[1], "Cue", spans),
                role(cells[1], "Content", spans));
        if (!attribution.content().isEmpty()) {
          found.add(attribution);
        }
      }
    }
    return found;
  }

  private static List<Span> spans(String offsets, int[] starts) {
    return Arrays.stream(offsets.split(";"))
        .map(pair -> pair.split(" "))
        .map(p -> new Span(starts[Integer.parseInt(p[0])], starts[Integer.parseInt(p[1])]))
        .sorted()
        .toList();
  }

  private static List<Span> role(String event, String role, Map<String, List<Span>> spans) {
    return Arrays.stream(event.split(" "))
        .map(part -> part.split(":"))
        .filter(p -> p[0].startsWith(role) && (p[0].length() == role.length() || digit(p[0], role)))
        .flatMap(p -> spans.getOrDefault(p[1], List.of()).stream())
        .sorted()
        .toList();
  }

  private static boolean digit(String name, String role) {
    return Character.isDigit(name.charAt(role.length()));
  }
}
