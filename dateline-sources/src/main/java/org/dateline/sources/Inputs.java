package org.dateline.sources;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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
   * a folder and below, or the files that match a glob; in the order of their paths.
   */
  static List<Input> named(String name) {
    if (name.equals("-")) {
      return List.of(new Input.Standard());
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return orNone(
            below(path, file -> Format.isTakenFromFolder(file.getFileName().toString())),
            Category.EMPTY,
            name,
            "a folder without .txt or .jsonl files",
            "Name the files, or put .txt or .jsonl files in it");
      }
      if (!Files.exists(path) && GLOB.matcher(name).find()) {
        return matching(name);
      }
      return List.of(new Input.File(path));
    } catch (InvalidPathException e) {
      return List.of(missing(name));
    }
  }

  private static Input missing(String name) {
    return new Input.None(
        new Problem(
            Category.MISSING, Origin.of(name), "no such file", "Check the name and the folder"));
  }

  private static List<Input> matching(String glob) {
    int meta = GLOB.matcher(glob).results().findFirst().orElseThrow().start();
    int slash = glob.lastIndexOf('/', meta);
    Path folder = slash < 0 ? Path.of("") : Path.of(glob.substring(0, slash + 1));
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (IllegalArgumentException e) {
      return List.of(missing(glob));
    }
    if (!Files.isDirectory(folder)) {
      return List.of(missing(glob));
    }
    return orNone(
        below(folder, matcher::matches),
        Category.MISSING,
        glob,
        "no file matches",
        "Check the pattern; ** goes into folders");
  }

  private static List<Input> orNone(
      List<Input> found, Category category, String name, String wrong, String remedy) {
    return found.isEmpty()
        ? List.of(new Input.None(new Problem(category, Origin.of(name), wrong, remedy)))
        : found;
  }

  private static List<Input> below(Path folder, Predicate<Path> wanted) {
    List<Path> files = new ArrayList<>();
    List<Input> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (wanted.test(file) && !Files.isDirectory(file)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              found.add(new Input.None(ArticleReader.unreadable(Origin.of(file.toString()), e)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      found.add(new Input.None(ArticleReader.unreadable(Origin.of(folder.toString()), e)));
    }
    files.sort(Comparator.comparing(Path::toString));
    files.forEach(file -> found.add(new Input.File(file)));
    return found;
  }
}
