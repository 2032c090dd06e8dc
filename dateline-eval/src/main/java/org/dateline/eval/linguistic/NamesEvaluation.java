package org.dateline.eval.linguistic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.eval.Figure;
import org.dateline.eval.Report;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.token.SentenceSplitter;

/**
 * Names against the held-out part of the English worldwide newswire (Shan et al. 2023): a name is
 * right where its class and its first and last character are.
 */
public final class NamesEvaluation {
  private static final Set<NameType> THREE =
      Set.of(NameType.PERSON, NameType.ORGANIZATION, NameType.LOCATION);
  private static final Map<String, String> REGIONS =
      Map.of(
          "Africa", "af afs alg eg et gha ghana ken kenya mauritius nm panaf sa",
          "Asia", "asia bangladesh cn hk in jp kr mong my th tw",
          "Latin America",
              "arg bol chile col cosric cuba ecuador elsalv guyana hond mex nic pan paraguay peru"
                  + " uruguay ven",
          "Middle East", "iran israel jr kw oman pk qt saud uae",
          "Indigenous Commonwealth", "aus canada nz");

  private final Annotator annotator;
  private final SentenceSplitter splitter = new SentenceSplitter();

  /** Measures this annotator. */
  public NamesEvaluation(Annotator annotator) {
    this.annotator = annotator;
  }

  /**
   * Measures on the held-out articles.
   *
   * @param data folder that holds {@code names/worldwide_newswire.tar.gz}
   * @return two reports: on gold words, and from raw text
   * @throws java.io.UncheckedIOException where it cannot be read
   */
  public List<Report> run(Path data) {
    List<GoldNames> gold =
        GoldNames.heldOut(data.resolve("names").resolve("worldwide_newswire.tar.gz"));
    Scores words = new Scores();
    Scores raw = new Scores();
    for (GoldNames article : gold) {
      words.add(article, names(annotator.annotate(Article.ofText(article.text()), cut(article))));
      AnnotatedDocument found = annotator.annotate(Article.ofText(article.text()));
      Set<GoldNames.Name> names = names(found);
      found
          .dateline()
          .flatMap(d -> d.placeSpan())
          .ifPresent(span -> names.add(new GoldNames.Name(NameType.LOCATION, span)));
      raw.add(article, names);
    }
    return List.of(
        words.report("Names on gold words, worldwide newswire", annotator.modelVersion()),
        raw.report("Names from raw text, worldwide newswire", annotator.modelVersion()));
  }

  /**
   * A name that somebody else's program found.
   *
   * @param type its class
   * @param span where it stands
   */
  public record Found(NameType type, Span span) {}

  /**
   * Measures another program on the same articles with the same scorer.
   *
   * @param data folder that holds {@code names/worldwide_newswire.tar.gz}
   * @param program its name
   * @param finder finds the names of a text
   * @throws java.io.UncheckedIOException where the set cannot be read
   */
  public static Report of(Path data, String program, Function<String, List<Found>> finder) {
    Scores scores = new Scores();
    for (GoldNames article :
        GoldNames.heldOut(data.resolve("names").resolve("worldwide_newswire.tar.gz"))) {
      Set<GoldNames.Name> names = new HashSet<>();
      finder
          .apply(article.text())
          .forEach(found -> names.add(new GoldNames.Name(found.type(), found.span())));
      scores.add(article, names);
    }
    return scores.report("Names from raw text, worldwide newswire", program);
  }

  private List<List<Span>> cut(GoldNames article) {
    List<List<Span>> sentences = new ArrayList<>();
    for (List<Span> paragraph : article.paragraphs()) {
      sentences.addAll(splitter.sentences(article.text(), paragraph));
    }
    return sentences;
  }

  private static Set<GoldNames.Name> names(AnnotatedDocument document) {
    Set<GoldNames.Name> names = new HashSet<>();
    document.names().forEach(n -> names.add(new GoldNames.Name(n.type(), n.span())));
    return names;
  }

  private static String region(String file) {
    String prefix = file.contains("_") ? file.substring(0, file.indexOf('_')) : file;
    return REGIONS.entrySet().stream()
        .filter(entry -> List.of(entry.getValue().split(" ")).contains(prefix))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("elsewhere");
  }

  /** Counts by group of names. */
  private static final class Scores {
    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private int articles;

    Scores() {
      counts.put("all classes", new long[3]);
      counts.put("person, organization, location", new long[3]);
      for (NameType type : NameType.values()) {
        counts.put(type.name().toLowerCase(Locale.ROOT), new long[3]);
      }
      for (String region : REGIONS.keySet().stream().sorted().toList()) {
        counts.put(region, new long[3]);
      }
    }

    void add(GoldNames gold, Set<GoldNames.Name> found) {
      articles++;
      String region = region(gold.file());
      for (GoldNames.Name name : gold.names()) {
        count(name, region, 1);
        if (found.contains(name)) {
          count(name, region, 0);
        }
      }
      found.forEach(name -> count(name, region, 2));
    }

    private void count(GoldNames.Name name, String region, int column) {
      cell("all classes")[column]++;
      cell(name.type().name().toLowerCase(Locale.ROOT))[column]++;
      cell(region)[column]++;
      if (THREE.contains(name.type())) {
        cell("person, organization, location")[column]++;
      }
    }

    private long[] cell(String group) {
      return counts.computeIfAbsent(group, g -> new long[3]);
    }

    Report report(String title, String version) {
      Report.Builder report = Report.titled(title).row("articles", Figure.count(articles));
      counts.forEach(
          (group, c) -> {
            if (group.startsWith("all") || group.startsWith("person,")) {
              report.f1(group, c[0], c[2], c[1]);
            } else {
              report.row(group + " F1", Figure.share(2 * c[0], c[1] + c[2]));
            }
          });
      return report
          .note("program: " + version)
          .note("held out: of the file names in C order, every tenth from the first")
          .note("regions over all classes")
          .build();
    }
  }
}
