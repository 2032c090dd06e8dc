package org.dateline.coder.event;

import java.util.List;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Conllu;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Sentences for tests, one token a line: form, lemma, part of speech, tag, head (from 1, 0 for the
 * root), relation.
 */
final class Trees {
  private static final Lexicon LEXICON = LexiconReader.bundled();

  private Trees() {}

  static AnnotatedDocument document(String lines) {
    StringBuilder conllu = new StringBuilder();
    int number = 0;
    for (String line : lines.strip().split("\n")) {
      String[] cells = line.strip().split("\\s+");
      number++;
      conllu.append(
          String.join(
              "\t",
              number + "",
              cells[0],
              cells[1],
              cells[2],
              cells[3],
              "_",
              cells[4],
              cells[5],
              "_",
              cells.length > 6 ? cells[6] : "_"));
      conllu.append('\n');
    }
    return Conllu.read(conllu.toString());
  }

  static Sentence sentence(String lines) {
    return document(lines).sentences().getFirst();
  }

  /** The grammar of a sentence, with the word classes that come with the program. */
  static Grammar grammar(Sentence sentence) {
    return new Grammar(sentence, LEXICON);
  }

  static Token word(Sentence sentence, String form) {
    return sentence.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
  }

  static List<String> forms(List<Token> tokens) {
    return tokens.stream().map(Token::form).toList();
  }
}
