package org.dateline.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Article;
import org.dateline.model.Span;

/**
 * Annotated documents in CoNLL-U, the format of Universal Dependencies. Names are kept in the last
 * column as {@code Name=B-PERSON}, {@code Name=I-PERSON}.
 */
public final class Conllu {
  private Conllu() {}

  /**
   * Reads sentences and names. The article's text is made from the forms: a space follows each
   * unless it is marked {@code SpaceAfter=No}, and a line break ends each sentence. Columns may be
   * parted by tabs or by runs of two or more spaces, so that tests can align them. Multi-word and
   * empty tokens are skipped.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static AnnotatedDocument read(String conllu) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<NamedMention> names = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    String[] lines = (conllu + "\n\n").split("\n", -1);
    for (int n = 0; n < lines.length; n++) {
      String line = lines[n].strip();
      if (line.isEmpty()) {
        if (!tokens.isEmpty()) {
          int number = sentences.size();
          Span span = new Span(tokens.getFirst().span().start(), tokens.getLast().span().end());
          sentences.add(new Sentence(number, span, tokens));
          names.addAll(names(number, tokens, tags));
          tokens.clear();
          tags.clear();
          text.setLength(span.end());
          text.append('\n');
        }
        continue;
      }
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t|\\s{2,}");
      if (cells.length < 8) {
        throw new IllegalArgumentException(
            "CoNLL-U line " + (n + 1) + ": 8 to 10 columns expected, found " + cells.length);
      }
      if (cells[0].contains("-") || cells[0].contains(".")) {
        continue;
      }
      try {
        int start = text.length();
        text.append(cells[1]);
        String misc = cells.length > 9 ? cells[9] : "_";
        tokens.add(
            new Token(
                Integer.parseInt(cells[0]) - 1,
                new Span(start, text.length()),
                cells[1],
                cells[2],
                Upos.valueOf(cells[3]),
                cells[4],
                Integer.parseInt(cells[6]) - 1,
                cells[7]));
        tags.add(misc.contains("Name=") ? misc.replaceAll(".*Name=([^|]*).*", "$1") : "O");
        if (!misc.contains("SpaceAfter=No")) {
          text.append(' ');
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("CoNLL-U line " + (n + 1) + ": " + e.getMessage(), e);
      }
    }
    return AnnotatedDocument.of(Article.ofText(text.toString()), sentences, names);
  }

  /** Writes sentences, trees and names, ten columns, with each sentence's text before it. */
  public static String write(AnnotatedDocument document) {
    StringBuilder out = new StringBuilder();
    out.append("# newdoc id = ").append(flat(document.article().id().value())).append('\n');
    for (Sentence sentence : document.sentences()) {
      String[] tags = new String[sentence.tokens().size()];
      for (NamedMention name : document.names()) {
        if (name.sentence() == sentence.index()) {
          for (int i = name.first(); i <= name.last(); i++) {
            tags[i] = (i == name.first() ? "B-" : "I-") + name.type();
          }
        }
      }
      out.append("# sent_id = ").append(sentence.index() + 1).append('\n');
      out.append("# text = ").append(flat(document.words(sentence.span()))).append('\n');
      for (Token token : sentence.tokens()) {
        List<String> misc = new ArrayList<>();
        if (tags[token.index()] != null) {
          misc.add("Name=" + tags[token.index()]);
        }
        boolean last = token.index() + 1 == sentence.tokens().size();
        if (!last && sentence.token(token.index() + 1).span().start() == token.span().end()) {
          misc.add("SpaceAfter=No");
        }
        out.append(
            String.join(
                "\t",
                Integer.toString(token.index() + 1),
                flat(token.form()),
                flat(token.lemma()),
                token.upos().toString(),
                token.xpos(),
                "_",
                Integer.toString(token.head() + 1),
                token.relation(),
                "_",
                misc.isEmpty() ? "_" : String.join("|", misc)));
        out.append('\n');
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String flat(String words) {
    return words.replaceAll("\\s+", " ");
  }

  private static List<NamedMention> names(int sentence, List<Token> tokens, List<String> tags) {
    List<NamedMention> names = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).startsWith("B-")) {
        String type = tags.get(i).substring(2);
        int last = i;
        while (last + 1 < tags.size() && tags.get(last + 1).equals("I-" + type)) {
          last++;
        }
        names.add(
            new NamedMention(
                NameType.valueOf(type.toUpperCase(Locale.ROOT)),
                sentence,
                i,
                last,
                tokens.get(i).span().cover(tokens.get(last).span()),
                1.0));
      }
    }
    return names;
  }
}
