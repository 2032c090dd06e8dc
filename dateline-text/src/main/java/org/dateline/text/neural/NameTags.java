package org.dateline.text.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.text.document.NameType;

/**
 * The tags that mark names (B begins, I goes on, E ends, S stands alone, O is outside), and the
 * best lawful sequence of them: what is begun goes on in its own class until it is ended.
 * Immutable.
 */
final class NameTags {
  private enum Part {
    OUTSIDE,
    BEGIN,
    INSIDE,
    END,
    SINGLE
  }

  private final List<Part> parts = new ArrayList<>();
  private final List<NameType> types = new ArrayList<>();

  /** For each tag, the tags that may stand before it inside a name; empty where it begins anew. */
  private final int[][] open;

  /** Of each tag, whether a name goes on after it. */
  private final boolean[] begun;

  /**
   * Reads the tags of {@code model.json}.
   *
   * @param tags for instance {@code O}, {@code B-Person}, {@code S-NORP}
   * @throws IllegalArgumentException naming the tag that cannot be read
   */
  NameTags(List<String> tags) {
    for (String tag : tags) {
      parts.add(part(tag));
      types.add(tag.equals("O") ? NameType.MISCELLANEOUS : type(tag));
    }
    begun = new boolean[tags.size()];
    for (int tag = 0; tag < begun.length; tag++) {
      begun[tag] = parts.get(tag) == Part.BEGIN || parts.get(tag) == Part.INSIDE;
    }
    open = new int[tags.size()][];
    for (int tag = 0; tag < open.length; tag++) {
      Part part = parts.get(tag);
      boolean goesOn = part == Part.INSIDE || part == Part.END;
      open[tag] = goesOn ? openOf(types.get(tag)) : new int[0];
    }
  }

  /**
   * A name among the words of a sentence.
   *
   * @param type its class
   * @param first number of its first word
   * @param last number of its last word
   */
  record Found(NameType type, int first, int last) {}

  private int[] openOf(NameType type) {
    List<Integer> found = new ArrayList<>();
    for (int tag = 0; tag < parts.size(); tag++) {
      if (begun[tag] && types.get(tag) == type) {
        found.add(tag);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Part part(String tag) {
    if (tag.equals("O")) {
      return Part.OUTSIDE;
    }
    return switch (tag.substring(0, Math.min(2, tag.length()))) {
      case "B-" -> Part.BEGIN;
      case "I-" -> Part.INSIDE;
      case "E-" -> Part.END;
      case "S-" -> Part.SINGLE;
      default -> throw new IllegalArgumentException("no BIOES tag: " + tag);
    };
  }

  private static NameType type(String tag) {
    String name = tag.substring(2).toUpperCase(Locale.ROOT);
    return name.equals("MISC") ? NameType.MISCELLANEOUS : NameType.valueOf(name);
  }

  /** The number of tags. */
  int size() {
    return parts.size();
  }

  /**
   * The best lawful sequence (Viterbi; linear in words and tags).
   *
   * @param scores {@code [word][tag]}
   * @return the tag of each word
   */
  int[] decode(double[][] scores) {
    int words = scores.length;
    if (words == 0) {
      return new int[0];
    }
    int[][] back = new int[words][size()];
    double[] best = new double[size()];
    for (int tag = 0; tag < size(); tag++) {
      best[tag] = open[tag].length > 0 ? Double.NEGATIVE_INFINITY : scores[0][tag];
    }
    for (int word = 1; word < words; word++) {
      double[] next = new double[size()];
      int closed = bestClosed(best);
      for (int tag = 0; tag < size(); tag++) {
        int from = open[tag].length == 0 ? closed : open[tag][0];
        for (int before : open[tag]) {
          from = best[before] > best[from] ? before : from;
        }
        back[word][tag] = from;
        next[tag] = best[from] + scores[word][tag];
      }
      best = next;
    }
    int[] tags = new int[words];
    tags[words - 1] = bestClosed(best);
    for (int word = words - 1; word > 0; word--) {
      tags[word - 1] = back[word][tags[word]];
    }
    return tags;
  }

  private int bestClosed(double[] scores) {
    int best = -1;
    for (int tag = 0; tag < scores.length; tag++) {
      if (!begun[tag] && (best < 0 || scores[tag] > scores[best])) {
        best = tag;
      }
    }
    return best;
  }

  /** The names that a lawful sequence marks, in order. */
  List<Found> names(int[] tags) {
    List<Found> found = new ArrayList<>();
    int first = 0;
    for (int word = 0; word < tags.length; word++) {
      Part part = parts.get(tags[word]);
      if (part == Part.BEGIN || part == Part.SINGLE) {
        first = word;
      }
      if (part == Part.END || part == Part.SINGLE) {
        found.add(new Found(types.get(tags[word]), first, word));
      }
    }
    return found;
  }

  /** The share of {@code tag} in the softmax of {@code scores}. */
  static double probability(double[] scores, int tag) {
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = Arrays.stream(scores).map(score -> Math.exp(score - most)).sum();
    return Math.exp(scores[tag] - most) / sum;
  }
}
