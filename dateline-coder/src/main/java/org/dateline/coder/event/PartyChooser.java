package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.Claimant;
import org.dateline.model.EventType;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Chooses the parties of an event: what the rules took, as far as the learnt weights do not speak
 * against it, and what else in the sentence they speak for. For the candidates of one article.
 */
final class PartyChooser {
  private final PartyModel model;
  private final PartyFeatures features;
  private final PhraseKinds kinds;

  PartyChooser(PartyModel model, PartyFeatures features, PhraseKinds kinds) {
    this.model = model;
    this.features = features;
    this.kinds = kinds;
  }

  /**
   * The parties of an event.
   *
   * @param actors who did it
   * @param recipients to whom
   * @param reasons for each party that the weights added or dropped, which and why
   */
  record Chosen(List<Actor> actors, List<Actor> recipients, List<String> reasons) {
    Chosen {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
      reasons = List.copyOf(reasons);
    }

    static Chosen ofRules(Sides sides) {
      return new Chosen(sides.actors(), sides.recipients(), List.of());
    }

    /**
     * Without "nobody", and without whom the sentence denies something else of: "no officer was
     * charged over the killing" does not say who killed.
     */
    Chosen withoutNobody(Candidate candidate) {
      return new Chosen(somebody(candidate, actors), somebody(candidate, recipients), reasons);
    }

    private static List<Actor> somebody(Candidate candidate, List<Actor> parties) {
      Sentence sentence = candidate.grammar().sentence();
      return parties.stream()
          .filter(
              p ->
                  p.span()
                      .flatMap(sentence::headOf)
                      .filter(t -> Negation.nobody(sentence, t))
                      .filter(
                          t -> Negation.bare(sentence, t) || t.head() != candidate.head().index())
                      .isEmpty())
          .toList();
    }
  }

  /**
   * The parties of a candidate; those of the rules where its frame is a user's own.
   *
   * @param candidate the event
   * @param heard whose words it stands in: who only tells of it is added to neither side
   */
  Chosen of(Candidate candidate, List<Claimant> heard) {
    Sides sides = candidate.sides();
    if (candidate.match().frame().own()) {
      return Chosen.ofRules(sides).withoutNobody(candidate);
    }
    List<PartyPhrase> phrases = features.of(candidate);
    List<PartyPhrase> telling =
        phrases.stream().filter(p -> heard.stream().anyMatch(c -> names(c, p))).toList();
    PartyModel.Choice choice = model.choose(phrases, sides.reciprocal());
    List<String> reasons = new ArrayList<>();
    Sentence sentence = candidate.grammar().sentence();
    List<PartyPhrase> apart = new ArrayList<>(telling);
    phrases.stream().filter(p -> meetsWithHarm(candidate, p.head())).forEach(apart::add);
    return new Chosen(
            side(sentence, phrases, telling, choice.actors(), sides.actors(), true, reasons),
            side(sentence, phrases, apart, choice.recipients(), sides.recipients(), false, reasons),
            reasons)
        .withoutNobody(candidate);
  }

  /**
   * "<b>Forty people</b> were killed in protests": who suffers the deed in the course of which a
   * protest is named is not whom the protest is against.
   */
  private static boolean meetsWithHarm(Candidate candidate, Token phrase) {
    Token protest = candidate.head();
    return candidate.type() == EventType.PROTEST
        && protest.is("obl")
        && phrase.head() == protest.head()
        && (phrase.is("obj") || phrase.relation().equals("nsubj:pass"));
  }

  private List<Actor> side(
      Sentence sentence,
      List<PartyPhrase> phrases,
      List<PartyPhrase> apart,
      List<PartyPhrase> chosen,
      List<Actor> ruled,
      boolean asActor,
      List<String> reasons) {
    List<Actor> parties = new ArrayList<>();
    for (Actor party : ruled) {
      if (parties.stream().anyMatch(p -> known(p, party))) {
        continue;
      }
      Optional<PartyPhrase> phrase = phraseOf(sentence, phrases, party);
      // What was taken from another sentence is weighed against nothing.
      if (phrase.isEmpty() || chosen.stream().anyMatch(c -> same(c, phrase.get()))) {
        parties.add(party);
      } else {
        reasons.add(reason("no ", party, phrase.get(), asActor, true));
      }
    }
    for (PartyPhrase phrase : chosen) {
      Actor party = kinds.actor(sentence, named(phrase));
      // "The senator's aide resigned": the aide, where the rules took the senator.
      List<Actor> others =
          parties.stream().filter(p -> !owner(sentence, phrase.head(), p)).toList();
      if (!taken(phrases, phrase, asActor)
          && !(asActor && features.scene(sentence, phrase.head()))
          && others.stream().noneMatch(p -> same(p, party))
          && apart.stream().noneMatch(t -> same(t, phrase))) {
        parties.retainAll(others);
        parties.add(party);
        reasons.add(reason("", party, phrase, asActor, false));
      }
    }
    return parties;
  }

  /** Whether a party is named only by whose somebody is. */
  private static boolean owner(Sentence sentence, Token head, Actor party) {
    return sentence
        .children(head, "nmod:poss")
        .anyMatch(t -> party.span().filter(t.span()::overlaps).isPresent());
  }

  /** Whether two parties are one, or one's words stand among the other's: "thousands of men". */
  private static boolean same(Actor one, Actor other) {
    return one.equals(other)
        || known(one, other)
        || one.span().filter(s -> other.span().filter(s::overlaps).isPresent()).isPresent();
  }

  /** Whether two parties are one that the dictionary or a chain knows: "Turkey" and "its". */
  private static boolean known(Actor one, Actor other) {
    return one.id().isPresent() && one.id().equals(other.id()) && one.code().equals(other.code());
  }

  /** Whether a phrase names who says something. */
  private static boolean names(Claimant claimant, PartyPhrase phrase) {
    return claimant.span().filter(s -> s.contains(phrase.head().span().start())).isPresent();
  }

  /** Whether the rules took a phrase, or another that stands for the same, for a party. */
  private static boolean taken(List<PartyPhrase> phrases, PartyPhrase phrase, boolean asActor) {
    return phrases.stream()
        .filter(p -> same(p, phrase))
        .anyMatch(p -> asActor ? p.actor() : p.recipient());
  }

  /** What a party that the weights chose is named by; what a pronoun stands for is a guess. */
  private static Token named(PartyPhrase phrase) {
    return phrase.head().upos() == Upos.PRON ? phrase.head() : phrase.stands();
  }

  private static boolean same(PartyPhrase one, PartyPhrase other) {
    return one.stands().index() == other.stands().index();
  }

  private Optional<PartyPhrase> phraseOf(
      Sentence sentence, List<PartyPhrase> phrases, Actor party) {
    Optional<Token> head = features.head(sentence, party);
    return phrases.stream()
        .filter(p -> head.filter(h -> h.equals(p.head()) || h.equals(p.stands())).isPresent())
        .findFirst();
  }

  /** Such as "no recipient: China (weights .12: …)". */
  private String reason(
      String no, Actor party, PartyPhrase phrase, boolean asActor, boolean against) {
    return String.format(
        Locale.ROOT,
        "%s%s: %s (weights %.2f: %s)",
        no,
        asActor ? "actor" : "recipient",
        party.text().orElse(""),
        model.probability(phrase, asActor),
        String.join(", ", model.strongest(phrase, asActor, against)));
  }
}
