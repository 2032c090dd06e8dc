package org.dateline.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.sources.Inputs.Input;
import org.dateline.sources.Problem.Category;
import org.dateline.sources.language.Languages;
import org.dateline.sources.outlet.Outlets;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles one after the other from files, folders, globs, standard input and the web, in the
 * order given.
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
  private final InputStream standardInput;
  private final Opening opening;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong left = new AtomicLong();
  private Iterator<Input> inputs = List.<Input>of().iterator();
  private @Nullable Articles open;
  private @Nullable Reading next;

  /**
   * Will read what {@code names} stand for.
   *
   * @param names files, folders, globs, and {@code -} for standard input
   * @param standardInput what {@code -} stands for; not closed
   * @param given what is known of the articles beforehand
   */
  public ArticleReader(List<String> names, InputStream standardInput, Given given) {
    this(names, standardInput, given, Outlets.load(), Optional.empty());
  }

  /**
   * Will read what {@code names} stand for, addresses on the web among them.
   *
   * @param outlets who publishes at which domain
   * @param web reads from the web; empty where nothing is to be fetched
   */
  public ArticleReader(
      List<String> names,
      InputStream standardInput,
      Given given,
      Outlets outlets,
      Optional<WebReader> web) {
    this.names = new ArrayDeque<>(names);
    this.standardInput = standardInput;
    this.opening = new Opening(given, new PageArticles(given, outlets), web);
  }

  @Override
  public boolean hasNext() {
    while (next == null && (open != null || inputs.hasNext() || !names.isEmpty())) {
      if (open != null) {
        next = open.next();
        if (next == null) {
          close();
        }
      } else if (inputs.hasNext()) {
        open = start(inputs.next());
      } else {
        startName(names.removeFirst());
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

  /** How many bytes of files have been taken so far, packed as they are. For use by any thread. */
  public long bytesTaken() {
    return taken.get();
  }

  /** How many files of folders were left so far, since their names tell no format. */
  public long filesLeft() {
    return left.get();
  }

  /** Closes the file that is open, if one is. */
  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** The language of a text, as an ISO 639 code; empty where it cannot be told. */
  static Optional<String> language(String text) {
    return Languages.of(text);
  }

  private void startName(String name) {
    if (!WebReader.isAddress(name)) {
      inputs = Inputs.named(name, left);
    } else if (opening.web().isPresent()) {
      open = opening.web().get().open(name, opening.pages());
    } else {
      open =
          Articles.one(
              new Reading.Refused(
                  new Problem(
                      Category.WEB,
                      Origin.of(name),
                      "an address on the web",
                      "dateline read fetches; or fetch it and give the file")));
    }
  }

  /**
   * How many bytes the files that {@code names} stand for have, as a walk through them tells;
   * addresses and standard input have none. It may take a while, and ends when interrupted.
   */
  public static long size(List<String> names) {
    long size = 0;
    for (String name : names) {
      Iterator<Input> inputs =
          WebReader.isAddress(name)
              ? List.<Input>of().iterator()
              : Inputs.named(name, new AtomicLong());
      while (inputs.hasNext() && !Thread.currentThread().isInterrupted()) {
        size += inputs.next() instanceof Input.File file ? file.path().toFile().length() : 0;
      }
    }
    return size;
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

  private Articles start(Input input) {
    return switch (input) {
      case Input.None none -> Articles.one(new Reading.Refused(none.problem()));
      case Input.Standard standard -> {
        Origin origin = Origin.of("standard input");
        try {
          yield opening.open(origin, keptOpen(standardInput), Optional.empty());
        } catch (IOException e) {
          yield Articles.one(new Reading.Refused(unreadable(origin, e)));
        }
      }
      case Input.File file -> {
        Origin origin = Origin.of(file.path().toString());
        try {
          InputStream in = counted(Files.newInputStream(file.path()));
          try {
            yield opening.open(origin, in, Format.ofName(file.path().toString()));
          } catch (IOException e) {
            in.close();
            throw e;
          }
        } catch (IOException e) {
          yield Articles.one(new Reading.Refused(unreadable(origin, e)));
        }
      }
    };
  }

  private InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        taken.addAndGet(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        taken.addAndGet(Math.max(0, read));
        return read;
      }
    };
  }

  private static InputStream keptOpen(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // It belongs to the caller.
      }
    };
  }
}
