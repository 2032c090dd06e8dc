package org.dateline.ledger.story;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;

/** Reports in memory, numbered from 0. Not safe for use by several threads. */
public final class MemoryIndex implements StoryIndex {
  private final Spread spread = new Spread();
  private final List<Print> prints = new ArrayList<>();
  private final List<Long> storyOf = new ArrayList<>();
  private final Map<Long, TreeSet<Long>> members = new HashMap<>();
  private final Map<Long, List<Reason>> reasons = new HashMap<>();
  private final Map<Integer, TreeSet<Long>> holders = new HashMap<>();

  /** Of no reports. */
  public MemoryIndex() {}

  @Override
  public Spread spread() {
    return spread;
  }

  @Override
  public Collection<Long> near(Print print, int before, int behind) {
    TreeSet<Long> near = new TreeSet<>();
    long last = place(print.published().map(day -> day.toEpochDay()).orElse(LATEST), LAST);
    for (int key : print.keys()) {
      TreeSet<Long> all = holders.getOrDefault(key, new TreeSet<>());
      all.headSet(last, true).descendingSet().stream()
          .limit(before)
          .forEach(at -> near.add(at & LAST));
      all.tailSet(last, false).stream().limit(behind).forEach(at -> near.add(at & LAST));
    }
    return near;
  }

  private static final long LAST = 0xFFFFFFFFL;
  private static final long LATEST = 1L << 30;

  /** Day and number as one, to be ordered by. */
  private static long place(long day, long report) {
    return (day << 32) | report;
  }

  @Override
  public Print print(long report) {
    return prints.get((int) report);
  }

  @Override
  public long storyOf(long report) {
    return storyOf.get((int) report);
  }

  @Override
  public List<Long> sample(long story, int most) {
    NavigableSet<Long> all = members(story);
    TreeSet<Long> some = new TreeSet<>();
    all.stream().limit(most).forEach(some::add);
    all.descendingSet().stream().limit(most).forEach(some::add);
    return List.copyOf(some);
  }

  @Override
  public void add(long report, Print print) {
    prints.add(print);
    storyOf.add(report);
    members.put(report, new TreeSet<>(List.of(report)));
    long day = print.published().map(on -> on.toEpochDay()).orElse(-LATEST);
    for (int key : print.keys()) {
      holders.computeIfAbsent(key, term -> new TreeSet<>()).add(place(day, report));
    }
  }

  @Override
  public void join(long story, long other, long report, Reason reason) {
    long first = Math.min(story, other);
    long second = Math.max(story, other);
    for (long member : members(second)) {
      storyOf.set((int) member, first);
    }
    members(first).addAll(members(second));
    members.remove(second);
    reasons.computeIfAbsent(report, key -> new ArrayList<>()).add(reason);
  }

  private NavigableSet<Long> members(long story) {
    return Optional.ofNullable(members.get(story))
        .orElseThrow(() -> new IllegalArgumentException("no story " + story));
  }

  /** What joined stories when a report was added. */
  public List<Reason> reasons(long report) {
    return List.copyOf(reasons.getOrDefault(report, List.of()));
  }

  /** The stories, by their earliest report, as far as rulings leave them as they are. */
  List<Story> stories(List<CodedArticle> reports, Rulings rulings) {
    Map<String, Long> numbers = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      numbers.put(reports.get(i).article().id().value(), (long) i);
    }
    Map<Long, Long> ruled =
        new RuledStories(rulings.numbered(numbers), this::print).of(new TreeMap<>(members));
    Map<Long, List<Long>> stories = new TreeMap<>();
    ruled.forEach(
        (report, story) -> stories.computeIfAbsent(story, key -> new ArrayList<>()).add(report));
    return stories.values().stream()
        .map(all -> story(all, reports, rulings))
        .sorted(java.util.Comparator.comparing(Sorted::first, Stories.EARLIEST_FIRST))
        .map(Sorted::story)
        .toList();
  }

  private record Sorted(CodedArticle first, Story story) {}

  private Sorted story(List<Long> members, List<CodedArticle> reports, Rulings rulings) {
    List<CodedArticle> sorted =
        members.stream()
            .map(number -> reports.get(number.intValue()))
            .sorted(Stories.EARLIEST_FIRST)
            .toList();
    List<ArticleId> ids = sorted.stream().map(report -> report.article().id()).toList();
    List<Reason> why =
        new ArrayList<>(rulings.reasons(ids.stream().map(ArticleId::value).collect(toSet())));
    members.stream()
        .sorted()
        .forEach(number -> why.addAll(reasons.getOrDefault(number, List.of())));
    return new Sorted(sorted.getFirst(), new Story(ids, why));
  }
}
