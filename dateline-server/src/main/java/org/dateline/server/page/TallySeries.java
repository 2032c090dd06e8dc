package org.dateline.server.page;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.dateline.ledger.KeptStatement;
import org.dateline.model.Tally;
import org.dateline.server.chart.Steps;

/** What each claimant said of a number, and when. */
public final class TallySeries {
  private static final int MOST = 5;

  private TallySeries() {}

  /** The chart of the kind of tally that occurs most often; empty where two days have none. */
  public static Optional<DomContent> chart(List<KeptStatement> kept) {
    Map<String, Integer> kinds = new TreeMap<>();
    kept.forEach(one -> tally(one).ifPresent(tally -> kinds.merge(tally.what(), 1, Integer::sum)));
    return kinds.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(most -> chart(most.getKey(), kept));
  }

  private static Optional<Tally> tally(KeptStatement kept) {
    return kept.statement() instanceof Tally tally ? Optional.of(tally) : Optional.empty();
  }

  private static Optional<DomContent> chart(String what, List<KeptStatement> kept) {
    Map<String, List<Steps.Point>> claims = new TreeMap<>();
    for (KeptStatement one : kept) {
      tally(one)
          .filter(tally -> tally.what().equals(what) && !one.day().isEmpty())
          .flatMap(tally -> point(one, tally))
          .ifPresent(
              point -> claims.computeIfAbsent(claimant(one), key -> new ArrayList<>()).add(point));
    }
    List<Steps.Series> series =
        claims.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<String, List<Steps.Point>> claim) -> -claim.getValue().size()))
            .limit(MOST)
            .map(
                claim ->
                    new Steps.Series(
                        claim.getKey(),
                        claim.getValue().stream()
                            .sorted(Comparator.comparing(Steps.Point::day))
                            .toList()))
            .toList();
    return Steps.people(what, series);
  }

  private static String claimant(KeptStatement kept) {
    return tally(kept).map(tally -> Words.voice(tally.saidBy().getLast())).orElse("");
  }

  private static Optional<Steps.Point> point(KeptStatement kept, Tally tally) {
    OptionalLong value = tally.low().isPresent() ? tally.low() : tally.high();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Steps.Open open =
        switch (tally.bound()) {
          case EXACT, ABOUT, BETWEEN -> Steps.Open.NO;
          case AT_LEAST, MORE_THAN -> Steps.Open.UP;
          case AT_MOST, FEWER_THAN -> Steps.Open.DOWN;
        };
    return Optional.of(
        new Steps.Point(
            LocalDate.parse(kept.day()),
            value.getAsLong(),
            open,
            Words.number(tally),
            Lists.address(kept)));
  }
}
