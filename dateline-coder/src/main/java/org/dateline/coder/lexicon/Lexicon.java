package org.dateline.coder.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Frames by the lemma of their head. Immutable and safe to share.
 *
 * <p>{@link LexiconReader#bundled()} gives the one that comes with the program.
 */
public final class Lexicon {
  private final Map<String, List<Frame>> frames;
  private final Map<String, Set<String>> classes;
  private final List<Example> examples;

  Lexicon(List<Frame> frames, Map<String, Set<String>> classes, List<Example> examples) {
    Map<String, List<Frame>> byHead = new HashMap<>();
    for (Frame frame : frames) {
      byHead.computeIfAbsent(frame.predicate().head(), h -> new ArrayList<>()).add(frame);
    }
    byHead.replaceAll((head, list) -> List.copyOf(list));
    this.frames = Map.copyOf(byHead);
    this.classes = Map.copyOf(classes);
    this.examples = List.copyOf(examples);
  }

  /** The frames whose head has this lemma, in file order; empty where there is none. */
  public List<Frame> frames(String lemma) {
    return frames.getOrDefault(lemma, List.of());
  }

  /** The frame of this {@linkplain Frame#id() name}; empty where there is none. */
  public Optional<Frame> frame(String id) {
    return frames.values().stream()
        .flatMap(List::stream)
        .filter(frame -> frame.id().equals(id))
        .findFirst();
  }

  /** How many frames there are. */
  public int size() {
    return frames.values().stream().mapToInt(List::size).sum();
  }

  /** The lemmas of a word class, without its {@code &}; empty where there is no such class. */
  public Set<String> wordClass(String name) {
    return classes.getOrDefault(name, Set.of());
  }

  /** The example sentences of all files. */
  public List<Example> examples() {
    return examples;
  }
}
