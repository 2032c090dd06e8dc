package org.dateline.ledger;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Paragraphs of a text that another version has otherwise: taken out, put in, or changed in some
 * words.
 *
 * @param before the earlier words, in pieces; empty where nothing was there
 * @param after the later words, in pieces; empty where nothing is there
 */
public record TextChange(List<Piece> before, List<Piece> after) {
  /** As many paragraphs or words are compared one by one; longer stretches are told whole. */
  private static final int MOST = 2_000;

  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r]*\\S[^\\n\\r]*");
  private static final Pattern WORD = Pattern.compile("\\s+|\\w+|[^\\s\\w]");

  /**
   * Words in a row.
   *
   * @param text the words, with the spaces between them
   * @param same whether the other version has them too
   */
  public record Piece(String text, boolean same) {}

  /** Copies the lists. */
  public TextChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * What is different between two versions of a text, in its order; empty where nothing but the
   * breaks between paragraphs is. Takes time linear in the texts and quadratic in at most {@value
   * #MOST} paragraphs.
   */
  public static List<TextChange> between(String earlier, String later) {
    List<TextChange> changes = new ArrayList<>();
    for (Stretch stretch : stretches(parts(PARAGRAPH, earlier), parts(PARAGRAPH, later))) {
      if (!stretch.same()) {
        changes.add(words(stretch));
      }
    }
    return changes;
  }

  /** A stretch of parts, the same on both sides or not. */
  private record Stretch(List<String> before, List<String> after, boolean same) {
    boolean isEmpty() {
      return before.isEmpty() && after.isEmpty();
    }
  }

  private static TextChange words(Stretch paragraphs) {
    List<String> before = parts(WORD, String.join("\n", paragraphs.before()));
    List<String> after = parts(WORD, String.join("\n", paragraphs.after()));
    List<Piece> old = new ArrayList<>();
    List<Piece> now = new ArrayList<>();
    for (Stretch stretch : stretches(before, after)) {
      add(old, stretch.before(), stretch.same());
      add(now, stretch.after(), stretch.same());
    }
    return new TextChange(old, now);
  }

  private static void add(List<Piece> pieces, List<String> words, boolean same) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(String.join("", words), same));
    }
  }

  /** Cuts both lists into stretches that are the same and stretches that are not. */
  private static List<Stretch> stretches(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> old = before.subList(head, before.size() - tail);
    List<String> now = after.subList(head, after.size() - tail);
    List<Stretch> all = new ArrayList<>();
    all.add(new Stretch(before.subList(0, head), after.subList(0, head), true));
    if (Math.max(old.size(), now.size()) > MOST) {
      all.add(new Stretch(old, now, false));
    } else {
      for (AbstractDelta<String> delta : DiffUtils.diff(old, now, true).getDeltas()) {
        all.add(
            new Stretch(
                delta.getSource().getLines(),
                delta.getTarget().getLines(),
                delta.getSource().getLines().equals(delta.getTarget().getLines())));
      }
    }
    all.add(
        new Stretch(
            before.subList(before.size() - tail, before.size()),
            after.subList(after.size() - tail, after.size()),
            true));
    return all.stream().filter(stretch -> !stretch.isEmpty()).toList();
  }

  private static List<String> parts(Pattern part, String text) {
    return part.matcher(text).results().map(MatchResult::group).collect(Collectors.toList());
  }
}
