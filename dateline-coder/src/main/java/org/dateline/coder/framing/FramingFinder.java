package org.dateline.coder.framing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Finds framing terms: the door of this room. Immutable and safe to share between threads. A word
 * is found by its form or its lemma; of terms that begin at the same word the longest counts, and
 * no word is in two terms. A name ("Genocide Convention") is no framing term.
 */
public final class FramingFinder {
  /** How near a voiding word stands, in words. */
  private static final int NEAR = 2;

  private final FramingLexicon lexicon;

  private FramingFinder(FramingLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** With the terms that come with the program. */
  public static FramingFinder load() {
    return new FramingFinder(FramingLexicon.bundled());
  }

  /**
   * With the bundled terms and those of {@code framing.tsv} in {@code userDirectory}, in the
   * bundled categories and those of {@code framing-categories.tsv}.
   *
   * @throws IllegalArgumentException naming file and line of an entry that cannot be read
   */
  public static FramingFinder load(Path userDirectory) {
    return new FramingFinder(FramingLexicon.load(userDirectory));
  }

  /** The categories of the terms. */
  public List<FramingCategory> categories() {
    return List.copyOf(lexicon.categories());
  }

  /** The terms of a document, in text order. */
  public List<FoundTerm> find(AnnotatedDocument document) {
    List<FoundTerm> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int i = 0;
      while (i < sentence.tokens().size()) {
        Optional<FramingEntry> entry = longest(sentence, i);
        if (entry.isPresent() && !named(document, sentence, i, entry.get())) {
          int last = i + entry.get().words().size() - 1;
          found.add(
              new FoundTerm(
                  entry.get().term(),
                  sentence.token(i).span().cover(sentence.token(last).span()),
                  entry.get().category(),
                  entry.get().reason()));
          i = last + 1;
        } else {
          i++;
        }
      }
    }
    return List.copyOf(found);
  }

  private Optional<FramingEntry> longest(Sentence sentence, int start) {
    Token token = sentence.token(start);
    String form = token.form().toLowerCase(Locale.ROOT);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    List<FramingEntry> possible = new ArrayList<>(lexicon.startingWith(form));
    if (!lemma.equals(form)) {
      possible.addAll(lexicon.startingWith(lemma));
    }
    for (int length = 3; length < form.length(); length++) {
      lexicon.startingWith(form.substring(0, length)).stream()
          .filter(e -> e.open() && e.words().size() == 1)
          .forEach(possible::add);
    }
    return possible.stream()
        .filter(e -> stands(e, sentence, start))
        .max(Comparator.comparingInt(e -> e.words().size()));
  }

  private static boolean stands(FramingEntry entry, Sentence sentence, int start) {
    int size = entry.words().size();
    if (start + size > sentence.tokens().size()) {
      return false;
    }
    Upos tag = sentence.token(start).upos();
    if (!entry.tags().isEmpty() && !entry.tags().contains(tag)) {
      return false;
    }
    for (int k = 1; k < size; k++) {
      Token token = sentence.token(start + k);
      String wanted = entry.words().get(k);
      String form = token.form().toLowerCase(Locale.ROOT);
      boolean open = entry.open() && k == size - 1 && form.startsWith(wanted);
      if (!open && !form.equals(wanted) && !token.lemma().toLowerCase(Locale.ROOT).equals(wanted)) {
        return false;
      }
    }
    return !voided(entry, sentence, start, start + size - 1);
  }

  private static boolean voided(FramingEntry entry, Sentence sentence, int first, int last) {
    int from = Math.max(0, first - NEAR);
    int to = Math.min(sentence.tokens().size(), last + NEAR + 1);
    return sentence.tokens().subList(from, to).stream()
        .anyMatch(t -> entry.unless().contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  /** Whether a term of one word is part of a longer name. */
  private static boolean named(
      AnnotatedDocument document, Sentence sentence, int at, FramingEntry entry) {
    return entry.words().size() == 1
        && sentence.token(at).upos() == Upos.PROPN
        && document.namesIn(sentence).stream()
            .anyMatch(n -> n.first() <= at && at <= n.last() && n.last() > n.first());
  }
}
