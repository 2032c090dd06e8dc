package org.dateline.sources.html;

import java.util.List;
import java.util.stream.Collectors;

/** Text made of blocks. */
final class Prose {
  private Prose() {}

  /** The blocks' texts, an empty line between two. */
  static String join(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }
}
