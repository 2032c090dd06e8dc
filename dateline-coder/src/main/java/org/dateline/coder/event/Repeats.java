package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.Granularity;
import org.dateline.model.Sector;
import org.dateline.model.Status;

/**
 * Keeps one mention of each event of an article: of what was done before the plan of it, then the
 * one that names most parties, of equals the first that is dated, else the first.
 *
 * <p>Two mentions tell of the same event if the type agrees, no date says otherwise, and the
 * parties of the one are among the parties of the other, on each side; a land and its people count
 * as one party. Their status must agree, but a plan and the deed of the same doer are one event. A
 * report that names the same act twice with different days tells of two.
 */
final class Repeats {
  private static final Set<String> PRONOUNS =
      Set.of("i", "we", "you", "he", "she", "they", "it", "me", "us", "him", "her", "them");

  private Repeats() {}

  static List<EventMention> dropped(List<EventMention> mentions) {
    List<EventMention> kept = new ArrayList<>();
    for (EventMention mention : mentions) {
      int same = -1;
      for (int i = kept.size() - 1; i >= 0 && same < 0; i--) {
        same = same(kept.get(i), mention) ? i : -1;
      }
      if (same < 0) {
        kept.add(mention);
      } else if (tellsMore(mention, kept.get(same))) {
        kept.set(same, mention);
      }
    }
    return kept;
  }

  /**
   * What was done tells more than the plan of it, more parties tell more than fewer, and of equals
   * one with a day of its own more than one without.
   */
  static boolean tellsMore(EventMention mention, EventMention than) {
    if (unreal(mention.status()) != unreal(than.status())) {
      return unreal(than.status());
    }
    int more = parties(mention) - parties(than);
    return more > 0 || (more == 0 && vague(than.date()) && !vague(mention.date()));
  }

  private static int parties(EventMention mention) {
    return Math.min(2, mention.actors().size() + mention.recipients().size());
  }

  private static boolean same(EventMention one, EventMention other) {
    return one.type() == other.type()
        && one.custom().equals(other.custom())
        && sameStatus(one, other)
        && sameMode(one, other)
        && compatible(one.date(), other.date())
        && (sameParties(one, other, Repeats::key) || sameParties(one, other, Repeats::people));
  }

  private static boolean sameParties(
      EventMention one, EventMention other, Function<Actor, String> key) {
    return compatible(keys(one.actors(), key), keys(other.actors(), key))
        && compatible(keys(one.recipients(), key), keys(other.recipients(), key))
        && share(one, other, key);
  }

  /** A plan and its deed are one event where the same doer is told of in both. */
  private static boolean sameStatus(EventMention one, EventMention other) {
    if (one.status() == other.status() || (unreal(one.status()) && unreal(other.status()))) {
      return true;
    }
    boolean planned = unreal(one.status()) != unreal(other.status());
    boolean denied = one.status() == Status.NEGATED || other.status() == Status.NEGATED;
    Set<String> doers = keys(one.actors(), Repeats::key);
    return planned
        && !denied
        && !doers.isEmpty()
        && doers.equals(keys(other.actors(), Repeats::key));
  }

  /** Planned, possible or demanded: the same act is told in all three ways. */
  private static boolean unreal(Status status) {
    return status == Status.FUTURE || status == Status.HYPOTHETICAL || status == Status.DEMANDED;
  }

  private static boolean sameMode(EventMention one, EventMention other) {
    return one.mode().isEmpty() || other.mode().isEmpty() || one.mode().equals(other.mode());
  }

  /** At least one named side must be shared, or two nameless mentions would melt into one. */
  private static boolean share(EventMention one, EventMention other, Function<Actor, String> key) {
    Set<String> shared = new HashSet<>(keys(one.actors(), key));
    shared.retainAll(keys(other.actors(), key));
    Set<String> suffered = new HashSet<>(keys(one.recipients(), key));
    suffered.retainAll(keys(other.recipients(), key));
    return !shared.isEmpty() || !suffered.isEmpty();
  }

  private static boolean compatible(EventDate one, EventDate other) {
    return vague(one)
        || vague(other)
        || (one.start().equals(other.start()) && one.end().equals(other.end()));
  }

  private static boolean vague(EventDate date) {
    return date.granularity() == Granularity.UNKNOWN || date.basis() == DateBasis.PUBLICATION;
  }

  private static boolean compatible(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  /** The parties by which two mentions are compared; pronouns that stand for nobody left out. */
  static Set<String> keys(List<Actor> actors) {
    return keys(actors, Repeats::key);
  }

  private static Set<String> keys(List<Actor> actors, Function<Actor, String> key) {
    return actors.stream().filter(a -> !pronoun(a)).map(key).collect(Collectors.toSet());
  }

  /** A land, its towns and its people are one party: "shelled Gaza", "against the Palestinians". */
  private static String people(Actor actor) {
    boolean land = actor.sectors().isEmpty() || actor.sectors().equals(List.of(Sector.CVL));
    return land
            && actor.countries().size() == 1
            && actor.name().filter(n -> n.contains(" ")).isEmpty()
        ? actor.countries().getFirst().value()
        : key(actor);
  }

  /** A pronoun that stands for nobody known may be anybody. */
  private static boolean pronoun(Actor actor) {
    return actor.basis() == ActorBasis.UNKNOWN
        && actor.text().filter(t -> PRONOUNS.contains(t.toLowerCase(Locale.ROOT))).isPresent();
  }

  private static String key(Actor actor) {
    return actor
        .id()
        .map(Object::toString)
        .or(actor::name)
        .or(() -> actor.countries().isEmpty() ? actor.text() : actor.text().map(t -> actor.code()))
        .orElse("");
  }
}
