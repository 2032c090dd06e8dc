package org.dateline.coder.attribution;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.model.Stance;

/**
 * An entry of the cue lexicon.
 *
 * @param lemma dictionary form, lower case
 * @param kind V verb, N noun, A adjective, R adverb
 * @param families the groups of cues it belongs to, for instance {@code say} or {@code promise}
 * @param stance how its source stands to the content
 * @param always shapes in which it counts whatever the weights say
 * @param never shapes in which it does not count
 */
record Cue(
    String lemma,
    String kind,
    Set<String> families,
    Stance stance,
    Set<Construction> always,
    Set<Construction> never) {

  Cue {
    // In a fixed order: features follow it, and the last digits of their sum.
    families = Collections.unmodifiableSet(new TreeSet<>(families));
    always = Set.copyOf(always);
    never = Set.copyOf(never);
  }

  /** This entry and another of the same word in one; the first stance that tells something wins. */
  Cue and(Cue other) {
    return new Cue(
        lemma,
        kind,
        union(families, other.families),
        stance == Stance.NEUTRAL ? other.stance : stance,
        union(always, other.always),
        union(never, other.never));
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    Set<T> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }
}
