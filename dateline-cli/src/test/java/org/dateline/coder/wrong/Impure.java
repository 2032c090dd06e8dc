package org.dateline.coder.wrong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Does what a coder must not do; shows that the architecture test sees it. */
final class Impure {
  private Impure() {}

  static String code(Path file) throws IOException {
    return Instant.now() + Files.readString(file) + new Random().nextInt();
  }

  static List<String> load(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
