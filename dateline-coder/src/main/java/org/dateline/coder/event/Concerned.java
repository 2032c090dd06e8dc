package org.dateline.coder.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Whom an act concerns that fills none of its slots: the parties inside the phrases and clauses
 * that complete it. "Agreed to send food <i>to the island</i>", "opened an inquiry into the
 * dealings <i>of the bank</i>", "lifted sanctions imposed <i>on the republic</i>".
 *
 * <p>The phrase closest to the predicate in the tree wins. Circumstances (time, manner, reason,
 * place of the act itself) are not searched.
 */
final class Concerned {
  private static final Set<String> LINKS =
      Set.of(
          "to",
          "for",
          "on",
          "upon",
          "against",
          "with",
          "into",
          "of",
          "from",
          "over",
          "about",
          "at",
          "toward",
          "towards",
          "between",
          "among",
          "by",
          "near",
          "outside",
          "in",
          "alongside",
          "including",
          "through");

  /** Behind the predicate itself these tell where or by whom, not to whom. */
  private static final Set<String> CIRCUMSTANCE =
      Set.of("in", "at", "by", "near", "outside", "over");

  private static final int MAX_DEPTH = 6;

  private Concerned() {}

  private record Step(Token token, int depth) {}

  /**
   * The heads of noun phrases inside what completes {@code predicate}, nearest first. Pronouns
   * deeper in it are none: in "asked for an exception to be made for her" it is mostly the doer.
   *
   * @param doers who does it: "the visit of the head of the party to Iran" concerns Iran, and not
   *     the party, which only says who the head is
   * @param means what it is done with, which it does not concern
   */
  static List<Token> heads(
      Grammar grammar, List<Token> predicate, List<Token> doers, List<Token> means) {
    List<Token> heads = new ArrayList<>();
    Set<Token> described = new HashSet<>(doers);
    Deque<Step> queue = new ArrayDeque<>();
    predicate.forEach(p -> queue.add(new Step(p, 0)));
    while (!queue.isEmpty()) {
      Step step = queue.removeFirst();
      for (Token child : grammar.sentence().children(step.token())) {
        if (predicate.contains(child) || !leads(grammar, step, child)) {
          continue;
        }
        if (described.contains(step.token()) && grammar.caseOf(child).equals("of")) {
          described.add(child);
        }
        if (Grammar.nominal(child)
            && !grammar.owned(child)
            && !means.contains(child)
            && (step.depth() == 0 || child.upos() != Upos.PRON)
            && !described.contains(child)) {
          heads.add(child);
        }
        if (step.depth() < MAX_DEPTH) {
          queue.addLast(new Step(child, step.depth() + 1));
        }
      }
    }
    return heads;
  }

  private static boolean leads(Grammar grammar, Step step, Token child) {
    if (child.is("obl") || (child.is("nmod") && !child.relation().equals("nmod:poss"))) {
      String preposition = grammar.caseOf(child);
      return LINKS.contains(preposition)
          && !Grammar.temporal(child)
          && !(step.depth() == 0 && child.is("obl") && CIRCUMSTANCE.contains(preposition));
    }
    if (child.is("ccomp")) {
      return step.depth() == 0;
    }
    return child.is("obj")
        || child.is("iobj")
        || child.is("xcomp")
        || (child.is("acl") && !child.relation().equals("acl:relcl"))
        || (child.is("advcl") && grammar.infinitive(child) && step.depth() == 0)
        || (child.is("nsubj") && step.depth() > 0)
        || (child.is("conj") && step.depth() > 0);
  }
}
