package org.dateline.coder.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Finds whose act a verb, adjective or noun is, also where the subject stands further up. */
final class Subjects {
  private static final int DEPTH = 8;
  private static final int MOST_BEFORE = 2;
  private static final Set<String> DASHES = Set.of("–", "—", "-", "--");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<Upos> PASSED = Set.of(Upos.ADV, Upos.AUX, Upos.PART);
  private static final Set<Upos> DESCRIBING = Set.of(Upos.DET, Upos.ADJ, Upos.NUM);
  private static final Set<Upos> NAMING = Set.of(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM);
  private static final Set<String> GENERAL = Set.of("amid", "amidst", "on", "over", "with");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

  private Subjects() {}

  /** Whether the verb is in the passive. */
  static boolean passive(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
            .anyMatch(t -> t.relation().equals("aux:pass") || t.relation().equals("nsubj:pass"))
        || (verb.is("acl") || verb.is("amod") || verb.is("advcl"))
            && verb.xpos().equals("VBN")
            && sentence.children(verb, "aux").findAny().isEmpty();
  }

  /** The agent of {@code verb}: subject, "by" phrase, or the subject that it shares. */
  static Optional<Token> agent(Sentence sentence, Token verb, CueLexicon lexicon) {
    if (passive(sentence, verb)) {
      return sentence
          .children(verb, "obl")
          .filter(t -> "by".equals(preposition(sentence, t).orElse("")))
          .findFirst();
    }
    Optional<Token> found =
        subject(sentence, verb, 0, lexicon).filter(t -> !kicker(sentence, t, verb));
    return found.isPresent() ? found : nearest(sentence, verb);
  }

  /** "<b>Official</b> – Ukraine says …": a word set before a headline by a single dash. */
  private static boolean kicker(Sentence sentence, Token subject, Token verb) {
    if (subject.index() > MOST_BEFORE || subject.index() >= verb.index() - 2) {
      return false;
    }
    List<Token> between = sentence.tokens().subList(subject.index() + 1, verb.index());
    return between.stream().filter(t -> DASHES.contains(t.form())).count() == 1
        && DASHES.contains(between.getFirst().form())
        && HeadlineCandidates.spaced(sentence, between.getFirst())
        && NAMING.contains(between.getLast().upos());
  }

  /** For a finite verb that the tree leaves without a subject: the noun phrase beside it. */
  private static Optional<Token> nearest(Sentence sentence, Token verb) {
    if (!FINITE.contains(verb.xpos())) {
      return Optional.empty();
    }
    int before = verb.index() - 1;
    while (before >= 0 && PASSED.contains(sentence.token(before).upos())) {
      before--;
    }
    boolean apart = before >= 0 && sentence.token(before).is("obl");
    if (before >= 0 && !apart && NAMING.contains(sentence.token(before).upos())) {
      return Optional.of(phraseHead(sentence, before, verb.index()));
    }
    boolean quoted = before >= 0 && sentence.token(before).upos() == Upos.PUNCT;
    int after = verb.index() + 1;
    while (quoted
        && after < sentence.tokens().size()
        && DESCRIBING.contains(sentence.token(after).upos())) {
      after++;
    }
    boolean named =
        quoted
            && after < sentence.tokens().size()
            && (sentence.token(after).upos() == Upos.PROPN
                || sentence.token(after).upos() == Upos.NOUN);
    return named
        ? Optional.of(phraseHead(sentence, after, sentence.tokens().size()))
        : Optional.empty();
  }

