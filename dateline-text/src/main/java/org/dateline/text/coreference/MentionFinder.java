package org.dateline.text.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.text.coreference.Traits.Being;
import org.dateline.text.coreference.Traits.Count;
import org.dateline.text.coreference.Traits.Gender;
import org.dateline.text.document.Mention;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Collects what can be spoken of again: names, noun phrases and personal pronouns. */
final class MentionFinder {
  private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

  private final PeopleWords people;

  MentionFinder(PeopleWords people) {
    this.people = people;
  }

  /** The mentions in text order. */
  List<Referent> find(List<Sentence> sentences, List<NamedMention> names) {
    Map<Integer, List<NamedMention>> bySentence = new HashMap<>();
    for (NamedMention name : names) {
      bySentence.computeIfAbsent(name.sentence(), s -> new ArrayList<>()).add(name);
    }
    List<Referent> all = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Referent> here =
          inSentence(sentence, bySentence.getOrDefault(sentence.index(), List.of()));
      here.sort(Comparator.comparing((Referent r) -> r.mention().span()));
      for (Referent r : here) {
        all.add(numbered(r, all.size()));
      }
    }
    return all;
  }

  private static Referent numbered(Referent r, int number) {
    return new Referent(
        number,
        r.mention(),
        r.sentence(),
        r.type(),
        r.words(),
        r.modifiers(),
        r.traits(),
        r.pronoun(),
        r.definite());
  }

  private List<Referent> inSentence(Sentence sentence, List<NamedMention> names) {
    List<Referent> found = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (NamedMention name : names) {
      for (int i = name.first(); i <= name.last(); i++) {
        named.add(i);
      }
      switch (name.type()) {
        case PERSON, ORGANIZATION, LOCATION, FACILITY, PRODUCT, MISCELLANEOUS ->
            found.add(name(sentence, name.first(), name.last(), Optional.of(name.type())));
        case NORP, DATE, MONEY -> {}
      }
    }
    for (Token token : sentence.tokens()) {
      if (named.contains(token.index())) {
        continue;
      }
      Optional<Pronoun> pronoun =
          token.upos() == Upos.PRON ? Pronoun.of(token.form()) : Optional.empty();
      if (pronoun.isPresent() && !isExpletive(token)) {
        found.add(pronoun(sentence, token, pronoun.get()));
      } else if (token.upos() == Upos.NOUN && !token.is("compound")) {
        found.add(nominal(sentence, token));
      } else if (token.upos() == Upos.PROPN && startsName(sentence, token, named)) {
        found.add(
            name(sentence, token.index(), lastOfName(sentence, token, named), Optional.empty()));
      }
    }
    return found;
  }

  private static boolean isExpletive(Token token) {
    return token.is("expl");
  }

  /** Names that the name finder missed: runs of proper nouns. */
  private static boolean startsName(Sentence sentence, Token token, Set<Integer> named) {
    int before = token.index() - 1;
    return before < 0 || sentence.token(before).upos() != Upos.PROPN || named.contains(before);
  }

  private static int lastOfName(Sentence sentence, Token token, Set<Integer> named) {
    int last = token.index();
    while (last + 1 < sentence.tokens().size()
        && sentence.token(last + 1).upos() == Upos.PROPN
        && !named.contains(last + 1)) {
      last++;
    }
    return last;
  }

  private Referent name(Sentence sentence, int first, int last, Optional<NameType> type) {
    int start = first;
    while (start < last && people.word(sentence.token(start).form()).isPresent()) {
      start++;
    }
    int end = last;
    while (end > start && sentence.token(end).form().matches("['’]s?")) {
      end--;
    }
    List<Token> tokens = sentence.tokens().subList(start, end + 1);
    Span span = sentence.token(first).span().cover(sentence.token(end).span());
    Token head = sentence.headOf(span).orElse(sentence.token(end));
    return new Referent(
        0,
        new Mention(sentence.index(), span, head.index(), Mention.Kind.NAME),
        sentence,
        type,
        Referent.words(tokens),
        Set.of(),
        nameTraits(sentence, first, start, type),
        Optional.empty(),
        false);
  }

  private Traits nameTraits(Sentence sentence, int first, int start, Optional<NameType> type) {
    Traits traits = type.map(MentionFinder::ofType).orElse(Traits.UNKNOWN);
    boolean person = traits.being() == Being.PERSON || traits.being() == Being.UNKNOWN;
    if (!person) {
      return traits;
    }
    Gender gender = people.gender(sentence.token(start).form());
    if (gender != Gender.UNKNOWN) {
      traits = traits.with(new Traits(Being.PERSON, gender, Count.ONE));
    }
    for (int i = Math.max(0, first - 2); i < start; i++) {
      Optional<Traits> title =
          people.word(sentence.token(i).form()).filter(t -> t.gender() != Gender.UNKNOWN);
      if (title.isPresent() && (i >= first || sentence.token(i).head() >= first)) {
        traits = title.get();
      }
    }
    return traits;
  }

  private static Traits ofType(NameType type) {
    return switch (type) {
      case PERSON -> new Traits(Being.PERSON, Gender.UNKNOWN, Count.ONE);
      case ORGANIZATION -> new Traits(Being.GROUP, Gender.UNKNOWN, Count.UNKNOWN);
      case LOCATION, FACILITY, PRODUCT -> new Traits(Being.THING, Gender.UNKNOWN, Count.ONE);
      case NORP, DATE, MONEY, MISCELLANEOUS ->
          new Traits(Being.THING, Gender.UNKNOWN, Count.UNKNOWN);
    };
  }

  private static Referent pronoun(Sentence sentence, Token token, Pronoun pronoun) {
    return new Referent(
        0,
        new Mention(sentence.index(), token.span(), token.index(), Mention.Kind.PRONOUN),
        sentence,
        Optional.empty(),
        List.of(),
        Set.of(),
        pronoun.traits(),
        Optional.of(pronoun),
        false);
  }

  private Referent nominal(Sentence sentence, Token head) {
    Token first = head;
    boolean definite = false;
    Set<String> modifiers = new HashSet<>();
    for (Token child : sentence.children(head)) {
      boolean before = child.index() < head.index();
      String word = child.form().toLowerCase(Locale.ROOT);
      if (before && child.is("det")) {
        definite = POINTING.contains(word);
        first = earlier(first, child);
      } else if (before && (child.is("amod") || child.is("compound") || child.is("nummod"))) {
        modifiers.add(word);
        sentence
            .children(child, "compound")
            .forEach(t -> modifiers.add(t.lemma().toLowerCase(Locale.ROOT)));
        first = earlier(first, sentence.subtree(child).getFirst());
      } else if (before && child.is("nmod:poss")) {
        modifiers.add(word);
        first = earlier(first, sentence.subtree(child).getFirst());
      } else if (child.is("nmod")) {
        modifiers.add(word);
      }
    }
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    Traits traits =
        people
            .word(head.form())
            .or(() -> people.word(lemma))
            .orElse(new Traits(Being.THING, Gender.UNKNOWN, Count.UNKNOWN));
    Count number = head.xpos().endsWith("S") ? Count.SEVERAL : Count.ONE;
    Traits counted = new Traits(traits.being(), traits.gender(), number);
    return new Referent(
        0,
        new Mention(
            sentence.index(), first.span().cover(head.span()), head.index(), Mention.Kind.NOMINAL),
        sentence,
        Optional.empty(),
        List.of(lemma),
        Set.copyOf(modifiers),
        counted,
        Optional.empty(),
        definite);
  }

  private static Token earlier(Token a, Token b) {
    return a.index() <= b.index() ? a : b;
  }
}
