package org.dateline.ledger;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Texts that UTF-8, and so SQLite's text, cannot say: those with lone surrogates or zeros. */
final class Utf16 {
  private Utf16() {}

  /** Every unit of {@code text}, two bytes each, high byte first. */
  static byte[] bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2);
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  /** The text with these units. */
  static String text(byte[] bytes) {
    return ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }

  /** The text with U+FFFD for each unit that cannot be said, so that offsets stay. */
  static String sayable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                out.appendCodePoint(
                    c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        ? 0xFFFD
                        : c));
    return out.toString();
  }

  /** The units of {@code text}, where it cannot be said otherwise. */
  static Optional<byte[]> exact(String text) {
    return sayable(text).equals(text) ? Optional.empty() : Optional.of(bytes(text));
  }
}
