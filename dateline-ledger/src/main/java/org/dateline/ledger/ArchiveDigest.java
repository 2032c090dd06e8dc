package org.dateline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells versions of a module apart by all that is in its archive: code, model and word lists. So a
 * run is another run as soon as anything that makes statements differs.
 */
public final class ArchiveDigest {
  private static final String UNPACKED = "unpacked";

  private ArchiveDigest() {}

  /**
   * 12 hexadecimal digits for the archive that {@code type} comes from; {@code unpacked} where it
   * comes from none, as in tests. The archive's own checksums are read, not its content.
   */
  public static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      Path archive = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(archive) ? of(archive) : UNPACKED;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own archive", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own archive is at " + source, e);
    }
  }

  /**
   * 12 hexadecimal digits for the names and contents of a folder's files.
   *
   * @throws UncheckedIOException where one cannot be read
   */
  public static String ofFolder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sha.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        sha.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String of(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        String line = entry.getName() + "\t" + entry.getSize() + "\t" + entry.getCrc() + "\n";
        sha.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
