package org.dateline.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the stories in what {@link CodeOnCluster} wrote; run by {@code spark-submit}. */
@Command(
    name = "dateline-stories",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Finds stories in what dateline-spark wrote. See docs/spark.md.")
public final class StoriesOnCluster implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "What the coding job's --output was.")
  private String folder = "";

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Stories that at least so many reports tell; usually ${DEFAULT-VALUE}.")
  private int least = 2;

  private StoriesOnCluster() {}

  /** Runs the job and ends the process with its status: 0 done, 1 failed, 2 not understood. */
  public static void main(String[] args) {
    int status = new CommandLine(new StoriesOnCluster()).execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession session = SparkSession.builder().appName("dateline-stories").getOrCreate()) {
      long stories = new StoryJob(session, folder, least).run();
      System.out.printf(Locale.ROOT, "%,d stories of %d or more reports%n", stories, least);
    }
    return 0;
  }
}
