package org.dateline.sources.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.sources.web.Fetched.Validators;

/**
 * What has been fetched and kept before, so that a run that was stopped goes on where it was.
 *
 * <p>Two things are remembered: pages that have been kept, and the validators of feeds of which all
 * pages have been dealt with. Both are said only after the fact; to forget costs a request, never
 * an article. The memory is a text file of one line each, written to at its end: {@code page} and
 * an address; {@code feed}, an address, its tag and its date, apart by tabs. Lines that make no
 * sense are passed over, since a machine may have stopped in the middle of one.
 *
 * <p>Safe for use by several threads. Two programs with one file lose nothing but may ask twice.
 */
public final class Visits {
  private final Optional<Path> file;
  private final Set<String> pages = new HashSet<>();
  private final Set<Long> articles = new HashSet<>();
  private final Map<String, Validators> feeds = new HashMap<>();
  private final Map<String, Validators> pending = new HashMap<>();

  private Visits(Optional<Path> file) {
    this.file = file;
  }

  /** Remembers for as long as the program runs. */
  public static Visits inMemory() {
    return new Visits(Optional.empty());
  }

  /** Remembers in a file, which is made when there is something to remember. */
  public static Visits in(Path file) throws IOException {
    Visits visits = new Visits(Optional.of(file));
    if (Files.exists(file)) {
      for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
        visits.take(line.split("\t", -1));
      }
    }
    return visits;
  }

  /** Whether a page has been kept. */
  public synchronized boolean isKept(String address) {
    return pages.contains(address);
  }

  /** What a feed gave last time to tell versions by. */
  public synchronized Validators validators(String feed) {
    return feeds.getOrDefault(feed, Validators.NONE);
  }

  /** A feed was had in this version; not yet remembered. */
  public synchronized void had(String feed, Validators validators) {
    pending.put(feed, validators);
  }

  /** A feed has pages that were not had this time: it must be asked for in full again. */
  public synchronized void unfinished(String feed) {
    pending.remove(feed);
  }

  /** Whether an article of this digest has been kept. */
  public synchronized boolean isKept(long article) {
    return articles.contains(article);
  }

  /** These pages and these articles, by their digests, are kept for good. */
  public synchronized void kept(List<String> addresses, List<Long> digests) {
    List<String> lines = new ArrayList<>();
    for (String address : addresses) {
      if (pages.add(address)) {
        lines.add("page\t" + address);
      }
    }
    for (long digest : digests) {
      if (articles.add(digest)) {
        lines.add("article\t" + HexFormat.of().toHexDigits(digest));
      }
    }
    write(lines);
  }

  /** All that the feeds led to has been dealt with. */
  public synchronized void finished() {
    List<String> lines = new ArrayList<>();
    pending.forEach(
        (feed, validators) -> {
          if (!validators.equals(feeds.put(feed, validators))) {
            lines.add(
                "feed\t"
                    + feed
                    + "\t"
                    + validators.etag().orElse("")
                    + "\t"
                    + validators.lastModified().orElse(""));
          }
        });
    pending.clear();
    write(lines);
  }

  private void take(String[] cells) {
    if (cells.length == 2 && cells[0].equals("page")) {
      pages.add(cells[1]);
    } else if (cells.length == 2
        && cells[0].equals("article")
        && cells[1].matches("[0-9a-f]{16}")) {
      articles.add(HexFormat.fromHexDigitsToLong(cells[1]));
    } else if (cells.length == 4 && cells[0].equals("feed")) {
      feeds.put(cells[1], new Validators(given(cells[2]), given(cells[3])));
    }
  }

  private static Optional<String> given(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  private void write(List<String> lines) {
    if (file.isEmpty() || lines.isEmpty()) {
      return;
    }
    // A line that was cut by a crash is ended first.
    String text = "\n" + String.join("\n", lines) + "\n";
    try {
      Files.writeString(file.get(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file.get(), e);
    }
  }
}
