package org.dateline.eval.peer;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.dateline.coder.Coder;
import org.dateline.eval.Figure;
import org.dateline.eval.Report;
import org.dateline.eval.TarArchive;
import org.dateline.eval.benchmark.CodingBenchmark;
import org.dateline.model.Article;
import org.dateline.text.Annotator;

/**
 * Stanford CoreNLP beside Dateline: the same texts, one thread each, in one run, first the one and
 * then the other after a warm-up of its own. Dateline's figure is for all that coding does, not
 * only for what CoreNLP does too.
 */
public final class CoreNlpSpeed {
  private static final String BASIC = "tokenize,pos,lemma,ner,depparse";
  private static final int WARM_UP = 10;

  private CoreNlpSpeed() {}

  /**
   * Prints the report.
   *
   * @param args the data folder; how many articles; {@code coref} to add quotes and coreference
   */
  public static void main(String[] args) throws IOException {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    List<Article> articles =
        TarArchive.texts(
                Path.of(args[0]).resolve("articles").resolve("worldwide_newswire_text.tar.gz"),
                path -> path.endsWith(".txt"))
            .values()
            .stream()
            .map(Article::ofText)
            .limit(most)
            .toList();
    CodingBenchmark.Cost ours;
    try (Annotator annotator = Annotator.load()) {
      CodingBenchmark benchmark = new CodingBenchmark(annotator, Coder.load());
      benchmark.code(articles.subList(0, Math.min(WARM_UP, articles.size())), 1);
      ours = benchmark.code(articles, 1);
    }
    String annotators = args.length > 2 ? BASIC + ",coref,quote" : BASIC;
    double theirs = seconds(annotators, articles);
    System.out.print(
        Report.titled("One thread, " + articles.size() + " articles")
            .row("words, as Dateline counts them", Figure.count(ours.words()))
            .row(
                "Dateline, text to statements",
                Figure.quantity(ours.wordsPerProcessorSecond(), "words/CPU s"))
            .row(
                "CoreNLP 4.5.10, " + annotators,
                Figure.quantity(ours.words() / theirs, "words/CPU s"))
            .row("times as fast", Figure.quantity(theirs / ours.processorSeconds(), ""))
            .build()
            .table());
  }

  private static double seconds(String annotators, List<Article> articles) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    articles.stream().limit(WARM_UP).forEach(article -> annotate(pipeline, article));
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    articles.forEach(article -> annotate(pipeline, article));
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static void annotate(StanfordCoreNLP pipeline, Article article) {
    pipeline.annotate(new CoreDocument(article.text()));
  }
}
