package org.dateline.eval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.model.PublicationBasis;
import org.dateline.sources.html.Page;
import org.dateline.sources.html.PageEncoding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores how well the article is found on web pages.
 *
 * <p>Bodies are compared by their runs of four words, each as often as it occurs: precision and
 * recall of each page, their means over the pages, and the F1 of the means. Days have no gold of
 * their own in the set; where the address has the day of publication in its path, the day that is
 * found without looking at the address is compared with it.
 */
public final class HtmlEvaluation {
  private static final int RUN = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/(20\\d\\d)/(\\d\\d)/(\\d\\d)(?=[/_-]|$)|/(20\\d\\d)-(\\d\\d)-(\\d\\d)/");

  private HtmlEvaluation() {}

  /**
   * Scores {@code ground-truth.json} and {@code pages.tar.gz} in a folder.
   *
   * @throws IOException where they cannot be read
   */
  public static Report run(Path folder) throws IOException {
    Map<String, byte[]> pages = new HashMap<>();
    for (String file : List.of("ground-truth.json", "pages.tar.gz")) {
      if (!Files.exists(folder.resolve(file))) {
        throw new NoSuchFileException(folder.resolve(file).toString());
      }
    }
    TarArchive.files(folder.resolve("pages.tar.gz"), name -> name.endsWith(".html.gz"))
        .forEach((name, bytes) -> pages.put(key(name), unpacked(bytes)));
    JsonNode truth =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("ground-truth.json")));
    Map<String, JsonNode> gold = new TreeMap<>();
    truth.propertyNames().forEach(name -> gold.put(name, truth.get(name)));
    Counts even = new Counts();
    Counts odd = new Counts();
    int index = 0;
    for (Map.Entry<String, JsonNode> entry : gold.entrySet()) {
      byte[] page = pages.get(entry.getKey());
      if (page == null) {
        throw new NoSuchFileException(entry.getKey() + ".html.gz in pages.tar.gz");
      }
      score(page, entry.getValue(), index++ % 2 == 0 ? even : odd);
    }
    Report.Builder report = Report.titled("Web pages: the article's body and its day");
    Counts all = new Counts();
    all.add(even);
    all.add(odd);
    all.report(report, "all");
    even.report(report, "even pages, looked at while building");
    odd.report(report, "odd pages, kept apart");
    return report
        .note("pages in the order of their names, counted from 0")
        .note("days: pages with the day in their address, read as if they had none")
        .build();
  }

  private static void score(byte[] bytes, JsonNode gold, Counts counts) {
    String html = PageEncoding.of(bytes, Optional.empty()).text();
    String url = gold.get("url").asString();
    Page page = Page.of(html, Optional.of(URI.create(url)));
    counts.body(runs(page.body().orElse("")), runs(gold.get("articleBody").asString()));
    counts.dated += page.published().isPresent() ? 1 : 0;
    Matcher path = DAY_IN_PATH.matcher(url);
    if (path.find()) {
      String day =
          path.group(1) == null
              ? path.group(4) + "-" + path.group(5) + "-" + path.group(6)
              : path.group(1) + "-" + path.group(2) + "-" + path.group(3);
      Page blind = Page.of(html.replace(url, ""), Optional.empty());
      counts.days++;
      boolean seen = blind.basis() != PublicationBasis.ADDRESS;
      counts.rightDays +=
          seen && blind.published().map(Object::toString).equals(Optional.of(day)) ? 1 : 0;
    }
  }

  /** How often each run of four words occurs; a text of fewer words is one run. */
  static Map<String, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    Map<String, Integer> runs = new HashMap<>();
    int length = Math.min(RUN, words.size());
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      runs.merge(String.join(" ", words.subList(i, i + length)), 1, Integer::sum);
    }
    return runs;
  }

  private static String key(String name) {
    return name.substring(name.lastIndexOf('/') + 1).replace(".html.gz", "");
  }

  private static byte[] unpacked(byte[] gzip) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sums over pages. */
  private static final class Counts {
    private int pages;
    private double precision;
    private double recall;
    private int dated;
    private int days;
    private int rightDays;

    private void body(Map<String, Integer> found, Map<String, Integer> gold) {
      Set<String> all = new HashSet<>(found.keySet());
      all.addAll(gold.keySet());
      long right = 0;
      long extra = 0;
      long missed = 0;
      for (String run : all) {
        int has = found.getOrDefault(run, 0);
        int wants = gold.getOrDefault(run, 0);
        right += Math.min(has, wants);
        extra += Math.max(0, has - wants);
        missed += Math.max(0, wants - has);
      }
      pages++;
      precision += right + extra == 0 ? 1 : (double) right / (right + extra);
      recall += right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    private void add(Counts other) {
      pages += other.pages;
      precision += other.precision;
      recall += other.recall;
      dated += other.dated;
      days += other.days;
      rightDays += other.rightDays;
    }

    private void report(Report.Builder report, String part) {
      double p = pages == 0 ? 0 : precision / pages;
      double r = pages == 0 ? 0 : recall / pages;
      report
          .row(part + ": pages", Figure.count(pages))
          .row(part + ": body precision", Figure.share(p))
          .row(part + ": body recall", Figure.share(r))
          .row(part + ": body F1", Figure.share(p + r == 0 ? 0 : 2 * p * r / (p + r)))
          .row(part + ": with a day", Figure.share(dated, pages))
          .row(part + ": day as in the address", Figure.share(rightDays, days));
    }
  }
}
