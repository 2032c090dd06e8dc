package org.dateline.text.neural;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.text.document.EventScores;
import org.dateline.text.document.Upos;
import org.dateline.text.lemma.Lemmatizer;

/**
 * Tags, trees, lemmas and names for sentences that are already cut into words. Safe to share
 * between threads: one model serves them all.
 */
public final class NeuralParser implements AutoCloseable {
  private static final String BUNDLED = "/org/dateline/text/model/";

  /** Tags whose words are their own lemmas but for case. */
  private static final Set<String> UNINFLECTED =
      Set.of("NN", "NNP", "JJ", "CD", "IN", "CC", "UH", "RP", "HYPH", "WRB", "VB");

  private final ModelDescription description;
  private final EncodedSentence.Encoder encoder;
  private final Network network;
  private final Lemmatizer lemmatizer;
  private final int root;

  /** Sentences that the model reads at once, at most. */
  private final int most;

  private NeuralParser(ByteBuffer graph, String vocabulary, String json, int threads) {
    description = ModelDescription.read(json);
    List<String> pieces = vocabulary.lines().toList();
    WordPiece wordPiece = new WordPiece(pieces, description.mostPiecesPerWord());
    encoder = new EncodedSentence.Encoder(wordPiece, description);
    network = new Network(graph, description, threads);
    lemmatizer = Lemmatizer.load();
    root = description.relations().indexOf("root");
    most = Integer.MAX_VALUE;
  }

  private NeuralParser(NeuralParser other, int most) {
    description = other.description;
    encoder = other.encoder;
    network = other.network;
    lemmatizer = other.lemmatizer;
    root = other.root;
    this.most = most;
  }

  /**
   * Loads the model that comes with the program.
   *
   * @param threads threads that one call may use, at least 1
   * @throws IOException where it cannot be read
   */
  public static NeuralParser load(int threads) throws IOException {
    try (Arena arena = Arena.ofConfined();
        InputStream graph = open("model.onnx");
        InputStream vocabulary = open("vocab.txt");
        InputStream json = open("model.json")) {
      return new NeuralParser(
          bytes(graph, arena),
          new String(vocabulary.readAllBytes(), StandardCharsets.UTF_8),
          new String(json.readAllBytes(), StandardCharsets.UTF_8),
          threads);
    }
  }

  /**
   * Loads another model of the same format.
   *
   * @param folder holds {@code model.onnx}, {@code vocab.txt} and {@code model.json}
   * @param threads threads that one call may use, at least 1
   * @throws IOException where a file cannot be read
   * @throws IllegalArgumentException where one is not what it should be
   */
  public static NeuralParser load(Path folder, int threads) throws IOException {
    Path graph = folder.resolve("model.onnx");
    try (Arena arena = Arena.ofConfined();
        FileChannel file = FileChannel.open(graph)) {
      return new NeuralParser(
          file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena).asByteBuffer(),
          Files.readString(folder.resolve("vocab.txt")),
          Files.readString(folder.resolve("model.json")),
          threads);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = NeuralParser.class.getResourceAsStream(BUNDLED + name);
    if (in == null) {
      throw new IOException("missing from the program: " + BUNDLED + name);
    }
    return in;
  }

