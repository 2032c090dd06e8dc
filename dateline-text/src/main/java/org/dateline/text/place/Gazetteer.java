package org.dateline.text.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dateline.model.CountryCode;
import org.dateline.text.place.Candidate.Kind;
import org.dateline.text.resource.TableReader;
import org.dateline.text.resource.TableReader.Row;

/**
 * Places by name: the written lists of countries, regions and other names, and GeoNames' populated
 * places. The latter stay in one sorted array of bytes that is searched by halving, so that loading
 * parses nothing and memory holds little more than the file. Immutable and safe to share.
 */
final class Gazetteer {
  private static final String LIST = "\\|";

  /** A place of so many people needs no help against other places' names in other languages. */
  private static final long OF_SIZE = 15_000;

  private final Map<String, List<Candidate>> known = new HashMap<>();
  private final Map<String, String[]> aliases = new HashMap<>();
  private final byte[] table;
  private final int[] lines;

  private Gazetteer(byte[] table) {
    this.table = table;
    this.lines = lineStarts(table);
  }

  /** Reads the lists inside the program; a mistake in them stops with its file and line. */
  static Gazetteer load() {
    try (InputStream in = Gazetteer.class.getResourceAsStream("places.tsv.gz")) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: places.tsv.gz");
      }
      Gazetteer gazetteer = new Gazetteer(new GZIPInputStream(in, 1 << 16).readAllBytes());
      gazetteer.readLists();
      return gazetteer;
    } catch (IOException e) {
      throw new UncheckedIOException("places.tsv.gz", e);
    }
  }

  private void readLists() {
    for (Row row : TableReader.bundled(Gazetteer.class, "countries.tsv", 4)) {
      String[] names = row.cell(3).split(LIST);
      know(
          row,
          names,
          new Candidate(
              names[0],
              Kind.COUNTRY,
              country(row, 0),
              "",
              number(row, 1),
              number(row, 2),
              0,
              0,
              false));
    }
    for (Row row : TableReader.bundled(Gazetteer.class, "regions.tsv", 5)) {
      Optional<CountryCode> country = row.cell(0).equals("-") ? Optional.empty() : country(row, 0);
      String admin1 = country.isPresent() ? row.cell(1) : "";
      know(
          row,
          row.cell(4).split(LIST),
          new Candidate(
              row.cell(1),
              Kind.KNOWN_REGION,
              country,
              admin1,
              number(row, 2),
              number(row, 3),
              0,
              0,
              false));
    }
    for (Row row : TableReader.bundled(Gazetteer.class, "aliases.tsv", 3)) {
      String name = FoldedName.of(row.cell(1));
      String country = country(row, 2).orElseThrow().value();
      if (lookUp(name).stream().noneMatch(c -> isIn(c, country))) {
        throw row.mistake("the gazetteer has no " + row.cell(1) + " in " + country);
      }
      aliases.put(FoldedName.of(row.cell(0)), new String[] {name, country});
    }
  }

  private void know(Row row, String[] names, Candidate candidate) {
    for (String name : names) {
      String key = FoldedName.of(name);
      if (key.isEmpty()) {
        throw row.mistake("an empty name");
      }
      known.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
    }
  }

  private static Optional<CountryCode> country(Row row, int column) {
    try {
      return Optional.of(new CountryCode(row.cell(column)));
    } catch (IllegalArgumentException e) {
      throw row.mistake(String.valueOf(e.getMessage()));
    }
  }

  private static double number(Row row, int column) {
    try {
      return Double.parseDouble(row.cell(column));
    } catch (NumberFormatException _) {
      throw row.mistake("no number: " + row.cell(column));
    }
  }

  private static boolean isIn(Candidate candidate, String country) {
    return candidate.country().filter(c -> c.value().equals(country)).isPresent();
  }

  /**
   * The bearers of a name, written lists first. Where it is another name, its place comes first.
   */
  List<Candidate> named(String name) {
    String key = FoldedName.of(name);
    if (key.isEmpty()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>(known.getOrDefault(key, List.of()));
    String[] alias = aliases.getOrDefault(key, new String[0]);
    if (alias.length > 0) {
      lookUp(alias[0]).stream().filter(c -> isIn(c, alias[1]) && !c.isArea()).forEach(found::add);
    }
    for (Candidate candidate : lookUp(key)) {
      if (!found.contains(candidate) && !isKnownRegion(found, candidate)) {
        found.add(candidate);
      }
    }
    if (found.stream().anyMatch(c -> !c.foreign() && (c.isArea() || c.population() >= OF_SIZE))) {
      // Lomé is Rome to some and was never meant where Rome is.
      found.removeIf(Candidate::foreign);
    }
    return found;
  }

  /** Whether a written list places this region better. */
  private static boolean isKnownRegion(List<Candidate> found, Candidate candidate) {
    return candidate.kind() == Kind.REGION
        && found.stream()
            .anyMatch(
                f ->
                    (f.kind() == Kind.KNOWN_REGION || f.kind() == Kind.COUNTRY)
                        && f.country().equals(candidate.country()));
  }

  private List<Candidate> lookUp(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (int line = low; line < lines.length - 1 && compare(line, wanted) == 0; line++) {
      found.add(candidate(line));
    }
    return found;
  }

  private int compare(int line, byte[] wanted) {
    int start = lines[line];
    int end = start;
    while (table[end] != '\t') {
      end++;
    }
    return Arrays.compareUnsigned(table, start, end, wanted, 0, wanted.length);
  }

  private Candidate candidate(int line) {
    String words =
        new String(table, lines[line], lines[line + 1] - 1 - lines[line], StandardCharsets.UTF_8);
    String[] cells = words.split("\t", -1);
    return new Candidate(
        cells[1],
        switch (cells[2].toUpperCase(Locale.ROOT)) {
          case "C" -> Kind.CAPITAL;
          case "A" -> Kind.SEAT;
          case "R" -> Kind.REGION;
          case "D" -> Kind.DISTRICT;
          default -> Kind.PLACE;
        },
        alpha3(cells[3]),
        cells[4],
        Double.parseDouble(cells[5]),
        Double.parseDouble(cells[6]),
        Long.parseLong(cells[7]),
        Long.parseLong(cells[8]),
        Character.isLowerCase(cells[2].charAt(0)));
  }

  private static Optional<CountryCode> alpha3(String alpha2) {
    if (alpha2.equals("XK")) {
      return Optional.of(new CountryCode("XKX"));
    }
    try {
      return Optional.of(new CountryCode(Locale.of("", alpha2).getISO3Country()));
    } catch (MissingResourceException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int[] lineStarts(byte[] table) {
    int count = 1;
    for (byte b : table) {
      count += b == '\n' ? 1 : 0;
    }
    int[] starts = new int[count];
    int next = 1;
    for (int i = 0; i < table.length; i++) {
      if (table[i] == '\n') {
        starts[next++] = i + 1;
      }
    }
    return starts;
  }
}
