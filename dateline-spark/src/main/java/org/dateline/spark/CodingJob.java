package org.dateline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.input_file_name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Codes the articles of files on any Hadoop file system and writes three tables of Parquet:
 *
 * <ul>
 *   <li>{@code articles}: every coded article, with the line that {@code dateline code} would print
 *   <li>{@code statements}: one row each, in folders by kind and month of publication
 *   <li>{@code passed-over}: what could not be read or coded, and why
 * </ul>
 *
 * <p>A task that fails is done again by Spark; the tables appear when their job is done, so nothing
 * is written twice.
 */
public final class CodingJob {
  private static final String WORK = "_coding";

  private final SparkSession session;
  private final Path output;
  private final int partitions;

  /**
   * A job to be run.
   *
   * @param session runs it
   * @param output the folder to be made
   * @param partitions how many tasks code
   */
  public CodingJob(SparkSession session, String output, int partitions) {
    this.session = session;
    this.output = new Path(output);
    this.partitions = partitions;
  }

  /**
   * What became of the input.
   *
   * @param articles how many were coded
   * @param statements how many they made
   * @param passedOver how many articles or files were not
   */
  public record Summary(long articles, long statements, long passedOver) {}

  /**
   * Does the job.
   *
   * @param inputs files, folders and globs; {@code .parquet} is read as a table of articles, all
   *     else by the readers of {@code dateline-sources}
   * @throws IOException where the output is there already, or an input cannot be listed
   */
  public Summary run(List<String> inputs) throws IOException {
    Configuration configuration = session.sparkContext().hadoopConfiguration();
    FileSystem files = output.getFileSystem(configuration);
    if (files.exists(output)) {
      throw new IOException(output + " is there already; give a folder that is not");
    }
    List<String> tables = new ArrayList<>();
    List<String> streams = new ArrayList<>();
    for (String file : InputFiles.of(inputs, configuration)) {
      (file.endsWith(".parquet") ? tables : streams).add(file);
    }
    Path work = new Path(output, WORK);
    coded(tables, streams, configuration).write().parquet(work.toString());
    Summary summary = tables(session.read().schema(Columns.CODED).parquet(work.toString()));
    files.delete(work, true);
    return summary;
  }

  private Dataset<Row> coded(
      List<String> tables, List<String> streams, Configuration configuration) {
    JavaRDD<Row> read = streams(streams, configuration);
    if (!tables.isEmpty()) {
      read = read.union(tables(tables));
    }
    // Reading is cheap and coding is not: articles are spread again, so that one big file keeps
    // all cores busy. By what they are, not at random, so that a task done again gets the same.
    Dataset<Row> spread =
        session
            .createDataFrame(read, Columns.READ)
            .repartition(partitions, col(Columns.ORIGIN), col("id"));
    FlatMapFunction<Iterator<Row>, Row> code = CodingJob::code;
    return session.createDataFrame(spread.javaRDD().mapPartitions(code), Columns.CODED);
  }

  private static Iterator<Row> code(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return CodedRow.of(rows.next());
      }
    };
  }

  private JavaRDD<Row> streams(List<String> files, Configuration configuration) {
    SerializableConfiguration shared = new SerializableConfiguration(configuration);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    return context
        .parallelize(files, Math.max(1, files.size()))
        .flatMap(file -> new FileReading(file, shared.value()));
  }

  private JavaRDD<Row> tables(List<String> files) {
    return session
        .read()
        .option("mergeSchema", "true")
        .parquet(files.toArray(String[]::new))
        .withColumn("_file", input_file_name())
        .javaRDD()
        .map(row -> ArticleRow.ofTable(row.getString(row.fieldIndex("_file")), row));
  }

  private Summary tables(Dataset<Row> coded) {
    Dataset<Row> good = coded.filter(col(Columns.CATEGORY).isNull());
    good.drop(Columns.CATEGORY, "wrong", "remedy", "statements")
        .write()
        .partitionBy(Columns.MONTH)
        .parquet(table("articles"));
    good.select(
            col("id").as("article"),
            col("url"),
            col("outlet"),
            col("published"),
            col(Columns.MONTH),
            explode(col("statements")).as("s"))
        .select(
            Stream.concat(
                    Stream.of("article", "url", "outlet", "published", Columns.MONTH),
                    Stream.of(Columns.STATEMENT.fieldNames()).map(name -> "s." + name))
                .map(name -> col(name))
                .toArray(org.apache.spark.sql.Column[]::new))
        .write()
        .partitionBy("kind", Columns.MONTH)
        .parquet(table("statements"));
    coded
        .filter(col(Columns.CATEGORY).isNotNull())
        .select(Columns.ORIGIN, "id", Columns.CATEGORY, "wrong", "remedy")
        .coalesce(1)
        .write()
        .parquet(table("passed-over"));
    return new Summary(count("articles"), count("statements"), count("passed-over"));
  }

  private long count(String name) {
    return session.read().parquet(table(name)).count();
  }

  private String table(String name) {
    return new Path(output, name).toString();
  }
}
