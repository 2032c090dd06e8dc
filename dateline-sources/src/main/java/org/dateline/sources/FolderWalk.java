package org.dateline.sources;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.dateline.sources.Inputs.Input;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a folder and those below it. A folder of up to {@value #SORTED} entries is read in
 * the order of their names; a bigger one goes on, after that many, in the order in which the file
 * system gives them, so that memory does not grow with the folder. Links to folders are not
 * followed.
 */
final class FolderWalk implements Iterator<Input> {
  private static final int SORTED = 10_000;

  private final Predicate<Path> wanted;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable Input next;

  FolderWalk(Path folder, Predicate<Path> wanted) {
    this.wanted = wanted;
    enter(folder);
  }

  /** A folder that is being read: entries in order, then those that were not yet asked for. */
  private record Level(
      Path folder, DirectoryStream<Path> stream, Iterator<Path> sorted, Iterator<Path> rest) {
    private boolean hasNext() {
      return sorted.hasNext() || rest.hasNext();
    }

    private Path next() {
      return sorted.hasNext() ? sorted.next() : rest.next();
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && !levels.isEmpty()) {
      Level level = levels.getLast();
      try {
        if (level.hasNext()) {
          look(level.next());
        } else {
          levels.removeLast();
          level.stream().close();
        }
      } catch (IOException e) {
        next = unreadable(level.folder(), e);
      } catch (DirectoryIteratorException e) {
        levels.removeLast();
        next = unreadable(level.folder(), new IOException(e.getMessage(), e));
      }
    }
    return next != null;
  }

  @Override
  public Input next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Input answer = next;
    next = null;
    return answer;
  }

  private void look(Path entry) {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      enter(entry);
    } else if (wanted.test(entry) && !Files.isDirectory(entry)) {
      next = new Input.File(entry);
    }
  }

  /** Starts a folder; its stream is closed when its last entry has been given. */
  @SuppressWarnings("StreamResourceLeak")
  private void enter(Path folder) {
    try {
      DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
      Iterator<Path> entries = stream.iterator();
      List<Path> first = new ArrayList<>();
      while (first.size() < SORTED && entries.hasNext()) {
        first.add(entries.next());
      }
      first.sort(Comparator.comparing(FolderWalk::sortedAs));
      levels.addLast(new Level(folder, stream, first.iterator(), entries));
    } catch (IOException e) {
      next = unreadable(folder, e);
    } catch (DirectoryIteratorException e) {
      next = unreadable(folder, new IOException(e.getMessage(), e));
    }
  }

  /** So that the files of a folder stand where their whole paths would. */
  private static String sortedAs(Path entry) {
    boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    return folder ? entry + "/" : entry.toString();
  }

  private static Input unreadable(Path path, IOException e) {
    return new Input.None(ArticleReader.unreadable(Origin.of(path.toString()), e));
  }
}
