package org.dateline.server.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dateline.ledger.story.CopyGroup;
import org.dateline.model.CodedArticle;
import org.dateline.model.FramingTerm;
import org.dateline.server.story.Grouped;

/**
 * How an outlet words its reports, and whose texts it carries.
 *
 * @param own loaded words in its own voice, the most frequent first
 * @param quoted how many loaded words are somebody else's
 * @param carries whose texts its reports carry, the most frequent first
 * @param carriedBy who carries its texts
 */
public record Voice(List<Count> own, int quoted, List<Count> carries, List<Count> carriedBy) {
  /** Of an outlet of which nothing is known. */
  public static final Voice NONE = new Voice(List.of(), 0, List.of(), List.of());

  /** Copies the lists. */
  public Voice {
    own = List.copyOf(own);
    carries = List.copyOf(carries);
    carriedBy = List.copyOf(carriedBy);
  }

  /**
   * How often something occurs.
   *
   * @param name what
   * @param times how often
   */
  public record Count(String name, int times) {}

  /** How many loaded words are in its own voice. */
  public int ownTimes() {
    return own.stream().mapToInt(Count::times).sum();
  }

  /** Of the outlets of reports published on days that {@code within} takes, by their names. */
  public static Map<String, Voice> of(Grouped grouped, Predicate<Optional<LocalDate>> within) {
    Map<String, Adding> all = new HashMap<>();
    grouped
        .everyReport()
        .filter(report -> within.test(report.article().published()))
        .forEach(
            report -> {
              String outlet = report.article().outlet().orElse("");
              Adding adding = all.computeIfAbsent(outlet, name -> new Adding());
              report.framing().forEach(adding::add);
              origin(report, outlet, grouped)
                  .ifPresent(
                      origin -> {
                        adding.carries.merge(origin, 1, Integer::sum);
                        all.computeIfAbsent(origin, name -> new Adding())
                            .carriedBy
                            .merge(outlet, 1, Integer::sum);
                      });
            });
    Map<String, Voice> voices = new HashMap<>();
    all.forEach((outlet, adding) -> voices.put(outlet, adding.done()));
    return voices;
  }

  /** Who wrote the text of a report, where that is somebody else than its outlet. */
  private static Optional<String> origin(CodedArticle report, String outlet, Grouped grouped) {
    return grouped
        .text(report.article().id())
        .filter(group -> !outlet.isEmpty())
        .map(CopyGroup::origin)
        .map(grouped::named)
        .filter(origin -> !origin.toLowerCase(Locale.ROOT).equals(outlet.toLowerCase(Locale.ROOT)));
  }

  private static final class Adding {
    private final Map<String, Integer> own = new TreeMap<>();
    private final Map<String, Integer> carries = new TreeMap<>();
    private final Map<String, Integer> carriedBy = new TreeMap<>();
    private int quoted;

    private void add(FramingTerm term) {
      switch (term.voice()) {
        case OUTLET -> own.merge(term.term(), 1, Integer::sum);
        case QUOTED -> quoted++;
      }
    }

    private Voice done() {
      return new Voice(counts(own), quoted, counts(carries), counts(carriedBy));
    }

    private static List<Count> counts(Map<String, Integer> times) {
      return times.entrySet().stream()
          .map(one -> new Count(one.getKey(), one.getValue()))
          .sorted(Comparator.comparingInt((Count one) -> -one.times()).thenComparing(Count::name))
          .toList();
    }
  }
}
