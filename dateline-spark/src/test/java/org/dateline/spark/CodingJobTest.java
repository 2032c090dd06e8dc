package org.dateline.spark;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.StatementJson;
import org.dateline.ledger.story.Overview;
import org.dateline.ledger.story.Rulings;
import org.dateline.ledger.story.Stories;
import org.dateline.ledger.story.StoryJson;
import org.dateline.model.CodedArticle;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Given;
import org.dateline.sources.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session for all; starting it is what costs. */
class CodingJobTest {
  private static final String ARTICLES =
      """
      {"id": "a1", "published": "2024-03-26", "outlet": "The Example", "text": "NAIROBI — Kenya's president met Ugandan officials in Kampala on Tuesday, the foreign ministry said. Police arrested 12 protesters."}
      {"id": "a2", "published": "2024-04-02", "text": "Rebels attacked an army base near Goma, killing at least nine soldiers, the governor said."}
      {"id": "broken", "text": "no end
      {"id": "a3", "text": "France imposed sanctions on three companies. \\"We will not give in,\\" the minister said."}
      {"id": "fr", "language": "fr", "text": "Le ministre a rencontré les syndicats."}
      """;

  /** One text that two outlets carry, another of the same news, and news of something else. */
  private static final String NEWS =
      """
      {"id": "s1", "published": "2024-03-26", "outlet": "The Example", "text": "Rebels attacked an army base near Goma on Tuesday, killing at least nine soldiers and wounding twenty others, governor Jean Mbusa said. The army sent helicopters to the town of Sake, where residents fled the fighting towards the lake."}
      {"id": "s2", "published": "2024-03-26", "outlet": "The Copy", "text": "Rebels attacked an army base near Goma on Tuesday, killing at least nine soldiers and wounding twenty others, governor Jean Mbusa said. The army sent helicopters to the town of Sake, where residents fled the fighting towards the lake."}
      {"id": "s3", "published": "2024-03-27", "outlet": "The Other", "text": "Governor Jean Mbusa raised to 14 soldiers the toll of the attack by rebels on the army base near Goma on Tuesday. Helicopters were over Sake again, and residents who fled the fighting slept by the lake."}
      {"id": "s4", "published": "2024-03-27", "outlet": "The Example", "text": "Finland's parliament ratified a treaty on Arctic fishing with Norway and Iceland on Wednesday after three years of talks about quotas for cod."}
      """;

  @TempDir static Path folder;

  private static SparkSession session;

  @BeforeAll
  static void start() {
    session =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  @Test
  void theClusterSaysWhatOneMachineSaysAndListsWhatItPassedOver() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("some.jsonl"), ARTICLES);
    byte[] packed = gzip("{\"id\": \"z1\", \"text\": \"Troops left the city.\"}\n");
    Files.write(in.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(packed, packed.length - 12));
    Path out = folder.resolve("out");

    CodingJob.Summary summary =
        new CodingJob(session, out.toString(), 3).run(List.of(in.toString()));

    List<String> codedThere =
        session.read().parquet(out + "/articles").orderBy("id").collectAsList().stream()
            .map(row -> row.<String>getAs("coded"))
            .filter(line -> !line.contains("\"z1\""))
            .toList();
    assertThat(codedThere).containsExactlyElementsOf(codedHere());
    List<Row> statements =
        session.read().parquet(out + "/statements").orderBy("statement").collectAsList();
    assertThat(statements).hasSize((int) summary.statements()).isNotEmpty();
    assertThat(statements)
        .allSatisfy(
            row ->
                assertThat(codedThere)
                    .anySatisfy(line -> assertThat(line).contains(row.<String>getAs("json"))));
    List<Row> passedOver = session.read().parquet(out + "/passed-over").collectAsList();
    assertThat(passedOver)
        .extracting(
            row -> Path.of(row.<String>getAs("origin")).getFileName() + " " + row.getAs("category"))
        .contains("some.jsonl:3 JSON", "some.jsonl:5 FIELD")
        .anySatisfy(line -> assertThat(line).startsWith("cut.jsonl.gz"));
    assertThat(summary.passedOver()).isEqualTo(passedOver.size());

