package org.dateline.text.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The ONNX graph. One session serves all threads; each run borrows a workspace whose buffers the
 * graph reads from and writes to, so that scores are never copied.
 */
final class Network implements AutoCloseable {
  private static final List<String> OUTPUTS =
      List.of(
          "upos",
          "xpos",
          "lemma",
          "names",
          "arcs",
          "labels",
          "events",
          "statuses",
          "factuality",
          "cues",
          "roles",
          "voices");

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final ModelDescription description;
  private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

  /**
   * Loads the graph.
   *
   * @param graph the bytes of {@code model.onnx}, outside Java's heap; not needed afterwards
   * @param threads threads that one run may use
   * @throws IllegalArgumentException where ONNX Runtime cannot read it or an output is missing
   */
  Network(ByteBuffer graph, ModelDescription description, int threads) {
    this.description = description;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // Sizes differ from batch to batch: a memory plan for each would be kept and not used again.
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(graph, options);
    } catch (OrtException e) {
      throw new IllegalArgumentException("model.onnx: " + e.getMessage(), e);
    }
    if (!session.getOutputNames().containsAll(OUTPUTS)) {
      throw new IllegalArgumentException("model.onnx gives " + session.getOutputNames());
    }
  }

  /** Runs one batch; the scores are valid while {@code reader} reads them. */
  void run(List<EncodedSentence> batch, Consumer<Scores> reader) {
    Workspace borrowed = idle.poll();
    Workspace workspace = borrowed == null ? new Workspace() : borrowed;
    try {
      reader.accept(run(batch, workspace));
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    } finally {
      idle.add(workspace);
    }
  }

  private Scores run(List<EncodedSentence> batch, Workspace workspace) throws OrtException {
    int size = batch.size();
    int pieces = batch.stream().mapToInt(s -> s.pieces().length).max().orElseThrow();
    int words = batch.stream().mapToInt(s -> s.starts().length).max().orElseThrow();
    long[] pieceShape = {size, pieces};
    long[] wordShape = {size, words};
    long[] ids = new long[size * pieces];
    long[] mask = new long[size * pieces];
    long[] shapes = new long[size * pieces];
    long[] starts = new long[size * words];
    long[] wordMask = new long[size * words];
    for (int s = 0; s < size; s++) {
      EncodedSentence sentence = batch.get(s);
      for (int p = 0; p < sentence.pieces().length; p++) {
        ids[s * pieces + p] = sentence.pieces()[p];
        mask[s * pieces + p] = 1;
        shapes[s * pieces + p] = sentence.shapes()[p];
      }
      for (int w = 0; w < sentence.starts().length; w++) {
        starts[s * words + w] = sentence.starts()[w];
        wordMask[s * words + w] = 1;
      }
    }
    Map<String, FloatBuffer> found = new HashMap<>();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    Map<String, OnnxTensor> outputs = new HashMap<>();
    try {
      inputs.put("input_ids", tensor(workspace.longs("input_ids", ids), pieceShape));
      inputs.put("attention_mask", tensor(workspace.longs("attention_mask", mask), pieceShape));
      inputs.put("shape_ids", tensor(workspace.longs("shape_ids", shapes), pieceShape));
      inputs.put("word_starts", tensor(workspace.longs("word_starts", starts), wordShape));
      inputs.put("word_mask", tensor(workspace.longs("word_mask", wordMask), wordShape));
      for (String name : OUTPUTS) {
        long[] shape = outputShape(name, size, words);
        int cells = Math.toIntExact(java.util.Arrays.stream(shape).reduce(1, Math::multiplyExact));
        FloatBuffer scores = workspace.floats(name, cells);
        found.put(name, scores);
        outputs.put(name, OnnxTensor.createTensor(environment, scores, shape));
      }
      session.run(inputs, outputs).close();
    } finally {
      inputs.values().forEach(OnnxTensor::close);
      outputs.values().forEach(OnnxTensor::close);
    }
    return new Scores(
        words,
        of(found, "upos"),
        of(found, "xpos"),
        of(found, "lemma"),
        of(found, "names"),
        of(found, "arcs"),
        of(found, "labels"),
        of(found, "events"),
        of(found, "statuses"),
        of(found, "factuality"),
        of(found, "cues"),
        of(found, "roles"),
        of(found, "voices"));
  }

  private OnnxTensor tensor(LongBuffer values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, values, shape);
  }

  private static FloatBuffer of(Map<String, FloatBuffer> found, String name) {
    FloatBuffer buffer = found.get(name);
    if (buffer == null) {
      throw new IllegalStateException("no output " + name);
    }
    return buffer;
  }

  private long[] outputShape(String name, long size, long words) {
    return switch (name) {
      case "upos" -> new long[] {size, words, description.upos().size()};
      case "xpos" -> new long[] {size, words, description.xpos().size()};
      case "lemma" -> new long[] {size, words, description.lemmas().size()};
      case "names" -> new long[] {size, words, description.names().size()};
      case "arcs" -> new long[] {size, words, words};
      case "labels" -> new long[] {size, words, words, description.relations().size()};
      case "events" -> new long[] {size, words, description.told().events().size()};
      case "statuses" -> new long[] {size, words, description.told().statuses().size()};
      case "factuality" -> new long[] {size, words, description.told().factualities().size()};
      case "cues" -> new long[] {size, words, 2};
      default -> new long[] {size, words, words, 2};
    };
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not be closed: " + e.getMessage(), e);
    }
  }

  /** Buffers that grow to the largest batch and are used again. One thread at a time. */
  private static final class Workspace {
    private final Map<String, ByteBuffer> buffers = new HashMap<>();

    LongBuffer longs(String name, long[] values) {
      return bytes(name, Long.BYTES * (long) values.length)
          .asLongBuffer()
          .slice(0, values.length)
          .put(0, values);
    }

    FloatBuffer floats(String name, int cells) {
      return bytes(name, Float.BYTES * (long) cells).asFloatBuffer().slice(0, cells);
    }

    private ByteBuffer bytes(String name, long bytes) {
      ByteBuffer buffer = buffers.get(name);
      if (buffer == null || buffer.capacity() < bytes) {
        int capacity = Math.toIntExact(bytes + bytes / 4);
        buffer = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
        buffers.put(name, buffer);
      }
      return buffer;
    }
  }
}
