import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs an exported model in ONNX Runtime over the batches of one file and writes the scores to another.
 *
 * <p>{@code java -cp onnxruntime.jar OrtRunner.java model.onnx batches scores [rounds]}. Batches: for each, the
 * numbers B, T, W as int, then the five inputs as long, in the order of the contract; everything big-endian.
 * Scores: for each batch the outputs as float, in the model's order, each after its length. One thread. Prints words a CPU second
 * of the last round.
 */
public final class OrtRunner {
  private static final List<String> INPUTS =
      List.of("input_ids", "attention_mask", "shape_ids", "word_starts", "word_mask");

  private record Batch(int size, int pieces, int words, List<long[]> inputs) {
    long wordCount() {
      long count = -size;
      for (long present : inputs.get(4)) {
        count += present;
      }
      return count;
    }
  }

  public static void main(String[] args) throws Exception {
    List<Batch> batches = read(Path.of(args[1]));
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 1;
    try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      try (OrtSession session = environment.createSession(args[0], options);
          DataOutputStream out =
              new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
        for (int round = 1; round <= rounds; round++) {
          long began = cpuNanos();
          long words = 0;
          for (Batch batch : batches) {
            run(environment, session, batch, round == rounds ? out : null);
            words += batch.wordCount();
          }
          double seconds = (cpuNanos() - began) / 1e9;
          System.err.printf("round %d: %d words, %.0f words a CPU second%n", round, words, words / seconds);
        }
      }
    }
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void run(OrtEnvironment environment, OrtSession session, Batch batch, DataOutputStream out)
      throws Exception {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    for (int i = 0; i < INPUTS.size(); i++) {
      long[] shape = {batch.size(), i < 3 ? batch.pieces() : batch.words()};
      inputs.put(INPUTS.get(i), OnnxTensor.createTensor(environment, LongBuffer.wrap(batch.inputs().get(i)), shape));
    }
    try (OrtSession.Result result = session.run(inputs)) {
      if (out != null) {
        for (String name : session.getOutputNames()) {
          write((OnnxTensor) result.get(name).orElseThrow(), out);
        }
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static void write(OnnxTensor tensor, DataOutputStream out) throws IOException {
    FloatBuffer values = tensor.getFloatBuffer();
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.remaining());
    bytes.asFloatBuffer().put(values);
    out.writeInt(bytes.capacity() / 4);
    out.write(bytes.array());
  }

  private static List<Batch> read(Path path) throws IOException {
    List<Batch> batches = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      while (in.available() > 0) {
        int size = in.readInt();
        int pieces = in.readInt();
        int words = in.readInt();
        List<long[]> inputs = new ArrayList<>();
        for (int i = 0; i < INPUTS.size(); i++) {
          long[] values = new long[size * (i < 3 ? pieces : words)];
          ByteBuffer.wrap(in.readNBytes(8 * values.length)).asLongBuffer().get(values);
          inputs.add(values);
        }
        batches.add(new Batch(size, pieces, words, inputs));
      }
    }
    return batches;
  }

  private OrtRunner() {}
}
