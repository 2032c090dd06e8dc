package org.dateline.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dateline.model.Article;
import org.dateline.model.PublicationBasis;
import org.dateline.sources.Problem.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in the formats of the web and of news agencies, whole and broken. */
final class FormatsTest {
  private static final String FIRST =
      "The ministers of both countries met in the border town on Monday, their offices said.";
  private static final String SECOND =
      "They agreed to open two crossings, and to speak again before the end of the month.";
  private static final String BODY = FIRST + "\n\n" + SECOND;
  private static final String PAGE =
      "<html><head><meta property=article:published_time content=2024-03-26></head><body><p>"
          + FIRST
          + "</p><p>"
          + SECOND
          + "</p></body></html>";

  @TempDir private Path folder;

  @Test
  void aPageIsRead() throws IOException {
    Article article = article(write("page.html", PAGE));
    assertThat(article.text()).isEqualTo(BODY);
    assertThat(article.published()).contains(LocalDate.of(2024, 3, 26));
    assertThat(article.publishedBasis()).isEqualTo(PublicationBasis.METADATA);
    assertThat(article.language()).isEqualTo("en");
    assertThat(refused(write("menu.html", "<a href=x>Home</a>")).wrong()).contains("page");
  }

  @Test
  void aWebArchiveIsReadAsCommonCrawlShipsIt() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(packed(record("warcinfo", "application/warc-fields", "", "software: x\r\n")));
    warc.write(
        packed(
            record(
                "request",
                "application/http; msgtype=request",
                "https://www.bbc.com/a",
                "GET /a HTTP/1.1\r\n\r\n")));
    warc.write(
        packed(response("https://www.bbc.com/a", "200 OK", "text/html; charset=utf-8", PAGE)));
    warc.write(packed(response("https://www.bbc.com/b", "404 Not Found", "text/html", "gone")));
    warc.write(packed(response("https://www.bbc.com/c", "200 OK", "image/png", "x")));
    Path file = write("crawl.warc.gz", warc.toByteArray());
    List<Reading> readings = read(file.toString());
    assertThat(readings).hasSize(3);
    assertThat(readings.get(0))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> {
              assertThat(read.article().text()).isEqualTo(BODY);
              assertThat(read.article().url()).contains("https://www.bbc.com/a");
              assertThat(read.article().outlet()).contains("BBC News");
            });
    assertThat(wrong(readings.get(1))).isEqualTo("the server had answered 404");
    assertThat(wrong(readings.get(2))).isEqualTo("no web page but image/png");
  }

  @Test
  void aWebArchiveThatIsCutIsReadAsFarAsItGoes() throws IOException {
    byte[] one = response("https://example.org/a", "200 OK", "text/html", PAGE);
    byte[] two = response("https://example.org/b", "200 OK", "text/html", PAGE);
    byte[] cut = Arrays.copyOf(two, two.length - 120);
    Path file = write("cut.warc", join(one, cut));
    List<Reading> readings = read(file.toString());
    assertThat(readings.getFirst()).isInstanceOf(Reading.Read.class);
    assertThat(readings).hasSize(2);
    byte[] packed = packed(join(one, two));
    Path half = write("half.warc.gz", Arrays.copyOf(packed, packed.length / 2));
    List<Reading> some = read(half.toString());
    assertThat(some.getLast()).isInstanceOf(Reading.Refused.class);
    assertThat(wrong(read(write("no.warc", "WARC/9.9 nonsense").toString()).getFirst()))
        .contains("broken at record 1");
  }

  @Test
  void aBrokenRecordOfAWebArchiveIsPassedOverAndTheOthersAreRead() throws IOException {
    byte[] before = packed(response("https://example.org/a", "200 OK", "text/html", PAGE));
    byte[] broken = packed(response("https://example.org/b", "200 OK", "text/html", PAGE));
    byte[] behind = packed(response("https://example.org/c", "200 OK", "text/html", PAGE));
    for (int at : new int[] {0, broken.length / 2, broken.length - 6}) {
      byte[] cut = broken.clone();
      cut[at] ^= 0x5A;
      cut[at + 1] ^= 0x5A;
      Path file = write("broken" + at + ".warc.gz", join(join(before, cut), behind));
      assertThat(read(file.toString()))
          .extracting(
              reading ->
                  switch (reading) {
                    case Reading.Read read -> read.article().url().orElse("");
                    case Reading.Refused refused ->
                        refused.problem().wrong().replaceFirst(":.*", "");
                  })
          .contains("https://example.org/a", "https://example.org/c")
          .filteredOn(line -> line.startsWith("broken"))
          .singleElement(InstanceOfAssertFactories.STRING)
          .matches("broken at record [23]");
    }
  }

  @Test
  void whatIsPackedInSeveralPartsIsReadWholeAndWhatFollowsIsNothing() throws IOException {
    byte[] one = packed("{\"id\": \"1\", \"text\": \"Troops left the city.\"}\n".getBytes(UTF_8));
    byte[] two = packed("{\"id\": \"2\", \"text\": \"Troops left the town.\"}\n".getBytes(UTF_8));
    Path file = write("parts.jsonl.gz", join(join(one, two), new byte[100]));
    assertThat(read(file.toString())).hasSize(2).allMatch(Reading.Read.class::isInstance);
  }

  @Test
  void aPackedTextThatIsCutIsNotTakenForAWholeOne() throws IOException {
    byte[] packed = packed("Rebels attacked an army base near Goma.".getBytes(UTF_8));
    Path file = write("cut.txt.gz", Arrays.copyOf(packed, packed.length - 12));
    assertThat(refused(file).wrong()).contains("too early");
  }

  @Test
  void newsOfAgenciesIsRead() throws IOException {
    Article nitf =
        article(
            write(
                "a.xml",
                "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><head><title>Slug</title>"
                    + "<docdata><date.issue norm='20240326T101500Z'/></docdata></head><body><body.head>"
                    + "<hedline><hl1>Ministers meet</hl1></hedline><byline>By A. Writer</byline>"
                    + "<distributor>The Agency</distributor></body.head><body.content><p>"
                    + FIRST
                    + "</p><media><media-caption>A caption.</media-caption></media><p>"
                    + SECOND
                    + "</p></body.content><body.end><p>No part.</p></body.end></body></nitf>"));
    assertThat(nitf.text()).isEqualTo(BODY);
    assertThat(nitf.title()).contains("Ministers meet");
    assertThat(nitf.author()).contains("A. Writer");
    assertThat(nitf.outlet()).contains("The Agency");
    assertThat(nitf.published()).contains(LocalDate.of(2024, 3, 26));
    String item =
        "<newsItem guid='urn:x:%d' xml:lang='en'><itemMeta><provider literal='The Agency'/>"
            + "<versionCreated>2024-03-26T10:15:00Z</versionCreated></itemMeta><contentMeta>"
            + "<headline>Ministers meet</headline></contentMeta><contentSet><inlineXML"
            + " contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head>"
            + "<title>t</title></head><body><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></body></html></inlineXML></contentSet></newsItem>";
    List<Reading> two =
        read(
            write(
                    "m.xml",
                    "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
                        + item.formatted(1)
                        + item.formatted(2)
                        + "</itemSet></newsMessage>")
                .toString());
    assertThat(two)
        .hasSize(2)
        .allSatisfy(r -> assertThat(((Reading.Read) r).article().text()).isEqualTo(BODY));
    assertThat(((Reading.Read) two.get(1)).article().title()).contains("Ministers meet");
  }

  @Test
  void externalEntitiesAndTheirBombsAreRefused() throws IOException {
    Path secret = write("secret.txt", "the secret");
    String body = "<nitf><body><body.content><p>&x;</p></body.content></body></nitf>";
    Problem outside =
        refused(
            write("x.xml", "<!DOCTYPE nitf [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + body));
    assertThat(outside.category()).isEqualTo(Category.XML);
    assertThat(outside.toString()).doesNotContain("the secret");
    assertThat(
            refused(write("y.xml", "<!DOCTYPE nitf [<!ENTITY y 'ha'><!ENTITY x '&y;&y;'>]>" + body))
                .category())
        .isEqualTo(Category.XML);
    assertThat(
            refused(
                    write(
                        "f.xml",
                        "<!DOCTYPE rss [<!ENTITY x 'y'>]><rss version='2.0'><channel/></rss>"))
                .wrong())
        .contains("document type");
  }

  @Test
  void aFeedOnDiskGivesTheArticlesThatItHoldsWhole() throws IOException {
    String whole = ("<p>" + FIRST + "</p><p>" + SECOND + "</p>").repeat(9);
    String feed =
        "<rss version='2.0'><channel><title>F</title><item><title>Ministers meet</title>"
            + "<link>https://example.org/a</link><pubDate>Tue, 26 Mar 2024 10:00:00 GMT</pubDate>"
            + "<description><![CDATA["
            + whole
            + "]]></description></item>"
            + "<item><link>https://example.org/b</link><description>Short.</description></item>"
            + "</channel></rss>";
    List<Reading> readings = read(write("f.rss", feed).toString());
    assertThat(((Reading.Read) readings.get(0)).article())
        .satisfies(
            article -> {
              assertThat(article.publishedBasis()).isEqualTo(PublicationBasis.FEED);
              assertThat(article.published()).contains(LocalDate.of(2024, 3, 26));
              assertThat(article.url()).contains("https://example.org/a");
            });
    assertThat(wrong(readings.get(1))).isEqualTo("the feed has only a summary");
  }

  @Test
  void aPageThatWasSavedAsAFeedIsReadAsAPage() throws IOException {
    String links = "<!DOCTYPE html><html><body><a href='/a'>A</a><a href='/b'>B</a></body></html>";
    assertThat(refused(write("f.rss", links)).wrong()).isEqualTo("a page without an article");
  }

  @Test
  void aZipIsReadFileByFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "a.txt", FIRST);
      add(zip, "logo.png", "x");
      add(zip, "deep/b.html", PAGE);
      add(zip, "c.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}");
    }
    List<Reading> readings = read(write("all.zip", bytes.toByteArray()).toString());
    assertThat(readings).hasSize(4).allMatch(reading -> reading instanceof Reading.Read);
    assertThat(((Reading.Read) readings.get(1)).origin().file()).endsWith("all.zip!deep/b.html");
    Path cut = write("cut.zip", Arrays.copyOf(bytes.toByteArray(), 60));
    assertThat(read(cut.toString()).getLast()).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void whatGrowsLikeABombIsGivenUp() throws IOException {
    Path bomb = folder.resolve("bomb.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] same = "x".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 40; i++) {
        out.write(same);
      }
    }
    assertThat(refused(bomb).wrong()).contains("grows more than 200 times");
  }

  @Test
  void aBigFolderIsStreamed() throws IOException {
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 300; i++) {
      Files.writeString(many.resolve(String.format("%03d.txt", i)), "Report " + i);
    }
    assertThat(read(many.toString()))
        .extracting(reading -> ((Reading.Read) reading).article().text())
        .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(i -> "Report " + i).toList());
  }

  @Test
  void daysThatCannotBeAreTakenAway() throws IOException {
    Path file =
        write(
            "d.jsonl",
            """
            {"id":"1","text":"x","published":"1970-01-01"}
            {"id":"2","text":"x","published":"2090-01-01"}
            {"id":"3","text":"x","published":"2024-03-26"}\
            """);
    List<Reading.Read> checked =
        read(file.toString()).stream()
            .map(reading -> ((Reading.Read) reading).withPlausibleDay(LocalDate.of(2024, 3, 27)))
            .toList();
    assertThat(checked)
        .extracting(read -> read.article().published().isPresent())
        .containsExactly(false, false, true);
    assertThat(checked.get(1).warnings()).singleElement().asString().contains("2090-01-01");
  }

  private List<Reading> read(String name) {
    List<Reading> readings = new ArrayList<>();
    try (ArticleReader reader =
        new ArticleReader(List.of(name), new ByteArrayInputStream(new byte[0]), Given.NOTHING)) {
      reader.forEachRemaining(readings::add);
    }
    return readings;
  }

  private Article article(Path file) {
    assertThat(read(file.toString())).singleElement().isInstanceOf(Reading.Read.class);
    return ((Reading.Read) read(file.toString()).getFirst()).article();
  }

  private Problem refused(Path file) {
    return ((Reading.Refused) read(file.toString()).getLast()).problem();
  }

  private static String wrong(Reading reading) {
    return ((Reading.Refused) reading).problem().wrong();
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static byte[] response(String url, String status, String type, String body) {
    String http =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body;
    return record("response", "application/http; msgtype=response", url, http);
  }

  private static byte[] record(String kind, String type, String url, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + kind
            + "\r\nWARC-Date: 2024-03-26T10:15:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
            + "Content-Type: "
            + type
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    return (head + content + "\r\n\r\n").getBytes(UTF_8);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
