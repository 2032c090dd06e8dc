package org.dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import picocli.CommandLine.Option;

/** A user's own words on top of those that come with the program. */
final class LexiconOption {
  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "A folder with frames, event types, actors, titles and other words of your own;"
              + " docs/lexicon.md.")
  private Optional<Path> folder = Optional.empty();

  /** The engine with the user's words, where there are some. */
  Engine on(Engine engine) {
    return folder.map(engine::with).orElse(engine);
  }

  /** The same for the engine that comes with the program. */
  LoadedEngine on(LoadedEngine engine) {
    return folder.map(engine::with).orElse(engine);
  }

  /** The frames alone. */
  Lexicon frames() {
    return folder.map(LexiconReader::with).orElseGet(LexiconReader::bundled);
  }
}
