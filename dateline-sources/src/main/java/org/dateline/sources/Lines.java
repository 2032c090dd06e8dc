package org.dateline.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dateline.sources.Problem.Category;

/**
 * Cuts a stream of bytes into lines without decoding them, so that one broken line does not spoil
 * the next. A line ends with a line feed; a carriage return before it is white space to JSON.
 *
 * <p>Not safe for use by several threads.
 */
final class Lines {
  private final InputStream in;
  private final int unit;
  private final int lineFeedAt;
  private final int limit;
  private long number;

  /**
   * Reads {@code in}, which is buffered and past its byte order mark.
   *
   * @param limit bytes that a line may have
   */
  Lines(InputStream in, Encoding encoding, int limit) {
    this.in = in;
    this.unit = encoding.unit();
    this.lineFeedAt = encoding.charset().name().endsWith("BE") ? unit - 1 : 0;
    this.limit = limit;
  }

  /** Number of the line read last, counted from 1; 0 before the first. */
  long number() {
    return number;
  }

  /**
   * The bytes of the next line without its end; empty after the last.
   *
   * @throws RefusalException where the line is too long; the next call goes on after it
   */
  Optional<byte[]> next() throws IOException, RefusalException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] one = new byte[unit];
    boolean any = false;
    boolean tooLong = false;
    while (true) {
      int read = in.readNBytes(one, 0, unit);
      if (read == 0) {
        break;
      }
      any = true;
      if (read == unit && isLineFeed(one)) {
        break;
      }
      if (line.size() < limit) {
        line.write(one, 0, read);
      } else {
        tooLong = true;
      }
    }
    if (tooLong) {
      throw new RefusalException(
          Category.TOO_LONG,
          "a line of more than " + limit / (1024 * 1024) + " MB",
          "Give one article a line");
    }
    return any ? Optional.of(line.toByteArray()) : Optional.empty();
  }

  private boolean isLineFeed(byte[] one) {
    for (int i = 0; i < unit; i++) {
      if (one[i] != (i == lineFeedAt ? '\n' : 0)) {
        return false;
      }
    }
    return true;
  }
}
