package org.dateline.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ledger.Filter;
import org.dateline.ledger.StatementKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in Chromium: no error on the console, no barrier, and what a reader does works. */
class BrowserTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Desks desks;

  @SuppressWarnings("NullAway.Init")
  private static Playwright playwright;

  @SuppressWarnings("NullAway.Init")
  private static Browser browser;

  private static final double PATIENCE = 15_000;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    Optional<Path> chromium = chromium();
    assumeTrue(
        chromium.isPresent(),
        "There is no Chromium here: the pages are not tried in a browser. apt-get install chromium");
    desks = Desks.open(folder, 30);
    desks.keep(Hostile.report(1));
    desks.keep(Hostile.report(3));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  @SuppressWarnings("UnnecessarilyFullyQualified")
  static void close() {
    if (chromium().isPresent()) {
      browser.close();
      playwright.close();
      desks.close();
    }
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(complaints).isEmpty();
  }

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?q=villagers",
          "/?type=consult&country=KEN",
          "/events",
          "/events?type=assault",
          "/tallies",
          "/quotes",
          "/actors",
          "/actor?who=person:william-ruto",
          "/actor?who=person:william-ruto&with=country:UGA",
          "/actor?who=person:william-ruto&by=week",
          "/sources",
          "/stories",
          "/stories/report-1",
          "/disagreements",
          "/queue",
          "/judgements",
          "/try",
          "/articles/report-1");

  static List<String> pages() {
    String judged =
        desks
            .ledger()
            .statements(StatementKind.EVENT, Filter.NONE, Optional.empty(), 1)
            .items()
            .getFirst()
            .id()
            .value();
    return Stream.concat(PAGES.stream(), Stream.of("/judge/" + judged)).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasABarrier(String path) throws IOException {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = context(theme, 1200)) {
        assertThat(barriers(page(context, path))).as(path + " " + theme).isEqualTo(List.of());
      }
    }
  }

  @Test
  void anEmptyLedgerAndAnErrorHaveNoBarrier() throws IOException {
    try (Desks empty = Desks.open(Files.createDirectory(folder.resolve("empty")), 0);
        BrowserContext context = context(ColorScheme.DARK, 400)) {
      for (String path :
          List.of(
              "/",
              "/events",
              "/tallies",
              "/quotes",
              "/actors",
              "/sources",
              "/stories",
              "/disagreements",
              "/queue",
              "/judgements")) {
        Page page = page(context, empty, path);
        assertThat(barriers(page)).as(path).isEqualTo(List.of());
        assertThat(width(page)).as(path).isEqualTo(400);
        assertThat(page.locator("main .empty").count()).as(path).isPositive();
      }
    }
    try (BrowserContext context = context(ColorScheme.LIGHT, 400)) {
      for (String path : List.of("/articles/none", "/events?type=war")) {
        Page page = page(context, path);
        assertThat(barriers(page)).as(path).isEqualTo(List.of());
        assertThat(complaints).as(path).hasSize(1).first().asString().contains("status of 4");
        complaints.clear();
      }
    }
  }

  private static Object barriers(Page page) throws IOException {
    page.evaluate(axe());
    return page.evaluate(
        "async () => (await axe.run()).violations"
            + ".filter(v => ['serious', 'critical'].includes(v.impact))"
            + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))");
  }

  /** What the page and all that it loads took on the way. */
  private static final String BYTES =
      "() => [...performance.getEntriesByType('navigation'),"
          + " ...performance.getEntriesByType('resource')]"
          + ".reduce((sum, one) => sum + one.transferSize, 0)";

  @Test
  void noPageIsWiderThanAPhoneOrHeavy() {
    for (String path : pages()) {
      try (BrowserContext context = context(ColorScheme.LIGHT, 400)) {
        Page page = page(context, path);
        assertThat(width(page)).as(path).isEqualTo(400);
        assertThat((Integer) page.evaluate(BYTES)).as("bytes of " + path).isBetween(1_000, 300_000);
      }
    }
  }

  private static Object width(Page page) {
    return page.evaluate("() => document.documentElement.scrollWidth");
  }

  @Test
  void theNetworkIsReadOnAPhoneAndLeadsToThePair() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 400)) {
      Page page = page(context, "/actor?who=person:william-ruto");
      Locator name = page.locator(".network a text").first();
      assertThat(name.boundingBox().height).isGreaterThan(11);
      page.locator(".network a").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL("**with=country%3AUGA");
      assertThat(page.locator("h1").textContent()).isEqualTo("William Ruto and Uganda");
    }
  }

  @Test
  void statementsStandBelowEachOtherOnAPhone() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 400)) {
      Page page = page(context, "/events");
      var first = page.locator("td[data-head='To whom']").first().boundingBox();
      var second = page.locator("td[data-head=Where]").first().boundingBox();
      assertThat(second.y).isGreaterThan(first.y);
      assertThat(page.locator("form.filters").isVisible()).isFalse();
      page.locator(".narrow > summary").click();
      assertThat(page.locator("form.filters").isVisible()).isTrue();
    }
  }

  @Test
  void outletsStandBelowEachOtherWhereTheirTableHasNoRoom() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 800)) {
      Page page = page(context, "/sources");
      var cites = page.locator("td[data-head='Cites most']").first().boundingBox();
      var words = page.locator("td[data-head='Loaded words']").first().boundingBox();
      assertThat(words.y).isGreaterThan(cites.y);
      assertThat(words.x + words.width).isLessThanOrEqualTo(800);
    }
  }

  @Test
  void pointingAtAMarkShowsItsStatement() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/articles/report-1");
      page.locator(".text .l-event").first().hover();
      Locator card = page.locator(".pointer .card").first();
      card.waitFor();
      assertThat(card.textContent())
          .contains("CONSULT", "CAMEO 042", "actual", "KENGOV", "the ministry", "consult.visit")
          .contains("26 Mar 2024", "worked out from the words", "Kampala, UGA", "GeoNames 232422");
      page.keyboard().press("Escape");
      assertThat(page.locator(".pointer").count()).isZero();
    }
  }

  @Test
  void theKeyboardReachesAMarkAndItsStatement() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/articles/report-1");
      page.locator("#layer-framing").focus();
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.className"))
          .asString()
          .contains("seg");
      page.locator(".pointer .card").first().waitFor();
      page.keyboard().press("Enter");
      assertThat(page.url()).contains("#s-");
    }
  }

  @Test
  void aLayerIsSwitchedOff() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/articles/report-1");
      String style =
          "() => getComputedStyle(document.querySelector('.text .l-tally')).backgroundImage";
      Object on = page.evaluate(style);
      page.locator("#layer-tally").uncheck();
      assertThat(page.evaluate(style)).isNotEqualTo(on);
    }
  }

  @Test
  void aTextIsTriedWithoutAScriptToo() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = page(context, "/try");
      page.fill("textarea", Visit.TEXT);
      page.click("button.primary");
      assertThat(page.locator(".card").count()).isEqualTo(3);
      page.locator(".text .l-event").first().click();
      assertThat(page.locator(".card:target").count()).isEqualTo(1);
    }
  }

  @Test
  void aListIsNarrowedAndTheAddressSaysSo() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/events");
      page.selectOption("select[name=type]", "assault");
      page.click("form.filters button");
      assertThat(page.locator(".empty").count()).isEqualTo(1);
      assertThat(page.url()).contains("type=assault");
    }
  }

  @Test
  void aStoryShowsItsReportsAndNothingOfAHostileOneRuns() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      String id =
          java.net.URLEncoder.encode(Hostile.report(3).article().id().value(), UTF_8)
              .replace("+", "%20");
      for (int i = 0; i < 100 && desks.ask().get("/stories/" + id).statusCode() != 200; i++) {
        // It is worked into the stories soon after it is kept.
        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
      }
      Page page = page(context, "/stories/" + id);
      assertThat(page.locator(".reports > li").count()).isPositive();
      page.getByText("Later ones:").click();
      page.locator(".copies summary").first().click();
      assertThat(page.locator(".copies a").first().isVisible()).isTrue();
      assertThat(page.locator("main script, main img, main a[href^=javascript]").count()).isZero();
    }
  }

  @Test
  void theQueueIsWorkedByKeyboardAndUndone() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/queue");
      page.keyboard().type("Ada");
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      page.keyboard().press("k");
      page.keyboard().press("w");
      page.locator(".queue > li[data-verdict=wrong]").waitFor();
      page.keyboard().press("u");
      page.getByText("Taken back.").waitFor();
      assertThat(page.locator(".queue > li[data-verdict]").count()).isZero();
      page.keyboard().press("r");
      page.locator(".queue > li[data-verdict=right]").waitFor();
      page.keyboard().press("u");
      page.getByText("Taken back.").waitFor();
      page.keyboard().press("o");
      page.waitForURL("**/articles/**");
      page(context, "/judgements").getByText("Taken back by Ada").first().waitFor();
    }
  }

  @Test
  void aStatementIsJudgedWithoutAScriptAndThatIsUndone() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = page(context, "/articles/report-2");
      page.getByText("judge", new Page.GetByTextOptions().setExact(true)).first().click();
      page.locator("input[name=who]").first().fill("Grace");
      page.locator("input[name=why]").first().fill("as it stands there");
      page.getByText("Right", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("main").textContent()).contains("judged right", "as it stands there");
      page.getByText("Undo").click();
      page.locator(".judgements input[name=who]").fill("Grace");
      page.locator(".judgements input[name=why]").fill("no");
      page.getByText("Take it back").click();
      assertThat(page.locator("main").textContent()).contains("not judged", "Taken back by Grace");
    }
  }

  @Test
  void newReportsAreToldOnTheOpenPage() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/");
      assertThat(page.locator("#news").isVisible()).isFalse();
      page.waitForTimeout(500);
      desks.keep(Hostile.report(2));
      page.getByText("1 new report with 1 event mention.").waitFor();
    }
  }

  @Test
  void aStretchOfTheTimelineIsBrushed() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/");
      var bar = page.locator(".brush svg a").first().boundingBox();
      page.mouse().move(bar.x + 1, bar.y + bar.height / 2);
      page.mouse().down();
      page.mouse().move(bar.x + bar.width, bar.y + bar.height / 2);
      page.mouse().up();
      page.waitForURL("**from=2024-03-26**");
    }
  }

  @Test
  void theChosenThemeStays() {
    try (BrowserContext context = context(ColorScheme.LIGHT, 1200)) {
      Page page = page(context, "/");
      page.click("#theme");
      page.navigate(desks.desk().address() + "events");
      assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
    }
  }

  private static BrowserContext context(ColorScheme theme, int width) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setColorScheme(theme)
            .setViewportSize(width, 900)
            .setBypassCSP(false));
  }

  private Page page(BrowserContext context, String path) {
    return page(context, desks, path);
  }

  private Page page(BrowserContext context, Desks at, String path) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(path + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(path + ": " + error));
    page.navigate(at.desk().address() + path.substring(1));
    return page;
  }

  private static String axe() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
