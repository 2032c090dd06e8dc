package org.dateline.eval.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.dateline.eval.Figure;
import org.dateline.eval.Report;
import org.dateline.eval.story.EcbPlusCorpus.Document;
import org.dateline.eval.story.EcbPlusCorpus.GoldMention;
import org.dateline.eval.story.Partition.Agreement;
import org.dateline.ledger.story.Event;
import org.dateline.ledger.story.Events;
import org.dateline.ledger.story.Rulings;
import org.dateline.ledger.story.Stories;
import org.dateline.ledger.story.Story;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Span;
import org.dateline.model.StatementId;

/**
 * Scores stories and events across reports on ECB+: whether reports of one event come together and
 * those of its lookalike stay apart, and whether mentions of one event are joined across reports.
 * Rules and weights were chosen on the even topics; the odd ones are apart.
 */
public final class EcbPlusEvaluation {
  /** Of the shuffle in which reports come. */
  static final int SEED = 5;

  private static final Stories USUAL = Stories.load();

  private EcbPlusEvaluation() {}

  /**
   * Scores on the folder of the set.
   *
   * @param coder codes an article, for the event mentions of the odd topics
   */
  public static Report run(Path folder, Function<Article, CodedArticle> coder) {
    EcbPlusCorpus corpus = EcbPlusCorpus.read(folder);
    List<Document> odd = corpus.documents().stream().filter(d -> d.topic() % 2 == 1).toList();
    List<Document> even = corpus.documents().stream().filter(d -> d.topic() % 2 == 0).toList();
    Report.Builder report =
        Report.titled("ECB+: reports into events, and event mentions across reports")
            .row("reports", Figure.count(corpus.documents().size()));
    documents(report, "even topics", even);
    documents(report, "odd topics", odd);
    documents(report, "all topics", corpus.documents());
    mentions(report, odd, odd.stream().map(d -> coder.apply(d.article())).toList());
    return report
        .note("thresholds and weights were chosen on the even topics")
        .note("a report's event is its topic, or the topic's lookalike; days are not given")
        .note("mentions: odd topics, checked sentences, Dateline's own mentions; CEAFe is greedy")
        .build();
  }

  private static void documents(Report.Builder report, String name, List<Document> documents) {
    Map<String, String> gold = gold(documents);
    Map<String, String> found =
        found(documents.stream().map(Document::article).toList(), USUAL, SEED);
    Agreement agreement = new Partition<>(found).bCubed(new Partition<>(gold));
    report
        .row(name + ", events / found", Figure.words(count(gold) + " / " + count(found)))
        .row(name + ", B-cubed precision", Figure.share(agreement.precision()))
        .row(name + ", B-cubed recall", Figure.share(agreement.recall()))
        .row(name + ", B-cubed F1", Figure.share(agreement.f1()));
  }

  /** The event of each report. */
  static Map<String, String> gold(List<Document> documents) {
    Map<String, String> gold = new HashMap<>();
    documents.forEach(d -> gold.put(d.article().id().value(), d.event()));
    return gold;
  }

  /** The story of each of these reports, which come in one by one. */
  static Map<String, String> found(List<Article> articles, Stories stories, int seed) {
    Map<String, String> found = new HashMap<>();
    for (Story story : stories.find(comingIn(articles, seed), Rulings.none())) {
      story.reports().forEach(id -> found.put(id.value(), story.id().value()));
    }
    return found;
  }

  private static int count(Map<String, String> groups) {
    return new HashSet<>(groups.values()).size();
  }

  /**
   * Reports in an order that says nothing of what they tell: shuffled, then by day as published.
   */
  static List<CodedArticle> comingIn(List<Article> articles, int seed) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.stream()
        .sorted(Comparator.comparing(article -> article.published().orElse(LocalDate.MAX)))
        .map(EcbPlusEvaluation::uncoded)
        .toList();
  }

  static CodedArticle uncoded(Article article) {
    return new CodedArticle(
        article, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }

  /** Scores event mentions; a found one is the gold one that its trigger overlaps. */
  static void mentions(Report.Builder report, List<Document> documents, List<CodedArticle> coded) {
    Map<String, String> gold = new HashMap<>();
    Map<StatementId, String> names = new HashMap<>();
    int twins = 0;
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      Set<GoldMention> taken = new HashSet<>();
      document.mentions().forEach(m -> gold.put(name(document, m.span()), m.cluster()));
      for (EventMention event : coded.get(i).events()) {
        Span trigger = event.evidence().trigger();
        Optional<GoldMention> twin =
            document.mentions().stream()
                .filter(m -> m.span().overlaps(trigger) && !taken.contains(m))
                .findFirst();
        if (twin.isPresent()) {
          taken.add(twin.get());
          twins++;
          names.put(event.id(), name(document, twin.get().span()));
        } else if (document.checked().stream().anyMatch(s -> s.contains(trigger))) {
          names.put(event.id(), "extra " + name(document, trigger) + " " + event.id().value());
        }
      }
    }
    Map<String, String> found = new HashMap<>();
    List<Story> stories = USUAL.find(coded, Rulings.none());
    for (Event event : Events.load().find(coded, stories, Rulings.none())) {
      event
          .mentions()
          .filter(names::containsKey)
          .forEach(id -> found.put(names.getOrDefault(id, ""), event.id().value()));
    }
    report
        .row("mentions, gold", Figure.count(gold.size()))
        .row("mentions, found in checked sentences", Figure.count(found.size()))
        .row("mentions, found that are gold", Figure.count(twins));
    scores(report, "mentions", new Partition<>(found), new Partition<>(gold));
    Set<String> both = new HashSet<>(found.keySet());
    both.retainAll(gold.keySet());
    scores(report, "mentions that both have", only(found, both), only(gold, both));
  }

  private static Partition<String> only(Map<String, String> groups, Set<String> names) {
    Map<String, String> some = new HashMap<>(groups);
    some.keySet().retainAll(names);
    return new Partition<>(some);
  }

  private static void scores(
      Report.Builder report, String name, Partition<String> found, Partition<String> gold) {
    List<Double> all = new ArrayList<>();
    all.add(found.muc(gold).f1());
    all.add(found.bCubed(gold).f1());
    all.add(found.ceafe(gold).f1());
    report
        .row(name + ", MUC F1", Figure.share(all.get(0)))
        .row(name + ", B-cubed F1", Figure.share(all.get(1)))
        .row(name + ", CEAFe F1", Figure.share(all.get(2)))
        .row(name + ", CoNLL F1", Figure.share((all.get(0) + all.get(1) + all.get(2)) / 3));
  }

  private static String name(Document document, Span span) {
    return document.article().id().value() + " " + span.start() + "-" + span.end();
  }
}