  /** All that {@code in} gives, outside Java's heap, where it would make the collector work. */
  private static ByteBuffer bytes(InputStream in, Arena arena) throws IOException {
    // The length is known where the program is not packed.
    ByteBuffer bytes = arena.allocate(Math.max(1, in.available())).asByteBuffer();
    ReadableByteChannel channel = Channels.newChannel(in);
    while (channel.read(bytes) >= 0) {
      if (!bytes.hasRemaining()) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        bytes =
            arena.allocate(2L * bytes.capacity()).asByteBuffer().put(bytes.flip()).put((byte) next);
      }
    }
    return bytes.flip();
  }

  /**
   * This parser, sharing its model, which reads at most so many sentences at once: to measure what
   * batches are worth.
   *
   * @param sentences at least 1
   */
  public NeuralParser inBatchesOf(int sentences) {
    return new NeuralParser(this, sentences);
  }

  /** The model's own version. */
  public String version() {
    return description.version();
  }

  /**
   * Reads sentences, in batches of like length.
   *
   * @param sentences each the words of one, none empty
   * @return one answer for each, in the same order
   */
  public List<ParsedSentence> parse(List<List<String>> sentences) {
    List<EncodedSentence> windows = new ArrayList<>();
    List<List<String>> words = new ArrayList<>();
    int[] counts = new int[sentences.size()];
    for (int i = 0; i < counts.length; i++) {
      int first = 0;
      for (EncodedSentence window : encoder.encode(sentences.get(i))) {
        windows.add(window);
        words.add(sentences.get(i).subList(first, first + window.words()));
        first += window.words();
        counts[i]++;
      }
    }
    List<Optional<ParsedSentence>> found = read(windows, words);
    List<ParsedSentence> parsed = new ArrayList<>(counts.length);
    int next = 0;
    for (int count : counts) {
      List<ParsedSentence> parts =
          found.subList(next, next + count).stream().map(Optional::orElseThrow).toList();
      parsed.add(count == 1 ? parts.getFirst() : Windows.joined(parts));
      next += count;
    }
    return List.copyOf(parsed);
  }

  private List<Optional<ParsedSentence>> read(
      List<EncodedSentence> windows, List<List<String>> words) {
    List<Optional<ParsedSentence>> found = new ArrayList<>();
    windows.forEach(window -> found.add(Optional.empty()));
    for (List<Integer> batch : Batches.of(windows, description.relations().size(), most)) {
      network.run(
          batch.stream().map(windows::get).toList(),
          scores -> {
            for (int row = 0; row < batch.size(); row++) {
              int sentence = batch.get(row);
              found.set(sentence, Optional.of(decode(scores, row, words.get(sentence))));
            }
          });
    }
    return found;
  }

  private ParsedSentence decode(Scores scores, int row, List<String> forms) {
    int size = forms.size() + 1;
    int[] heads = SpanningTree.heads(arcs(scores, row, size));
    List<ParsedSentence.Word> words = new ArrayList<>(forms.size());
    for (int word = 1; word < size; word++) {
      int at = row * scores.words() + word;
      Upos upos = description.upos().get(best(scores.upos(), at, description.upos().size()));
      String xpos = description.xpos().get(best(scores.xpos(), at, description.xpos().size()));
      String form = forms.get(word - 1);
      words.add(
          new ParsedSentence.Word(
              upos,
              xpos,
              lemmatizer
                  .lemma(form, upos, xpos)
                  .orElseGet(() -> lemma(scores.lemma(), at, form, xpos)),
              heads[word] - 1,
              relation(scores, at, heads[word])));
    }
    return new ParsedSentence(
        words, names(scores, row, forms.size()), told(scores, row, forms.size()));
  }

  private EventScores told(Scores scores, int row, int words) {
    EventScores.Values values = description.told();
    EventScores.Builder told = new EventScores.Builder(values);
    for (int word = 0; word < words; word++) {
      int at = row * scores.words() + word + 1;
      float[] events = vector(scores.events(), at, values.events().size());
      float cue = scores.cues().get(2 * at + 1) - scores.cues().get(2 * at);
      told.word(
          events,
          vector(scores.statuses(), at, values.statuses().size()),
          vector(scores.factuality(), at, values.factualities().size()),
          cue);
      if (EventScores.tells(values, events) > EventScores.WORTH_KEEPING) {
        float[] pairs = pairs(scores.roles(), scores.words(), at, words);
        told.pairs(EventScores.Role.ACTOR, word, every(pairs, 0));
        told.pairs(EventScores.Role.RECIPIENT, word, every(pairs, 1));
      }
      if (cue > EventScores.WORTH_KEEPING) {
        float[] pairs = pairs(scores.voices(), scores.words(), at, words);
        told.pairs(EventScores.Role.SOURCE, word, every(pairs, 0));
        told.pairs(EventScores.Role.CONTENT, word, every(pairs, 1));
      }
    }
    return told.build();
  }

  private static float[] vector(FloatBuffer scores, int at, int size) {
    return Scores.row(scores, at * size, size);
  }

  /** Two scores of the pair with each word, the root left out. */
  private static float[] pairs(FloatBuffer scores, int columns, int at, int words) {
    return Scores.row(scores, 2 * (at * columns + 1), 2 * words);
  }

  private static float[] every(float[] pairs, int which) {
    float[] found = new float[pairs.length / 2];
    for (int i = 0; i < found.length; i++) {
      found[i] = pairs[2 * i + which];
    }
    return found;
  }

  private static int best(FloatBuffer scores, int at, int size) {
    return Scores.best(scores, at * size, size);
  }

  private static double[][] arcs(Scores scores, int row, int size) {
    double[][] arcs = new double[size][size];
    for (int dependent = 0; dependent < size; dependent++) {
      float[] heads =
          Scores.row(scores.arcs(), (row * scores.words() + dependent) * scores.words(), size);
      for (int head = 0; head < size; head++) {
        arcs[dependent][head] = heads[head];
      }
    }
    return arcs;
  }

  private String relation(Scores scores, int at, int head) {
    if (head == 0) {
      return "root";
    }
    int size = description.relations().size();
    int from = (at * scores.words() + head) * size;
    return description.relations().get(Scores.best(scores.labels(), from, size, root));
  }

  /**
   * The lemma by the best scored script that applies; the form itself where none does. A word that
   * its tag calls uninflected keeps its letters, and only its case is asked for.
   */
  private String lemma(FloatBuffer scores, int at, String form, String xpos) {
    List<LemmaScript> scripts = description.lemmas();
    float[] row = Scores.row(scores, at * scripts.size(), scripts.size());
    boolean whole = UNINFLECTED.contains(xpos);
    int best = -1;
    for (int i = 0; i < scripts.size(); i++) {
      boolean better = best < 0 || row[i] > row[best];
      if (better
          && (!whole || scripts.get(i).keepsLetters())
          && scripts.get(i).apply(form).isPresent()) {
        best = i;
      }
    }
    return best < 0 ? form : scripts.get(best).apply(form).orElse(form);
  }

  private List<ParsedSentence.Name> names(Scores scores, int row, int words) {
    int size = description.names().size();
    double[][] tags = new double[words][size];
    for (int word = 0; word < words; word++) {
      float[] found = Scores.row(scores.names(), (row * scores.words() + word + 1) * size, size);
      for (int tag = 0; tag < size; tag++) {
        tags[word][tag] = found[tag];
      }
    }
    int[] best = description.names().decode(tags);
    return description.names().names(best).stream()
        .map(
            name ->
                new ParsedSentence.Name(
                    name.type(), name.first(), name.last(), score(tags, best, name)))
        .toList();
  }

  private static double score(double[][] tags, int[] best, NameTags.Found name) {
    return IntStream.rangeClosed(name.first(), name.last())
        .mapToDouble(word -> NameTags.probability(tags[word], best[word]))
        .min()
        .orElse(0);
  }

  /** Frees the model. No call may be running. */
  @Override
  public void close() {
    network.close();
  }
}
