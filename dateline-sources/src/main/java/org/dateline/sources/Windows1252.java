package org.dateline.sources;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dateline.sources.Problem.Category;
import org.dateline.sources.html.Utf8;

/**
 * Repairs text that is UTF-8 but for single bytes of Windows-1252, as old web pages and office
 * programs leave them.
 */
final class Windows1252 {
  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final String SAVE_AS_UTF_8 = "Save it as UTF-8";

  /** Marks that occur alone in running text: quotation marks, dashes, currency and the like. */
  private static final String MARKS =
      "\u20ac\u2026\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122"
          + "\u00a0\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u00bd\u00bf\u00a1\u00ba\u00aa";

  private Windows1252() {}

  /**
   * Reads valid stretches as UTF-8 and every other byte as Windows-1252.
   *
   * @throws RefusalException where a byte is not surely Windows-1252: it stands for nothing there,
   *     for a letter apart from other letters, or such bytes are more than one in ten
   */
  static Encoding.Decoded repair(byte[] bytes) throws RefusalException {
    StringBuilder text = new StringBuilder(bytes.length);
    int repaired = 0;
    int done = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = Utf8.length(bytes, i);
      if (length > 0) {
        i += length;
        continue;
      }
      text.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
      char as = new String(bytes, i, 1, CHARSET).charAt(0);
      if (!isSure(as, bytes, i)) {
        throw new RefusalException(
            Category.ENCODING,
            String.format("byte 0x%02X is not UTF-8", bytes[i] & 0xFF),
            SAVE_AS_UTF_8,
            lineOf(bytes, i));
      }
      text.append(as);
      repaired++;
      i++;
      done = i;
    }
    text.append(new String(bytes, done, bytes.length - done, StandardCharsets.UTF_8));
    if (repaired * 10 > bytes.length) {
      throw new RefusalException(
          Category.ENCODING, "neither UTF-8 nor Windows-1252", SAVE_AS_UTF_8);
    }
    String remark =
        repaired + (repaired == 1 ? " byte" : " bytes") + " of Windows-1252 among UTF-8 repaired";
    return new Encoding.Decoded(text.toString(), Optional.of(remark));
  }

  private static boolean isSure(char as, byte[] bytes, int at) {
    if (Character.isLetter(as)) {
      return isAsciiLetter(bytes, at - 1) || isAsciiLetter(bytes, at + 1);
    }
    return MARKS.indexOf(as) >= 0;
  }

  private static boolean isAsciiLetter(byte[] bytes, int at) {
    return at >= 0 && at < bytes.length && ((bytes[at] | 0x20) >= 'a' && (bytes[at] | 0x20) <= 'z');
  }

  private static long lineOf(byte[] bytes, int at) {
    long line = 1;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
