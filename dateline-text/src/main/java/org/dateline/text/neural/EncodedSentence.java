package org.dateline.text.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a sentence, or of a window of one, as the network's numbers. Its arrays are shared
 * and must not be changed.
 */
final class EncodedSentence {
  private final int[] pieces;
  private final int[] shapes;
  private final int[] starts;

  /**
   * Takes the numbers.
   *
   * @param pieces {@code [CLS]}, the words' pieces, {@code [SEP]}
   * @param shapes the shape of each piece's word
   * @param starts the first piece of the root (0) and of each word
   */
  EncodedSentence(int[] pieces, int[] shapes, int[] starts) {
    this.pieces = pieces;
    this.shapes = shapes;
    this.starts = starts;
  }

  /** {@code [CLS]}, the words' pieces, {@code [SEP]}. */
  int[] pieces() {
    return pieces;
  }

  /** The shape of each piece's word. */
  int[] shapes() {
    return shapes;
  }

  /** The first piece of the root (0) and of each word. */
  int[] starts() {
    return starts;
  }

  /** The words, without the root. */
  int words() {
    return starts.length - 1;
  }

  /** Turns words into numbers. Safe to share between threads. */
  static final class Encoder {
    private final WordPiece wordPiece;
    private final ModelDescription description;
    private final int begin;
    private final int end;

    /** An encoder for the model so described. */
    Encoder(WordPiece wordPiece, ModelDescription description) {
      this.wordPiece = wordPiece;
      this.description = description;
      begin = wordPiece.number("[CLS]");
      end = wordPiece.number("[SEP]");
    }

    /**
     * The sentence in windows: one, or as many as its length demands. Each window but the last ends
     * after a comma, semicolon, colon or dash where there is one in its last third.
     *
     * @param words at least one
     */
    List<EncodedSentence> encode(List<String> words) {
      int[][] spelt = words.stream().map(wordPiece::spell).toArray(int[][]::new);
      WordShape[] shapes = WordShape.of(words);
      List<EncodedSentence> windows = new ArrayList<>();
      int first = 0;
      while (first < words.size()) {
        int next = windowEnd(words, spelt, first);
        windows.add(window(spelt, shapes, first, next));
        first = next;
      }
      return windows;
    }

    private int windowEnd(List<String> words, int[][] spelt, int first) {
      int room = description.mostPieces() - 2;
      int next = first;
      while (next < words.size() && spelt[next].length <= room) {
        room -= spelt[next].length;
        next++;
      }
      if (next == words.size()) {
        return next;
      }
      for (int cut = next; cut > first + 2 * (next - first) / 3; cut--) {
        if (isPause(words.get(cut - 1))) {
          return cut;
        }
      }
      return next;
    }

    private static boolean isPause(String word) {
      return switch (word) {
        case ",", ";", ":", "-", "--", "\u2013", "\u2014" -> true;
        default -> false;
      };
    }

    private EncodedSentence window(int[][] spelt, WordShape[] shapes, int first, int next) {
      int length = Arrays.stream(spelt, first, next).mapToInt(pieces -> pieces.length).sum() + 2;
      int[] pieces = new int[length];
      int[] pieceShapes = new int[length];
      int[] starts = new int[next - first + 1];
      pieces[0] = begin;
      int at = 1;
      for (int word = first; word < next; word++) {
        starts[word - first + 1] = at;
        int shape = description.shape(shapes[word]);
        for (int piece : spelt[word]) {
          pieces[at] = piece;
          pieceShapes[at] = shape;
          at++;
        }
      }
      pieces[at] = end;
      return new EncodedSentence(pieces, pieceShapes, starts);
    }
  }
}
