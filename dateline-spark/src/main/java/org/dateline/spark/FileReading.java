package org.dateline.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Given;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one file of a Hadoop file system, one after the other, as rows. An error in the
 * middle becomes the last row. Not safe for use by several threads.
 */
final class FileReading implements Iterator<Row> {
  private final String file;
  private final Configuration configuration;
  private @Nullable InputStream in;
  private @Nullable ArticleReader reader;
  private @Nullable Row failure;
  private boolean ended;

  FileReading(String file, Configuration configuration) {
    this.file = file;
    this.configuration = configuration;
  }

  @Override
  public boolean hasNext() {
    if (ended) {
      return false;
    }
    try {
      if (opened().hasNext()) {
        return true;
      }
      close();
      return false;
    } catch (IOException | RuntimeException e) {
      failure = failed(e);
      return true;
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (failure != null) {
      close();
      return failure;
    }
    try {
      return ArticleRow.of(file, opened().next());
    } catch (IOException | RuntimeException e) {
      close();
      return failed(e);
    }
  }

  private ArticleReader opened() throws IOException {
    if (reader == null) {
      Path path = new Path(file);
      in = path.getFileSystem(configuration).open(path);
      reader = new ArticleReader(List.of("-"), in, Given.NOTHING);
    }
    return reader;
  }

  private Row failed(Exception e) {
    Throwable cause =
        e instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : e;
    return ArticleRow.passedOver(
        file,
        Optional.empty(),
        "UNREADABLE",
        "the rest cannot be read: " + cause,
        "Check the file");
  }

  private void close() {
    ended = true;
    try {
      if (reader != null) {
        reader.close();
      }
      if (in != null) {
        in.close();
      }
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }
}
