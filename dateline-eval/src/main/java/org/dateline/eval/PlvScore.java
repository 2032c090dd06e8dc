package org.dateline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Actor;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Span;

/**
 * Scores event mentions against sentences of which an actor, a recipient and a type are known.
 *
 * <p>A mention has the right parties if one of its actors overlaps the gold actor and one of its
 * recipients the gold recipient; in talks, agreements and cooperation the two may be swapped, and
 * where all parties are actors one of them must overlap each. A sentence counts as right if a
 * mention with the right parties has the gold type. RETREAT and CONCEDE count as one type, as the
 * set has them. Not safe for use by several threads.
 */
public final class PlvScore {

  /**
   * A sentence of the set.
   *
   * @param id its name in the set
   * @param text the sentence
   * @param actor the places where the actor's words stand
   * @param recipient the places where the recipient's words stand; empty where none is marked
   * @param type its type: PLOVER's, or {@code YIELD}
   */
  public record Gold(String id, String text, List<Span> actor, List<Span> recipient, String type) {}

  /**
   * What became of one sentence.
   *
   * @param gold the sentence
   * @param found the type of the right mention, else of the first with the right parties, else
   *     empty
   * @param any the gold type if any mention has it, else the type of the first mention
   * @param events how many mentions it had
   */
  public record Outcome(Gold gold, Optional<String> found, Optional<String> any, int events) {
    /** Whether a mention with the right parties has the gold type. */
    public boolean right() {
      return found.filter(gold.type()::equals).isPresent();
    }

    /** What was found in place of what, in words. */
    public String confusion() {
      return gold.type() + " found as " + found.orElse("nothing");
    }
  }

  private final List<Outcome> outcomes = new ArrayList<>();
  private final F1ByType endToEnd = new F1ByType();
  private final F1ByType first = new F1ByType();
  private final F1ByType any = new F1ByType();
  private int swapped;

  /** Every whole-word place of {@code words} in {@code text}; the marked place if there is none. */
  public static List<Span> places(String text, String words, Span marked) {
    List<Span> places = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
            .matcher(text);
    while (matcher.find()) {
      places.add(new Span(matcher.start(), matcher.end()));
    }
    return places.isEmpty() ? List.of(marked) : places;
  }

  /** Counts one sentence with the mentions found in it. */
  public void add(Gold gold, List<EventMention> mentions) {
    List<String> matched =
        mentions.stream()
            .filter(m -> parties(gold, m, false) || (either(m) && parties(gold, m, true)))
            .map(m -> label(m.type()))
            .toList();
    Optional<String> found =
        matched.contains(gold.type()) ? Optional.of(gold.type()) : matched.stream().findFirst();
    Optional<String> anyType =
        mentions.stream().anyMatch(m -> label(m.type()).equals(gold.type()))
            ? Optional.of(gold.type())
            : mentions.stream().map(m -> label(m.type())).findFirst();
    endToEnd.add(gold.type(), found);
    first.add(gold.type(), matched.stream().findFirst());
    any.add(gold.type(), anyType);
    boolean wrongWay =
        !matched.contains(gold.type())
            && !gold.recipient().isEmpty()
            && mentions.stream()
                .anyMatch(
                    m ->
                        label(m.type()).equals(gold.type())
                            && !either(m)
                            && parties(gold, m, true));
    swapped += wrongWay ? 1 : 0;
    outcomes.add(new Outcome(gold, found, anyType, mentions.size()));
  }

  private static boolean either(EventMention mention) {
    return mention.type() == EventType.CONSULT
        || mention.type() == EventType.AGREE
        || mention.type() == EventType.COOPERATE;
  }

  private static boolean parties(Gold gold, EventMention mention, boolean swap) {
    List<Actor> actors = swap ? mention.recipients() : mention.actors();
    List<Actor> recipients = swap ? mention.actors() : mention.recipients();
    if (gold.recipient().isEmpty()) {
      return overlap(actors, gold.actor());
    }
    if (mention.recipients().isEmpty()) {
      return !swap
          && mention.actors().size() > 1
          && overlap(actors, gold.actor())
          && overlap(actors, gold.recipient());
    }
    return overlap(actors, gold.actor()) && overlap(recipients, gold.recipient());
  }

  private static boolean overlap(List<Actor> parties, List<Span> places) {
    return parties.stream()
        .flatMap(a -> a.span().stream())
        .anyMatch(s -> places.stream().anyMatch(s::overlaps));
  }

  private static String label(EventType type) {
    return type == EventType.RETREAT || type == EventType.CONCEDE ? "YIELD" : type.name();
  }

  /** What became of each sentence, in the order in which they were added. */
  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Actor, recipient and type right. */
  public F1ByType endToEnd() {
    return endToEnd;
  }

  /** The same, when only the first mention with the right parties counts. */
  public F1ByType first() {
    return first;
  }

  /** Type right, whoever the parties, when any mention of the sentence counts. */
  public F1ByType any() {
    return any;
  }

  /** Share of the sentences whose only mention of the right type has its parties swapped. */
  public double swapped() {
    return outcomes.isEmpty() ? 0 : (double) swapped / outcomes.size();
  }

  /** Mentions for each sentence. */
  public double eventsPerSentence() {
    return outcomes.stream().mapToInt(Outcome::events).average().orElse(0);
  }

  /** How often each wrong type was found for each gold type, most frequent first. */
  public List<Map.Entry<String, Integer>> confusions() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Outcome o : outcomes) {
      if (!o.right()) {
        counts.merge(o.confusion(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .toList();
  }
}
