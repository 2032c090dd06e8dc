package org.dateline.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Readers' verdicts on the events of news reports and the words of their parties, as code points of
 * the report. The verdicts are in the repository, the reports are not.
 *
 * @param byReport the events of each report
 */
record PartyVerdicts(Map<String, List<Verdict>> byReport) {
  PartyVerdicts {
    byReport = Map.copyOf(byReport);
  }

  /**
   * An event.
   *
   * @param words the word that tells of it
   * @param type PLOVER type in capitals
   * @param actors the words of who did it, as far as its sentence has them
   * @param recipients the words of to whom
   */
  record Verdict(Words words, String type, List<Words> actors, List<Words> recipients) {
    Verdict {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * A stretch of code points.
   *
   * @param start the first
   * @param end the one behind the last
   * @param thing whether it names a thing that is no party
   */
  record Words(int start, int end, boolean thing) {}

  /**
   * Reads a file of verdicts; its head says what its columns are.
   *
   * @throws IllegalArgumentException naming file and line of a mistake in it
   */
  static PartyVerdicts read(Path file) throws IOException {
    Map<String, List<Verdict>> found = new TreeMap<>();
    for (List<String> cells : Verdicts.rows(file)) {
      List<Verdict> events = found.computeIfAbsent(cells.getFirst(), k -> new ArrayList<>());
      if (!cells.get(3).equals("NONE")) {
        events.add(
            new Verdict(
                new Words(Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)), false),
                cells.get(3),
                words(cells.get(6)),
                words(cells.get(7))));
      }
    }
    return new PartyVerdicts(found);
  }

  /** The stretches of a cell such as "12-18,^,~30-34"; what another sentence names has none. */
  private static List<Words> words(String cell) {
    return Arrays.stream(cell.split(","))
        .filter(part -> part.matches("~?[0-9]+-[0-9]+"))
        .map(
            part -> {
              String[] ends = part.replace("~", "").split("-", 2);
              return new Words(
                  Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), part.startsWith("~"));
            })
        .toList();
  }
}
