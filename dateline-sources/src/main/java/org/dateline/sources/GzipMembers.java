package org.dateline.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gzip stream (RFC 1952), unpacked one after the other. Unlike {@link
 * java.util.zip.GZIPInputStream}, reading can go on behind a broken member, with {@link #resume}:
 * web archives pack each page by itself. What follows the last member and is none ends the stream.
 * Not safe for use by several threads.
 */
final class GzipMembers extends InputStream {
  private static final int[] MAGIC = {0x1F, 0x8B, 8};
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /** Bytes of a header behind its flags: time, level and system. */
  private static final int REST_OF_HEADER = 6;

  private final InputStream raw;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  /** Where what the buffer has of the member begins. */
  private int begin;

  private boolean inside;
  private boolean ended;
  private @Nullable IOException failure;

  GzipMembers(InputStream raw) {
    this.raw = raw;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    while (!ended && length > 0) {
      if (!inside) {
        ended = !magic() || !header();
        continue;
      }
      int unpacked = unpack(to, from, length);
      if (unpacked > 0) {
        return unpacked;
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int unpack(byte[] to, int from, int length) throws IOException {
    int unpacked;
    try {
      unpacked = inflater.inflate(to, from, length);
    } catch (DataFormatException e) {
      throw broken(e.getMessage() == null ? "broken data" : e.getMessage());
    }
    sum.update(to, from, unpacked);
    if (unpacked > 0) {
      return unpacked;
    }
    if (inflater.finished()) {
      at = end - inflater.getRemaining();
      trailer();
    } else if (inflater.needsDictionary()) {
      throw broken("it asks for a dictionary");
    } else if (!fill()) {
      throw broken("it ends too early");
    } else {
      inflater.setInput(buffer, at, end - at);
      at = end;
    }
    return 0;
  }

  /**
   * Looks for the next member behind the place where reading stopped, broken or ended.
   *
   * @return false where there is none
   */
  boolean resume() throws IOException {
    inside = false;
    failure = null;
    int matched = 0;
    for (int b = next(); b >= 0; b = next()) {
      if (b != MAGIC[matched]) {
        matched = 0;
      }
      if (b == MAGIC[matched] && ++matched == MAGIC.length) {
        ended = false;
        return header() || resume();
      }
    }
    ended = true;
    return false;
  }

  /** Whether a member begins here; takes the bytes that say so. */
  private boolean magic() throws IOException {
    for (int expected : MAGIC) {
      int b = next();
      if (b != expected) {
        at -= b < 0 ? 0 : 1;
        return false;
      }
    }
    return true;
  }

  /** Takes the header behind the magic bytes; false where it ends too early. */
  private boolean header() throws IOException {
    int flags = next();
    boolean whole = flags >= 0 && skip(REST_OF_HEADER);
    if (whole && (flags & EXTRA) != 0) {
      whole = skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      whole &= skipText();
    }
    if ((flags & COMMENT) != 0) {
      whole &= skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      whole &= skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    begin = at;
    at = end;
    sum.reset();
    inside = whole;
    return whole;
  }

  private boolean skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      if (next() < 0) {
        return false;
      }
    }
    return bytes >= 0;
  }

  private boolean skipText() throws IOException {
    int b = next();
    while (b > 0) {
      b = next();
    }
    return b == 0;
  }

  private void trailer() throws IOException {
    inside = false;
    long expected = number();
    long length = number();
    if (expected != sum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw broken("its checksum is wrong");
    }
  }

  private long number() throws IOException {
    long value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      int b = next();
      if (b < 0) {
        throw broken("it ends too early");
      }
      value |= (long) b << (Byte.SIZE * i);
    }
    return value;
  }

  /**
   * Reading fails from now on, until it is resumed: a break is not the end. Broken data may have
   * been taken for more of it than it is, so the next member is looked for from its beginning.
   */
  private IOException broken(String how) {
    at = begin;
    inside = false;
    failure = new ZipException(how);
    return failure;
  }

  private int next() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    at = 0;
    begin = 0;
    end = Math.max(0, raw.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    raw.close();
  }
}
