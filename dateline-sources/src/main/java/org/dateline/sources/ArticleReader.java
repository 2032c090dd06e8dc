package org.dateline.sources;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dateline.sources.Inputs.Input;
import org.dateline.sources.Problem.Category;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles one after the other from files, folders, globs and standard input, in the order
 * given.
 *
 * <p>Nothing is read before it is asked for, and only one article is held. Not safe for use by
 * several threads.
 */
public final class ArticleReader implements Iterator<Reading>, AutoCloseable {
  /** Bytes that one article may have, and one line of JSONL. */
  static final int LIMIT = 32 * 1024 * 1024;

  /** The language of an article whose source names none. */
  static final String UNKNOWN_LANGUAGE = "und";

  private final Deque<String> names;
  private final Deque<Input> inputs = new ArrayDeque<>();
  private final InputStream standardInput;
  private final Given given;
  private @Nullable LineArticles open;
  private @Nullable Reading next;

  /**
   * Will read what {@code names} stand for.
   *
   * @param names files, folders, globs, and {@code -} for standard input
   * @param standardInput what {@code -} stands for; not closed
   * @param given what is known of the articles beforehand
   */
  public ArticleReader(List<String> names, InputStream standardInput, Given given) {
    this.names = new ArrayDeque<>(names);
    this.standardInput = standardInput;
    this.given = given;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (open != null || !inputs.isEmpty() || !names.isEmpty())) {
      if (open != null) {
        next = open.next();
        if (next == null) {
          close();
        }
      } else if (!inputs.isEmpty()) {
        next = start(inputs.removeFirst());
      } else {
        inputs.addAll(Inputs.named(names.removeFirst()));
      }
    }
    return next != null;
  }

  @Override
  public Reading next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Reading answer = next;
    next = null;
    return answer;
  }

  /** Closes the file that is open, if one is. */
  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** What an error of reading means to the user. */
  static Problem unreadable(Origin origin, IOException e) {
    return switch (e) {
      case NoSuchFileException missing ->
          new Problem(Category.MISSING, origin, "no such file", "Check the name and the folder");
      case AccessDeniedException denied ->
          new Problem(
              Category.UNREADABLE, origin, "not allowed to read it", "Check its permissions");
      case IOException other ->
          new Problem(
              Category.UNREADABLE,
              origin,
              "cannot be read"
                  + Optional.ofNullable(other.getMessage()).map(m -> ": " + m).orElse(""),
              "Check the file");
    };
  }

  /** The article of a text file; for JSONL opens the file and answers nothing yet. */
  private @Nullable Reading start(Input input) {
    return switch (input) {
      case Input.None none -> new Reading.Refused(none.problem());
      case Input.Standard standard -> {
        Origin origin = Origin.of("standard input");
        try {
          yield start(origin, keptOpen(standardInput), Optional.empty());
        } catch (IOException e) {
          yield new Reading.Refused(unreadable(origin, e));
        }
      }
      case Input.File file -> {
        Origin origin = Origin.of(file.path().toString());
        Format format = Format.ofName(file.path().toString());
        InputStream in = null;
        try {
          in = Files.newInputStream(file.path());
          Reading reading = start(origin, in, Optional.of(format));
          if (open == null) {
            in.close();
          }
          yield reading;
        } catch (IOException e) {
          yield new Reading.Refused(unreadable(origin, e));
        }
      }
    };
  }

  private @Nullable Reading start(Origin origin, InputStream raw, Optional<Format> byName)
      throws IOException {
    InputStream in = unpacked(raw);
    byte[] head = in.readNBytes(Encoding.HEAD);
    if (head.length == 0) {
      return new Reading.Refused(
          new Problem(Category.EMPTY, origin, "an empty file", "Check that it was saved"));
    }
    try {
      Encoding encoding = Encoding.of(head);
      InputStream whole =
          new BufferedInputStream(
              new SequenceInputStream(
                  new ByteArrayInputStream(head, encoding.mark(), head.length - encoding.mark()),
                  in));
      return switch (given.format().or(() -> byName).orElseGet(() -> sniff(head, encoding))) {
        case TEXT -> TextArticle.read(whole, encoding, origin, given);
        case JSONL -> {
          open = new LineArticles(whole, encoding, origin, given);
          yield null;
        }
      };
    } catch (RefusalException e) {
      return new Reading.Refused(e.at(origin));
    }
  }

  private static InputStream keptOpen(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // It belongs to the caller.
      }
    };
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw);
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static Format sniff(byte[] head, Encoding encoding) {
    String start =
        new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
    return start.stripLeading().startsWith("{") ? Format.JSONL : Format.TEXT;
  }
}
