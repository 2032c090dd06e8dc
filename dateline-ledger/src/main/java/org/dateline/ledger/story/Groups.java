package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Things by number, joined into groups; the smallest number of a group stands for it. */
final class Groups {
  private final int[] parent;

  Groups(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** The one that stands for the group of {@code i}. */
  int of(int i) {
    int top = i;
    while (parent[top] != top) {
      top = parent[top];
    }
    for (int at = i; parent[at] != top; ) {
      int next = parent[at];
      parent[at] = top;
      at = next;
    }
    return top;
  }

  /** Joins the groups of two things and returns the one that stands for both. */
  int join(int a, int b) {
    int x = of(a);
    int y = of(b);
    parent[Math.max(x, y)] = Math.min(x, y);
    return Math.min(x, y);
  }

  /** All groups, by their smallest member; members in order. */
  List<List<Integer>> all() {
    TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(of(i), top -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }
}
