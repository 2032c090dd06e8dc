package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.dateline.eval.Report;

/** The sets that the program can be scored on. Each is documented in docs/data.md. */
enum EvaluationSet {
  /** Who did what to whom, sentence by sentence. */
  PLV("events/plv_train.jsonl");

  private final String place;

  EvaluationSet(String place) {
    this.place = place;
  }

  /** Where the set is looked for, below the data folder. */
  String place() {
    return place;
  }

  /**
   * Scores the program.
   *
   * @throws IOException where the set cannot be read
   */
  Report score(Path data, LoadedEngine engine) throws IOException {
    return switch (this) {
      case PLV -> Report.titled(data + engine.modelDigest()).build();
    };
  }

  /** The sets' names, for help. */
  static final class Labels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).<String>map(Choices::label).iterator();
    }
  }
}