  /** Climbs from a word to the head of its noun phrase, staying on its side of {@code end}. */
  private static Token phraseHead(Sentence sentence, int from, int end) {
    Token head = sentence.token(from);
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> up = sentence.head(head);
      boolean same =
          up.isPresent()
              && up.get().index() < end
              && NAMING.contains(up.get().upos())
              && (from < end);
      if (!same) {
        break;
      }
      head = up.get();
    }
    return head;
  }

  /** The subject of an active verb, own or shared. */
  private static Optional<Token> subject(
      Sentence sentence, Token verb, int depth, CueLexicon lexicon) {
    Optional<Token> own = own(sentence, verb, lexicon);
    if (own.isPresent() || depth > DEPTH) {
      return own;
    }
    Optional<Token> head = sentence.head(verb);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    return switch (verb.relation()) {
      case "conj" ->
          shared(sentence, teller(sentence, verb, lexicon).orElse(head.get()), depth, lexicon);
      case "xcomp" -> {
        Optional<Token> object =
            sentence.children(head.get(), "obj").filter(t -> t.index() < verb.index()).findFirst();
        yield object.isPresent() ? object : shared(sentence, head.get(), depth, lexicon);
      }
      case "advcl" ->
          quoted(sentence, verb, head.get(), lexicon).isPresent()
              ? quoted(sentence, verb, head.get(), lexicon)
              : shared(
                  sentence, teller(sentence, verb, lexicon).orElse(head.get()), depth, lexicon);
      case "parataxis", "ccomp" -> shared(sentence, head.get(), depth, lexicon);
      case "acl" -> holder(sentence, verb, head.get(), depth, lexicon);
      default -> Optional.empty();
    };
  }

  /** "Radio quoted <b>the minister</b> as saying …", "cited <b>officials</b> as warning …". */
  private static Optional<Token> quoted(
      Sentence sentence, Token verb, Token governor, CueLexicon lexicon) {
    boolean relays =
        Vouching.relays(governor, lexicon)
            && Vouching.saying(verb, lexicon)
            && !passive(sentence, governor);
    return relays ? sentence.children(governor, "obj").findFirst() : Optional.empty();
  }

  /**
   * The verb of telling that a further one carries on though the tree joins it to what is told:
   * "rain is near, the minister said, <u>adding</u> that …", "the minister said that rain is near
   * and <u>said</u> that …".
   */
  static Optional<Token> teller(Sentence sentence, Token verb, CueLexicon lexicon) {
    boolean participle = verb.xpos().equals("VBG") && verb.is("advcl");
    boolean joined =
        verb.is("conj") && lexicon.tells(verb) && own(sentence, verb, lexicon).isEmpty();
    if (!participle && !joined) {
      return Optional.empty();
    }
    Token told = sentence.token(verb.head());
    Optional<Token> above =
        sentence
            .head(told)
            .filter(t -> told.is("ccomp") && own(sentence, t, lexicon).isPresent())
            .filter(
                t ->
                    joined || lexicon.tells(verb)
                        ? lexicon.tells(t) && !lexicon.tells(told)
                        : between(told, t, verb));
    return above.isPresent() || joined
        ? above
        : sentence.children(told).stream()
            .filter(t -> t.is("parataxis") && between(told, t, verb))
            .filter(t -> own(sentence, t, lexicon).isPresent())
            .findFirst();
  }

  private static boolean between(Token left, Token middle, Token right) {
    return left.index() < middle.index() && middle.index() < right.index();
  }

  private static Optional<Token> own(Sentence sentence, Token verb, CueLexicon lexicon) {
    List<Token> active =
        sentence.children(verb, "nsubj").filter(t -> !t.relation().equals("nsubj:pass")).toList();
    Optional<Token> found = active.stream().findFirst();
    if (active.size() > 1 && closes(sentence, verb, lexicon)) {
      found =
          active.stream()
              .filter(t -> t.index() > verb.index())
              .findFirst()
              .or(() -> Optional.of(active.getLast()));
    }
    return found
        .or(() -> misplaced(sentence, verb, lexicon))
        .or(() -> sentence.children(verb, "csubj").findFirst());
  }

  /**
   * "<b>The envoy</b>, who …, said this shows …": a tree that gives what is told two subjects has
   * taken that of the telling for one.
   */
  private static Optional<Token> misplaced(Sentence sentence, Token verb, CueLexicon lexicon) {
    if (!lexicon.tells(verb)) {
      return Optional.empty();
    }
    return sentence
        .children(verb, "ccomp")
        .filter(told -> told.index() > verb.index())
        .map(told -> sentence.children(told, "nsubj").toList())
        .filter(subjects -> subjects.size() > 1)
        .map(List::getFirst)
        .filter(subject -> subject.index() < verb.index())
        .findFirst();
  }

  /** "Talks failed<b>, said</b> the envoy": a verb right after a comma or a quotation. */
  private static boolean closes(Sentence sentence, Token verb, CueLexicon lexicon) {
    return verb.index() > 0
        && sentence.token(verb.index() - 1).upos() == Upos.PUNCT
        && lexicon.tells(verb);
  }

  private static Optional<Token> shared(
      Sentence sentence, Token governor, int depth, CueLexicon lexicon) {
    if (passive(sentence, governor)) {
      return sentence.children(governor, "nsubj:pass").findFirst();
    }
    if (governor.upos() == Upos.NOUN && own(sentence, governor, lexicon).isEmpty()) {
      return Optional.empty();
    }
    return subject(sentence, governor, depth + 1, lexicon);
  }

  /** The noun that a participle describes, or who made it where it is a text. */
  private static Optional<Token> holder(
      Sentence sentence, Token verb, Token noun, int depth, CueLexicon lexicon) {
    if (verb.xpos().equals("VBG") && !lexicon.in("TEXT", noun)) {
      return Optional.of(noun);
    }
    Optional<Token> maker = holder(sentence, noun, depth, lexicon);
    return maker.isPresent() || !verb.xpos().equals("VBG") ? maker : Optional.of(noun);
  }

  /** Whose a noun is: possessor, maker ("by", "from"), or subject of the verb it belongs to. */
  static Optional<Token> holder(Sentence sentence, Token noun, CueLexicon lexicon) {
    return holder(sentence, noun, 0, lexicon);
  }

  private static Optional<Token> holder(
      Sentence sentence, Token noun, int depth, CueLexicon lexicon) {
    Optional<Token> owner = sentence.children(noun, "nmod:poss").findFirst();
    if (owner.isPresent()) {
      return owner;
    }
    Optional<Token> maker =
        sentence
            .children(noun, "nmod")
            .filter(t -> makes(preposition(sentence, t).orElse("")))
            .findFirst();
    if (maker.isPresent() || depth > DEPTH) {
      return maker;
    }
    Optional<Token> governor = sentence.head(noun);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    if (noun.is("obj") || noun.is("obl")) {
      return general(sentence, noun) ? Optional.empty() : agent(sentence, governor.get(), lexicon);
    }
    return noun.is("conj")
        ? holder(sentence, governor.get(), depth + 1, lexicon)
        : Optional.empty();
  }

  /** "Shares fell <b>amid fears</b> that …": those of people in general. */
  private static boolean general(Sentence sentence, Token noun) {
    return noun.xpos().equals("NNS")
        && sentence.children(noun, "det").findAny().isEmpty()
        && preposition(sentence, noun).filter(GENERAL::contains).isPresent();
  }

  private static boolean makes(String preposition) {
    return preposition.equals("by") || preposition.equals("from") || preposition.equals("among");
  }

  /**
   * Whether a clause after a noun tells what the noun says rather than which one it is: its "that"
   * is neither subject nor object in it, though the tree calls it relative.
   */
  static boolean complement(Sentence sentence, Token verb) {
    return sentence
            .children(verb, "mark")
            .anyMatch(t -> t.form().equalsIgnoreCase("that") && t.upos() == Upos.SCONJ)
        && sentence.children(verb, "nsubj").findAny().isPresent();
  }

  /** The lemma of the preposition or of the marking word that introduces {@code phrase}. */
  static Optional<String> preposition(Sentence sentence, Token phrase) {
    for (Token child : sentence.children(phrase)) {
      if (introduces(child, phrase)) {
        return Optional.of(child.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  /** The tokens that introduce {@code phrase}. */
  static Stream<Token> prepositions(Sentence sentence, Token phrase) {
    return sentence.children(phrase).stream().filter(t -> introduces(t, phrase));
  }

  private static boolean introduces(Token word, Token phrase) {
    return word.index() < phrase.index()
        && (word.is("case") || word.is("mark"))
        && word.upos() != Upos.PART;
  }

  /** The noun that a relative pronoun stands for. */
  static Optional<Token> antecedent(Sentence sentence, Token pronoun) {
    if (!RELATIVE.contains(pronoun.lemma().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Optional<Token> up = sentence.head(pronoun);
    for (int i = 0; i < DEPTH && up.isPresent(); i++) {
      if (up.get().relation().equals("acl:relcl")) {
        return sentence.head(up.get());
      }
      up = sentence.head(up.get());
    }
    return Optional.empty();
  }
}
