package org.dateline.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.coder.Coder;
import org.dateline.model.CustomType;
import org.dateline.model.EventMention;

/**
 * M2E2's eight types of events as event types of a user's own: the lexicon {@code news-events}
 * beside this class, and what its types and roles are called in the set.
 */
final class NewsEvents {
  private static final String PLACE = "Place";

  private static final Map<String, M2e2Roles> ROLES =
      Map.of(
          "ATTACK", new M2e2Roles("Conflict:Attack", "Attacker", "Target", PLACE),
          "DEATH", new M2e2Roles("Life:Die", "Agent", "Victim", PLACE),
          "ARREST", new M2e2Roles("Justice:Arrest-Jail", "Agent", "Person", PLACE),
          "MEETING", new M2e2Roles("Contact:Meet", "Entity", "Entity", PLACE),
          "CALL", new M2e2Roles("Contact:Phone-Write", "Entity", "Entity", PLACE),
          "DEMONSTRATION", new M2e2Roles("Conflict:Demonstrate", "Entity", "", PLACE),
          "JOURNEY", new M2e2Roles("Movement:Transport", "Artifact", "Destination", "Destination"),
          "DEPARTURE", new M2e2Roles("Movement:Transport", "Artifact", "Origin", "Origin"),
          "TRANSPORT", new M2e2Roles("Movement:Transport", "Agent", "Artifact", "Destination"),
          "PAYMENT", new M2e2Roles("Transaction:Transfer-Money", "Giver", "Recipient", PLACE));

  /** The lexicon's files, by their paths in its folder. */
  private static final List<String> FILES =
      List.of(
          "types.tsv",
          "classes.txt",
          "events/arrest.frames",
          "events/attack.frames",
          "events/call.frames",
          "events/death.frames",
          "events/demonstration.frames",
          "events/meeting.frames",
          "events/movement.frames",
          "events/payment.frames");

  private NewsEvents() {}

  /** What an event of one of the lexicon's types is in M2E2; empty for any other. */
  static Optional<M2e2Roles> roles(EventMention event) {
    return event.custom().map(CustomType::name).flatMap(n -> Optional.ofNullable(ROLES.get(n)));
  }

  /** The coder that comes with the program, with this lexicon on top. */
  static Coder coder() throws IOException {
    Path folder = Files.createTempDirectory("news-events");
    try {
      copyTo(folder);
      return Coder.load(folder);
    } finally {
      delete(folder);
    }
  }

  /** Writes the lexicon's files into a folder. */
  static void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("events"));
    for (String file : FILES) {
      try (InputStream in = NewsEvents.class.getResourceAsStream("news-events/" + file)) {
        if (in == null) {
          throw new IllegalStateException("missing from the program: news-events/" + file);
        }
        Files.copy(in, folder.resolve(file));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (var paths = Files.walk(folder)) {
      paths.forEach(all::add);
    }
    Collections.reverse(all);
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
