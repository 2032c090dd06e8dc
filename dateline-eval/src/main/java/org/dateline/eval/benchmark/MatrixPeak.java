package org.dateline.eval.benchmark;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How near the network comes to what the machine can do: multiplications of 8-bit numbers a second
 * in the network, on one thread, against those in one large matrix product of the same kind by the
 * same runtime. The network's products of attention and of the trees' pairs of words are not
 * counted, though they take time; so the share is a lower bound.
 */
public final class MatrixPeak {
  private static final int ROUNDS = 12;
  private static final int[][] SHAPES = {{8, 24}, {16, 32}, {32, 32}, {16, 64}};
  private static final int ROWS = 1024;
  private static final int INNER = 1536;
  private static final int COLUMNS = 1536;
  private static final int INT8 = 3;
  private static final int FLOAT = 1;

  private MatrixPeak() {}

  /** Prints billions of multiplications a second of one product and of the network. */
  public static void main(String[] args) throws IOException, OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      double peak;
      try (OrtSession product = environment.createSession(product(), options)) {
        peak = product(environment, product);
      }
      System.out.printf(
          Locale.ROOT,
          "one product of %d x %d and %d x %d: %.1f billion multiplications a second%n",
          ROWS,
          INNER,
          INNER,
          COLUMNS,
          peak / 1e9);
      byte[] graph = model();
      long piece = Weights.of(graph, "layer") + Weights.of(graph, "branch.layer");
      long word = Weights.of(graph, "heads") + Weights.of(graph, "branch.heads");
      try (OrtSession network = environment.createSession(graph, options)) {
        for (int[] shape : SHAPES) {
          double done = network(environment, network, shape[0], shape[1], piece + word);
          System.out.printf(
              Locale.ROOT,
              "the network, %d sentences of %d words: %.1f billion, %.0f%%%n",
              shape[0],
              shape[1],
              done / 1e9,
              100 * done / peak);
        }
      }
    }
  }

  private static byte[] model() throws IOException {
    try (InputStream in =
        MatrixPeak.class.getResourceAsStream("/org/dateline/text/model/model.onnx")) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: model.onnx");
      }
      return in.readAllBytes();
    }
  }

  private static double product(OrtEnvironment environment, OrtSession session)
      throws OrtException {
    byte[] left = new byte[ROWS * INNER];
    for (int i = 0; i < left.length; i++) {
      left[i] = (byte) (i * 31);
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(left.length).put(left).rewind();
    try (OnnxTensor tensor =
        OnnxTensor.createTensor(
            environment, direct, new long[] {ROWS, INNER}, OnnxJavaType.UINT8)) {
      return (double) ROWS * INNER * COLUMNS / seconds(session, Map.of("a", tensor));
    }
  }

  private static double network(
      OrtEnvironment environment, OrtSession session, int sentences, int words, long each)
      throws OrtException {
    long[] shape = {sentences, words};
    long[] ids = new long[sentences * words];
    long[] ones = new long[ids.length];
    long[] places = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = 2000 + i * 37L % 20_000;
      ones[i] = 1;
      places[i] = i % words;
    }
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put("input_ids", tensor(environment, ids, shape));
      inputs.put("attention_mask", tensor(environment, ones, shape));
      inputs.put("shape_ids", tensor(environment, ones, shape));
      inputs.put("word_starts", tensor(environment, places, shape));
      inputs.put("word_mask", tensor(environment, ones, shape));
      return (double) each * sentences * words / seconds(session, inputs);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, long[] values, long[] shape)
      throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** The least time of several runs. */
  private static double seconds(OrtSession session, Map<String, OnnxTensor> inputs)
      throws OrtException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      session.run(inputs).close();
      least = Math.min(least, System.nanoTime() - start);
    }
    return least / 1e9;
  }

  /** An ONNX model of one product: 8-bit "a" by a constant of the network's kind. */
  private static byte[] product() {
    byte[] numbers = new byte[INNER * COLUMNS];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) (i % 127 - 63);
    }
    byte[] scales = new byte[COLUMNS * Float.BYTES];
    Message node =
        new Message()
            .text(1, "a")
            .text(1, "b")
            .text(1, "s")
            .text(1, "t")
            .text(2, "c")
            .text(4, "MatMulIntegerToFloat")
            .text(7, "com.microsoft");
    Message graph =
        new Message()
            .message(1, node)
            .text(2, "product")
            .message(5, constant("b", INT8, numbers, INNER, COLUMNS))
            .message(5, constant("s", FLOAT, new byte[] {0, 0, (byte) 0x80, 0x3F}))
            .message(5, constant("t", FLOAT, scales, COLUMNS))
            .message(11, value("a", 2, ROWS, INNER))
            .message(12, value("c", FLOAT, ROWS, COLUMNS));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, 15))
        .message(8, new Message().text(1, "com.microsoft").number(2, 1))
        .bytes();
  }

  private static Message constant(String name, int type, byte[] raw, long... shape) {
    Message tensor = new Message();
    for (long size : shape) {
      tensor.number(1, size);
    }
    return tensor.number(2, type).text(8, name).data(9, raw);
  }

  private static Message value(String name, int type, long... sizes) {
    Message shape = new Message();
    for (long size : sizes) {
      shape.message(1, new Message().number(1, size));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A protocol buffer in the making. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private byte[] bytes() {
      return out.toByteArray();
    }

    private Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    private Message data(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private Message text(int field, String value) {
      return data(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private Message message(int field, Message value) {
      return data(field, value.bytes());
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7F) {
        out.write((int) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }

  /** The 8-bit weights of a model's products, by the beginning of their names. */
  private static final class Weights {
    private String name = "";
    private long size = 1;
    private boolean eightBits;

    /** How many there are: multiplications for a row of inputs. */
    private static long of(byte[] model, String start) {
      long[] sum = new long[1];
      each(
          ByteBuffer.wrap(model),
          (field, part, _) -> {
            if (field == 7) {
              each(part, (inner, constant, _) -> sum[0] += inner == 5 ? size(constant, start) : 0);
            }
          });
      return sum[0];
    }

    private static long size(ByteBuffer constant, String start) {
      Weights read = new Weights();
      each(constant, read::field);
      boolean counted =
          read.eightBits && read.name.startsWith(start) && read.name.endsWith(".weight");
      return counted ? read.size : 0;
    }

    private void field(int field, ByteBuffer part, long number) {
      switch (field) {
        case 1 -> dimensions(part, number);
        case 2 -> eightBits = number == INT8;
        case 8 -> name = StandardCharsets.UTF_8.decode(part).toString();
        default -> {}
      }
    }

    /** One after the other, or all in one. */
    private void dimensions(ByteBuffer part, long number) {
      if (!part.hasRemaining()) {
        size *= number;
      }
      while (part.hasRemaining()) {
        size *= varint(part);
      }
    }

    private interface Visitor {
      void field(int field, ByteBuffer part, long number);
    }

    private static void each(ByteBuffer message, Visitor visitor) {
      ByteBuffer none = ByteBuffer.allocate(0);
      while (message.hasRemaining()) {
        long key = varint(message);
        int field = (int) (key >>> 3);
        switch ((int) (key & 7)) {
          case 0 -> visitor.field(field, none, varint(message));
          case 1 -> message.position(message.position() + Long.BYTES);
          case 5 -> message.position(message.position() + Integer.BYTES);
          default -> {
            int length = (int) varint(message);
            visitor.field(field, message.slice(message.position(), length), 0);
            message.position(message.position() + length);
          }
        }
      }
    }

    private static long varint(ByteBuffer bytes) {
      long value = 0;
      int shift = 0;
      byte next = bytes.get();
      while (next < 0) {
        value |= (long) (next & 0x7F) << shift;
        shift += 7;
        next = bytes.get();
      }
      return value | (long) next << shift;
    }
  }
}
