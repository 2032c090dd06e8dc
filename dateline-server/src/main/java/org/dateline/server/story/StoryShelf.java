package org.dateline.server.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StoryEntry;
import org.dateline.ledger.StoryFilter;
import org.dateline.ledger.Together;
import org.dateline.ledger.story.Disagreement;
import org.dateline.model.ArticleId;

/**
 * The stories of a ledger. What one tells is worked out when it is asked for and kept at hand until
 * the story changes or others are asked for more often. Safe for use by several threads.
 */
public final class StoryShelf {
  /** So many reports are held at most, in the stories that were asked for last. */
  private static final int MOST_REPORTS = 2_000;

  /** So many stories are looked through for one page of disagreements. */
  private static final int MOST_LOOKED_AT = 400;

  private static final int AT_ONCE = 50;

  private final Ledger ledger;
  private final Map<Long, Together> atHand = new LinkedHashMap<>(64, 0.75f, true);
  private int reports;

  /** Of this ledger. */
  public StoryShelf(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Stories from the {@code skip}th on: those told last or, {@code biggest}, by most reports. */
  public Grouped stories(StoryFilter filter, boolean biggest, int skip, int size) {
    return grouped(ledger.stories(filter, biggest, skip, size));
  }

  /** Works out the first stories of a list, one by one until {@code enough}. */
  public void prepare(StoryFilter filter, boolean biggest, int most, BooleanSupplier enough) {
    for (StoryEntry entry : ledger.stories(filter, biggest, 0, most)) {
      if (enough.getAsBoolean()) {
        return;
      }
      together(entry);
    }
  }

  /** The story that a report tells. */
  public Optional<Grouped> story(ArticleId report) {
    return ledger
        .story(report)
        .map(entry -> grouped(List.of(entry)))
        .filter(grouped -> !grouped.stories().isEmpty());
  }

  /** The stories that these reports tell, so many at most, in the order of the reports. */
  public Grouped storiesOf(List<ArticleId> reports, int most) {
    Set<StoryEntry> entries = new LinkedHashSet<>();
    for (ArticleId report : reports) {
      if (entries.size() < most) {
        ledger.story(report).ifPresent(entries::add);
      }
    }
    return grouped(List.copyOf(entries));
  }

  private Grouped grouped(List<StoryEntry> entries) {
    return new Grouped(together(entries));
  }

  /**
   * A part of the disagreements.
   *
   * @param items what it shows, newest first
   * @param grouped the stories that they are of
   * @param next behind how many stories the list goes on; empty at its end
   */
  public record Differing(List<Disagreement> items, Grouped grouped, Optional<Integer> next) {}

  /**
   * Where reports differ, in the stories behind the first {@code skip} that were told last: so many
   * or, where a story has more, some more.
   */
  public Differing disagreements(StoryFilter filter, int skip, int size) {
    List<Disagreement> found = new ArrayList<>();
    List<Together> of = new ArrayList<>();
    int at = skip;
    boolean more = true;
    while (more && found.size() < size && at - skip < MOST_LOOKED_AT) {
      List<StoryEntry> entries = ledger.stories(filter, false, at, AT_ONCE);
      more = entries.size() == AT_ONCE;
      for (int i = 0; i < entries.size() && found.size() < size; i++, at++) {
        Optional<Together> together = together(entries.get(i));
        together.ifPresent(one -> found.addAll(one.disagreements()));
        together.filter(one -> !one.disagreements().isEmpty()).ifPresent(of::add);
        more |= i + 1 < entries.size();
      }
    }
    found.sort(Disagreement.NEWEST_FIRST);
    return new Differing(
        List.copyOf(found), new Grouped(of), more ? Optional.of(at) : Optional.empty());
  }

  private Optional<Together> together(StoryEntry entry) {
    return together(List.of(entry)).stream().findFirst();
  }

  /** What these stories tell, in their order; those that are not at hand are worked out at once. */
  private List<Together> together(List<StoryEntry> entries) {
    Map<Long, Together> told = new HashMap<>();
    synchronized (atHand) {
      for (StoryEntry entry : entries) {
        Together known = atHand.get(entry.number());
        if (known != null && known.entry().changed() == entry.changed()) {
          told.put(entry.number(), known);
        }
      }
    }
    List<StoryEntry> missing =
        entries.stream().filter(entry -> !told.containsKey(entry.number())).toList();
    if (!missing.isEmpty()) {
      for (Together made : ledger.together(missing)) {
        told.put(made.entry().number(), made);
        keep(made);
      }
    }
    return entries.stream()
        .flatMap(entry -> Optional.ofNullable(told.get(entry.number())).stream())
        .toList();
  }

  private void keep(Together made) {
    synchronized (atHand) {
      Together before = atHand.put(made.entry().number(), made);
      reports += made.reports().size() - (before == null ? 0 : before.reports().size());
      Iterator<Together> oldest = atHand.values().iterator();
      while (reports > MOST_REPORTS && atHand.size() > 1) {
        reports -= oldest.next().reports().size();
        oldest.remove();
      }
    }
  }
}
