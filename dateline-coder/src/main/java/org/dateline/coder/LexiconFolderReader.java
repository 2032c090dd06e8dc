package org.dateline.coder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.coder.actor.ActorDictionaryException;
import org.dateline.coder.lexicon.LexiconException;

/**
 * A user's folder of frames, word classes, actors, cues and tally words, while it is being read: it
 * collects the mistakes of all files, so that a user sees them at once. Not safe for use by several
 * threads.
 */
final class LexiconFolderReader {
  private static final Set<String> FILES =
      Set.of(
          "classes.txt",
          "countries.tsv",
          "peoples.tsv",
          "organisations.tsv",
          "groups.tsv",
          "leaders.tsv",
          "titles.tsv",
          "cues.tsv",
          "tallies.tsv",
          "types.tsv",
          "framing.tsv",
          "framing-categories.tsv");

  private final List<String> mistakes = new ArrayList<>();

  /**
   * Opens a folder.
   *
   * @throws LexiconException where it is none
   */
  LexiconFolderReader(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new LexiconException(List.of(directory + ": no such folder"));
    }
    try (Stream<Path> files = Files.list(directory)) {
      files.filter(Files::isRegularFile).sorted().forEach(this::known);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon in " + directory, e);
    }
  }

  /** A misspelt name would leave a file unread, and nobody would notice. */
  private void known(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".frames")) {
      mistakes.add(file + ": frames are looked for in the folder 'events' beside it");
    } else if ((name.endsWith(".tsv") || name.endsWith(".txt")) && !FILES.contains(name)) {
      mistakes.add(file + ": no file of a lexicon; they are " + FILES.stream().sorted().toList());
    }
  }

  /** Reads one part; empty, with its mistakes kept, where it has some. */
  <T> Optional<T> part(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (LexiconException e) {
      mistakes.addAll(e.mistakes());
    } catch (ActorDictionaryException e) {
      mistakes.addAll(e.mistakes());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      mistakes.add(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /**
   * Ends the reading.
   *
   * @throws LexiconException where there was a mistake in any part
   */
  void close() {
    if (!mistakes.isEmpty()) {
      throw new LexiconException(mistakes);
    }
  }
}
