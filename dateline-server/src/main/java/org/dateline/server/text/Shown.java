package org.dateline.server.text;

/**
 * Makes words of a report safe to look at: characters that would change the direction of a line or
 * that no eye sees are shown by their code, and what UTF-8 cannot say by the replacement character.
 * Escaping for HTML is not done here.
 */
public final class Shown {
  private Shown() {}

  /** The words as they are shown. */
  public static String of(CharSequence words) {
    StringBuilder shown = new StringBuilder(words.length());
    words.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  /** The words on one line. */
  public static String line(CharSequence words) {
    return of(words).replaceAll("\\s+", " ").strip();
  }

  private static void append(StringBuilder shown, int point) {
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      shown.append('\uFFFD');
    } else if (isHidden(point)) {
      shown.append(String.format("[U+%04X]", point));
    } else {
      shown.appendCodePoint(point);
    }
  }

  private static boolean isHidden(int point) {
    boolean direction =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x200E
            || point == 0x200F
            || point == 0x061C;
    boolean control =
        Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r';
    return direction || control || point == 0x2028 || point == 0x2029 || point == 0xFEFF;
  }
}
