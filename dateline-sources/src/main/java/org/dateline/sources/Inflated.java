package org.dateline.sources;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What comes out of a compressed stream, watched: text shrinks to a fifth, seldom to a twentieth. A
 * stream that grows two-hundredfold is made to fill memory or disk, and is given up.
 */
final class Inflated extends FilterInputStream {
  private static final long HARMLESS = 32L * 1024 * 1024;
  private static final long MOST = 200;

  /** Bytes that one file in a zip archive may have. */
  static final long MOST_IN_ARCHIVE = 4L * 1024 * 1024 * 1024;

  private final Counted packed;
  private long out;

  private Inflated(InputStream inflated, Counted packed) {
    super(inflated);
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
    return new Inflated(new GZIPInputStream(packed, 1 << 16), packed);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    out += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    out += Math.max(0, read);
    if (out > HARMLESS && out / MOST > packed.taken()) {
      throw new IOException(
          "it grows more than " + MOST + " times when unpacked, which no text does");
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    return in.skip(n);
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
