package org.dateline.eval.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.ledger.ActorViews;
import org.dateline.ledger.Filter;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerAddress;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.PartyQuery;
import org.dateline.ledger.Run;
import org.dateline.ledger.StatementKind;
import org.dateline.ledger.StoryFilter;
import org.dateline.ledger.TextQuery;
import org.dateline.model.ArticleId;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;

/**
 * What storing costs, and what each list costs, as a ledger grows: {@code LedgerGrowth LEDGER
 * [ARTICLES]} fills a ledger with made-up news up to so many articles and times every list of it.
 */
public final class LedgerGrowth {
  private static final Run RUN = new Run("made", "made", "made", Instant.EPOCH);
  private static final int BATCH = 100;
  private static final int ROUNDS = 5;
  private static final int PAGE = 51;

  private LedgerGrowth() {}

  /** Fills and measures. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LedgerAddress address = LedgerAddress.of(arguments[0]);
    if (arguments.length > 1) {
      fill(address, Integer.parseInt(arguments[1]), out);
    }
    if (address instanceof LedgerAddress.SqliteFile file) {
      out.printf("file: %,d MB%n", size(file.path()) / 1_000_000);
    }
    try (Ledger ledger = Ledger.open(address)) {
      measure(ledger, out);
    }
  }

  private static void fill(LedgerAddress address, int wanted, PrintStream out) {
    MadeNews news = new MadeNews(wanted);
    int there;
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      try (Ledger ledger = Ledger.open(address)) {
        there = ledger.counts().articles();
      }
      long start = System.nanoTime();
      long processor = processor();
      for (int from = there; from < wanted; from += BATCH) {
        writer.keep(
            IntStream.range(from, Math.min(wanted, from + BATCH)).mapToObj(news::report).toList(),
            RUN);
        if ((from / BATCH) % 100 == 99) {
          out.printf("%,d articles, %.0f s%n", from + BATCH, (System.nanoTime() - start) / 1e9);
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      int added = Math.max(0, wanted - there);
      out.printf(
          "stored: %,d articles in %.1f s, %.1f s of the processor, %,.0f statements a second%n",
          added, seconds, (processor() - processor) / 1e9, added * 6 / seconds);
    }
  }

  private static long processor() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long size(Path file) throws IOException {
    Path log = Path.of(file + "-wal");
    return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
  }

  private static void measure(Ledger ledger, PrintStream out) {
    Ledger.Counts counts = ledger.counts();
    out.printf(
        "%,d articles, %,d statements%n",
        counts.articles(), counts.events() + counts.quotes() + counts.tallies());
    out.printf("%-40s %9s %9s %9s%n", "list", "first ms", "best ms", "cpu ms");
    queries(ledger).forEach((name, query) -> time(name, query, out));
  }

  private static void time(String name, Runnable query, PrintStream out) {
    double first = 0;
    double best = Double.MAX_VALUE;
    double cpu = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long processor = processor();
      query.run();
      cpu = Math.min(cpu, (processor() - processor) / 1e6);
      double took = (System.nanoTime() - start) / 1e6;
      first = round == 0 ? took : first;
      best = Math.min(best, took);
    }
    out.printf("%-40s %9.1f %9.1f %9.1f%n", name, first, best, cpu);
  }

  private static Map<String, Runnable> queries(Ledger ledger) {
    Map<String, Runnable> all = new LinkedHashMap<>();
    KeptStatement some =
        ledger.statements(StatementKind.EVENT, Filter.NONE, Optional.empty(), 1).items().getFirst();
    LocalDate last = LocalDate.parse(some.day());
    LocalDate middle = last.minusDays(750);
    String busy = ledger.actors(Filter.NONE, 1).getFirst().name().orElseThrow();
    String outlet = ledger.sources(Filter.NONE, 1).getFirst().outlet();
    String quiet = ledger.sources(Filter.NONE, 1000).getLast().outlet();
    String word = some.article().text().split(" ")[0];
    Filter none = Filter.NONE;
    Map<String, Filter> filters = new LinkedHashMap<>();
    filters.put("all", none);
    filters.put(
        "a month of the past", none.days(Optional.of(middle), Optional.of(middle.plusDays(30))));
    filters.put("the busiest party", none.parties(List.of(PartyQuery.of(busy))));
    filters.put("a country's parties", none.countries(Set.of(new CountryCode("KEN"))));
    filters.put("a type", none.types(Set.of(EventType.ASSAULT)));
    filters.put(
        "a type in a place", none.types(Set.of(EventType.ASSAULT)).place(Optional.of("MLI")));
    filters.put("a country of places", none.place(Optional.of("MLI")));
    filters.put(
        "a place",
        none.place(
            some.statement() instanceof org.dateline.model.EventMention event
                ? event.place().flatMap(place -> place.name())
                : Optional.empty()));
    filters.put("the busiest outlet", none.outlets(Set.of(outlet)));
    filters.put("a quiet outlet", none.outlets(Set.of(quiet)));
    filters.put("a frequent word", none.text(Optional.of(TextQuery.parse(word))));
    filters.put("words that no report has", none.text(Optional.of(TextQuery.parse("qqqq zzzz"))));
    for (StatementKind kind : StatementKind.values()) {
      filters.forEach(
          (name, filter) -> {
            if (kind == StatementKind.EVENT || filter.types().isEmpty()) {
              all.put(
                  kind.label() + "s: " + name,
                  () -> ledger.statements(kind, filter, Optional.empty(), PAGE));
            }
          });
    }
    filters.forEach(
        (name, filter) -> all.put("actors: " + name, () -> ledger.actorsAtOnce(filter, PAGE)));
    filters.forEach(
        (name, filter) ->
            all.put("reports: " + name, () -> ledger.reports(filter, Optional.empty(), PAGE)));
    filters.forEach(
        (name, filter) ->
            all.put("reports found: " + name, () -> ledger.countReports(filter, 1_001)));
    all.put("sources", () -> ledger.sources(none, PAGE));
    all.put(
        "sources: a month of the past",
        () -> ledger.sources(filters.getOrDefault("a month of the past", none), PAGE));
    all.put("whom the busiest outlet cites", () -> ledger.cited(outlet, 10));
    all.put("the busiest party's dealings", () -> ledger.dealings(PartyQuery.of(busy), none));
    all.put(
        "the busiest party's descriptions",
        () -> ledger.descriptions(PartyQuery.of(busy), none, 50));
    List<String> busiest =
        ledger.actors(none, 10).stream().map(ActorViews.ActorEntry::key).toList();
    all.put("dealings among the ten busiest parties", () -> ledger.ties(busiest, none));
    all.put("counts", ledger::counts);
    all.put("state", ledger::state);
    all.put("the most doubtful events", () -> ledger.doubtful(50));
    all.put("an article", () -> ledger.article(some.article().id()));
    all.put("a statement", () -> ledger.find(some.statement().id().value(), 2));
    stories(ledger, all, some.article().id(), middle);
    return all;
  }

  private static void stories(
      Ledger ledger, Map<String, Runnable> all, ArticleId article, LocalDate middle) {
    StoryFilter several = StoryFilter.several(Optional.empty(), Optional.empty());
    StoryFilter past = StoryFilter.several(Optional.of(middle), Optional.of(middle.plusDays(30)));
    all.put("stories", () -> ledger.stories(several, false, 0, 26));
    all.put("stories: biggest", () -> ledger.stories(several, true, 0, 26));
    all.put("stories: a month of the past", () -> ledger.stories(past, false, 0, 26));
    all.put("the story of an article", () -> ledger.story(article));
    all.put("what 26 stories tell", () -> ledger.together(ledger.stories(several, false, 0, 26)));
  }
}
