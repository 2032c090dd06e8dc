package org.dateline.text.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;
import org.dateline.text.resource.TableReader;
import org.dateline.text.resource.TableReader.Row;

/**
 * GeoNames' populated places by their folded names: a sorted table in packed blocks, each unpacked
 * when a name in it is first looked up and kept from then on, so that loading unpacks nothing and a
 * report unpacks what its names need. {@code training/gazetteer} makes it. Immutable to its users
 * and safe to share.
 */
final class PlaceTable {
  private static final String PACKED = "places.tsv.gz";
  private static final String BLOCKS = "places-blocks.tsv";

  private final byte[] packed;

  /** Where each block begins in the packed bytes, and the end of the last. */
  private final int[] starts;

  /** The first key of each block. */
  private final byte[][] keys;

  private final AtomicReferenceArray<Block> blocks;

  private PlaceTable(byte[] packed, List<Row> rows) {
    this.packed = packed;
    starts = new int[rows.size() + 1];
    keys = new byte[rows.size()][];
    for (int i = 0; i < keys.length; i++) {
      starts[i] = Integer.parseInt(rows.get(i).cell(0));
      keys[i] = rows.get(i).cell(1).getBytes(StandardCharsets.UTF_8);
    }
    starts[keys.length] = packed.length;
    blocks = new AtomicReferenceArray<>(keys.length);
  }

  /** The table inside the program. */
  static PlaceTable load() {
    try (InputStream in = PlaceTable.class.getResourceAsStream(PACKED)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + PACKED);
      }
      return new PlaceTable(in.readAllBytes(), TableReader.bundled(PlaceTable.class, BLOCKS, 2));
    } catch (IOException e) {
      throw new UncheckedIOException(PACKED, e);
    }
  }

  /** The lines of a folded name, in the table's order. */
  List<String> lines(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    // All lines of a key are in one block.
    int at = Arrays.binarySearch(keys, wanted, Arrays::compareUnsigned);
    int block = at >= 0 ? at : -at - 2;
    return block < 0 ? List.of() : block(block).lines(wanted);
  }

  private Block block(int number) {
    Block known = blocks.get(number);
    if (known != null) {
      return known;
    }
    int start = starts[number];
    try (GZIPInputStream in =
        new GZIPInputStream(
            new ByteArrayInputStream(packed, start, starts[number + 1] - start), 1 << 14)) {
      Block unpacked = new Block(in.readAllBytes());
      blocks.set(number, unpacked);
      return unpacked;
    } catch (IOException e) {
      throw new UncheckedIOException(PACKED, e);
    }
  }

  /** Lines in the order of their keys. */
  private static final class Block {
    private final byte[] text;

    /** Where each line begins, and where the last ends. */
    private final int[] starts;

    Block(byte[] text) {
      this.text = text;
      int count = 1;
      for (byte b : text) {
        count += b == '\n' ? 1 : 0;
      }
      starts = new int[count];
      int next = 1;
      for (int i = 0; i < text.length; i++) {
        if (text[i] == '\n') {
          starts[next++] = i + 1;
        }
      }
    }

    List<String> lines(byte[] wanted) {
      int low = 0;
      int high = starts.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compare(middle, wanted) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      List<String> found = new ArrayList<>();
      for (int line = low; line < starts.length - 1 && compare(line, wanted) == 0; line++) {
        found.add(
            new String(
                text, starts[line], starts[line + 1] - 1 - starts[line], StandardCharsets.UTF_8));
      }
      return found;
    }

    private int compare(int line, byte[] wanted) {
      int end = starts[line];
      while (text[end] != '\t') {
        end++;
      }
      return Arrays.compareUnsigned(text, starts[line], end, wanted, 0, wanted.length);
    }
  }
}
