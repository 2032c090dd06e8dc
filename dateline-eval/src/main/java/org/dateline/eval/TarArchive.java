package org.dateline.eval;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Reads text files out of a gzipped tar archive (POSIX ustar, with GNU and pax long names). */
public final class TarArchive {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int TYPE_AT = 156;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX = 155;

  private TarArchive() {}

  /**
   * The UTF-8 texts of the files whose path {@code wanted} accepts, by path, in archive order.
   *
   * @throws UncheckedIOException naming the archive, where it cannot be read
   */
  public static Map<String, String> texts(Path archive, Predicate<String> wanted) {
    Map<String, String> texts = new LinkedHashMap<>();
    files(archive, wanted)
        .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  /**
   * The bytes of the files whose path {@code wanted} accepts, by path, in archive order.
   *
   * @throws UncheckedIOException naming the archive, where it cannot be read
   */
  public static Map<String, byte[]> files(Path archive, Predicate<String> wanted) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      String longName = "";
      while (true) {
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK || header[0] == 0) {
          return files;
        }
        long size = Long.parseLong(field(header, SIZE_AT, 12).strip(), 8);
        byte[] content = in.readNBytes(Math.toIntExact(size));
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        String text = new String(content, StandardCharsets.UTF_8);
        switch (header[TYPE_AT]) {
          case 'L' -> longName = text.replace("\0", "");
          case 'x' -> longName = text.replaceAll("(?s).*\\d+ path=([^\n]*)\n.*", "$1");
          default -> {
            String name = longName.isEmpty() ? name(header) : longName;
            longName = "";
            if ((header[TYPE_AT] == '0' || header[TYPE_AT] == 0) && wanted.test(name)) {
              files.put(name, content);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the archive " + archive, e);
    }
  }

  private static String name(byte[] header) {
    String prefix = field(header, PREFIX_AT, PREFIX);
    String name = field(header, 0, NAME);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String field(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
