package org.dateline.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.server.page.Layout;

/** The style sheet, scripts and drawings that come with the desk. Immutable. */
final class Files implements Layout.Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "desk.css", "text/css; charset=utf-8",
          "desk.js", "text/javascript; charset=utf-8",
          "theme.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final Map<String, File> files = new TreeMap<>();

  /** A file; what is in it is not to be changed. */
  static final class File {
    private final String type;
    private final byte[] content;
    private final String version;

    private File(String type, byte[] content) {
      this.type = type;
      this.content = content;
      this.version = digest(content);
    }

    /** Its media type. */
    String type() {
      return type;
    }

    /** What is in it. */
    InputStream content() {
      return new ByteArrayInputStream(content);
    }
  }

  Files() {
    TYPES.forEach((name, type) -> add(name, type, read("assets/" + name)));
  }

  private void add(String name, String type, byte[] content) {
    files.put(name, new File(type, content));
  }

  /** The file of this name. */
  Optional<File> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  @Override
  public String address(String name) {
    File file = find(name).orElseThrow(() -> new IllegalArgumentException("no file " + name));
    return "/assets/" + name + "?v=" + file.version;
  }

  /** A file that comes with this package. */
  static byte[] read(String name) {
    try (InputStream in = Files.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
