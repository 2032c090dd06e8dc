package org.dateline.text.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.Mention;

/**
 * Which mentions have been joined so far: a forest of sets with the traits of each. For one
 * document and one thread.
 */
final class Entities {

  private final List<Referent> referents;
  private final int[] parent;
  private final int[] size;
  private final Traits[] traits;
  private final boolean[] named;

  Entities(List<Referent> referents) {
    this.referents = List.copyOf(referents);
    parent = new int[referents.size()];
    size = new int[referents.size()];
    traits = new Traits[referents.size()];
    named = new boolean[referents.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      size[i] = 1;
      traits[i] = referents.get(i).traits();
      named[i] = referents.get(i).is(Mention.Kind.NAME);
    }
  }

  private int root(Referent referent) {
    int i = referent.number();
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  /** Whether two mentions have been joined. */
  boolean same(Referent a, Referent b) {
    return root(a) == root(b);
  }

  /** What all mentions joined with this one say about gender and number. */
  Traits traits(Referent referent) {
    return traits[root(referent)];
  }

  /** How many mentions have been joined with this one, itself included. */
  int size(Referent referent) {
    return size[root(referent)];
  }

  /** Adds to what is known without joining. */
  void learn(Referent referent, Traits more) {
    int root = root(referent);
    if (traits[root].agrees(more)) {
      traits[root] = traits[root].with(more);
    }
  }

  /** Whether one of the mentions joined with this one is a name. */
  boolean isNamed(Referent referent) {
    return named[root(referent)];
  }

  /** Joins two mentions if their traits agree; says whether they are joined now. */
  boolean join(Referent a, Referent b) {
    int x = root(a);
    int y = root(b);
    if (x == y) {
      return true;
    }
    if (!traits[x].agrees(traits[y])) {
      return false;
    }
    int first = Math.min(x, y);
    int second = Math.max(x, y);
    parent[second] = first;
    size[first] += size[second];
    traits[first] = traits[first].with(traits[second]);
    named[first] |= named[second];
    return true;
  }

  /** The chains of two mentions and more, by their first mentions. */
  List<CoreferenceChain> chains() {
    Map<Integer, List<Mention>> byRoot = new TreeMap<>();
    for (Referent referent : referents) {
      byRoot.computeIfAbsent(root(referent), r -> new ArrayList<>()).add(referent.mention());
    }
    List<CoreferenceChain> chains = new ArrayList<>();
    for (List<Mention> mentions : byRoot.values()) {
      if (mentions.size() > 1) {
        chains.add(new CoreferenceChain(mentions, representative(mentions)));
      }
    }
    return List.copyOf(chains);
  }

  /** The longest name, or the longest noun phrase where there is no name; the earliest of those. */
  private static Mention representative(List<Mention> mentions) {
    return mentions.stream()
        .min(
            Comparator.comparing(Mention::kind)
                .thenComparing(Comparator.comparingInt((Mention m) -> m.span().length()).reversed())
                .thenComparing(Mention::span))
        .orElseThrow();
  }
}
