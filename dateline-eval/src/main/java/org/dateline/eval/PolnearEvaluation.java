package org.dateline.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.coder.attribution.Attribution;
import org.dateline.coder.attribution.AttributionFinder;
import org.dateline.eval.PolnearCorpus.GoldArticle;
import org.dateline.eval.PolnearCorpus.GoldAttribution;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Scores attributions against PolNeAR. A content is found if its tokens and those of the gold
 * content have a Jaccard index of at least one half; each gold content answers for one found
 * content at most, best matches first. A cue is right if it shares a token with the gold cue; a
 * source is right if its head is the head of the gold source, or if neither side has one.
 */
public final class PolnearEvaluation {
  private static final double MATCH = 0.5;

  private final Function<Article, AnnotatedDocument> annotator;
  private final AttributionFinder finder;

  /** Scores {@code finder} on documents that {@code annotator} makes. */
  public PolnearEvaluation(
      Function<Article, AnnotatedDocument> annotator, AttributionFinder finder) {
    this.annotator = annotator;
    this.finder = finder;
  }

  /**
   * Scores on an archive, or on the folder of the development set, of which every fifth article (by
   * name) is held out for reporting and used here.
   */
  public Report run(Path data) {
    PolnearCorpus corpus =
        Files.isDirectory(data)
            ? PolnearCorpus.development(data).part(true)
            : PolnearCorpus.read(data);
    return score(corpus);
  }

  /** Scores on these articles. */
  Report score(PolnearCorpus corpus) {
    Counts all = new Counts();
    Counts unquoted = new Counts();
    corpus.articles().parallelStream()
        .map(article -> new Read(article, annotator.apply(Article.ofText(article.text()))))
        .forEachOrdered(read -> score(read.article(), read.document(), all, unquoted));
    Report.Builder report =
        Report.titled("PolNeAR: who says so")
            .row("articles", Figure.count(corpus.articles().size()))
            .row("gold attributions", Figure.count(all.gold))
            .row("found attributions", Figure.count(all.found))
            .f1("content", all.content, all.found, all.gold)
            .f1("content and cue", all.cue, all.found, all.gold)
            .f1("content and cue, half of its tokens", all.cueHalf, all.found, all.gold)
            .f1("content and source", all.source, all.found, all.gold)
            .f1("content without quotation marks", unquoted.content, unquoted.found, unquoted.gold);
    return report
        .note("content: token Jaccard of at least 0.5, one to one")
        .note("cue: a token in common; the stricter row asks for a Jaccard of 0.5")
        .note("source: the same head token, or none on either side")
        .build();
  }

  private static final class Counts {
    private int gold;
    private int found;
    private int content;
    private int cue;
    private int cueHalf;
    private int source;
  }

  /** What was found and matched in one article. */
  record Match(int gold, int found, double overlap) {}

  private record Read(GoldArticle article, AnnotatedDocument document) {}

  private void score(GoldArticle article, AnnotatedDocument document, Counts all, Counts unquoted) {
    List<Attribution> found = finder.find(document);
    TokenSets tokens = new TokenSets(document);
    count(article.attributions(), found, document, tokens, all);
    count(
        article.attributions().stream().filter(g -> !quoted(article.text(), g.content())).toList(),
        found.stream().filter(f -> !quoted(article.text(), f.contents())).toList(),
        document,
        tokens,
        unquoted);
  }

  private static boolean quoted(String text, List<Span> contents) {
    return contents.stream().anyMatch(c -> c.in(text).matches("(?s).*(\"|“|”|''|``).*"));
  }

  private static void count(
      List<GoldAttribution> gold,
      List<Attribution> found,
      AnnotatedDocument document,
      TokenSets tokens,
      Counts counts) {
    counts.gold += gold.size();
    counts.found += found.size();
    for (Match match : matches(gold, found, tokens)) {
      GoldAttribution g = gold.get(match.gold());
      Attribution f = found.get(match.found());
      counts.content++;
      double cue = tokens.jaccard(g.cue(), f.cue().map(List::of).orElse(List.of()));
      counts.cue += cue > 0 ? 1 : 0;
      counts.cueHalf += cue >= MATCH ? 1 : 0;
      counts.source += sameSource(g, f, document) ? 1 : 0;
    }
  }

  /** The one-to-one matches of contents, best first. */
  static List<Match> matches(
      List<GoldAttribution> gold, List<Attribution> found, TokenSets tokens) {
    List<Match> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        double overlap = tokens.jaccard(gold.get(g).content(), found.get(f).contents());
        if (overlap >= MATCH) {
          pairs.add(new Match(g, f, overlap + cueBonus(gold.get(g), found.get(f), tokens)));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Match::overlap)
            .reversed()
            .thenComparingInt(Match::gold)
            .thenComparingInt(Match::found));
    boolean[] goldTaken = new boolean[gold.size()];
    boolean[] foundTaken = new boolean[found.size()];
    List<Match> matches = new ArrayList<>();
    for (Match pair : pairs) {
      if (!goldTaken[pair.gold()] && !foundTaken[pair.found()]) {
        goldTaken[pair.gold()] = true;
        foundTaken[pair.found()] = true;
        matches.add(pair);
      }
    }
    return matches;
  }

  /** Of two contents that match alike, the one of the same cue is meant. */
  private static double cueBonus(GoldAttribution gold, Attribution found, TokenSets tokens) {
    return tokens.jaccard(gold.cue(), found.cue().map(List::of).orElse(List.of())) > 0 ? 0.1 : 0;
  }

  static boolean sameSource(GoldAttribution gold, Attribution found, AnnotatedDocument document) {
    if (gold.source().isEmpty() || found.source().isEmpty()) {
      return gold.source().isEmpty() && found.source().isEmpty();
    }
    Sentence sentence = document.sentences().get(found.source().get().sentence());
    Token head = sentence.token(found.source().get().head());
    Span hull = gold.source().getFirst().cover(gold.source().getLast());
    Optional<Token> goldHead = sentence.headOf(hull);
    return goldHead.filter(t -> t.index() == head.index()).isPresent();
  }
}
