package org.dateline.sources.html;

/** Which bytes are UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /** Bytes of the UTF-8 character that starts at {@code i}; 0 where there is none. */
  public static int length(byte[] bytes, int i) {
    int first = bytes[i] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first > 0xF4 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    if (length >= 3) {
      int second = bytes[i + 1] & 0xFF;
      boolean overlongOrSurrogateOrTooHigh =
          (first == 0xE0 && second < 0xA0)
              || (first == 0xED && second > 0x9F)
              || (first == 0xF0 && second < 0x90)
              || (first == 0xF4 && second > 0x8F);
      return overlongOrSurrogateOrTooHigh ? 0 : length;
    }
    return length;
  }
}
