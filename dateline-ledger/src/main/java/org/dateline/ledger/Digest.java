package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short digests of what the ledger keeps. */
final class Digest {
  private Digest() {}

  /** 16 hexadecimal digits for these parts; a part is never mistaken for two. */
  static String of(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update((part.length() + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(Utf16.bytes(part));
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
