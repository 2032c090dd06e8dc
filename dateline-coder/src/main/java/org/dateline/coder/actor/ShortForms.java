package org.dateline.coder.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What an article itself says that its acronyms stand for: after "the Democracy Alliance (DA)" DA
 * is no party of South Africa, whatever the dictionary has. Immutable.
 */
final class ShortForms {
  private static final int LONGEST = 6;
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "a");

  /** The words of the name that each acronym stands behind in brackets. */
  private final Map<String, Set<String>> words = new HashMap<>();

  /** Whom the dictionary knows by that name, by their ids. */
  private final Map<String, Set<String>> known = new HashMap<>();

  /**
   * Those of a document.
   *
   * @param names the dictionary's names in each sentence
   */
  ShortForms(AnnotatedDocument document, List<List<PhraseIndex.Match<Entry>>> names) {
    for (Sentence sentence : document.sentences()) {
      for (NamedMention name : document.namesIn(sentence)) {
        define(sentence, name, names.get(sentence.index()));
      }
    }
  }

  private void define(
      Sentence sentence, NamedMention name, List<PhraseIndex.Match<Entry>> matches) {
    int open = name.last() + 1;
    if (name.last() == name.first()
        || open + 2 >= sentence.tokens().size()
        || !sentence.token(open).form().equals("(")
        || !sentence.token(open + 2).form().equals(")")
        || !isAcronym(sentence.token(open + 1))) {
      return;
    }
    String acronym = sentence.token(open + 1).form();
    Set<String> full = new HashSet<>();
    for (int i = name.first(); i <= name.last(); i++) {
      full.add(stem(sentence.token(i).form()));
    }
    full.removeAll(SMALL);
    if (words.putIfAbsent(acronym, full) == null) {
      Set<String> ids = new HashSet<>();
      matches.stream()
          .filter(m -> m.last() == name.last() && m.length() > 1)
          .flatMap(m -> m.values().stream())
          .forEach(e -> ids.add(e.id().toString()));
      known.put(acronym, ids);
    }
  }

  private static boolean isAcronym(Token token) {
    String form = token.form();
    return form.length() >= 2
        && form.length() <= LONGEST
        && form.chars().allMatch(Character::isUpperCase);
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > 3 && lower.endsWith("s")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  /**
   * Whether the article uses an acronym for something else than an entry of the dictionary: for a
   * name that the dictionary has for another, or that shares no more than half of its words.
   */
  boolean refuses(Sentence sentence, PhraseIndex.Match<Entry> match, Entry entry) {
    String acronym = sentence.token(match.first()).form();
    Set<String> full = words.get(acronym);
    if (match.length() != 1 || full == null || entry.isState()) {
      return false;
    }
    Set<String> ids = known.getOrDefault(acronym, Set.of());
    if (!ids.isEmpty()) {
      return !ids.contains(entry.id().toString());
    }
    long shared =
        Arrays.stream(entry.name().split("[ -]+"))
            .map(ShortForms::stem)
            .distinct()
            .filter(full::contains)
            .count();
    return 2 * shared <= full.size();
  }
}
