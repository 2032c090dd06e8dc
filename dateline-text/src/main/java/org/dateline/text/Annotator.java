package org.dateline.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.StageObserver;
import org.dateline.text.coreference.CoreferenceResolver;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.PlaceMention;
import org.dateline.text.document.Quotation;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;
import org.dateline.text.layout.Layout;
import org.dateline.text.neural.NeuralParser;
import org.dateline.text.neural.ParsedSentence;
import org.dateline.text.place.PlaceResolver;
import org.dateline.text.quotation.QuotationFinder;
import org.dateline.text.time.TimeTagger;
import org.dateline.text.token.SentenceSplitter;
import org.dateline.text.token.Tokenizer;

/**
 * Turns articles into annotated documents.
 *
 * <p>Safe to share between threads: one annotator, with one model in memory, serves them all.
 * Annotating is a function of the article alone, up to the last digits of the model's scores, which
 * may depend on what is read with it.
 */
public final class Annotator implements AutoCloseable {
  private final Parts parts;
  private final StageObserver observer;

  private Annotator(Parts parts, StageObserver observer) {
    this.parts = parts;
    this.observer = observer;
  }

  private Annotator(NeuralParser parser) {
    this(
        new Parts(
            parser,
            new Tokenizer(),
            new SentenceSplitter(),
            new QuotationFinder(),
            new TimeTagger(),
            new PlaceResolver(),
            new CoreferenceResolver()),
        StageObserver.NONE);
  }

  private record Parts(
      NeuralParser parser,
      Tokenizer tokenizer,
      SentenceSplitter splitter,
      QuotationFinder quotations,
      TimeTagger times,
      PlaceResolver places,
      CoreferenceResolver coreference) {

    Parts with(NeuralParser other) {
      return new Parts(other, tokenizer, splitter, quotations, times, places, coreference);
    }
  }

  /** This annotator, sharing its model, with its stages seen by {@code watcher}. */
  public Annotator observedBy(StageObserver watcher) {
    return new Annotator(parts, watcher);
  }

  /**
   * This annotator, sharing its model, which reads at most so many sentences at once: to measure
   * what batches are worth.
   *
   * @param sentences at least 1
   */
  public Annotator inBatchesOf(int sentences) {
    return new Annotator(parts.with(parts.parser().inBatchesOf(sentences)), observer);
  }

  /**
   * Loads the model that comes with the program, one thread a call.
   *
   * @throws IOException where it cannot be read
   */
  public static Annotator load() throws IOException {
    return new Annotator(NeuralParser.load(1));
  }

  /**
   * Loads another model of the same format, one thread a call.
   *
   * @param folder holds {@code model.onnx}, {@code vocab.txt} and {@code model.json}
   * @throws IOException where a file cannot be read
   * @throws IllegalArgumentException where one is not what it should be
   */
  public static Annotator load(Path folder) throws IOException {
    return load(folder, 1);
  }

  /**
   * Loads another model of the same format.
   *
   * @param folder holds {@code model.onnx}, {@code vocab.txt} and {@code model.json}
   * @param threads threads that one call may use, at least 1
   * @throws IOException where a file cannot be read
   * @throws IllegalArgumentException where one is not what it should be
   */
  public static Annotator load(Path folder, int threads) throws IOException {
    return new Annotator(NeuralParser.load(folder, threads));
  }

  /** The version of the model in use. */
  public String modelVersion() {
    return parts.parser().version();
  }

  /** Annotates one article. */
  public AnnotatedDocument annotate(Article article) {
    return annotate(List.of(article)).getFirst();
  }

  /** Annotates articles; their sentences share batches, which is faster than one by one. */
  public List<AnnotatedDocument> annotate(List<Article> articles) {
    List<Layout> layouts = new ArrayList<>();
    List<List<List<Span>>> words = new ArrayList<>();
    for (Article article : articles) {
      words.add(
          observer.during(
              Stage.TOKENISE,
              () -> {
                Layout layout = Layout.of(article.text());
                layouts.add(layout);
                return sentences(article.text(), layout);
              }));
    }
    return annotate(articles, layouts, words);
  }

  /**
   * Annotates a text whose words and sentences are given; nothing in it is noise or dateline.
   *
   * @param article the text
   * @param sentences the words of each sentence, in text order
   */
  public AnnotatedDocument annotate(Article article, List<List<Span>> sentences) {
    Layout layout = new Layout(List.of(), Optional.empty(), List.of());
    return annotate(List.of(article), List.of(layout), List.of(sentences)).getFirst();
  }

