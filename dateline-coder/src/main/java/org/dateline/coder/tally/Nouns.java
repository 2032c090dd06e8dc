package org.dateline.coder.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the lists of nouns. */
final class Nouns {
  private static final Set<String> GROUPS = bundled("groups.txt");

  private Nouns() {}

  /** Nouns that are counted and are no people. */
  static Set<String> notPeople() {
    return bundled("not-people.txt");
  }

  /** Nouns for one person. */
  static Set<String> people() {
    return bundled("people.txt");
  }

  /** Nouns for people that are counted and do not name one person. */
  static Set<String> groups() {
    return GROUPS;
  }

  private static Set<String> bundled(String file) {
    try (InputStream in = Nouns.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.strip().split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
