package org.dateline.coder.petrarch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.coder.actor.ActorDictionary;

/**
 * Reads a folder of PETRARCH's dictionaries. A file's name tells what it holds: {@code actors},
 * {@code agents}, {@code discard}, and {@code verbs} or {@code CAMEO}. Not safe for use by several
 * threads.
 */
public final class PetrarchReader {
  private static final String USUAL_KIND = "person\t";

  private final Findings findings = new Findings();
  private final ActorsDictionary actors = new ActorsDictionary(findings);
  private final AgentsDictionary agents;
  private final VerbsDictionary verbs = new VerbsDictionary(findings);
  private final Map<String, String> kinds = new HashMap<>();

  private PetrarchReader() {
    agents = new AgentsDictionary(findings, this::kind);
    readKinds();
  }

  /**
   * Reads all dictionaries of a folder.
   *
   * @throws IOException where the folder cannot be read
   */
  public static PetrarchImport read(Path directory) throws IOException {
    PetrarchReader reader = new PetrarchReader();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        reader.file(file);
      }
    }
    return reader.result();
  }

  private void file(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String low = name.toLowerCase(Locale.ROOT);
    if (!low.endsWith(".txt")) {
      return;
    }
    List<DictionaryLine> lines = DictionaryLine.of(name, lines(file));
    if (low.contains("actors")) {
      actors.read(lines);
    } else if (low.contains("agents")) {
      agents.read(lines);
    } else if (low.contains("verbs") || low.contains("cameo")) {
      verbs.read(lines);
    } else if (low.contains("discard")) {
      lines.forEach(line -> findings.left(line, "discards: Dateline drops no report for a word"));
    } else {
      findings.left(
          new DictionaryLine(name, 1, name, false), "files that are no dictionary by their name");
    }
  }

  /** Old dictionaries are written in Latin-1. */
  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    }
  }

  private PetrarchImport result() {
    SortedMap<String, String> files = new TreeMap<>(verbs.files());
    files.put("classes.txt", verbs.classes());
    files.put("organisations.tsv", actors.organisations());
    files.put("groups.tsv", actors.groups());
    files.put("leaders.tsv", actors.leaders());
    files.put("titles.tsv", agents.titles());
    files.values().removeIf(String::isEmpty);
    files.replaceAll((name, text) -> "# From dictionaries of PETRARCH.\n" + text);
    return findings.with(files);
  }

  /** Kind and flags of a noun by the bundled titles: of the whole, else of its last word. */
  private String kind(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return kinds.getOrDefault(words, kinds.getOrDefault(last, USUAL_KIND));
  }

  private void readKinds() {
    try (InputStream in = ActorDictionary.class.getResourceAsStream("titles.tsv")) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: titles.tsv");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && cells.length > 1) {
          String kind = cells[1] + "\t" + (cells.length > 3 ? cells[3] : "");
          Stream.of(cells[0].split("\\|")).forEach(w -> kinds.putIfAbsent(w.strip(), kind));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
