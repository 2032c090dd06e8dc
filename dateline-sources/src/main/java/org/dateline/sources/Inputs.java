package org.dateline.sources;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.dateline.sources.Problem.Category;

/** Finds the files that a user's names stand for. */
final class Inputs {
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private Inputs() {}

  /** What a name stands for. */
  sealed interface Input {
    /** Standard input. */
    record Standard() implements Input {}

    /** A file. */
    record File(Path path) implements Input {}

    /** Nothing, and why. */
    record None(Problem problem) implements Input {}
  }

  /**
   * The inputs that {@code name} stands for: standard input for {@code -}, a file, the articles in
   * a folder and below, or the files that match a glob; in the order of {@link FolderWalk}.
   *
   * @param left counts the files that are left in a folder, since their names tell no format
   */
  static Iterator<Input> named(String name, AtomicLong left) {
    if (name.equals("-")) {
      return one(new Input.Standard());
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return orNone(
            new FolderWalk(path, file -> isTaken(file, left)),
            Category.EMPTY,
            name,
            "a folder without files of articles",
            "Name the files; in folders, files are taken by the ends of their names");
      }
      if (!Files.exists(path) && GLOB.matcher(name).find()) {
        return matching(name);
      }
      return one(new Input.File(path));
    } catch (InvalidPathException e) {
      return one(missing(name));
    }
  }

  private static boolean isTaken(Path file, AtomicLong left) {
    boolean taken = Format.isTakenFromFolder(file.getFileName().toString());
    if (!taken) {
      left.incrementAndGet();
    }
    return taken;
  }

  private static Input missing(String name) {
    return new Input.None(
        new Problem(
            Category.MISSING, Origin.of(name), "no such file", "Check the name and the folder"));
  }

  private static Iterator<Input> matching(String glob) {
    int meta = GLOB.matcher(glob).results().findFirst().orElseThrow().start();
    int slash = glob.lastIndexOf('/', meta);
    Path folder = slash < 0 ? Path.of("") : Path.of(glob.substring(0, slash + 1));
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (IllegalArgumentException e) {
      return one(missing(glob));
    }
    if (!Files.isDirectory(folder)) {
      return one(missing(glob));
    }
    return orNone(
        new FolderWalk(folder, matcher::matches),
        Category.MISSING,
        glob,
        "no file matches",
        "Check the pattern; ** goes into folders");
  }

  private static Iterator<Input> orNone(
      Iterator<Input> found, Category category, String name, String wrong, String remedy) {
    return found.hasNext()
        ? found
        : one(new Input.None(new Problem(category, Origin.of(name), wrong, remedy)));
  }

  private static Iterator<Input> one(Input input) {
    return List.of(input).iterator();
  }
}
