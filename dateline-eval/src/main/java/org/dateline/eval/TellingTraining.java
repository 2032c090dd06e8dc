package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.coder.actor.ActorDictionary;
import org.dateline.coder.actor.ActorResolver;
import org.dateline.coder.event.EventFinder;
import org.dateline.coder.lexicon.Example;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Article;
import org.dateline.model.Status;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns, from readers' verdicts on words of news reports, how far each feature of a word that a
 * frame fits says that it tells of an event, and of one before the news.
 */
public final class TellingTraining {
  private static final int FOLDS = 5;
  private static final int ROUNDS = Integer.getInteger("rounds", 15);
  private static final double PENALTY = Double.parseDouble(System.getProperty("penalty", "1e-3"));

  private final EventFinder finder;
  private final ActorResolver actors = new ActorResolver(ActorDictionary.load());
  private final Annotator annotator;
  private final List<Case> cases = new ArrayList<>();

  /**
   * A judged candidate.
   *
   * @param fold which fifth of the reports it is in; -1 for an example of the lexicon
   * @param event whether it tells of an event
   * @param weight 1, or less where the readers were in doubt
   */
  private record Case(
      int fold, EventFinder.Judged judged, boolean event, Optional<Verdict> verdict, double weight) {}

  /** A line of the verdicts. */
  private record Verdict(int start, int end, String type, String status, String marks) {
    boolean event() {
      return !type.equals("NONE");
    }

    double weight() {
      return marks.contains("?") ? 0.5 : 1;
    }
  }

  private TellingTraining(Annotator annotator, Lexicon lexicon) {
    this.annotator = annotator;
    this.finder = new EventFinder(lexicon);
    for (Example example : lexicon.examples()) {
      example(example);
    }
  }

  private List<EventFinder.Judged> judged(String text, Optional<java.time.LocalDate> published, java.util.function.IntPredicate told) {
    Article plain = Article.ofText(text);
    AnnotatedDocument document = annotator.annotate(published.map(plain::withPublished).orElse(plain));
    return finder.judged(document, actors.in(document), (head, probability) -> told.test(text.codePointCount(0, head.start())));
  }

  private void example(Example example) {
    if (example.type().isEmpty()) {
      return;
    }
    for (EventFinder.Judged judged : judged(example.sentence(), Optional.empty(), at -> false)) {
      if (judged.type().name().equals(example.type().get())) {
        cases.add(new Case(-1, judged, example.coded(), Optional.empty(), 1));
      }
    }
  }

  private void report(String id, String text, Optional<java.time.LocalDate> published, List<Verdict> verdicts) {
    for (EventFinder.Judged judged : judged(text, published, at -> verdicts.stream().anyMatch(v -> v.event() && v.start() <= at && at < v.end()))) {
      int start = text.codePointCount(0, judged.head().start());
      verdicts.stream()
          .filter(v -> v.start() <= start && start < v.end())
          .findFirst()
          .ifPresent(
              v ->
                  cases.add(
                      new Case(
                          Math.floorMod(id.hashCode(), FOLDS),
                          judged,
                          v.event(),
                          Optional.of(v),
                          v.weight())));
    }
  }

  private Map<String, Double> tells(Predicate<Case> in) {
    LogisticRegression learner = new LogisticRegression();
    cases.stream()
        .filter(in)
        .forEach(c -> learner.add(new LogisticRegression.Example(c.judged().telling(), c.event() ? 1 : 0)));
    return learner.learn(ROUNDS, PENALTY);
  }

  private Map<String, Double> past(Predicate<Case> in) {
    LogisticRegression learner = new LogisticRegression();
    cases.stream()
        .filter(in)
        .filter(TellingTraining::settled)
        .forEach(
            c ->
                learner.add(
                    new LogisticRegression.Example(
                        c.judged().past(), c.verdict().orElseThrow().status().equals("historical") ? 1 : 0)));
    return learner.learn(ROUNDS, PENALTY);
  }

