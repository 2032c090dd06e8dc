package org.dateline.eval.linguistic;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document of a CoNLL-U treebank, with its running text put together again from {@code # text},
 * {@code # newpar} and {@code # newdoc}.
 *
 * @param id the document's name
 * @param text paragraphs parted by a blank line
 * @param sentences its sentences
 */
record GoldSyntax(String id, String text, List<GoldSentence> sentences) {

  /** Copies the list. */
  GoldSyntax {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence.
   *
   * @param span where it stands in the document's text
   * @param words the syntactic words, in order
   * @param tokens the surface tokens, which may be several words ("don't")
   */
  record GoldSentence(Span span, List<GoldWord> words, List<Span> tokens) {}

  /**
   * A syntactic word.
   *
   * @param span where it stands in the document's text
   * @param form as written
   * @param lemma dictionary form
   * @param upos universal part of speech
   * @param xpos Penn Treebank tag
   * @param head number of its head in the sentence, from 0; -1 for the root
   * @param relation relation to the head
   */
  record GoldWord(
      Span span, String form, String lemma, String upos, String xpos, int head, String relation) {}

  /**
   * Reads the documents of a file.
   *
   * @throws IOException where the file cannot be read or a line is not CoNLL-U
   */
  static List<GoldSyntax> read(Path file) throws IOException {
    Reader reader = new Reader(file);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.line(line);
      }
    }
    reader.line("");
    reader.endDocument();
    return reader.documents;
  }

  private static final class Reader {
    private final Path file;
    private final List<GoldSyntax> documents = new ArrayList<>();
    private final List<GoldSentence> sentences = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String id = "";
    private String sentenceText = "";
    private int number;

    Reader(Path file) {
      this.file = file;
    }

    void line(String line) throws IOException {
      number++;
      if (line.startsWith("# newdoc")) {
        endDocument();
        id = line.substring(line.indexOf('=') + 1).strip();
      } else if (line.startsWith("# newpar")) {
        text.append(text.isEmpty() ? "" : "\n\n");
      } else if (line.startsWith("# text =")) {
        sentenceText = line.substring("# text =".length()).strip();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        String[] row = line.split("\t");
        if (row.length != 10) {
          throw new IOException(file + ":" + number + ": 10 columns expected");
        }
        rows.add(row);
      } else if (line.isEmpty() && !rows.isEmpty()) {
        endSentence();
      }
    }

    private void endSentence() throws IOException {
      int start = text.length();
      text.append(sentenceText);
      List<GoldWord> words = new ArrayList<>();
      List<Span> tokens = new ArrayList<>();
      int at = start;
      int rest = 0;
      for (String[] row : rows) {
        if (row[0].contains(".")) {
          continue;
        }
        boolean range = row[0].contains("-");
        if (range || words.size() >= rest) {
          Span token = find(row[1], at);
          tokens.add(token);
          at = token.end();
          rest = range ? Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1)) : rest;
          if (!range) {
            words.add(word(row, token));
          }
        } else {
          Span token = tokens.getLast();
          int from = words.isEmpty() ? token.start() : words.getLast().span().end();
          from = Math.max(from, token.start());
          boolean last = words.size() + 1 == rest;
          int to = last ? token.end() : Math.min(token.end() - 1, from + row[1].length());
          words.add(word(row, new Span(from, Math.max(to, from + 1))));
        }
      }
      Span span = new Span(words.getFirst().span().start(), words.getLast().span().end());
      sentences.add(new GoldSentence(span, List.copyOf(words), List.copyOf(tokens)));
      boolean glued = rows.getLast()[9].contains("SpaceAfter=No");
      text.append(glued ? "" : " ");
      rows.clear();
    }

    private Span find(String form, int from) throws IOException {
      int start = text.indexOf(form, from);
      if (start < 0) {
        throw new IOException(file + ":" + number + ": no " + form + " in: " + sentenceText);
      }
      return new Span(start, start + form.length());
    }

    private static GoldWord word(String[] row, Span span) {
      return new GoldWord(
          span, row[1], row[2], row[3], row[4], Integer.parseInt(row[6]) - 1, row[7]);
    }

    void endDocument() {
      if (!sentences.isEmpty()) {
        documents.add(new GoldSyntax(id, text.toString(), sentences));
      }
      sentences.clear();
      text.setLength(0);
    }
  }
}
