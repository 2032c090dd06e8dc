package org.dateline.eval.hot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.coder.Coder;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.neural.NeuralParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the parts take in which coding spends its time, a report at a time: the network with its
 * trees, the whole text engine, the coder, the printing. docs/performance.md says how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class HotParts {
  /** A text file with a report. */
  @Param({"docs/examples/nepal.txt"})
  public String report;

  private Annotator annotator;
  private NeuralParser parser;
  private Coder coder;
  private Article article;
  private AnnotatedDocument document;
  private CodedArticle coded;
  private List<List<String>> sentences;

  @Setup
  public void load() throws IOException {
    annotator = Annotator.load();
    parser = NeuralParser.load(1);
    coder = Coder.load();
    article =
        Article.ofText(Files.readString(Path.of(report))).withPublished(LocalDate.of(2006, 11, 22));
    document = annotator.annotate(article);
    coded = coder.code(document);
    sentences = new ArrayList<>();
    document
        .sentences()
        .forEach(
            sentence -> sentences.add(sentence.tokens().stream().map(t -> t.form()).toList()));
  }

  @TearDown
  public void close() throws IOException {
    parser.close();
    annotator.close();
  }

  @Benchmark
  public Object network() {
    return parser.parse(sentences);
  }

  @Benchmark
  public Object annotate() {
    return annotator.annotate(article);
  }

  @Benchmark
  public Object code() {
    return coder.code(document);
  }

  @Benchmark
  public Object print() {
    return StatementJson.line(coded);
  }
}
