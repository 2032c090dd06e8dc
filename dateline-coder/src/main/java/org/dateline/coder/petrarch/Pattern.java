package org.dateline.coder.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern around a verb, {@code * FOR_ASYLUM}, as the predicate and roles of a frame. Frames look
 * at the tree and PETRARCH at the order of words, so only what stands behind the verb is carried
 * over: a particle or preposition, a noun, a preposition with its noun, and a party.
 */
final class Pattern {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "to", "for", "on", "upon", "in", "into", "at", "with", "against", "from", "by", "of",
          "under", "toward", "towards", "through", "around", "over", "about", "after");
  private static final Set<String> PARTICLES =
      Set.of("off", "out", "up", "down", "away", "back", "apart", "forward", "aside", "together");
  private static final Set<String> PARTIES = Set.of("$", "+", "%");

  private static final String BEHIND_VERB = "obj|to|with|on|against|at|for|from|in";
  private static final String BEHIND_NOUN = "with|to|on|against|for|from|of|in";

  private Pattern() {}

  /** The words for a set such as {@code &WEAPON}; empty where it has none that can be carried. */
  interface Sets {
    Optional<String> words(String name);
  }

  /** The verb alone. */
  static String verb(String verb, boolean mutual) {
    return frame(verb + "/v", mutual ? "subj <> obj|with" : "subj > " + BEHIND_VERB, "");
  }

  /** The frame of a pattern; empty where none can say it. */
  static Optional<String> frame(String verb, String pattern, boolean mutual, Sets sets) {
    List<String> words = new ArrayList<>(words(pattern));
    int star = words.indexOf("*");
    if (star < 0 || words.lastIndexOf("*") != star || star > 1) {
      return Optional.empty();
    }
    String before = star == 0 ? "$" : words.getFirst();
    List<String> behind = new ArrayList<>(words.subList(star + 1, words.size()));
    if (!behind.isEmpty() && PARTIES.contains(behind.getLast())) {
      behind.removeLast();
    }
    if (!PARTIES.contains(before) || behind.stream().anyMatch(PARTIES::contains)) {
      return Optional.empty();
    }
    // "+ was shelled by $": to a frame the doer of a passive is the subject.
    boolean passive = before.equals("+") && behind.equals(List.of("by"));
    if (passive) {
      behind.clear();
    }
    boolean swapped = before.equals("+") && !passive;
    boolean both = mutual || before.equals("%");
    return behind(verb, behind, sets).map(f -> f.line(swapped, both));
  }

  private record Form(String predicate, String other, String condition) {
    String line(boolean swapped, boolean mutual) {
      String roles =
          mutual
              ? "subj <> with"
              : swapped ? other.replace("|obj", "") + " > subj" : "subj > " + other;
      return frame(predicate, roles, condition);
    }
  }

  private static Optional<Form> behind(String verb, List<String> behind, Sets sets) {
    String last = behind.isEmpty() ? "" : behind.getLast();
    String first = behind.isEmpty() ? "" : behind.getFirst();
    return switch (behind.size()) {
      case 0 -> Optional.of(new Form(verb + "/v", BEHIND_VERB, ""));
      case 1 -> {
        if (first.equals("to")) {
          yield Optional.of(new Form(verb + "/v", "to", "has:to"));
        }
        if (PREPOSITIONS.contains(first)) {
          yield Optional.of(new Form(verb + " " + first + "/v", first + "|obj", ""));
        }
        if (PARTICLES.contains(first)) {
          yield Optional.of(new Form(verb + " " + first + "/v", BEHIND_VERB, ""));
        }
        yield noun(first, sets).map(n -> new Form(verb + " {" + n + "}/v", BEHIND_NOUN, ""));
      }
      case 2 -> {
        if (PREPOSITIONS.contains(last)) {
          yield noun(first, sets).map(n -> new Form(verb + " {" + n + "}/v", last, ""));
        }
        yield PREPOSITIONS.contains(first) || PARTICLES.contains(first)
            ? noun(last, sets)
                .map(n -> new Form(verb + " " + first + " {" + n + "}/v", BEHIND_NOUN, ""))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** A noun as it stands and without its plural's ending; a set as a class. */
  private static Optional<String> noun(String word, Sets sets) {
    if (word.startsWith("&")) {
      return sets.words(word.substring(1));
    }
    boolean other = PREPOSITIONS.contains(word) || PARTICLES.contains(word);
    return other || !word.matches("[\\p{L}'-]+") ? Optional.empty() : Optional.of(forms(word));
  }

  /** The word, and what it may be the plural of. */
  static String forms(String word) {
    if (word.endsWith("ies")) {
      return word + "|" + word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss")
        ? word + "|" + word.substring(0, word.length() - 1)
        : word;
  }

  /** Brackets of PETRARCH's later notation tie words together, which the tree does here. */
  private static List<String> words(String pattern) {
    String bare = pattern.replaceAll("[(){}]", " ").replace('_', ' ').replace("*", " * ");
    return java.util.Arrays.stream(bare.strip().split("\\s+"))
        .map(w -> w.startsWith("&") ? w : w.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String frame(String predicate, String roles, String condition) {
    return (predicate + "  " + roles + "  " + condition).stripTrailing();
  }
}
