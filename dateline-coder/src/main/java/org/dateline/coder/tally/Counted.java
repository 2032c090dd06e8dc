package org.dateline.coder.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.model.Tally;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * A phrase that says how many people.
 *
 * @param count how many
 * @param who head of the words for the people; empty for a bare number
 * @param words the phrase
 * @param single one person told of without a number
 * @param part told as a part of another number
 */
record Counted(Count count, Optional<Token> who, Span words, boolean single, boolean part) {

  /** This number without words for the people: "12 deaths". */
  Counted ofNobodyNamed() {
    return new Counted(count, Optional.empty(), words, single, part);
  }

  /** This number of those whom {@code noun} names, where it had no words for them. */
  Counted of(Optional<Token> noun) {
    return new Counted(count, who.or(() -> noun), words, single, part);
  }

  /** This number as the most that there were; empty where its words leave that open. */
  Optional<Counted> atMost() {
    return single || count.named() == 0
        ? Optional.of(this)
        : count.high().isEmpty()
            ? Optional.empty()
            : Optional.of(new Counted(count.bounded(Tally.Bound.AT_MOST), who, words, false, part));
  }

  /** Reads the phrases of one sentence. */
  static final class Reader {
    private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "noone");
    private static final Set<String> SUMS = Set.of("total", "sum");
    private static final Set<Upos> DESCRIBING = Set.of(Upos.NOUN, Upos.PROPN, Upos.NUM, Upos.ADJ);

    private final Sentence sentence;
    private final List<Numeral> numerals;
    private final Set<String> notPeople;
    private final Set<String> people;
    private final Set<String> groups = Nouns.groups();
    private final Set<String> outcomes;
    private final List<NamedMention> names;

    Reader(
        AnnotatedDocument document,
        Sentence sentence,
        Set<String> notPeople,
        Set<String> people,
        Set<String> outcomes) {
      this.outcomes = outcomes;
      this.sentence = sentence;
      this.numerals = Numbers.in(sentence);
      this.notPeople = notPeople;
      this.people = people;
      this.names = document.namesIn(sentence);
    }

    boolean numbers() {
      return !numerals.isEmpty();
    }

    /** What the phrase of {@code head} counts, with those joined to it by "and". */
    List<Counted> all(Token head) {
      List<Counted> all = new ArrayList<>();
      one(head).ifPresent(all::add);
      sentence
          .children(head, "conj")
          .filter(
              c ->
                  sentence.children(c).stream()
                      .noneMatch(
                          t ->
                              t.upos() == Upos.VERB
                                  || t.upos() == Upos.ADJ && t.index() > c.index()))
          .forEach(c -> one(c).ifPresent(all::add));
      parts(head, all);
      return all;
    }

    /** What the phrase of {@code head} counts by a number of its own. */
    Optional<Counted> numbered(Token head) {
      return one(head).filter(c -> !c.single());
    }

    /** Whether the words counted name people: "500 supporters", but not "five fours". */
    boolean ofPeople(Counted counted) {
      return counted.single()
          || counted
              .who()
              .map(Reader::lemma)
              .filter(lemma -> people.contains(lemma) || groups.contains(lemma))
              .isPresent();
    }

    /** The number that stands right before a word: "six others injured", "3 critically hurt". */
    Optional<Counted> before(Token word) {
      int i = word.index() - 1;
      while (i >= 0 && sentence.token(i).upos() == Upos.ADV && !ends(i)) {
        i--;
      }
      int noun = i;
      while (i >= 0 && (DESCRIBING.contains(sentence.token(i).upos()) || ends(i)) && noun - i < 4) {
        int at = i;
        Optional<Numeral> number = numerals.stream().filter(n -> n.last() == at).findFirst();
        if (number.isPresent()) {
          Token head = sentence.token(noun);
          boolean thing = notPeople.contains(head.lemma().toLowerCase(Locale.ROOT));
          boolean bare = number.get().holds(noun);
          return thing
              ? Optional.empty()
              : Optional.of(with(number.get(), head, bare ? Optional.empty() : Optional.of(head)));
        }
        i--;
      }
      return Optional.empty();
    }

    private boolean ends(int index) {
      return numerals.stream().anyMatch(n -> n.last() == index);
    }

    private Optional<Counted> one(Token head) {
      String lemma = lemma(head);
      if (notPeople.contains(lemma)) {
        return Optional.empty();
      }
      if (nobody(head)) {
        return Optional.of(counted(Count.exactly(0), head, nounOnly(head), false));
      }
      if (SUMS.contains(lemma)) {
        return sum(head);
      }
      Optional<Numeral> own =
          theOne(head)
              ? Optional.empty()
              : numerals.stream().filter(n -> n.holds(head.index())).findFirst();
      if (own.isPresent()) {
        return bare(head, own.get());
      }
      Optional<Numeral> number =
          sentence.children(head).stream()
              .filter(t -> t.index() < head.index())
              .filter(t -> t.is("nummod") || t.is("amod") || t.is("det") || t.is("advmod"))
              .flatMap(t -> numerals.stream().filter(n -> n.holds(t.index())))
              .filter(n -> !year(n, head))
              .findFirst();
      if (number.isPresent()) {
        return Optional.of(with(number.get(), head, Optional.of(head)));
      }
      return single(head);
    }

