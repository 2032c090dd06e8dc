package org.dateline.coder.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.EventType;

/** The notation of an entry's three parts: predicate, roles, conditions. */
final class FrameSyntax {
  private static final Pattern WORD = Pattern.compile("\\{([^}]*)\\}|\\S+");
  private static final Pattern ALTERNATIVES = Pattern.compile(",(?![^{]*\\})");
  private static final Pattern SLOTS = Pattern.compile("[|+]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Map<String, Condition> PLAIN =
      Map.of(
          "comp", new Condition.Complement(true),
          "!comp", new Condition.Complement(false),
          "comp:phrase", new Condition.ComplementPhrase(),
          "passive", new Condition.Voice(true),
          "not:passive", new Condition.Voice(false));

  private FrameSyntax() {}

  /** {@code shell, bombard/v}: one predicate for each alternative. */
  static List<Predicate> predicates(String written, Function<String, Set<String>> words) {
    int slash = written.lastIndexOf('/');
    if (slash < 1 || slash != written.length() - 2) {
      throw new IllegalArgumentException(
          "a predicate ends in /v, /n or /a; found '" + written + "'");
    }
    Predicate.Pos pos =
        switch (written.charAt(slash + 1)) {
          case 'v' -> Predicate.Pos.V;
          case 'n' -> Predicate.Pos.N;
          case 'a' -> Predicate.Pos.A;
          default ->
              throw new IllegalArgumentException(
                  "a predicate ends in /v, /n or /a; found '" + written + "'");
        };
    List<Predicate> predicates = new ArrayList<>();
    for (String alternative : ALTERNATIVES.split(written.substring(0, slash))) {
      predicates.add(predicate(alternative.strip(), pos, words));
    }
    return predicates;
  }

  private static Predicate predicate(
      String written, Predicate.Pos pos, Function<String, Set<String>> words) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = WORD.matcher(written);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    if (pieces.isEmpty() || pieces.stream().allMatch(p -> p.startsWith("{"))) {
      throw new IllegalArgumentException("a predicate without a word: '" + written + "'");
    }
    int head = pos == Predicate.Pos.V ? 0 : nounHead(pieces);
    List<Predicate.Part> parts = new ArrayList<>();
    for (int i = 0; i < head; i++) {
      parts.add(new Predicate.Modifier(pieces.get(i)));
    }
    for (int i = head + 1; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      boolean nounFollows = i + 1 < pieces.size() && pieces.get(i + 1).startsWith("{");
      if (piece.startsWith("{")) {
        String before = i > head + 1 ? pieces.get(i - 1) : "";
        parts.add(new Predicate.Noun(before, words.apply(piece.substring(1, piece.length() - 1))));
      } else if (!nounFollows) {
        parts.add(new Predicate.Particle(piece));
      }
    }
    return new Predicate(
        pieces.get(head), pos, parts, written + "/" + pos.name().toLowerCase(Locale.ROOT));
  }

  /** A noun's head is its last plain word, or the word before "of {…}". */
  private static int nounHead(List<String> pieces) {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).startsWith("{")) {
        return Math.max(0, i - 2);
      }
    }
    return pieces.size() - 1;
  }

  /** {@code subj > on|against} or {@code subj <> with}. */
  static Roles roles(String written) {
    boolean reciprocal = written.contains("<>");
    String[] sides = written.split(reciprocal ? "<>" : ">", -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException(
          "roles are written 'subj > obj' or 'subj <> with'; found '" + written + "'");
    }
    return new Roles(side(sides[0].strip()), side(sides[1].strip()), reciprocal);
  }

  private static Roles.Side side(String written) {
    if (written.equals("-") || written.isEmpty()) {
      return new Roles.Side(List.of(), false);
    }
    boolean all = written.contains("+");
    List<Slot> slots = new ArrayList<>();
    for (String word : SLOTS.split(written)) {
      slots.add(slot(word.strip()));
    }
    return new Roles.Side(slots, all);
  }

  private static Slot slot(String word) {
    return Slot.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no slot '"
                        + word
                        + "'; slots are subj, obj, iobj, poss, adj, comp, that, is, there,"
                        + " or a preposition"));
  }

  static List<Condition> conditions(String written, Function<String, Set<String>> words) {
    List<Condition> conditions = new ArrayList<>();
    for (String word : SPACES.split(written.strip())) {
      if (!word.isEmpty()) {
        conditions.add(condition(word, words));
      }
    }
    return conditions;
  }

  private static Condition condition(String word, Function<String, Set<String>> words) {
    if (PLAIN.containsKey(word)) {
      return PLAIN.get(word);
    }
    int colon = word.indexOf(':');
    if (colon < 1 || colon == word.length() - 1) {
      throw new IllegalArgumentException(
          "no condition '" + word + "'; see docs/lexicon.md for the list");
    }
    String left = word.substring(0, colon);
    String right = word.substring(colon + 1);
    boolean negated = right.startsWith("!");
    String value = negated ? right.substring(1) : right;
    if (left.equals("no") || left.equals("has")) {
      return new Condition.Filled(slot(value), left.equals("has"));
    }
    if (left.equals("modal")) {
      return new Condition.ComplementModal(words.apply(value));
    }
    if (left.equals("clause")) {
      return new Condition.Beside(words.apply(value));
    }
    if (left.equals("comp")) {
      return complement(value, negated, words);
    }
    Slot slot = slot(left.replace('_', ' '));
    return switch (value) {
      case "person" -> new Condition.OfKind(slot, Condition.Kind.PERSON, negated);
      case "actor" -> new Condition.OfKind(slot, Condition.Kind.ACTOR, negated);
      case "several" -> new Condition.OfKind(slot, Condition.Kind.SEVERAL, negated);
      case "place" -> new Condition.OfKind(slot, Condition.Kind.PLACE, negated);
      default -> new Condition.Word(slot, words.apply(value), negated);
    };
  }

  private static Condition complement(
      String value, boolean negated, Function<String, Set<String>> words) {
    if (!value.isEmpty() && Character.isUpperCase(value.charAt(0))) {
      Set<EventType> types = new LinkedHashSet<>();
      for (String type : value.split("[,|]")) {
        types.add(EventType.valueOf(type));
      }
      return new Condition.ComplementType(Set.copyOf(types));
    }
    return new Condition.ComplementWord(words.apply(value), negated);
  }
}
