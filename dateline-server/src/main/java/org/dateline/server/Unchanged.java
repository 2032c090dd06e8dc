package org.dateline.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Marks answers with a digest of their content, and answers with less where the asker has it. */
final class Unchanged {
  private static final String TAG = "dateline.tag";

  private Unchanged() {}

  /** Says what the mark of an answer's content is, where it is known. */
  static void mark(Context context, String tag) {
    context.attribute(TAG, tag);
  }

  /** The mark of a content. */
  static String tag(byte[] content) {
    return "W/\"" + digest(content) + "\"";
  }

  /** Adds the mark to an answer that is about to be sent. */
  static void answer(Context context) throws IOException {
    InputStream stream = context.resultInputStream();
    boolean read =
        context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
    if (!read || context.statusCode() != 200 || !(stream instanceof ByteArrayInputStream content)) {
      return;
    }
    String marked = context.attribute(TAG);
    String tag = marked == null ? tag(content.readAllBytes()) : marked;
    content.reset();
    context.header("ETag", tag);
    if (context.res().getHeader("Cache-Control") == null) {
      context.header("Cache-Control", "no-cache");
    }
    String known = context.header("If-None-Match");
    if (known != null && known.contains(tag)) {
      context.status(304).result("");
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
