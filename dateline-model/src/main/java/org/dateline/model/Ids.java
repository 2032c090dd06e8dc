package org.dateline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How identifiers are made: a digest of what they name, so that the same content has one id. */
final class Ids {
  private Ids() {}

  /**
   * The first 16 hexadecimal digits of the SHA-256 of the parts. Each part is preceded by its
   * length, so that no two lists of parts run together. Lone surrogates are kept apart by hashing
   * UTF-16 units.
   */
  static String digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update((part.length() + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(part.getBytes(StandardCharsets.UTF_16BE));
        for (int i = 0; i < part.length(); i++) {
          if (Character.isSurrogate(part.charAt(i))) {
            sha.update((byte) (part.charAt(i) >> 8));
            sha.update((byte) part.charAt(i));
          }
        }
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String checked(String kind, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an empty " + kind);
    }
    return value;
  }
}
