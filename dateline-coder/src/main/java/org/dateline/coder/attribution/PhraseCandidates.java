package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Lists attributions made by a phrase, an adverb or an adjective rather than by a predicate. */
final class PhraseCandidates {
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "per", "by", "for", "to", "from", "on", "among", "with");

  /** Words that open a clause which tells when something was done or what else was. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of("after", "before", "when", "while", "as", "since", "although", "though", "whereas");

  private static final int CLIMB = 20;

  private PhraseCandidates() {}

  /** "According to the minister, …", "in his view", "in a poll": {@code token} introduces it. */
  static List<Candidate> ofPreposition(Sentence sentence, Token token, CueLexicon lexicon) {
    boolean according =
        token.form().equalsIgnoreCase("according") && to(sentence, token.index() + 1);
    Optional<Token> attached =
        sentence.head(token).filter(p -> token.is("case") && p.index() > token.index());
    Optional<Token> phrase =
        attached.isEmpty() && according ? following(sentence, token.index() + 1) : attached;
    if (phrase.isEmpty()) {
      return List.of();
    }
    boolean per = perSomebody(sentence, token);
    boolean view =
        PREPOSITIONS.contains(Words.lemma(token)) && lexicon.has(phrase.get(), "N", "view");
    if (!according && !view && !per) {
      return List.of();
    }
    List<Token> cue = new ArrayList<>(List.of(token));
    if (according) {
      cue.add(sentence.token(token.index() + 1));
    } else {
      sentence.children(token, "fixed").forEach(cue::add);
    }
    Construction shape = according || per ? Construction.ACCORDING : Construction.PHRASE;
    Optional<Token> source =
        according || per
            ? phrase
            : Optional.of(
                speaker(sentence, phrase.get(), lexicon)
                    .or(() -> Subjects.holder(sentence, phrase.get(), lexicon))
                    .orElse(phrase.get()));
    List<Token> own = Words.below(sentence, phrase.get());
    List<Candidate> found = new ArrayList<>();
    Optional<Token> governor = sentence.head(phrase.get());
    for (int i = 0; i < CLIMB && governor.isPresent(); i++) {
      Token g = governor.get();
      boolean last = g.isRoot();
      boolean clause = g.upos() == Upos.VERB || last || g.is("ccomp") || g.is("conj");
      if (i == 0 || clause) {
        List<Token> rest = Words.without(Words.without(Words.below(sentence, g), own), cue);
        if (!Words.lexical(rest).isEmpty()) {
          found.add(
              new Candidate(
                  sentence,
                  shape,
                  token,
                  cue,
                  source,
                  sentence,
                  rest,
                  level(i, last, phrase.get(), g)));
        }
      }
      governor = sentence.head(g);
    }
    if (according) {
      byOrder(sentence, token, cue, phrase.get(), own).ifPresent(found::add);
    }
    return found;
  }

  /** "In the words <b>of the minister</b>". */
  private static Optional<Token> speaker(Sentence sentence, Token noun, CueLexicon lexicon) {
    return lexicon.in("STANDPOINT", noun)
        ? sentence
            .children(noun, "nmod")
            .filter(t -> "of".equals(Subjects.preposition(sentence, t).orElse("")))
            .findFirst()
        : Optional.empty();
  }

  /** Whether a word is the "per" of "per the ministry". */
  static boolean per(Token word) {
    return word.form().equalsIgnoreCase("per");
  }

  /** "As per <b>the</b> ministry", but not "per person". */
  private static boolean perSomebody(Sentence sentence, Token token) {
    int next = token.index() + 1;
    return per(token)
        && next < sentence.tokens().size()
        && (sentence.token(next).upos() == Upos.PROPN
            || sentence.token(next).form().equalsIgnoreCase("the"));
  }

  private static boolean to(Sentence sentence, int index) {
    return index < sentence.tokens().size() && sentence.token(index).form().equalsIgnoreCase("to");
  }

  /** The head of the noun phrase that begins after a token. */
  private static Optional<Token> following(Sentence sentence, int index) {
    if (index + 1 >= sentence.tokens().size()) {
      return Optional.empty();
    }
    Token head = sentence.token(index + 1);
    for (int i = 0; i < CLIMB && head.head() > index; i++) {
      Token up = sentence.token(head.head());
      if (up.upos() == Upos.VERB || up.upos() == Upos.AUX) {
        break;
      }
      head = up;
    }
    return Optional.of(head);
  }

  /** What precedes "according to" at the end of a sentence, or follows its phrase at the start. */
  private static Optional<Candidate> byOrder(
      Sentence sentence, Token token, List<Token> cue, Token source, List<Token> own) {
    List<Token> tokens = sentence.tokens();
    int end = own.getLast().index() + 1;
    boolean opens = token.index() <= 1;
    boolean apart =
        !opens
            && end < tokens.size()
            && tokens.get(end).form().equals(",")
            && tokens.get(token.index() - 1).form().equals(",");
    List<Token> before = opens ? List.of() : tokens.subList(0, token.index());
    List<Token> behind =
        opens || apart ? tokens.subList(Math.min(end, tokens.size()), tokens.size()) : List.of();
    List<Token> rest = Words.union(sentence, before, behind);
    return Words.lexical(rest).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                sentence,
                Construction.ACCORDING,
                token,
                cue,
                Optional.of(source),
                sentence,
                rest,
                opens ? "order-opens" : "order-closes"));
  }

  private static String level(int step, boolean root, Token phrase, Token governor) {
    return (step == 0 ? "near" : "far")
        + (root ? "-root" : "")
        + (phrase.index() < governor.index() ? "-before" : "-after");
  }

  /** "reportedly": the content is the clause that the adverb belongs to. */
  static List<Candidate> ofAdverb(Sentence sentence, Token adverb, CueLexicon lexicon) {
    Optional<Token> head = sentence.head(adverb);
    if (head.isEmpty() || !adverb.is("advmod") || !lexicon.has(adverb, "R")) {
      return List.of();
    }
    List<Token> rest = Words.without(ownClause(sentence, head.get()), List.of(adverb));
    return Words.lexical(rest).isEmpty()
        ? List.of()
        : List.of(
            new Candidate(
                sentence,
                Construction.ADVERB,
                adverb,
                List.of(adverb),
                Optional.empty(),
                sentence,
                rest,
                head.get().upos().toString()));
  }

  /**
   * The words of a clause without those of a clause beside it or of a circumstance that has a
   * subject of its own: "rebels reportedly took the town<b>, but police held two men</b>", "…
   * <b>after police had left</b>"; "searched firms allegedly run by the gang <b>and arrested two
   * men</b>", where the tree joins what was done to the participle.
   */
  private static List<Token> ownClause(Sentence sentence, Token head) {
    List<Token> words = Words.below(sentence, head);
    for (Token child : sentence.children(head)) {
      boolean subject = sentence.children(child, "nsubj").findAny().isPresent();
      boolean circumstance =
          child.is("advcl")
              && sentence
                  .children(child, "mark")
                  .anyMatch(t -> CIRCUMSTANCES.contains(Words.lemma(t)));
      boolean joined = child.is("conj") || child.is("parataxis");
      boolean past = joined && head.is("acl") && child.xpos().equals("VBD");
      boolean other = subject && (joined || circumstance) || past;
      if (other && child.index() > head.index()) {
        int end = Words.below(sentence, child).getFirst().index();
        words = words.stream().filter(t -> t.index() < end).toList();
      } else if (child.is("cc")) {
        words = Words.without(words, List.of(child));
      }
    }
    return words;
  }

  /** "the alleged attack": the content is the noun phrase. */
  static List<Candidate> ofAdjective(Sentence sentence, Token adjective, CueLexicon lexicon) {
    Optional<Token> head = sentence.head(adjective);
    if (head.isEmpty() || !adjective.is("amod") || !lexicon.has(adjective, "A", "alleged")) {
      return List.of();
    }
    List<Token> phrase =
        Words.nounPhrase(sentence, head.get()).stream().filter(t -> !t.is("cc")).toList();
    List<Token> rest =
        Words.without(Words.withoutLink(sentence, phrase, head.get()), List.of(adjective));
    return Words.lexical(rest).isEmpty()
        ? List.of()
        : List.of(
            new Candidate(
                sentence,
                Construction.ADJECTIVE,
                adjective,
                List.of(adjective),
                Optional.empty(),
                sentence,
                rest,
                ""));
  }
}
