package org.dateline.text.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the network holds of the words of one sentence beside tags and tree: which event a word
 * tells of, whether that happened, who takes part in it, and whether the word credits something to
 * somebody. All figures are natural log-odds. Pairs of words are kept only for words that may tell
 * of an event or credit something. Immutable and safe to share.
 */
public final class EventScores {
  /** Pairs are kept of words that are at least so probably what the pair asks for: 1 in 50. */
  public static final double WORTH_KEEPING = Math.log(1 / 49.0);

  /** The value that says that a word tells of no event. */
  public static final String NONE = "none";

  /** What a word may be to another one. */
  public enum Role {
    /** It heads an actor of the event. */
    ACTOR,
    /** It heads a recipient of the event. */
    RECIPIENT,
    /** It heads the source of what is credited. */
    SOURCE,
    /** It belongs to what is credited. */
    CONTENT
  }

  /**
   * What is scored of each word, each list in the order of its scores.
   *
   * @param events PLOVER's types in small letters, {@link #NONE} among them
   * @param statuses statuses of an event in small letters
   * @param factualities "happened", "uncertain" and "not"
   */
  public record Values(List<String> events, List<String> statuses, List<String> factualities) {
    /** Copies the lists. */
    public Values {
      events = List.copyOf(events);
      statuses = List.copyOf(statuses);
      factualities = List.copyOf(factualities);
    }
  }

  /** Scores of the pairs of one word: with the words from {@code first} on. */
  private static final class Row {
    private final int first;
    private final float[] scores;

    Row(int first, float[] scores) {
      this.first = first;
      this.scores = scores;
    }
  }

  private final Values values;
  private final List<float[]> events;
  private final List<float[]> statuses;
  private final List<float[]> factualities;
  private final List<Float> cues;
  private final Map<Role, Map<Integer, Row>> pairs;

  private EventScores(Builder from) {
    values = from.values;
    events = List.copyOf(from.events);
    statuses = List.copyOf(from.statuses);
    factualities = List.copyOf(from.factualities);
    cues = List.copyOf(from.cues);
    pairs = from.pairs;
  }

  /** Takes the scores of a sentence's words, one after the other. Not safe to share. */
  public static final class Builder {
    private final Values values;
    private final List<float[]> events = new ArrayList<>();
    private final List<float[]> statuses = new ArrayList<>();
    private final List<float[]> factualities = new ArrayList<>();
    private final List<Float> cues = new ArrayList<>();
    private final Map<Role, Map<Integer, Row>> pairs = new HashMap<>();

    /** Begins a sentence. */
    public Builder(Values values) {
      this.values = values;
    }

    /**
     * Adds the next word. The arrays are the network's scores before they are made probabilities,
     * in the order of the values, and must not be changed afterwards.
     *
     * @param cue how much higher it scores as a cue than as none
     */
    public Builder word(float[] event, float[] status, float[] factuality, float cue) {
      events.add(event);
      statuses.add(status);
      factualities.add(factuality);
      cues.add(cue);
      return this;
    }

    /** Adds what other words, from the sentence's first on, are to one word, in log-odds. */
    public Builder pairs(Role role, int word, float[] others) {
      pairs.computeIfAbsent(role, k -> new HashMap<>()).put(word, new Row(0, others));
      return this;
    }

    /** Adds the words of the next window of the same sentence. */
    Builder window(EventScores next) {
      int shift = events.size();
      events.addAll(next.events);
      statuses.addAll(next.statuses);
      factualities.addAll(next.factualities);
      cues.addAll(next.cues);
      next.pairs.forEach(
          (role, rows) ->
              rows.forEach(
                  (word, row) ->
                      pairs
                          .computeIfAbsent(role, k -> new HashMap<>())
                          .put(word + shift, new Row(row.first + shift, row.scores))));
      return this;
    }

    /** The scores of the words so far. */
    public EventScores build() {
      return new EventScores(this);
    }
  }

  /** The scores of a sentence that was read in windows; no pair has words of two. */
  public static EventScores joined(List<EventScores> windows) {
    Builder all = new Builder(windows.getFirst().values);
    windows.forEach(all::window);
    return all.build();
  }

  /** That the word tells of any event. */
  public double tells(int word) {
    return tells(values, events.get(word));
  }

  /** The same of scores that are not yet a sentence's. */
  public static double tells(Values values, float[] events) {
    return -odds(events, values.events().indexOf(NONE));
  }

  /** That the word tells of an event of a type, in small letters. */
  public double event(int word, String type) {
    return odds(events.get(word), values.events().indexOf(type));
  }

  /** The likeliest type, {@link #NONE} among them. */
  public String likeliestEvent(int word) {
    return values.events().get(best(events.get(word)));
  }

  /** That the event that the word tells of has a status, in small letters. */
  public double status(int word, String status) {
    return odds(statuses.get(word), values.statuses().indexOf(status));
  }

  /** The likeliest status of the event that the word tells of, in small letters. */
  public String likeliestStatus(int word) {
    return values.statuses().get(best(statuses.get(word)));
  }

  /** That what the word tells of happened, is uncertain, or did not happen. */
  public double factuality(int word, String factuality) {
    return odds(factualities.get(word), values.factualities().indexOf(factuality));
  }

  /** That the word credits something to somebody. */
  public double cue(int word) {
    return cues.get(word);
  }

  /** That {@code other} is in a role of what {@code word} tells or credits; empty if not kept. */
  public OptionalDouble role(Role role, int word, int other) {
    Row row = pairs.getOrDefault(role, Map.of()).get(word);
    int at = row == null ? -1 : other - row.first;
    return row == null || at < 0 || at >= row.scores.length
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.scores[at]);
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  /** The log-odds of one value against all the others. */
  private static double odds(float[] scores, int value) {
    if (value < 0) {
      throw new IllegalArgumentException("the network has no such value");
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (i != value) {
        most = Math.max(most, scores[i]);
      }
    }
    double others = 0;
    for (int i = 0; i < scores.length; i++) {
      if (i != value) {
        others += Math.exp(scores[i] - most);
      }
    }
    return scores[value] - most - Math.log(others);
  }
}