  private List<List<Span>> sentences(String text, Layout layout) {
    List<List<Span>> found = new ArrayList<>();
    for (Span paragraph : layout.paragraphs()) {
      List<Span> words = new ArrayList<>();
      for (Span piece : layout.pieces(paragraph)) {
        words.addAll(parts.tokenizer().tokens(text, piece.start(), piece.end()));
      }
      found.addAll(parts.splitter().sentences(text, words));
    }
    return found;
  }

  private List<AnnotatedDocument> annotate(
      List<Article> articles, List<Layout> layouts, List<List<List<Span>>> words) {
    List<List<String>> forms = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String text = articles.get(i).text();
      for (List<Span> sentence : words.get(i)) {
        forms.add(sentence.stream().map(word -> word.in(text)).toList());
      }
    }
    List<ParsedSentence> parsed = observer.during(Stage.MODEL, () -> parts.parser().parse(forms));
    List<AnnotatedDocument> documents = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < articles.size(); i++) {
      int count = words.get(i).size();
      documents.add(
          document(
              articles.get(i),
              layouts.get(i),
              words.get(i),
              forms.subList(next, next + count),
              parsed.subList(next, next + count)));
      next += count;
    }
    return List.copyOf(documents);
  }

  private AnnotatedDocument document(
      Article article,
      Layout layout,
      List<List<Span>> words,
      List<List<String>> forms,
      List<ParsedSentence> parsed) {
    List<Sentence> sentences = new ArrayList<>();
    List<NamedMention> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Span> spans = words.get(i);
      Span all = spans.getFirst().cover(spans.getLast());
      ParsedSentence read = parsed.get(i);
      List<Token> tokens = tokens(spans, forms.get(i), read);
      sentences.add(new Sentence(i, all, tokens, Optional.of(read.scores())));
      for (ParsedSentence.Name name : parsed.get(i).names()) {
        Span span = spans.get(name.first()).cover(spans.get(name.last()));
        names.add(new NamedMention(name.type(), i, name.first(), name.last(), span, name.score()));
      }
    }
    return found(article, layout, sentences, names);
  }

  private AnnotatedDocument found(
      Article article, Layout layout, List<Sentence> sentences, List<NamedMention> names) {
    String text = article.text();
    List<Quotation> quoted =
        observer.during(Stage.COREFERENCE, () -> parts.quotations().find(text));
    List<CoreferenceChain> chains =
        observer.during(
            Stage.COREFERENCE, () -> parts.coreference().resolve(text, sentences, names, quoted));
    List<TimeExpression> times =
        observer.during(
            Stage.TIMES_AND_PLACES,
            () -> unnamed(parts.times().tag(text, sentences, article.published()), names));
    List<PlaceMention> places =
        observer.during(
            Stage.TIMES_AND_PLACES,
            () -> parts.places().resolve(text, sentences, names, layout.dateline()));
    return new AnnotatedDocument(
        article,
        layout.dateline(),
        sentences,
        names,
        chains,
        times,
        places,
        quoted,
        layout.noise());
  }

  /** Without what is part of somebody's name: "Theresa <b>May</b>" tells no time. */
  private static List<TimeExpression> unnamed(
      List<TimeExpression> times, List<NamedMention> names) {
    NavigableMap<Integer, Span> persons = new TreeMap<>();
    names.stream()
        .filter(n -> n.type() == NameType.PERSON)
        .forEach(n -> persons.put(n.span().start(), n.span()));
    return times.stream()
        .filter(
            t ->
                Optional.ofNullable(persons.floorEntry(t.span().start()))
                    .filter(p -> p.getValue().contains(t.span()))
                    .isEmpty())
        .toList();
  }

  private static List<Token> tokens(List<Span> spans, List<String> forms, ParsedSentence parsed) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      ParsedSentence.Word word = parsed.words().get(i);
      tokens.add(
          new Token(
              i,
              spans.get(i),
              forms.get(i),
              word.lemma(),
              word.upos(),
              word.xpos(),
              word.head(),
              word.relation()));
    }
    return tokens;
  }

  /** Frees the model. No call may be running. */
  @Override
  public void close() {
    parts.parser().close();
  }
}
