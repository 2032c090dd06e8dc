package org.dateline.ledger.story;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * In about how many of the latest reports each term stands. Terms share 262,144 counters, and all
 * counts are halved whenever eight thousand reports are counted, so that it stays of one size and
 * forgets. Not safe for use by several threads.
 */
public final class Spread {
  private static final int COUNTERS = 1 << 18;
  private static final int MOST_REPORTS = 8192;

  private final char[] counts = new char[COUNTERS];
  private int reports;

  /** Of no reports. */
  public Spread() {}

  /** The one that {@link #bytes} wrote. */
  public static Spread of(byte[] bytes) {
    ByteBuffer plain = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * COUNTERS);
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes);
      if (inflater.inflate(plain) != plain.capacity()) {
        throw new IllegalArgumentException("no counts of terms: cut short");
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("no counts of terms", e);
    }
    plain.flip();
    Spread spread = new Spread();
    spread.reports = plain.getInt();
    plain.asCharBuffer().get(spread.counts);
    return spread;
  }

  /** All counts, packed. */
  public byte[] bytes() {
    ByteBuffer plain = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * COUNTERS);
    plain.putInt(reports);
    plain.asCharBuffer().put(counts);
    plain.rewind();
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(plain);
      deflater.finish();
      byte[] packed = new byte[plain.capacity() + 64];
      return java.util.Arrays.copyOf(packed, deflater.deflate(packed));
    }
  }

  /** Counts a report with these different terms. */
  void add(Iterable<Integer> terms) {
    reports++;
    for (int term : terms) {
      counts[counter(term)]++;
    }
    if (reports >= MOST_REPORTS) {
      reports /= 2;
      for (int i = 0; i < counts.length; i++) {
        counts[i] = (char) (counts[i] / 2);
      }
    }
  }

  /** How many reports are counted. */
  int reports() {
    return reports;
  }

  /** In how many of them a term stands. */
  int of(int term) {
    return counts[counter(term)];
  }

  private static int counter(int term) {
    long mixed = (term * 0x9E3779B97F4A7C15L) >>> 20;
    return (int) ((mixed ^ (mixed >>> 22)) & (COUNTERS - 1));
  }
}
