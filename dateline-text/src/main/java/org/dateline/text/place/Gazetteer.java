package org.dateline.text.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.dateline.model.CountryCode;
import org.dateline.text.place.Candidate.Kind;
import org.dateline.text.resource.TableReader;
import org.dateline.text.resource.TableReader.Row;

/**
 * Places by name: the written lists of countries, regions and other names, and GeoNames' populated
 * places. Immutable and safe to share.
 */
final class Gazetteer {
  private static final String LIST = "\\|";

  /** A place of so many people needs no help against other places' names in other languages. */
  private static final long OF_SIZE = 15_000;

  private final Map<String, List<Candidate>> known = new HashMap<>();
  private final Map<String, String[]> aliases = new HashMap<>();
  private final PlaceTable table = PlaceTable.load();

  private Gazetteer() {}

  /** Reads the lists inside the program; a mistake in them stops with its file and line. */
  static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.readLists();
    return gazetteer;
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
      String country = country(row, 2).orElseThrow().value();
      aliases.put(FoldedName.of(row.cell(0)), new String[] {FoldedName.of(row.cell(1)), country});
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
    return table.lines(key).stream().map(Gazetteer::candidate).toList();
  }

  private static Candidate candidate(String line) {
    String[] cells = line.split("\t", -1);
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
}