  private Map<String, Double> again(Predicate<Case> in) {
    LogisticRegression learner = new LogisticRegression();
    cases.stream()
        .filter(in)
        .filter(c -> c.event() && c.verdict().isPresent() && c.judged().again().isPresent())
        .forEach(
            c ->
                learner.add(
                    new LogisticRegression.Example(
                        c.judged().again().orElseThrow(),
                        c.verdict().orElseThrow().marks().contains("*") ? 1 : 0)));
    return learner.learn(ROUNDS, PENALTY);
  }

  /** Whether a case is of an event that happened, now or before. */
  private static boolean settled(Case one) {
    return one.verdict()
        .filter(v -> v.event() && (v.status().equals("actual") || v.status().equals("historical")))
        .isPresent();
  }

  private void crossValidate() {
    Map<Case, Double> told = new LinkedHashMap<>();
    Map<Case, Double> past = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      FeatureWeights tells = new FeatureWeights(tells(c -> c.fold() != out));
      FeatureWeights before = new FeatureWeights(past(c -> c.fold() != out));
      cases.stream()
          .filter(c -> c.fold() == out)
          .forEach(
              c -> {
                told.put(c, tells.probability(c.judged().telling()));
                past.put(c, before.probability(c.judged().past()));
              });
    }
    System.out.printf("%d candidates judged%n", told.size());
    line("rules alone", told, c -> c.judged().plain());
    for (int t = 20; t <= 70; t += 5) {
      double threshold = t / 100.0;
      line("weights, " + threshold, told, c -> told.getOrDefault(c, 0.0) >= threshold);
    }
    status("rules' status", past, c -> c.judged().status() == Status.HISTORICAL);
    for (int t = 30; t <= 60; t += 10) {
      double threshold = t / 100.0;
      status("weights, " + threshold, past, c -> past.getOrDefault(c, 0.0) >= threshold);
    }
    statuses(past);
    Map<Case, Double> repeated = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      FeatureWeights again = new FeatureWeights(again(c -> c.fold() != out));
      cases.stream()
          .filter(c -> c.fold() == out && c.event())
          .forEach(c -> repeated.put(c, c.judged().again().map(again::probability).orElse(0.0)));
    }
    for (int t = 30; t <= 70; t += 10) {
      double threshold = t / 100.0;
      double right = 0;
      double found = 0;
      double gold = 0;
      for (Map.Entry<Case, Double> one : repeated.entrySet()) {
        boolean is = one.getKey().verdict().orElseThrow().marks().contains("*");
        found += one.getValue() >= threshold ? 1 : 0;
        gold += is ? 1 : 0;
        right += is && one.getValue() >= threshold ? 1 : 0;
      }
      System.out.printf(Locale.ROOT, "again, %.1f: precision %.3f recall %.3f of %d in %d%n", threshold, right / found, right / gold, (int) gold, repeated.size());
    }
  }

  private static void line(String name, Map<Case, Double> cases, Predicate<Case> kept) {
    double right = 0;
    double all = 0;
    double gold = 0;
    for (Case one : cases.keySet()) {
      gold += one.event() ? 1 : 0;
      all += kept.test(one) ? 1 : 0;
      right += kept.test(one) && one.event() ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT, "%-16s precision %.3f recall %.3f F1 %.3f%n", name, right / all, right / gold, 2 * right / (all + gold));
  }

  private static void status(String name, Map<Case, Double> cases, Predicate<Case> past) {
    double right = 0;
    double all = 0;
    double found = 0;
    double gold = 0;
    double hit = 0;
    for (Case one : cases.keySet()) {
      if (settled(one)) {
        boolean is = one.verdict().orElseThrow().status().equals("historical");
        all++;
        right += is == past.test(one) ? 1 : 0;
        found += past.test(one) ? 1 : 0;
        gold += is ? 1 : 0;
        hit += is && past.test(one) ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "past, %-14s right %.3f precision %.3f recall %.3f%n", name, right / all, hit / found, hit / gold);
  }

  private static void statuses(Map<Case, Double> past) {
    Map<String, Integer> counts = new java.util.TreeMap<>();
    for (Case one : past.keySet()) {
      if (one.event()) {
        counts.merge(one.judged().status().name().toLowerCase(Locale.ROOT) + " -> " + one.verdict().orElseThrow().status(), 1, Integer::sum);
      }
    }
    System.out.println(counts);
  }

  /**
   * Learns both sets of weights: {@code TellingTraining DATA VERDICTS FOLDER}, where {@code DATA}
   * is the development data, {@code VERDICTS} the file of verdicts, and {@code FOLDER} the event
   * package's resources. Prints what fifths of the reports get from weights learnt on the others.
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("TellingTraining DATA VERDICTS FOLDER expected");
    }
    Map<String, List<Verdict>> verdicts = verdicts(Path.of(args[1]));
    try (Annotator annotator = Annotator.load()) {
      TellingTraining training = new TellingTraining(annotator, LexiconReader.bundled());
      training.read(Path.of(args[0]), verdicts);
      if (System.getProperty("dump") != null) {
        try (java.io.PrintWriter out = new java.io.PrintWriter(System.getProperty("dump"), "UTF-8")) {
          for (Case c : training.cases) {
            out.println(c.fold() + "\t" + (c.event() ? 1 : 0) + "\t" + c.verdict().map(Verdict::status).orElse("-") + "\t" + c.verdict().map(Verdict::marks).orElse("-") + "\t" + c.judged().status() + "\t" + c.judged().plain() + "\t" + String.join("\u0001", c.judged().telling()) + "\t" + String.join("\u0001", c.judged().past()) + "\t" + c.judged().again().map(a -> String.join("\u0001", a)).orElse(""));
          }
        }
      }
      training.crossValidate();
      Path folder = Path.of(args[2]);
      write(folder.resolve("tells.tsv.gz"), "tells of an event of public life", training.tells(c -> true));
      write(folder.resolve("again.tsv.gz"), "tells of one told before", training.again(c -> true));
      write(folder.resolve("past.tsv.gz"), "tells of one before the news", training.past(c -> true));
    }
  }

  private void read(Path data, Map<String, List<Verdict>> verdicts) throws IOException {
    TarArchive.texts(data.resolve("articles/worldwide_newswire_text.tar.gz"), n -> n.endsWith(".txt"))
        .forEach(
            (name, text) -> {
              String id = "nw:" + name.replaceAll(".*/|\\.txt$", "");
              if (verdicts.containsKey(id)) {
                report(id, text.replace("\r\n", "\n"), Optional.empty(), verdicts.getOrDefault(id, List.of()));
              }
            });
    JsonMapper mapper = new JsonMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("articles/allsides_sample.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        JsonNode node = mapper.readTree(line);
        String id = "us:" + node.get("ID").asString();
        if (verdicts.containsKey(id)) {
          report(
              id,
              node.get("content_original").asString(),
              Optional.of(java.time.LocalDate.parse(node.get("date").asString().substring(0, 10))),
              verdicts.getOrDefault(id, List.of()));
        }
      }
    }
  }

  private static Map<String, List<Verdict>> verdicts(Path file) throws IOException {
    Map<String, List<Verdict>> found = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        found
            .computeIfAbsent(cells[0], k -> new ArrayList<>())
            .add(
                new Verdict(
                    Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[6], cells[7]));
      }
    }
    return found;
  }

  private static void write(Path file, String what, Map<String, Double> weights) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      String text =
          "# Weights in log-odds: feature, tab, weight. Learnt from readers' verdicts on words of news"
              + " reports: whether one " + what + ".\n"
              + AttributionTraining.lines(weights);
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
