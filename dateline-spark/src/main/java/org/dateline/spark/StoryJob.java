package org.dateline.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.ledger.story.MemoryIndex;
import org.dateline.ledger.story.Overview;
import org.dateline.ledger.story.Reason;
import org.dateline.ledger.story.Rulings;
import org.dateline.ledger.story.Stories;
import org.dateline.ledger.story.Story;
import org.dateline.ledger.story.StoryJson;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import scala.Tuple2;

/**
 * Finds the stories that the coded articles of a {@link CodingJob} tell, by the rules of the
 * ledger, and writes them as the table {@code stories}.
 *
 * <p>Which reports tell one story is found in one task, by day of publication: a report is put into
 * a story by what came before it. What the reports of a story say together (copies, events,
 * numbers, disagreements) is worked out story by story on all of the cluster.
 */
public final class StoryJob {
  private static final String TABLE = "stories";
  private static final StructType STORIES =
      new StructType()
          .add("story", DataTypes.StringType, false)
          .add("first", DataTypes.DateType, true)
          .add("last", DataTypes.DateType, true)
          .add("reports", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("texts", DataTypes.IntegerType, false)
          .add("json", DataTypes.StringType, false);

  private final SparkSession session;
  private final Path folder;
  private final int least;

  /** A report's place among all, the place of the first report of its story, and what joined it. */
  private record Told(long number, long story, List<Reason> reasons) implements Serializable {}

  /** A report of a story with its place. */
  private record Placed(long number, List<Reason> reasons, CodedArticle report) {}

  /**
   * A job to be run.
   *
   * @param session runs it
   * @param folder what a coding job wrote
   * @param least stories that so many reports tell, at least
   */
  public StoryJob(SparkSession session, String folder, int least) {
    this.session = session;
    this.folder = new Path(folder);
    this.least = least;
  }

  /**
   * Does the job.
   *
   * @return how many stories were written
   * @throws IOException where the folder has no coded articles, or has stories already
   */
  public long run() throws IOException {
    Path in = new Path(folder, "articles");
    Path out = new Path(folder, TABLE);
    FileSystem files = folder.getFileSystem(session.sparkContext().hadoopConfiguration());
    if (!files.exists(in)) {
      throw new IOException("no coded articles in " + folder + "; give what --output was");
    }
    if (files.exists(out)) {
      throw new IOException(out + " is there already; remove it to find the stories anew");
    }
    Dataset<Row> articles = session.read().parquet(in.toString());
    JavaPairRDD<String, Row> byId =
        articles.javaRDD().mapToPair(row -> new Tuple2<>(row.getAs("id"), row));
    int wanted = least;
    JavaRDD<Row> stories =
        told(articles)
            .join(byId)
            .mapToPair(found -> new Tuple2<>(found._2()._1().story(), found._2()))
            .groupByKey()
            .flatMap(story -> story(story._2(), wanted).iterator());
    session.createDataFrame(stories, STORIES).write().parquet(out.toString());
    return session.read().parquet(out.toString()).count();
  }

  /** The story of each article, by its id. */
  private static JavaPairRDD<String, Told> told(Dataset<Row> articles) {
    return articles
        .drop("coded")
        .repartition(1)
        .sortWithinPartitions(col("published").asc_nulls_last(), col("id"), col(Columns.ORIGIN))
        .javaRDD()
        .mapPartitionsToPair(rows -> told(rows).iterator());
  }

  private static List<Tuple2<String, Told>> told(Iterator<Row> rows) {
    Stories stories = Stories.load();
    MemoryIndex index = new MemoryIndex();
    List<String> ids = new ArrayList<>();
    Set<String> known = new HashSet<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (known.add(row.getAs("id"))) {
        stories.add(ids.size(), ArticleRow.article(row), index);
        ids.add(row.getAs("id"));
      }
    }
    List<Tuple2<String, Told>> told = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      told.add(new Tuple2<>(ids.get(i), new Told(i, index.storyOf(i), index.reasons(i))));
    }
    return told;
  }

  private static List<Row> story(Iterable<Tuple2<Told, Row>> members, int least) {
    Map<String, Placed> placed = new HashMap<>();
    for (Tuple2<Told, Row> member : members) {
      Told told = member._1();
      // An article that was read twice stands in the table twice, and counts once.
      placed.computeIfAbsent(
          member._2().getAs("id"),
          id -> new Placed(told.number(), told.reasons(), CodedLine.of(member._2())));
    }
    if (placed.size() < least) {
      return List.of();
    }
    List<Placed> sorted =
        placed.values().stream().sorted(Comparator.comparingLong(Placed::number)).toList();
    List<CodedArticle> reports = sorted.stream().map(Placed::report).toList();
    Story story =
        new Story(
            reports.stream().map(report -> report.article().id()).toList(),
            sorted.stream().flatMap(one -> one.reasons().stream()).toList());
    return List.of(row(story, reports));
  }

  private static Row row(Story story, List<CodedArticle> reports) {
    Overview overview = Overview.of(reports, List.of(story), Rulings.none());
    List<LocalDate> days =
        reports.stream().flatMap(report -> report.article().published().stream()).toList();
    return RowFactory.create(
        story.id().value(),
        days.isEmpty() ? null : Date.valueOf(days.getFirst()),
        days.isEmpty() ? null : Date.valueOf(days.getLast()),
        story.reports().stream().map(ArticleId::value).toArray(String[]::new),
        overview.copies().size(),
        new StoryJson(overview).line(story));
  }
}
