package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * Finds events: mentions of one story and one type that agree in parties, day, place and words.
 * What is planned or demanded is kept apart from what is done. Each mention is compared with a
 * bounded number of events found so far. Immutable; safe for use by several threads.
 */
public final class Events {
  /** A mention is compared with so many events of its story and type, the latest found first. */
  private static final int MOST_EVENTS = 40;

  /** An event is compared by so many of its mentions, the first ones. */
  private static final int MOST_MENTIONS = 4;

  private static final int MOST_REASONS = 50;

  private final Commonness common;

  private Events(Commonness common) {
    this.common = common;
  }

  /** With the word counts that come with the program. */
  public static Events load() {
    return new Events(Commonness.bundled());
  }

  /** Mentions that may be one event: those of one story, type and reality. */
  private record Block(ArticleId story, EventType type, boolean ofFact) {}

  /** An event on its way. */
  private record Growing(List<Mention> mentions, List<Reason> reasons) {
    private List<String> ids() {
      return mentions.stream().map(mention -> mention.event().id().value()).toList();
    }
  }

  /** The events of these reports, by their first mention; each mention is in one event. */
  public List<Event> find(List<CodedArticle> reports, List<Story> stories, Rulings rulings) {
    Map<ArticleId, ArticleId> storyOf = new HashMap<>();
    stories.forEach(story -> story.reports().forEach(id -> storyOf.put(id, story.id())));
    Map<Block, List<Growing>> blocks = new LinkedHashMap<>();
    for (CodedArticle report : reports.stream().sorted(Stories.EARLIEST_FIRST).toList()) {
      ArticleId id = report.article().id();
      for (EventMention event : report.events()) {
        Mention mention = Mention.of(report, event, common);
        Block block = new Block(storyOf.getOrDefault(id, id), event.type(), mention.ofFact());
        place(mention, blocks.computeIfAbsent(block, key -> new ArrayList<>()), rulings);
      }
    }
    List<Growing> all = blocks.values().stream().flatMap(List::stream).toList();
    return joinRuled(all, rulings).stream().map(Events::finished).toList();
  }

  private static void place(Mention mention, List<Growing> events, Rulings rulings) {
    @Nullable Growing best = null;
    SameEvent reason = new SameEvent(0, List.of());
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - MOST_EVENTS); i--) {
      Growing event = events.get(i);
      for (Mention other :
          event.mentions().subList(0, Math.min(MOST_MENTIONS, event.mentions().size()))) {
        SameEvent same = SameEvent.of(mention, other);
        boolean better = best == null || same.points() > reason.points();
        if (same.points() >= SameEvent.ENOUGH && better && !apart(mention, event, rulings)) {
          best = event;
          reason = same;
        }
      }
    }
    if (best == null) {
      events.add(new Growing(new ArrayList<>(List.of(mention)), new ArrayList<>()));
      return;
    }
    best.mentions().add(mention);
    if (best.reasons().size() < MOST_REASONS) {
      double weight = Math.min(1, reason.points() / (3 * SameEvent.ENOUGH));
      best.reasons().add(new Reason("same-event", String.join(", ", reason.seen()), weight));
    }
  }

  private static boolean apart(Mention mention, Growing event, Rulings rulings) {
    return rulings.splitsAny() && rulings.apart(List.of(mention.event().id().value()), event.ids());
  }

  /** Joins the events whose mentions people have ruled to be one. */
  private static List<Growing> joinRuled(List<Growing> events, Rulings rulings) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      for (String id : events.get(i).ids()) {
        places.put(id, i);
      }
    }
    Groups groups = new Groups(events.size());
    for (Rulings.Pair pair : rulings.together()) {
      @Nullable Integer one = places.get(pair.one());
      @Nullable Integer other = places.get(pair.other());
      if (one != null
          && other != null
          && !rulings.apart(events.get(one).ids(), events.get(other).ids())) {
        groups.join(one, other);
      }
    }
    return groups.all().stream()
        .map(members -> joined(members.stream().map(events::get).toList()))
        .toList();
  }

  private static Growing joined(List<Growing> events) {
    if (events.size() == 1) {
      return events.getFirst();
    }
    List<Reason> reasons =
        events.stream()
            .flatMap(event -> event.reasons().stream())
            .collect(Collectors.toCollection(ArrayList::new));
    reasons.add(new Reason("ruling", "ruled to be one event", 1));
    return new Growing(
        events.stream()
            .flatMap(event -> event.mentions().stream())
            .sorted(Comparator.comparing(Mention::report, Stories.EARLIEST_FIRST))
            .toList(),
        reasons);
  }

  private static Event finished(Growing event) {
    Map<Boolean, List<StatementId>> byDenial =
        event.mentions().stream()
            .collect(
                Collectors.partitioningBy(
                    Mention::denies,
                    Collectors.mapping(mention -> mention.event().id(), Collectors.toList())));
    return new Event(
        event.mentions().getFirst().event().type(),
        byDenial.getOrDefault(false, List.of()),
        byDenial.getOrDefault(true, List.of()),
        event.reasons());
  }
}
