package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.story.Shingles.Paragraph;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;

/**
 * Finds copies: near-duplicates by MinHash signatures in buckets, and reports of which most
 * paragraphs stand in another. Buckets are of bounded size, so ten thousand copies of one text cost
 * no more each than ten. Immutable; safe for use by several threads.
 */
public final class Copies {
  private static final int BANDS = 16;
  private static final int ROWS = Shingles.HASHES / BANDS;

  /** A report is compared with no more than so many of a bucket: those that came first. */
  private static final int MOST_OF_BUCKET = 8;

  private static final int MOST_REASONS = 50;

  private static final double ALIKE = 0.5;
  private static final double REUSED = 0.6;

  private final Credits credits;

  private Copies(Credits credits) {
    this.credits = credits;
  }

  /** With the agencies that come with the program. */
  public static Copies load() {
    return new Copies(Credits.load());
  }

  /** The groups of copies among these reports, by their first report; each is in one group. */
  public List<CopyGroup> find(List<CodedArticle> reports) {
    List<CodedArticle> sorted = reports.stream().sorted(Stories.EARLIEST_FIRST).toList();
    List<Shingles> shingles =
        sorted.stream().map(report -> Shingles.of(report.article().text())).toList();
    Groups groups = new Groups(sorted.size());
    Map<Integer, List<Reason>> reasons = new HashMap<>();
    Map<Long, List<Integer>> buckets = new HashMap<>();
    Map<Long, List<Integer>> paragraphs = new HashMap<>();
    for (int report = 0; report < sorted.size(); report++) {
      Shingles text = shingles.get(report);
      if (text.comparable()) {
        for (int other : bucketed(report, text, buckets)) {
          double alike = text.resemblance(shingles.get(other));
          if (alike >= ALIKE) {
            join(groups, reasons, other, report, new Reason("same-text", percent(alike), alike));
          }
        }
        reuse(report, shingles, paragraphs, groups, reasons);
      }
    }
    return groups.all().stream()
        .map(members -> group(members.stream().map(sorted::get).toList(), reasons, members))
        .toList();
  }

  private static void join(
      Groups groups, Map<Integer, List<Reason>> reasons, int one, int other, Reason reason) {
    int x = groups.of(one);
    int y = groups.of(other);
    if (x != y) {
      List<Reason> some = reasons.getOrDefault(x, new ArrayList<>());
      List<Reason> others = reasons.getOrDefault(y, new ArrayList<>());
      boolean first = some.size() >= others.size();
      List<Reason> more = first ? some : others;
      (first ? others : some).stream().limit(MOST_REASONS - more.size()).forEach(more::add);
      if (more.size() < MOST_REASONS) {
        more.add(reason);
      }
      reasons.put(groups.join(x, y), more);
    }
  }

  /** Those that share a bucket with a report, which is put into its buckets. */
  private static List<Integer> bucketed(
      int report, Shingles text, Map<Long, List<Integer>> buckets) {
    List<Integer> found = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      long name = text.band(band * ROWS, (band + 1) * ROWS);
      List<Integer> bucket = buckets.computeIfAbsent(name, key -> new ArrayList<>(1));
      bucket.stream().filter(other -> !found.contains(other)).forEach(found::add);
      if (bucket.size() < MOST_OF_BUCKET) {
        bucket.add(report);
      }
    }
    return found;
  }

  /** Joins a report with that one of which most of its paragraphs, or most of whose, it has. */
  private static void reuse(
      int report,
      List<Shingles> shingles,
      Map<Long, List<Integer>> paragraphs,
      Groups groups,
      Map<Integer, List<Reason>> reasons) {
    Map<Integer, Integer> shared = new LinkedHashMap<>();
    for (Paragraph paragraph : shingles.get(report).paragraphs().stream().distinct().toList()) {
      List<Integer> holders =
          paragraphs.computeIfAbsent(paragraph.hash(), hash -> new ArrayList<>(1));
      holders.forEach(other -> shared.merge(other, paragraph.words(), Integer::sum));
      if (holders.size() < MOST_OF_BUCKET) {
        holders.add(report);
      }
    }
    shared.forEach(
        (other, words) -> {
          int shorter = Math.min(shingles.get(report).words(), shingles.get(other).words());
          double share = Math.min(1, (double) words / shorter);
          if (share >= REUSED) {
            Reason reason =
                new Reason("same-paragraphs", percent(share) + " of the shorter", share);
            join(groups, reasons, other, report, reason);
          }
        });
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  private CopyGroup group(
      List<CodedArticle> members, Map<Integer, List<Reason>> reasons, List<Integer> numbers) {
    List<Reason> why = reasons.getOrDefault(numbers.getFirst(), List.of());
    Optional<String> credited =
        members.stream().flatMap(member -> credits.of(member).stream()).findFirst();
    Optional<CodedArticle> own =
        credited.flatMap(
            agency -> members.stream().filter(member -> isOutlet(member, agency)).findFirst());
    CodedArticle first = own.orElseGet(() -> members.stream().min(LIKELY_SOURCE).orElseThrow());
    String outlet = outlet(first.article());
    Reason because;
    if (own.isPresent()) {
      because = new Reason("agency-itself", "the others credit " + outlet, 1);
    } else if (credited.isPresent()) {
      because = new Reason("credit-line", "credited to " + credited.get(), 0.9);
    } else if (members.size() == 1) {
      because = new Reason("only-report", outlet, 1);
    } else {
      because = new Reason("earliest", "published first, or the longest of the first day", 0.6);
    }
    return new CopyGroup(
        members.stream().map(member -> member.article().id()).toList(),
        first.article().id(),
        own.isPresent() ? outlet : credited.orElse(outlet),
        because,
        why);
  }

  private static final Comparator<CodedArticle> LIKELY_SOURCE =
      Comparator.comparingLong(
              (CodedArticle report) ->
                  report.article().published().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE))
          .thenComparingInt(report -> -report.article().text().length())
          .thenComparing(report -> report.article().id().value());

  private boolean isOutlet(CodedArticle report, String agency) {
    return report.article().outlet().map(credits::name).filter(agency::equals).isPresent();
  }

  /** The outlet of a report; the report's own id where it is not known. */
  private String outlet(Article article) {
    return article.outlet().map(credits::name).orElse(article.id().value());
  }
}