    try (LedgerWriter ledger = LedgerWriter.open(folder.resolve("ledger.db"))) {
      assertThat(FillLedger.fill(session, out.toString(), ledger)).isEqualTo(summary.articles());
      assertThat(FillLedger.fill(session, out.toString(), ledger)).isZero();
    }
  }

  @Test
  void aTableOfArticlesIsCodedLikeFiles() throws IOException {
    StructType schema =
        new StructType()
            .add("id", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("published", DataTypes.DateType);
    Path table = folder.resolve("table.parquet");
    session
        .createDataFrame(
            List.of(
                RowFactory.create(
                    "p1",
                    "Rebels attacked an army base near Goma.",
                    java.sql.Date.valueOf("2024-04-02")),
                RowFactory.create("p2", null, null)),
            schema)
        .coalesce(1)
        .write()
        .parquet(table.toString());
    Path out = folder.resolve("from-table");

    CodingJob.Summary summary =
        new CodingJob(session, out.toString(), 2).run(List.of(table.toString()));

    assertThat(summary).isEqualTo(new CodingJob.Summary(1, summary.statements(), 1));
    assertThat(session.read().parquet(out + "/statements").collectAsList())
        .extracting(row -> row.<String>getAs("type"), row -> row.<String>getAs("month"))
        .contains(org.assertj.core.groups.Tuple.tuple("ASSAULT", "2024-04"));
  }

  @Test
  void anOutputThatIsThereIsLeftAlone() throws IOException {
    Path out = Files.createDirectories(folder.resolve("taken"));
    assertThatThrownBy(
            () -> new CodingJob(session, out.toString(), 1).run(List.of(folder.toString())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void storiesAreThoseThatOneMachineFinds() throws IOException {
    Path in = Files.writeString(folder.resolve("news.jsonl"), NEWS);
    Path out = folder.resolve("told");
    new CodingJob(session, out.toString(), 3).run(List.of(in.toString()));

    long found = new StoryJob(session, out.toString(), 1).run();

    List<Row> stories = session.read().parquet(out + "/stories").collectAsList();
    assertThat(stories).hasSize((int) found);
    assertThat(stories.stream().map(row -> row.<String>getAs("json")))
        .containsExactlyInAnyOrderElementsOf(storiesHere());
    Row largest = stories.stream().max(comparingInt(row -> row.getList(3).size())).orElseThrow();
    assertThat(largest.<String>getList(3)).containsExactly("s1", "s2", "s3");
    assertThat(largest.<Integer>getAs("texts")).isEqualTo(2);
    assertThatThrownBy(() -> new StoryJob(session, out.toString(), 1).run())
        .hasMessageContaining("there already");
  }

  private static List<String> storiesHere() {
    List<CodedArticle> reports = coded(NEWS);
    return Stories.load().find(reports, Rulings.none()).stream()
        .map(
            story -> {
              List<CodedArticle> told =
                  reports.stream()
                      .filter(report -> story.reports().contains(report.article().id()))
                      .toList();
              Overview overview = Overview.of(told, List.of(story), Rulings.none());
              return new StoryJson(overview).line(story);
            })
        .toList();
  }

  private static List<String> codedHere() {
    return coded(ARTICLES).stream().map(StatementJson::line).toList();
  }

  /** The English ones among these articles, coded on this machine alone. */
  private static List<CodedArticle> coded(String lines) {
    try (ArticleReader reader =
        new ArticleReader(
            List.of("-"),
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            Given.NOTHING)) {
      Stream.Builder<CodedArticle> coded = Stream.builder();
      while (reader.hasNext()) {
        if (reader.next() instanceof Reading.Read read && !read.article().language().equals("fr")) {
          coded.add(SharedEngine.code(read.article()));
        }
      }
      return coded.build().toList();
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
