package org.dateline.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the files in a zip archive as they come, without unpacking it to disk. */
final class ZipArticles implements Articles {
  private final ZipInputStream zip;
  private final Origin origin;
  private final Opening opening;
  private @Nullable Articles open;
  private boolean ended;

  ZipArticles(InputStream in, Origin origin, Opening opening) {
    this.zip = new ZipInputStream(in);
    this.origin = origin;
    this.opening = opening;
  }

  @Override
  public @Nullable Reading next() {
    try {
      while (!ended) {
        if (open != null) {
          Reading reading = open.next();
          if (reading != null) {
            return reading;
          }
          open = null;
        }
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          ended = true;
        } else if (!entry.isDirectory() && Format.isTakenFromFolder(entry.getName())) {
          Origin inside = Origin.of(origin.file() + "!" + entry.getName());
          open = opening.open(inside, entryOnly(), Format.ofName(entry.getName()));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      ended = true;
      return new Reading.Refused(
          ArticleReader.unreadable(
              origin, e instanceof IOException io ? io : new IOException(e.getMessage(), e)));
    }
    return null;
  }

  /** The entry that is read now; closing it leaves the archive open. */
  private InputStream entryOnly() {
    return new FilterInputStream(zip) {
      private long out;

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        out += Math.max(0, read);
        if (out > Inflated.MOST_IN_ARCHIVE) {
          throw new IOException("a file of more than 4 GB in an archive");
        }
        return read;
      }

      @Override
      public void close() {
        // The next entry is still wanted.
      }
    };
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }
}
