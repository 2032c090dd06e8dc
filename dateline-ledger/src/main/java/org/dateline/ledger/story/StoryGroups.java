package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.CodedArticle;
import org.jspecify.annotations.Nullable;

/** Reports on their way to stories. Not safe for use by several threads. */
final class StoryGroups {
  private static final int SAMPLE = 6;
  private static final int SHARED_TERMS = 6;

  private final List<CodedArticle> reports;
  private final Fingerprints prints;
  private final Rulings rulings;
  private final Groups groups;
  private final Group[] state;

  /** What is known of a group. */
  private record Group(List<Integer> members, List<Reason> reasons) {}

  StoryGroups(List<CodedArticle> reports, Fingerprints prints, Rulings rulings) {
    this.reports = reports;
    this.prints = prints;
    this.rulings = rulings;
    this.groups = new Groups(reports.size());
    this.state = new Group[reports.size()];
    for (int i = 0; i < state.length; i++) {
      state[i] = new Group(new ArrayList<>(List.of(i)), new ArrayList<>());
    }
  }

  /** Joins what people have ruled to be one story. */
  void joinRuled() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      places.put(reports.get(i).article().id().value(), i);
    }
    rulings.together().stream()
        .sorted(
            java.util.Comparator.comparing(Rulings.Pair::one).thenComparing(Rulings.Pair::other))
        .forEach(
            pair -> {
              @Nullable Integer one = places.get(pair.one());
              @Nullable Integer other = places.get(pair.other());
              if (one != null && other != null) {
                joinIfAllowed(one, other, new Reason("ruling", "ruled to be one story", 1));
              }
            });
  }

  /** Joins the groups of two reports if they are alike as wholes and no ruling forbids it. */
  void join(int one, int other, double likeness, double least) {
    int x = groups.of(one);
    int y = groups.of(other);
    if (x == y || likely(state[x], state[y]) < least) {
      return;
    }
    String shared =
        String.join(
            ", ", prints.shared(prints.print(one).all(), prints.print(other).all(), SHARED_TERMS));
    joinIfAllowed(one, other, new Reason("same-words", shared, likeness));
  }

  private void joinIfAllowed(int one, int other, Reason reason) {
    int x = groups.of(one);
    int y = groups.of(other);
    Group a = state[x];
    Group b = state[y];
    if (x == y || (rulings.splitsAny() && rulings.apart(ids(a), ids(b)))) {
      return;
    }
    boolean first = a.members().size() >= b.members().size();
    Group larger = first ? a : b;
    Group smaller = first ? b : a;
    larger.members().addAll(smaller.members());
    larger.reasons().addAll(smaller.reasons());
    larger.reasons().add(reason);
    state[groups.join(x, y)] = larger;
  }

  /** The mean probability over pairs of some members of each group. */
  private double likely(Group a, Group b) {
    List<Integer> some = sample(a.members());
    List<Integer> others = sample(b.members());
    double sum = 0;
    for (int one : some) {
      for (int other : others) {
        long days = Stories.days(reports.get(one), reports.get(other));
        sum += SameNews.probability(prints.print(one), prints.print(other), days, prints);
      }
    }
    return sum / (some.size() * others.size());
  }

  /** Members spread evenly over a group. */
  private static List<Integer> sample(List<Integer> members) {
    if (members.size() <= SAMPLE) {
      return members;
    }
    List<Integer> some = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      some.add(members.get((int) ((long) i * members.size() / SAMPLE)));
    }
    return some;
  }

  private List<String> ids(Group group) {
    return group.members().stream().map(i -> reports.get(i).article().id().value()).toList();
  }

  List<Story> stories() {
    return groups.all().stream()
        .map(
            members ->
                new Story(
                    members.stream().map(i -> reports.get(i).article().id()).toList(),
                    state[groups.of(members.getFirst())].reasons()))
        .toList();
  }
}
