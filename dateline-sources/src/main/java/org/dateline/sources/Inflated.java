package org.dateline.sources;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What comes out of a compressed stream, watched: text shrinks to a fifth, seldom to a twentieth. A
 * stream that grows two-hundredfold is made to fill memory or disk, and is given up.
 */
final class Inflated extends FilterInputStream {
  private static final long HARMLESS = 32L * 1024 * 1024;
  private static final long MOST = 200;

  /** Bytes that one file in a zip archive may have. */
  static final long MOST_IN_ARCHIVE = 4L * 1024 * 1024 * 1024;

  private final GzipMembers members;
  private final Counted packed;
  private ByteArrayInputStream peeked = new ByteArrayInputStream(new byte[0]);
  private long out;

  private Inflated(GzipMembers members, Counted packed) {
    super(members);
    this.members = members;
    this.packed = packed;
  }

  /** The content of {@code raw}: unpacked where it is gzip, as it is otherwise. */
  static InputStream of(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    if (!gzip) {
      return in;
    }
    Counted packed = new Counted(in);
    return new Inflated(new GzipMembers(packed), packed);
  }

  /**
   * The first bytes, which are read again; as many as there are before a break, which is met again.
   *
   * @throws IOException where it is broken from the start
   */
  byte[] peek(int most) throws IOException {
    byte[] head = new byte[most];
    int length = 0;
    try {
      for (int read = 0; read >= 0 && length < most; length += Math.max(0, read)) {
        read = read(head, length, most - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    peeked = new ByteArrayInputStream(head, 0, length);
    return Arrays.copyOf(head, length);
  }

  /** Goes on with the next member of the stream; see {@link GzipMembers#resume}. */
  boolean resume() throws IOException {
    return members.resume();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (peeked.available() > 0) {
      return peeked.read(buffer, from, length);
    }
    int read = super.read(buffer, from, length);
    out += Math.max(0, read);
    if (out > HARMLESS && out / MOST > packed.taken()) {
      throw new IOException(
          "it grows more than " + MOST + " times when unpacked, which no text does");
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    // By reading, so that what is passed over is watched too.
    byte[] passed = new byte[Math.clamp(bytes, 0, 1 << 13)];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Counts what is taken from a stream. */
  private static final class Counted extends FilterInputStream {
    private long taken;

    private Counted(InputStream raw) {
      super(raw);
    }

    private long taken() {
      return taken;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      taken += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      taken += Math.max(0, read);
      return read;
    }
  }
}
