package org.dateline.coder.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * By which words a sentence says that something was not done: "did <b>not</b> attack", "<b>no</b>
 * officer was charged", "<b>neither</b> side signed", "arrested <b>nobody</b>", "has <b>yet to</b>
 * sign", "<b>without</b> firing", "stopped <b>short of</b> accusing".
 */
final class Negation {
  private static final Set<String> ADVERBS =
      Set.of("not", "never", "n't", "n’t", "no", "nor", "neither");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "neither");

  /** "Not <b>a</b> shot", "not <b>one</b> of them", but "not only", "not all". */
  private static final Set<String> SINGLE = Set.of("a", "an", "one", "any", "even", "single");

  /** "At no <b>time</b>", "in no <b>way</b>". */
  private static final Set<String> CASES =
      Set.of("time", "point", "stage", "way", "case", "circumstance", "condition", "mean");

  /** "<b>Instead</b> of attacking", "<b>rather</b> than attack", "<b>without</b> attacking". */
  private static final Set<String> LEFT_OUT = Set.of("without", "instead", "rather");

  private static final Set<String> SHORT = Set.of("stop", "fall");

  private Negation() {}

  /** Whether a word, a verb or the noun of a deed, is denied by words of its own. */
  static boolean negates(Sentence sentence, Token word) {
    return sentence.children(word).stream().anyMatch(c -> negates(sentence, word, c))
        || nobodys(sentence, word);
  }

  private static boolean negates(Sentence sentence, Token word, Token child) {
    String form = Grammar.lower(child);
    if (child.is("advmod") || child.is("det")) {
      return (ADVERBS.contains(form) && !named(word, child))
          || (form.equals("longer") && before(sentence, child, "no"));
    }
    if (child.is("cc")) {
      return form.equals("neither")
          || (child.index() < word.index()
              && (form.equals("nor") || (form.equals("rather") && then(sentence, child, "than"))));
    }
    if (child.is("mark") || child.is("case")) {
      return LEFT_OUT.contains(form)
          || (form.equals("to") && before(sentence, child, "yet"))
          || (form.equals("of") && fallsShort(sentence, child));
    }
    return child.is("obl")
        && CASES.contains(Grammar.lemma(child))
        && sentence.children(child, "det").anyMatch(d -> Grammar.lower(d).equals("no"));
  }

  /** Whether nobody does it, or it is done to nobody. */
  private static boolean nobodys(Sentence sentence, Token word) {
    return sentence.children(word).stream()
        .anyMatch(c -> (c.is("nsubj") || c.is("obj")) && nobody(sentence, c));
  }

  /**
   * Whether a phrase stands for nobody: "nobody", "none of them", "no officer", "not a soldier".
   */
  static boolean nobody(Sentence sentence, Token head) {
    if (NOBODY.contains(Grammar.lower(head))) {
      return !then(sentence, head, "other");
    }
    return sentence.children(head).stream()
        .filter(c -> c.index() < head.index())
        .anyMatch(
            c ->
                switch (Grammar.lower(c)) {
                  case "no" -> c.is("det") && !named(head, c);
                  case "neither" -> true;
                  case "not" -> single(sentence, c);
                  default -> false;
                });
  }

  /** Whether a phrase only says that it is nobody: "nobody", "no one", not "no officer". */
  static boolean bare(Sentence sentence, Token head) {
    return Grammar.lower(head).equals("one")
        ? nobody(sentence, head)
        : NOBODY.contains(Grammar.lower(head))
            && sentence.children(head).stream().noneMatch(c -> c.is("nmod"));
  }

  /** "The party <b>No</b> Labels": a name's first word denies nothing. */
  private static boolean named(Token word, Token determiner) {
    return word.upos() == Upos.PROPN && determiner.form().equals("No") && determiner.index() > 0;
  }

  private static boolean single(Sentence sentence, Token not) {
    return next(sentence, not).map(Grammar::lower).filter(SINGLE::contains).isPresent();
  }

  /** "Stopped <b>short</b> of accusing", "fell short of declaring". */
  private static boolean fallsShort(Sentence sentence, Token of) {
    return before(sentence, of, "short")
        && of.index() > 1
        && SHORT.contains(Grammar.lemma(sentence.token(of.index() - 2)));
  }

  private static boolean before(Sentence sentence, Token token, String word) {
    return token.index() > 0 && Grammar.lower(sentence.token(token.index() - 1)).equals(word);
  }

  private static boolean then(Sentence sentence, Token token, String word) {
    return next(sentence, token).map(Grammar::lower).filter(word::equals).isPresent();
  }

  private static Optional<Token> next(Sentence sentence, Token token) {
    int index = token.index() + 1;
    return index < sentence.tokens().size() ? Optional.of(sentence.token(index)) : Optional.empty();
  }
}
