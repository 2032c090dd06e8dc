package org.dateline.coder.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.CustomType;
import org.dateline.model.EventType;
import org.dateline.model.Quad;

/**
 * Reads a user's own types of events: {@code name<TAB>nearest PLOVER type<TAB>quad
 * class<TAB>score}, with a definition and who takes part behind them if the user likes. An empty
 * quad class or score is that of the PLOVER type.
 */
final class CustomTypes {
  /** The file of a lexicon's folder that defines them. */
  static final String FILE = "types.tsv";

  private static final int LEAST_COLUMNS = 2;
  private static final int MOST_COLUMNS = 6;

  private CustomTypes() {}

  /**
   * A type with the PLOVER type that its events also have.
   *
   * @param type the user's type
   * @param nearest the PLOVER type
   * @param anyParty whether anybody and anything takes part, and not political actors alone
   */
  record Defined(CustomType type, EventType nearest, boolean anyParty) {}

  /** The types of a file by their names; what is wrong is added to {@code mistakes}. */
  static Map<String, Defined> read(String file, List<String> lines, List<String> mistakes) {
    Map<String, Defined> types = new LinkedHashMap<>();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        Defined defined = type(line);
        if (types.putIfAbsent(defined.type().name(), defined) != null) {
          throw new IllegalArgumentException(defined.type().name() + " was defined above");
        }
      } catch (IllegalArgumentException e) {
        mistakes.add(file + ":" + (n + 1) + ": " + e.getMessage());
      }
    }
    return types;
  }

  private static Defined type(String line) {
    List<String> cells =
        new ArrayList<>(Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
    if (cells.size() < LEAST_COLUMNS || cells.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "name, nearest PLOVER type, quad class, score, definition and parties expected, parted by"
              + " single tabs; found "
              + cells.size()
              + " columns");
    }
    while (cells.size() < MOST_COLUMNS) {
      cells.add("");
    }
    EventType nearest = plover(cells.get(1), Map.of());
    return new Defined(
        new CustomType(
            cells.get(0),
            cells.get(2).isEmpty() ? nearest.quad() : quad(cells.get(2)),
            cells.get(3).isEmpty() ? nearest.score() : score(cells.get(3))),
        nearest,
        anyParty(cells.get(5)));
  }

  private static boolean anyParty(String cell) {
    return switch (cell) {
      case "any" -> true;
      case "", "political" -> false;
      default ->
          throw new IllegalArgumentException(
              "no parties '" + cell + "'; they are 'political', or 'any' for everybody and all");
    };
  }

  /**
   * The PLOVER type of this name.
   *
   * @throws IllegalArgumentException naming those that there are, the user's own too
   */
  static EventType plover(String name, Map<String, Defined> own) {
    try {
      return EventType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no PLOVER type '"
              + name
              + "'; types are "
              + List.of(EventType.values())
              + (own.isEmpty() ? "; define your own in " + FILE : " and yours " + own.keySet()),
          e);
    }
  }

  private static Quad quad(String cell) {
    Optional<Quad> quad =
        Arrays.stream(Quad.values())
            .filter(
                q ->
                    cell.equals("" + q.number())
                        || cell.toUpperCase(Locale.ROOT).replace(' ', '_').equals(q.name()))
            .findFirst();
    return quad.orElseThrow(
        () ->
            new IllegalArgumentException(
                "no quad class '"
                    + cell
                    + "'; 1 is verbal cooperation, 2 material cooperation, 3 verbal conflict, 4"
                    + " material conflict"));
  }

  private static double score(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no score '" + cell + "'; it is -10 to 10", e);
    }
  }
}
