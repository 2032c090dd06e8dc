package org.dateline.eval.linguistic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads the regular files of a gzipped tar archive. */
final class TarReader {
  private static final int BLOCK = 512;

  private TarReader() {}

  /**
   * The files by their path in the archive, as UTF-8 text, in order of their paths. Paths of over
   * 100 bytes are read from the ustar prefix; GNU's long-name entries are passed over.
   *
   * @throws IOException where the archive is cut short or is none
   */
  static Map<String, String> texts(Path archive) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      while (true) {
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK || header[0] == 0) {
          return found;
        }
        int size = octal(archive, header);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0' || header[156] == 0) {
          String prefix = string(header, 345, 155);
          String name = string(header, 0, 100);
          found.put(
              prefix.isEmpty() ? name : prefix + "/" + name,
              new String(content, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static int octal(Path archive, byte[] header) throws IOException {
    try {
      return Integer.parseInt(string(header, 124, 12).strip(), 8);
    } catch (NumberFormatException e) {
      throw new IOException(archive + " is no tar archive", e);
    }
  }

  private static String string(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
