package org.dateline.coder.tally;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Finds the part of a number that a sentence tells apart from it: "three died, <b>two of them</b>
 * officers", "of the 52 killed, <b>14</b> were children".
 */
final class Shares {
  private static final Set<String> THEM = Set.of("them", "whom");

  private final Sentence sentence;
  private final Counted.Reader reader;

  Shares(Sentence sentence, Counted.Reader reader) {
    this.sentence = sentence;
    this.reader = reader;
  }

  /** The parts that follow a number which ends at token {@code last}. */
  List<Counted> after(int last) {
    return sentence.tokens().stream()
        .filter(t -> t.index() > last && t.upos() == Upos.NUM)
        .filter(t -> ofThem(t) || ofAll(t, last))
        .flatMap(t -> reader.numbered(t).map(c -> c.of(named(t))).stream())
        .map(Counted.Reader::asPart)
        .toList();
  }

  /** "14 were <b>children</b>". */
  private Optional<Token> named(Token number) {
    return sentence
        .head(number)
        .filter(t -> number.is("nsubj") && t.upos() == Upos.NOUN)
        .filter(t -> sentence.children(t, "cop").findAny().isPresent());
  }

  private boolean ofThem(Token number) {
    return sentence
        .children(number, "nmod")
        .anyMatch(t -> THEM.contains(t.form().toLowerCase(Locale.ROOT)));
  }

  /** "<b>Of</b> the 52 killed, <b>14</b> were …": the number that opens what follows the comma. */
  private boolean ofAll(Token number, int last) {
    boolean opens = sentence.token(0).form().equals("Of");
    Optional<Token> comma =
        sentence.tokens().stream()
            .filter(t -> t.index() > last && t.form().equals(","))
            .findFirst();
    return opens
        && number.is("nsubj")
        && comma.filter(c -> c.index() == number.index() - 1).isPresent();
  }
}
