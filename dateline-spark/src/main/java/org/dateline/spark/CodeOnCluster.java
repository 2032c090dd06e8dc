package org.dateline.spark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program that {@code spark-submit} runs. */
@Command(
    name = "dateline-spark",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Codes articles on a cluster and writes Parquet. See docs/spark.md.")
public final class CodeOnCluster implements Callable<Integer> {
  private static final int TASKS_PER_CORE = 4;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files, folders and globs on any Hadoop file system: JSONL, WARC and all else that"
              + " dateline reads, compressed or not; .parquet is a table with id and text.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder to be made, on any Hadoop file system.")
  private String output = "";

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "How many tasks code; usually four for each core of the cluster.")
  private int partitions;

  private CodeOnCluster() {}

  /** Runs the job and ends the process with its status: 0 done, 1 failed, 2 not understood. */
  public static void main(String[] args) {
    int status = new CommandLine(new CodeOnCluster()).execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession session = SparkSession.builder().appName("dateline").getOrCreate()) {
      int tasks =
          partitions > 0
              ? partitions
              : TASKS_PER_CORE * session.sparkContext().defaultParallelism();
      CodingJob.Summary summary = new CodingJob(session, output, tasks).run(inputs);
      System.out.printf(
          Locale.ROOT,
          "%,d articles, %,d statements, %,d passed over%n",
          summary.articles(),
          summary.statements(),
          summary.passedOver());
    }
    return 0;
  }
}
