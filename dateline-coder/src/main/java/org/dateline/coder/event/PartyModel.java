package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.coder.weight.FeatureWeights;

/**
 * What readers of news reports would say of the phrases around an event: two logistic models over
 * readable features, learnt from readers' verdicts by {@code org.dateline.eval.PartyTraining}.
 * Immutable and safe to share.
 *
 * @param actor whether a phrase names an actor
 * @param recipient whether a phrase names a recipient
 */
public record PartyModel(FeatureWeights actor, FeatureWeights recipient) {

  /** What is as probable as this is a party. */
  private static final double ENOUGH = 0.5;

  /** What the rules took stays a party down to this: what readers leave out is often a thing. */
  private static final double KEPT = 0.05;

  private static final int ACTOR = 0;
  private static final int RECIPIENT = 1;

  /** The weights that come with the program. */
  static PartyModel load() {
    return new PartyModel(weights("actor.tsv.gz"), weights("recipient.tsv.gz"));
  }

  private static FeatureWeights weights(String file) {
    return FeatureWeights.load(PartyModel.class, file);
  }

  /**
   * The choice of parties.
   *
   * @param actors the phrases that name actors, in text order
   * @param recipients the phrases that name recipients
   */
  public record Choice(List<PartyPhrase> actors, List<PartyPhrase> recipients) {
    /** Copies the lists. */
    public Choice {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }
  }

  /** All phrases that stand for one thing, with the likeliest of them on each side. */
  private static final class Thing {
    private final PartyPhrase[] likest = new PartyPhrase[2];
    private final double[] probable = new double[2];
    private final boolean[] ruled = new boolean[2];

    void add(PartyPhrase phrase, double actor, double recipient) {
      add(phrase, ACTOR, actor, phrase.actor());
      add(phrase, RECIPIENT, recipient, phrase.recipient());
    }

    private void add(PartyPhrase phrase, int side, double probability, boolean rule) {
      if (probability >= probable[side]) {
        likest[side] = phrase;
        probable[side] = probability;
      }
      ruled[side] |= rule;
    }

    boolean sure(int side) {
      return probable[side] >= ENOUGH;
    }

    /** Whether it is on the other side, on which the rules do not have it. */
    boolean swapped(int side) {
      int other = 1 - side;
      return sure(other) && probable[other] > probable[side] && !ruled[other];
    }

    /** Whether it is a party that the rules lack. */
    boolean fresh(int side) {
      return !ruled[side] && sure(side) && probable[side] >= probable[1 - side];
    }
  }

  /**
   * Chooses the parties of an event among the phrases of its sentence. A party of a reciprocal
   * event that the rules took stays one, and all its parties are actors; where the weights find
   * nobody, those that the rules took stay.
   */
  public Choice choose(List<PartyPhrase> phrases, boolean reciprocal) {
    Map<Integer, Thing> things = new TreeMap<>();
    for (PartyPhrase phrase : phrases) {
      things
          .computeIfAbsent(phrase.stands().index(), k -> new Thing())
          .add(
              phrase,
              actor.probability(phrase.features()),
              recipient.probability(phrase.features()));
    }
    List<Thing> all = List.copyOf(things.values());
    return new Choice(
        side(all, ACTOR, reciprocal), reciprocal ? List.of() : side(all, RECIPIENT, false));
  }

  private static List<PartyPhrase> side(List<Thing> things, int side, boolean reciprocal) {
    List<PartyPhrase> chosen = new ArrayList<>();
    List<PartyPhrase> ruled = new ArrayList<>();
    for (Thing thing : things) {
      boolean ofRules = thing.ruled[side] && (reciprocal || !thing.swapped(side));
      if (ofRules) {
        ruled.add(thing.likest[side]);
      }
      if (thing.fresh(side) || (ofRules && (reciprocal || thing.probable[side] >= KEPT))) {
        chosen.add(thing.likest[side]);
      }
    }
    return chosen.isEmpty() ? ruled : chosen;
  }

  /** The features that speak most for a phrase's being a party, or most against it. */
  List<String> strongest(PartyPhrase phrase, boolean asActor, boolean against) {
    FeatureWeights weights = asActor ? actor : recipient;
    Comparator<String> rising = Comparator.comparingDouble(weights::weight);
    return phrase.features().stream()
        .distinct()
        .sorted(against ? rising : rising.reversed())
        .limit(3)
        .toList();
  }

  /** How probably a phrase names an actor, or a recipient. */
  double probability(PartyPhrase phrase, boolean asActor) {
    return (asActor ? actor : recipient).probability(phrase.features());
  }
}