    /** "The little one": a pronoun. */
    private boolean theOne(Token head) {
      return lemma(head).equals("one")
          && sentence.children(head).stream()
              .anyMatch(t -> t.is("amod") || t.is("det") && lemma(t).equals("the"));
    }

    /** "The 1948 war": a number of four digits before one thing. */
    private boolean year(Numeral number, Token head) {
      String form = sentence.token(number.core()).form();
      return number.first() == number.last()
          && form.matches("(1[5-9]|20)\\d\\d")
          && !head.xpos().endsWith("S");
    }

    private static String lemma(Token token) {
      return token.lemma().toLowerCase(Locale.ROOT);
    }

    /** "A total of 95 people". */
    private Optional<Counted> sum(Token head) {
      return sentence
          .children(head, "nmod")
          .filter(t -> sentence.children(t, "case").anyMatch(c -> c.form().equals("of")))
          .findFirst()
          .flatMap(this::numbered);
    }

    private boolean nobody(Token head) {
      String form = head.form().toLowerCase(Locale.ROOT);
      return NOBODY.contains(form)
          || countsPeople(lemma(head))
              && sentence.children(head).stream()
                  .anyMatch(t -> t.is("det") && t.form().equalsIgnoreCase("no"));
    }

    /** "No soldiers", "no deaths", but not "no qualms". */
    private boolean countsPeople(String lemma) {
      return lemma.equals("one")
          || lemma.equals("other")
          || people.contains(lemma)
          || groups.contains(lemma)
          || outcomes.contains(lemma);
    }

    /** "dozens of people", "two of them", "at least 12". */
    private Optional<Counted> bare(Token head, Numeral number) {
      Optional<Token> of =
          sentence
              .children(head, "nmod")
              .filter(
                  t ->
                      sentence.children(t).stream()
                          .anyMatch(c -> c.is("case") && c.form().equalsIgnoreCase("of")))
              .findFirst();
      if (of.filter(t -> notPeople.contains(t.lemma().toLowerCase(Locale.ROOT))).isPresent()) {
        return Optional.empty();
      }
      boolean vague = number.count().bound() == Tally.Bound.ABOUT;
      boolean part = of.isPresent() && !vague;
      Counted counted = with(number, head, of);
      return Optional.of(new Counted(counted.count(), counted.who(), counted.words(), false, part));
    }

    private Counted with(Numeral number, Token head, Optional<Token> who) {
      Span span =
          sentence
              .token(number.first())
              .span()
              .cover(sentence.token(number.last()).span())
              .cover(head.span());
      return new Counted(
          number.count(), who, who.map(w -> span.cover(w.span())).orElse(span), false, false);
    }

    private Counted counted(Count count, Token head, Optional<Token> who, boolean single) {
      Token first =
          sentence.children(head).stream()
              .filter(t -> t.index() < head.index() && t.is("det"))
              .findFirst()
              .orElse(head);
      return new Counted(count, who, first.span().cover(head.span()), single, false);
    }

    private static Optional<Token> nounOnly(Token head) {
      return head.upos() == Upos.NOUN ? Optional.of(head) : Optional.empty();
    }

    /** One person: a name, "he", "a man". */
    private Optional<Counted> single(Token head) {
      boolean named =
          names.stream()
              .anyMatch(
                  n ->
                      n.type() == NameType.PERSON
                          && n.first() <= head.index()
                          && head.index() <= n.last());
      boolean noun =
          !head.xpos().endsWith("S") && people.contains(head.lemma().toLowerCase(Locale.ROOT));
      boolean pronoun =
          Set.of("he", "she", "him", "her", "himself", "herself")
              .contains(head.form().toLowerCase(Locale.ROOT));
      boolean fresh = head.form().matches("\\d+-year-old");
      return named || noun || pronoun || fresh
          ? Optional.of(counted(Count.exactly(1), head, Optional.of(head), true))
          : Optional.empty();
    }

    /** "including 14 children". */
    private void parts(Token head, List<Counted> all) {
      List<Token> below = new ArrayList<>(sentence.subtree(head));
      // Some trees have the part beside the whole.
      sentence
          .head(head)
          .filter(verb -> head.is("obj") || head.is("nsubj"))
          .ifPresent(
              verb ->
                  sentence.children(verb, "obl").filter(t -> follows(head, t)).forEach(below::add));
      for (Token child : below) {
        boolean includes =
            sentence.children(child).stream()
                .anyMatch(t -> t.form().equalsIgnoreCase("including") && t.index() < child.index());
        if (includes && child.index() != head.index()) {
          numbered(child).ifPresent(c -> all.add(asPart(c)));
          sentence
              .children(child, "conj")
              .forEach(t -> numbered(t).ifPresent(c -> all.add(asPart(c))));
        }
      }
    }

    /** Whether nothing else that is counted stands between a head and what follows it. */
    private boolean follows(Token head, Token part) {
      return part.index() > head.index()
          && sentence.tokens().subList(head.index() + 1, part.index()).stream()
              .noneMatch(
                  t ->
                      t.upos() == Upos.VERB && !t.form().equalsIgnoreCase("including")
                          || t.is("obj"));
    }

    static Counted asPart(Counted counted) {
      return new Counted(counted.count(), counted.who(), counted.words(), false, true);
    }
  }
}
