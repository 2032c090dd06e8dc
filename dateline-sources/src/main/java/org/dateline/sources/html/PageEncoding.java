package org.dateline.sources.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's characters.
 *
 * <p>A byte order mark decides; then UTF-8, if all bytes are valid UTF-8, whatever is declared;
 * then what the server or the page declares; then Windows-1252. Single bytes that are no UTF-8 in a
 * page that is otherwise are read as Windows-1252, since that is where they come from.
 *
 * @param text the characters
 * @param charset the encoding's name
 * @param repaired whether declaration and bytes disagreed, or bytes had to be mended
 */
public record PageEncoding(String text, String charset, boolean repaired) {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int DECLARATION_WITHIN = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{0,200}?charset\\s*=|<\\?xml[^>]{0,200}?encoding\\s*=)\\s*[\"']?([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads a page's bytes.
   *
   * @param bytes the page as it came
   * @param byServer the encoding that the server named
   */
  public static PageEncoding of(byte[] bytes, Optional<String> byServer) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3, false);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return plain(bytes, 2, StandardCharsets.UTF_16BE, false);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return plain(bytes, 2, StandardCharsets.UTF_16LE, false);
    }
    Optional<Charset> declared =
        byServer
            .flatMap(PageEncoding::named)
            .or(() -> declaredIn(bytes).flatMap(PageEncoding::named));
    boolean declaredUtf8 = declared.filter(StandardCharsets.UTF_8::equals).isPresent();
    if (strict(bytes, StandardCharsets.UTF_8).isPresent()) {
      boolean ascii = isAscii(bytes);
      if (ascii && declared.isPresent() && !isWesternOrUnicode(declared.get())) {
        return plain(bytes, 0, declared.get(), false);
      }
      return utf8(bytes, 0, !ascii && declared.isPresent() && !declaredUtf8);
    }
    if (declared.isPresent() && !declaredUtf8) {
      Charset charset =
          declared.get().equals(StandardCharsets.ISO_8859_1) ? WESTERN : declared.get();
      boolean broken = strict(bytes, charset).isEmpty();
      return plain(bytes, 0, charset, broken);
    }
    return declaredUtf8 || mostlyUtf8(bytes)
        ? utf8(bytes, 0, true)
        : plain(bytes, 0, WESTERN, false);
  }

  private static boolean isWesternOrUnicode(Charset charset) {
    return !charset.name().startsWith("ISO-2022")
        && !charset.name().startsWith("UTF-16")
        && !charset.name().startsWith("UTF-32");
  }

  private static PageEncoding plain(byte[] bytes, int from, Charset charset, boolean repaired) {
    return new PageEncoding(
        new String(bytes, from, bytes.length - from, charset), charset.name(), repaired);
  }

  /** Valid stretches as UTF-8, other bytes as Windows-1252. */
  private static PageEncoding utf8(byte[] bytes, int from, boolean repaired) {
    StringBuilder text = new StringBuilder(bytes.length);
    boolean mended = repaired;
    int done = from;
    int i = from;
    while (i < bytes.length) {
      int length = Utf8.length(bytes, i);
      if (length > 0) {
        i += length;
      } else {
        text.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
        text.append(new String(bytes, i, 1, WESTERN));
        mended = true;
        done = ++i;
      }
    }
    text.append(new String(bytes, done, bytes.length - done, StandardCharsets.UTF_8));
    return new PageEncoding(text.toString(), StandardCharsets.UTF_8.name(), mended);
  }

  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = Utf8.length(bytes, i);
      good += length > 1 ? 1 : 0;
      bad += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return good > 2 * bad;
  }

  private static Optional<String> declaredIn(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
