package org.dateline.sources.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks stand together. The paragraphs of an article stand side by side; the few lines of a
 * teaser stand alone with the link to their story.
 */
final class Groups {
  private final Map<Element, int[]> counts = new HashMap<>();

  private static final int BLOCKS = 0;
  private static final int PROSE = 1;
  private static final int LINKS = 2;

  /** Takes a block of the page into account. */
  void add(Block block, Element page) {
    for (@Nullable Element at = block.holder();
        at != null;
        at = at.equals(page) ? null : at.parent()) {
      int[] count = counts.computeIfAbsent(at, a -> new int[3]);
      count[BLOCKS]++;
      count[PROSE] += block.isProse() ? 1 : 0;
      count[LINKS] += !block.isProse() && block.linkShare() > 0.5 ? 1 : 0;
    }
  }

  /**
   * Whether a block is the only prose beside links in the smallest element that holds others, or
   * holds a link and breaks off.
   */
  boolean isTeaser(Block block, Element root) {
    if (block.linkShare() > 0.1 && (block.text().endsWith("...") || block.text().endsWith("…"))) {
      return true;
    }
    for (@Nullable Element at = block.holder(); at != null && !at.equals(root); at = at.parent()) {
      int[] count = counts.getOrDefault(at, new int[3]);
      if (count[BLOCKS] > 1) {
        return count[PROSE] <= 1 && count[LINKS] > 0;
      }
    }
    return false;
  }
}
