package org.dateline.text.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** When the verb that an expression of time belongs to happens. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNKNOWN;

  private static final Set<String> WILL =
      Set.of("will", "'ll", "’ll", "wo", "shall", "would", "'d");

  /** What these govern, or are said of, is still to come. */
  private static final Set<String> AHEAD =
      Set.of(
          "schedule",
          "plan",
          "expect",
          "set",
          "due",
          "slate",
          "intend",
          "hope",
          "aim",
          "agree",
          "go",
          "vow",
          "pledge",
          "promise",
          "prepare",
          "want",
          "decide",
          "threaten",
          "urge",
          "propose",
          "likely",
          "bind",
          "postpone",
          "ready",
          "invite",
          "order",
          "ask",
          "call");

  private static final int STEPS = 12;

  /**
   * The tense of the verb nearest above {@code span} in the tree.
   *
   * @param known tenses of this sentence's tokens that were worked out before; added to
   */
  static Tense at(Sentence sentence, Span span, Map<Integer, Tense> known) {
    Optional<Token> words = sentence.headOf(span);
    if (words.isPresent() && followsPastVerb(sentence, span)) {
      return PAST;
    }
    Optional<Token> here = words.flatMap(sentence::head);
    if (words.isPresent() && here.isPresent() && belongsToNoun(words.get(), here.get())) {
      return UNKNOWN;
    }
    for (int step = 0; step < STEPS && here.isPresent(); step++) {
      Token token = here.get();
      Tense tense = known.computeIfAbsent(token.index(), _ -> of(sentence, token));
      if (tense != UNKNOWN) {
        return tense;
      }
      here = sentence.head(here.get());
    }
    return UNKNOWN;
  }

  /** Whether the words stand right behind a verb in the past: "said Tuesday", "left on Friday". */
  private static boolean followsPastVerb(Sentence sentence, Span span) {
    int before = sentence.tokensIn(span).getFirst().index() - 1;
    if (before > 0 && sentence.token(before).form().equalsIgnoreCase("on")) {
      before--;
    }
    return before >= 0 && sentence.token(before).xpos().equals("VBD");
  }

  /** Whether the words describe a noun, whose time is not that of the verb: "a June agreement". */
  private static boolean belongsToNoun(Token words, Token head) {
    boolean noun = head.upos() == Upos.NOUN || head.upos() == Upos.PROPN;
    return noun && (words.is("nmod") || words.is("compound")) && !ahead(head);
  }

  private static Tense of(Sentence sentence, Token token) {
    List<Token> children = sentence.children(token);
    List<Token> helpers = children.stream().filter(t -> t.is("aux") || t.is("cop")).toList();
    if (helpers.stream().anyMatch(t -> WILL.contains(t.form().toLowerCase(Locale.ROOT)))) {
      return FUTURE;
    }
    boolean to = children.stream().anyMatch(t -> t.is("mark") && t.xpos().equals("TO"));
    if (to && token.xpos().equals("VB")) {
      boolean ahead = sentence.head(token).filter(Tense::ahead).isPresent();
      return ahead ? FUTURE : UNKNOWN;
    }
    if (ahead(token)
        && !token.xpos().equals("VBD")
        && (token.upos() != Upos.VERB || helped(helpers))) {
      return FUTURE;
    }
    for (Token helper : helpers) {
      Tense tense = finite(helper.xpos());
      if (tense != UNKNOWN) {
        return helper.lemma().equals("have") ? PAST : progressive(token, tense);
      }
    }
    if (token.upos() != Upos.VERB) {
      return UNKNOWN;
    }
    return token.xpos().equals("VBN") ? PAST : finite(token.xpos());
  }

  /** Whether "is expected", "scheduled": a participle without a helper in the past. */
  private static boolean helped(List<Token> helpers) {
    return helpers.stream().noneMatch(t -> t.xpos().equals("VBD") || t.lemma().equals("have"));
  }

  private static boolean ahead(Token token) {
    return AHEAD.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  private static Tense progressive(Token token, Tense helper) {
    return helper == PRESENT && token.xpos().equals("VBG") ? FUTURE : helper;
  }

  private static Tense finite(String xpos) {
    return switch (xpos) {
      case "VBD" -> PAST;
      case "VBZ", "VBP", "MD" -> PRESENT;
      default -> UNKNOWN;
    };
  }
}
