package org.dateline.coder.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Words that say whether what stands under them happened: "plan" in "a plan to attack". Immutable
 * and safe to share.
 */
public final class Governors {
  private static final String FILE = "governors.tsv";

  private final Map<String, Status> statuses;

  private Governors(Map<String, Status> statuses) {
    this.statuses = Map.copyOf(statuses);
  }

  /**
   * The list that comes with the program.
   *
   * @throws IllegalStateException naming file and line of a mistake in it
   */
  public static Governors load() {
    Map<String, Status> statuses = new HashMap<>();
    try (InputStream in = Governors.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int n = 0;
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        n++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t");
        if (cells.length != 4) {
          throw new IllegalStateException(FILE + ":" + n + ": four columns expected");
        }
        statuses.put(cells[0] + "/" + cells[1], Status.valueOf(cells[2].toUpperCase(Locale.ROOT)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Governors(statuses);
  }

  /**
   * The status of what stands under a word; empty where the word says nothing of it.
   *
   * @param lemma in lower case, with its particle where it has one: "call off"
   * @param pos {@code v}, {@code n} or {@code a}
   */
  public Optional<Status> status(String lemma, String pos) {
    return Optional.ofNullable(statuses.get(lemma + "/" + pos));
  }
}
