package org.dateline.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files that names stand for on a Hadoop file system. */
final class InputFiles {
  private InputFiles() {}

  /**
   * All files, each once and sorted; those of folders whose names start with a dot or an underscore
   * are left out, as Hadoop does.
   *
   * @throws FileNotFoundException where a name stands for nothing
   */
  static List<String> of(List<String> names, Configuration configuration) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (String name : names) {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(configuration);
      FileStatus[] matches = files.globStatus(path);
      if (matches == null || matches.length == 0) {
        throw new FileNotFoundException(name + " stands for no file");
      }
      for (FileStatus match : matches) {
        if (match.isFile()) {
          found.add(match.getPath().toString());
        } else {
          addAll(files, match.getPath(), found);
        }
      }
    }
    return List.copyOf(found);
  }

  private static void addAll(FileSystem files, Path folder, Set<String> found) throws IOException {
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
    while (all.hasNext()) {
      Path file = all.next().getPath();
      String below = folder.toUri().relativize(file.toUri()).getPath();
      if (!("/" + below).matches(".*/[._].*")) {
        found.add(file.toString());
      }
    }
  }
}
