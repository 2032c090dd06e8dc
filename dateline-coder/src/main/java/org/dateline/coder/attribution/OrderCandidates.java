package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Lists contents by word order alone, for cue verbs whose tree does not show them. */
final class OrderCandidates {
  private static final Set<String> BREAKS = Set.of(",", ";", "—", "–", "--", "-", "(");
  private static final Set<String> CLOSES = Set.of(",", "”", "\"", "''", "?", "!");
  private static final Set<Upos> SETS =
      Set.of(Upos.ADP, Upos.ADV, Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.DET);

  /** Finite verbs but for modals. */
  private static final Set<String> PAST_OR_PRESENT = Set.of("VBD", "VBZ", "VBP");

  private static final Set<Upos> OPENERS = Set.of(Upos.SCONJ, Upos.PART, Upos.ADP);

  private static final int SHORTEST = 2;

  /** Words between a verb and the "that" of what it tells, at most. */
  private static final int LONGEST_SETTING = 16;

  private static final int LONGEST_TAIL = 5;

  private OrderCandidates() {}

  static List<Candidate> of(Sentence sentence, Token verb, CueLexicon lexicon) {
    if (!lexicon.has(verb, "V") || lexicon.has(verb, "V", "seem")) {
      return List.of();
    }
    List<Token> cue = CueWords.verb(sentence, verb);
    Optional<Token> agent = Subjects.agent(sentence, verb, lexicon);
    List<Candidate> found = new ArrayList<>();
    List<Token> after =
        sentence.tokens().subList(cue.getLast().index() + 1, sentence.tokens().size());
    add(found, sentence, Construction.AFTER, verb, cue, agent, after);
    int part = firstBreak(after);
    if (part < after.size()) {
      add(found, sentence, Construction.AFTER_PART, verb, cue, agent, after.subList(0, part));
    }
    int that = afterSetting(after);
    if (that > 0) {
      add(found, sentence, Construction.AFTER, verb, cue, agent, after.subList(that, after.size()));
    }
    int next = nextCue(after, lexicon);
    if (next < after.size() && next != part) {
      add(found, sentence, Construction.AFTER_NEXT, verb, cue, agent, after.subList(0, next));
    }
    agent.ifPresent(
        source -> {
          int start =
              Math.min(
                  cue.getFirst().index(), Words.nounPhrase(sentence, source).getFirst().index());
          List<Token> before = sentence.tokens().subList(0, start);
          if (!before.isEmpty() && !before.contains(source)) {
            add(found, sentence, Construction.BEFORE, verb, cue, agent, before);
          }
        });
    closing(sentence, cue, lexicon).ifPresent(found::add);
    return found;
  }

  /**
   * "…, disclosures filed on Sunday show": what stands before the last comma, credited after it.
   */
  private static Optional<Candidate> closing(
      Sentence sentence, List<Token> cue, CueLexicon lexicon) {
    List<Token> tokens = sentence.tokens();
    int last = cue.getLast().index();
    int comma = cue.getFirst().index() - 1;
    while (comma > 0 && !CLOSES.contains(tokens.get(comma).form())) {
      comma--;
    }
    List<Token> tail = tokens.subList(last + 1, tokens.size());
    int rest = Words.lexical(tail).size();
    boolean setting =
        !tail.isEmpty()
            && (tail.getFirst().upos() == Upos.ADP || tail.getFirst().form().equals(","));
    if (rest > LONGEST_TAIL && !setting || comma < SHORTEST || cue.getFirst().index() - comma < 2) {
      return Optional.empty();
    }
    List<Token> name = tokens.subList(comma + 1, cue.getFirst().index());
    Optional<Token> source =
        sentence
            .headOf(name.getFirst().span().cover(name.getLast().span()))
            .filter(t -> t.upos() != Upos.VERB);
    if (source.isEmpty() || Words.lexical(tokens.subList(0, comma)).isEmpty()) {
      return Optional.empty();
    }
    Token verb =
        cue.stream().filter(t -> lexicon.has(t, "V")).reduce((a, b) -> b).orElse(cue.getLast());
    return Optional.of(
        new Candidate(
            sentence,
            Construction.CLOSING,
            verb,
            cue,
            source,
            sentence,
            tokens.subList(0, comma + 1),
            rest == 0 ? "end" : "tail"));
  }

  /**
   * Where "that" stands in "said in a statement on Monday that talks had failed": what is told
   * begins there, after who was told, when and where. 0 where there is none.
   */
  private static int afterSetting(List<Token> tokens) {
    if (tokens.isEmpty() || !SETS.contains(tokens.getFirst().upos())) {
      return 0;
    }
    for (int i = 1; i < Math.min(LONGEST_SETTING, tokens.size()); i++) {
      Token token = tokens.get(i);
      if (token.form().equals("that") && token.upos() == Upos.SCONJ) {
        return i;
      }
      boolean describes = token.is("acl") && token.xpos().equals("VBN");
      if (!describes && (token.upos() == Upos.VERB || token.upos() == Upos.AUX)) {
        return 0;
      }
    }
    return 0;
  }

  /** Where ", adding" or "and said" begins. */
  private static int nextCue(List<Token> tokens, CueLexicon lexicon) {
    for (int i = SHORTEST; i + 1 < tokens.size(); i++) {
      Token verb = tokens.get(i + 1);
      boolean starts =
          tokens.get(i).form().equals(",") && verb.xpos().equals("VBG")
              || tokens.get(i).upos() == Upos.CCONJ && PAST_OR_PRESENT.contains(verb.xpos());
      if (starts && lexicon.has(verb, "V")) {
        return i;
      }
    }
    return tokens.size();
  }

  private static int firstBreak(List<Token> tokens) {
    for (int i = SHORTEST; i < tokens.size(); i++) {
      if (BREAKS.contains(tokens.get(i).form())) {
        return i;
      }
    }
    return tokens.size();
  }

  private static void add(
      List<Candidate> found,
      Sentence sentence,
      Construction shape,
      Token verb,
      List<Token> cue,
      Optional<Token> agent,
      List<Token> content) {
    List<Token> words = Words.lexical(content);
    if (!words.isEmpty()) {
      boolean apart = agent.isPresent() && content.contains(agent.get());
      String link =
          shape == Construction.BEFORE ? content.getLast().form() : content.getFirst().form();
      found.add(
          new Candidate(
              sentence,
              shape,
              verb,
              cue,
              agent.filter(a -> !apart),
              sentence,
              content,
              link.length() == 1 || OPENERS.contains(words.getFirst().upos())
                  ? link
                  : words.getFirst().upos().toString()));
    }
  }
}
