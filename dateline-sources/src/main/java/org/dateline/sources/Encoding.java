package org.dateline.sources;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dateline.sources.Problem.Category;

/**
 * How the bytes of a text stand for characters, told from its first bytes.
 *
 * @param charset the encoding
 * @param unit bytes in a code unit
 * @param mark bytes of the byte order mark, which is no part of the text
 * @param expected whether it is UTF-8, which needs no remark
 */
record Encoding(Charset charset, int unit, int mark, boolean expected) {
  /** How many bytes {@link #of} wants to see. */
  static final int HEAD = 4096;

  private static final String SAVE_AS_UTF_8 = "Save it as UTF-8";

  /** A text and what had to be done to read it. */
  record Decoded(String text, Optional<String> warning) {

    /** The warning, if there is one, with its place. */
    List<Problem> warnings(Origin origin) {
      return warning.stream()
          .map(wrong -> new Problem(Category.ENCODING, origin, wrong, SAVE_AS_UTF_8))
          .toList();
    }
  }

  /**
   * Tells the encoding from the first bytes of a text.
   *
   * @throws RefusalException where they are no text
   */
  static Encoding of(byte[] head) throws RefusalException {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 1, 3, true);
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(StandardCharsets.UTF_32LE, 4, 4, false);
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_32BE, 4, 4, false);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, 2, false);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, 2, false);
    }
    refuseKnownBinary(head);
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (zeros[0] == 0 && zeros[1] == 0) {
      return new Encoding(StandardCharsets.UTF_8, 1, 0, true);
    }
    // Latin letters in UTF-16 have a zero byte each, always on the same side.
    if (zeros[0] == 0 && zeros[1] * 5 > head.length) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, 0, false);
    }
    if (zeros[1] == 0 && zeros[0] * 5 > head.length) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, 0, false);
    }
    throw zeroBytes();
  }

  /** The refusal of what has zero bytes and is no UTF-16. */
  static RefusalException zeroBytes() {
    return binary("a binary file, no text (it has zero bytes)");
  }

  /**
   * The text of {@code bytes}, which have no byte order mark any more.
   *
   * <p>Bytes of Windows-1252 that stand in UTF-8 are read as what they are when they are few and
   * each is a letter beside a letter or a usual mark; otherwise nobody can be sure.
   *
   * @throws RefusalException where the bytes are not what the encoding allows
   */
  Decoded decode(byte[] bytes) throws RefusalException {
    Optional<String> remark =
        expected ? Optional.empty() : Optional.of("read as " + charset.name());
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return new Decoded(text.toString(), remark);
    } catch (CharacterCodingException e) {
      if (charset.equals(StandardCharsets.UTF_8)) {
        return Windows1252.repair(bytes);
      }
      throw new RefusalException(Category.ENCODING, "broken " + charset.name(), SAVE_AS_UTF_8);
    }
  }

  private static void refuseKnownBinary(byte[] head) throws RefusalException {
    if (starts(head, '%', 'P', 'D', 'F', '-')) {
      throw binary("a PDF file, no text");
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      throw binary("a zip archive or office document, no text");
    }
  }

  private static RefusalException binary(String wrong) {
    return new RefusalException(Category.BINARY, wrong, "Give its text as UTF-8");
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
