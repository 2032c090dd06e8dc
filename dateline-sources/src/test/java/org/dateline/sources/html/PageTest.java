package org.dateline.sources.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.model.PublicationBasis;
import org.junit.jupiter.api.Test;

final class PageTest {
  private static final String FIRST =
      "The ministers of both countries met in the border town on Monday, their offices said.";
  private static final String SECOND =
      "They agreed to open two crossings, and to speak again before the end of the month.";

  @Test
  void theBodyIsTakenWithoutWhatStandsAroundIt() {
    String html =
        "<nav><a href=/>Home</a></nav><h1>Ministers meet</h1>"
            + "<div class='byline'>By A. Writer</div>"
            + "<div class=story><p>"
            + FIRST
            + "</p>"
            + "<p>Advertisement</p><h2>Crossings</h2><p>"
            + SECOND
            + "</p>"
            + "<figure><img><figcaption>The two ministers shake hands in the rain.</figcaption></figure>"
            + "</div><div class='comments'><p>I do not believe a word of this, and never shall.</p></div>"
            + "<div><a href=/a>Other story</a><p>Rain is expected in the north on Friday...</p></div>"
            + "<footer>All rights reserved.</footer>";
    assertThat(page(html).body()).contains(FIRST + "\n\nCrossings\n\n" + SECOND);
  }

  @Test
  void paragraphsMadeOfLineBreaksAreParagraphs() {
    assertThat(page("<div>" + FIRST + "<br><br>" + SECOND + "</div>").body())
        .contains(FIRST + "\n\n" + SECOND);
  }

  @Test
  void metadataSaysTitleAuthorOutletAndDay() {
    Page page =
        page(
            "<html lang=en-GB><head><title>Ministers meet | The Example</title>"
                + "<meta property=og:site_name content='The Example'>"
                + "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\","
                + "\"headline\":\"Ministers meet\",\"datePublished\":\"2024-03-26T09:00:00+03:00\","
                + "\"author\":[{\"name\":\"By A. Writer\"},{\"name\":\"B. Other\"}]}]}</script></head>"
                + "<body><p>"
                + FIRST
                + "</p></body></html>");
    assertThat(page.title()).contains("Ministers meet");
    assertThat(page.author()).contains("A. Writer, B. Other");
    assertThat(page.outlet()).contains("The Example");
    assertThat(page.published()).contains(LocalDate.of(2024, 3, 26));
    assertThat(page.basis()).isEqualTo(PublicationBasis.METADATA);
    assertThat(page.language()).contains("en");
  }

  @Test
  void theDayComesFromThePageOrItsAddressWhereMetadataIsSilent() {
    Page shown = page("<span class=date>March 26, 2024</span><p>" + FIRST + "</p>");
    assertThat(shown.published()).contains(LocalDate.of(2024, 3, 26));
    assertThat(shown.basis()).isEqualTo(PublicationBasis.PAGE);
    Page address =
        Page.of(
            "<p>" + FIRST + "</p>",
            Optional.of(URI.create("https://example.org/2024/03/26/talks")));
    assertThat(address.published()).contains(LocalDate.of(2024, 3, 26));
    assertThat(address.basis()).isEqualTo(PublicationBasis.ADDRESS);
  }

  @Test
  void anEveningInTheWestIsNotTheNextDay() {
    Page page =
        Page.of(
            "<meta property=article:published_time content=2024-03-27T01:50:00Z><p>" + FIRST,
            Optional.of(URI.create("https://example.org/2024/03/26/talks")));
    assertThat(page.published()).contains(LocalDate.of(2024, 3, 26));
  }

  @Test
  void unsetClocksAreNoDays() {
    Page page = page("<meta name=date content=1970-01-01><p>" + FIRST + "</p>");
    assertThat(page.published()).isEmpty();
    assertThat(page.refused()).contains("1970-01-01");
    assertThat(page("<span class=date>03/04/2024</span><p>" + FIRST).published()).isEmpty();
    assertThat(page("<span class=date>25/04/2024</span><p>" + FIRST).published())
        .contains(LocalDate.of(2024, 4, 25));
  }

  @Test
  void theAddressIsThePagesOwnOnItsOwnSite() {
    String own = "<link rel=canonical href='%s'><p>" + FIRST;
    Optional<URI> found = Optional.of(URI.create("https://m.example.org/a?utm_source=x&id=7#top"));
    assertThat(Page.of(own.formatted("https://www.example.org/a"), found).address())
        .contains("https://www.example.org/a");
    assertThat(Page.of(own.formatted("https://elsewhere.net/a"), found).address())
        .contains("https://m.example.org/a?id=7");
    assertThat(Page.of(own.formatted("https://www.example.org/"), found).address())
        .contains("https://m.example.org/a?id=7");
  }

  @Test
  void encodingIsFoundWhateverIsDeclared() {
    String word = "Café “Zürich”";
    byte[] utf8 = ("<meta charset=iso-8859-1>" + word).getBytes(UTF_8);
    assertThat(PageEncoding.of(utf8, Optional.empty()).text()).endsWith(word);
    assertThat(PageEncoding.of(utf8, Optional.empty()).repaired()).isTrue();
    byte[] western = word.getBytes(Charset.forName("windows-1252"));
    assertThat(PageEncoding.of(western, Optional.of("iso-8859-1")).text()).isEqualTo(word);
    assertThat(PageEncoding.of(western, Optional.empty()).text()).isEqualTo(word);
    byte[] cyrillic = "<meta charset=windows-1251>Москва".getBytes(Charset.forName("windows-1251"));
    assertThat(PageEncoding.of(cyrillic, Optional.empty()).text()).endsWith("Москва");
    byte[] mixed = "<meta charset=utf-8>ä caf\u00e9".getBytes(ISO_8859_1);
    assertThat(PageEncoding.of(mixed, Optional.of("utf-8")).text()).endsWith("ä café");
    assertThat(PageEncoding.of("x".getBytes(UTF_8), Optional.of("no such")).text()).isEqualTo("x");
  }

  @Test
  void declaredTextPicksTheBlocksOfThePage() {
    String all = FIRST + " " + SECOND + " " + FIRST.replace("Monday", "Friday");
    String html =
        "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\""
            + all
            + "\"}</script>"
            + "<div><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p><p>"
            + FIRST.replace("Monday", "Friday")
            + "</p><p>This paragraph asks you to support the newspaper with a gift today.</p></div>";
    assertThat(page(html).body().orElseThrow()).contains(SECOND).doesNotContain("gift");
  }

  @Test
  void hostilePagesAreReadInLinearTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          page("<div>".repeat(5_000) + FIRST);
          page("<p>" + FIRST + "</p>".repeat(20_000));
          page("<a href=x>".repeat(5_000) + FIRST);
          page("<script type=application/ld+json>" + "[".repeat(100_000) + "</script><p>" + FIRST);
          page("<p>" + "word ".repeat(100_000));
        });
  }

  private static Page page(String html) {
    return Page.of(html, Optional.empty());
  }
}
