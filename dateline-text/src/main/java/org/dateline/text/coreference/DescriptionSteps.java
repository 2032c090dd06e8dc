package org.dateline.text.coreference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.coreference.Traits.Being;
import org.dateline.text.document.Mention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Joins names with what describes them: appositions, titles and descriptions that come back later
 * ("the governor"), and generic nouns for a body named before ("the ministry").
 */
final class DescriptionSteps {
  private static final int NEAR_SENTENCES = 3;
  private static final int REPEATED_SENTENCES = 12;
  private static final int KEPT = 8;
  private static final Set<String> GENERIC =
      Set.of(
          "group",
          "company",
          "firm",
          "organization",
          "organisation",
          "agency",
          "movement",
          "party",
          "body",
          "union",
          "association",
          "club",
          "corporation",
          "militia");

  /** Something said of an entity, and where. */
  private record Said(Referent referent, Set<String> modifiers) {}

  private final Entities entities;
  private final PeopleWords people;
  private final Map<Token, Referent> byHead = new HashMap<>();
  private final Map<String, Deque<Said>> said = new HashMap<>();
  private final Deque<Referent> bodies = new ArrayDeque<>();

  DescriptionSteps(Entities entities, PeopleWords people) {
    this.entities = entities;
    this.people = people;
  }

  void join(List<Referent> referents) {
    referents.forEach(r -> byHead.put(r.head(), r));
    for (Referent referent : referents) {
      switch (referent.mention().kind()) {
        case NAME -> name(referent);
        case NOMINAL -> nominal(referent);
        case PRONOUN -> {}
      }
      predicate(referent);
    }
  }

  private void name(Referent name) {
    Sentence sentence = name.sentence();
    Token head = name.head();
    sentence.children(head, "appos").forEach(t -> apposed(name, t));
    for (Token child : sentence.children(head)) {
      boolean outside = !name.mention().span().overlaps(child.span());
      boolean title = child.is("compound") || child.is("nmod") || child.is("amod");
      if (outside && title && child.index() < head.index()) {
        title(name, child);
      }
    }
    Optional<Token> above = sentence.head(head);
    if (above.isPresent() && above.get().upos() == Upos.NOUN) {
      if (head.is("appos")) {
        apposed(name, above.get());
      } else if (head.is("flat")) {
        title(name, above.get());
      }
    }
    if (entities.traits(name).being() == Being.GROUP) {
      bodies.addFirst(name);
      if (bodies.size() > KEPT) {
        bodies.removeLast();
      }
    }
  }

  /** "Amir Haddad, the governor": one entity, and its description. */
  private void apposed(Referent name, Token noun) {
    Optional<Referent> other = Optional.ofNullable(byHead.get(noun));
    if (other.isEmpty() || other.get().is(Mention.Kind.PRONOUN)) {
      return;
    }
    Referent description = other.get();
    boolean bothNames = description.is(Mention.Kind.NAME);
    if (!bothNames && entities.join(name, description)) {
      remember(name, description.headLemma(), description.modifiers());
    }
  }

  /** "governor Amir Haddad": a title is no mention of its own, but comes back as "the governor". */
  private void title(Referent name, Token noun) {
    if (noun.upos() != Upos.NOUN && noun.upos() != Upos.PROPN) {
      return;
    }
    Optional<Traits> traits = people.word(noun.form());
    if (traits.isEmpty() && noun.upos() == Upos.PROPN) {
      return;
    }
    traits.ifPresent(t -> entities.learn(name, t));
    Set<String> modifiers = new HashSet<>();
    for (Token child : name.sentence().children(noun)) {
      modifiers.add(child.form().toLowerCase(Locale.ROOT));
    }
    for (Token child : name.sentence().children(name.head())) {
      if (child.index() < noun.index() && (child.is("compound") || child.is("amod"))) {
        modifiers.add(child.form().toLowerCase(Locale.ROOT));
      }
    }
    remember(name, noun.lemma().toLowerCase(Locale.ROOT), modifiers);
  }

  private void remember(Referent referent, String head, Set<String> modifiers) {
    Deque<Said> all = said.computeIfAbsent(head, h -> new ArrayDeque<>());
    all.addFirst(new Said(referent, Set.copyOf(modifiers)));
    if (all.size() > KEPT) {
      all.removeLast();
    }
  }

  private void nominal(Referent noun) {
    if (noun.definite()) {
      repeated(noun).or(() -> generic(noun)).ifPresent(earlier -> entities.join(earlier, noun));
    }
    remember(noun, noun.headLemma(), noun.modifiers());
  }

  /** The last thing that was called the same, with all that is said of it now said of it then. */
  private Optional<Referent> repeated(Referent noun) {
    for (Said earlier : said.getOrDefault(noun.headLemma(), new ArrayDeque<>())) {
      int distance = noun.mention().sentence() - earlier.referent().mention().sentence();
      Set<String> words = new HashSet<>(earlier.modifiers());
      words.addAll(earlier.referent().words());
      if (distance <= REPEATED_SENTENCES
          && words.containsAll(noun.modifiers())
          && entities.traits(earlier.referent()).agrees(noun.traits())) {
        return Optional.of(earlier.referent());
      }
    }
    return Optional.empty();
  }

  /** "the ministry" after a name with that word; "the group" after any body, subjects first. */
  private Optional<Referent> generic(Referent noun) {
    boolean group = people.word(noun.headLemma()).filter(t -> t.being() == Being.GROUP).isPresent();
    boolean one = noun.traits().number() == Traits.Count.ONE;
    if (!group || !one || !noun.modifiers().isEmpty()) {
      return Optional.empty();
    }
    Optional<Referent> named =
        bodies.stream().filter(b -> b.words().contains(noun.headLemma())).findFirst();
    if (named.isPresent() || !GENERIC.contains(noun.headLemma())) {
      return named;
    }
    List<Referent> near =
        bodies.stream()
            .filter(b -> noun.mention().sentence() - b.mention().sentence() <= NEAR_SENTENCES)
            .toList();
    return near.stream()
        .filter(b -> b.head().is("nsubj"))
        .findFirst()
        .or(() -> near.stream().findFirst());
  }

  /** "She is an actress": what is said of the subject tells its gender. */
  private void predicate(Referent referent) {
    Token head = referent.head();
    if (!referent.is(Mention.Kind.NOMINAL)) {
      return;
    }
    boolean copula = referent.sentence().children(head, "cop").findAny().isPresent();
    if (copula) {
      referent
          .sentence()
          .children(head, "nsubj")
          .map(t -> Optional.ofNullable(byHead.get(t)))
          .flatMap(Optional::stream)
          .filter(s -> s.is(Mention.Kind.NAME))
          .forEach(s -> entities.learn(s, referent.traits()));
    }
  }
}
