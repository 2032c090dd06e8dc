package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.Actor;
import org.dateline.model.Span;
import org.dateline.text.document.EventScores;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * The phrases of an event's sentence that may name its parties, each with what speaks for or
 * against it: what the rules say, the way through the tree from the phrase to the event's word,
 * what sort of phrase it is, and what else stands in the sentence. For the candidates of one
 * article.
 */
final class PartyFeatures {
  private static final Set<String> PARTS = Set.of("compound", "flat", "fixed", "goeswith", "expl");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "what");
  private static final int SPELT = 4;

  private final Parties parties;
  private final PhraseKinds kinds;
  private final Map<Integer, List<Candidate>> bySentence = new HashMap<>();
  private final Map<Token, Heads> heads = new HashMap<>();

  PartyFeatures(Parties parties, PhraseKinds kinds, List<Candidate> candidates) {
    this.parties = parties;
    this.kinds = kinds;
    for (Candidate candidate : candidates) {
      bySentence
          .computeIfAbsent(candidate.grammar().sentence().index(), k -> new ArrayList<>())
          .add(candidate);
    }
  }

  /**
   * The heads of the phrases that the rules take for an event's parties, and how many these are.
   */
  private record Heads(
      Set<Token> actors, Set<Token> recipients, int actorCount, int recipientCount) {}

  private Heads heads(Candidate candidate) {
    return heads.computeIfAbsent(
        candidate.token(),
        k -> {
          Sentence sentence = candidate.grammar().sentence();
          List<Actor> actors = candidate.sides().actors();
          List<Actor> recipients = candidate.sides().recipients();
          return new Heads(
              heads(sentence, actors),
              heads(sentence, recipients),
              actors.size(),
              recipients.size());
        });
  }

  private Set<Token> heads(Sentence sentence, List<Actor> parties) {
    Set<Token> found = new LinkedHashSet<>();
    parties.forEach(p -> head(sentence, p).ifPresent(found::add));
    return found;
  }

  /** The phrases around a candidate, in text order. */
  List<PartyPhrase> of(Candidate candidate) {
    return new Around(candidate).phrases();
  }

  /** Whether a phrase only says where a deed was done: "the Benghazi attacks". */
  boolean scene(Sentence sentence, Token head) {
    return parties.scene(sentence, head);
  }

  /** The head of a party's words; empty where they stand in another sentence. */
  Optional<Token> head(Sentence sentence, Actor party) {
    return party
        .span()
        .filter(sentence.span()::contains)
        .flatMap(span -> sentence.headOf(span).map(head -> nominal(sentence, span, head)))
        .map(head -> described(sentence, head));
  }

  /** Of words that a misread verb stands among, the noun under it. */
  private static Token nominal(Sentence sentence, Span words, Token head) {
    return head.upos() != Upos.VERB
        ? head
        : sentence.children(head).stream()
            .filter(t -> words.overlaps(t.span()) && Grammar.nominal(t))
            .findFirst()
            .orElse(head);
  }

  /** "A journalist, Ann Lee": a name behind a description is the same party. */
  private static Token described(Sentence sentence, Token head) {
    return head.is("appos") ? sentence.head(head).filter(Grammar::nominal).orElse(head) : head;
  }

  /** The parties of another event of the sentence, and how the first hangs on it. */
  private record Elsewhere(Heads heads, String how) {}

  /** What stands around one event. */
  private final class Around {
    private final Candidate candidate;
    private final Grammar grammar;
    private final Sentence sentence;
    private final Arguments arguments;
    private final Token verb;
    private final Set<Token> actors;
    private final Set<Token> recipients;
    private final String type;
    private final String form;
    private final String side;
    private final String filled;
    private final String frame;
    private final List<Elsewhere> elsewhere = new ArrayList<>();
    private final Map<Token, String> functions = new HashMap<>();
    private final Set<Token> ofNoun;
    private final Optional<NetworkWord> network;
    private final Map<EventScores.Role, Double> mostProbable =
        new EnumMap<>(EventScores.Role.class);

    Around(Candidate candidate) {
      this.candidate = candidate;
      this.grammar = candidate.grammar();
      this.sentence = grammar.sentence();
      this.arguments = candidate.match().arguments();
      this.verb = arguments.head();
      this.network = NetworkWord.of(candidate);
      this.type = candidate.type().name();
      boolean light = arguments.noun().isPresent();
      this.form =
          light
              ? "light"
              : !grammar.verbal(verb) ? "noun" : arguments.passive() ? "passive" : "active";
      Heads own = heads(candidate);
      this.actors = own.actors();
      this.recipients = own.recipients();
      this.side = candidate.sides().reciprocal() ? "both" : "one";
      this.filled =
          String.valueOf(Math.min(2, own.actorCount())) + Math.min(2, own.recipientCount()) + side;
      this.frame = type + ":" + candidate.match().frame().predicate().written();
      this.ofNoun = arguments.noun().map(n -> Set.copyOf(sentence.subtree(n))).orElse(Set.of());
      functions();
      for (Candidate other : bySentence.getOrDefault(sentence.index(), List.of())) {
        if (!other.head().equals(verb)) {
          String how = (other.type() == candidate.type() ? "same " : "") + link(other.head());
          elsewhere.add(new Elsewhere(heads(other), how));
        }
      }
    }

    /** Which place around the event each phrase fills. */
    private void functions() {
      fill(Slot.SUBJ, "subj");
      fill(Slot.OBJ, "obj");
      for (String other : List.of("iobj", "poss", "adj", "there", "that", "comp")) {
        fill(Slot.of(other).orElseThrow(), other);
      }
    }

    private void fill(Slot slot, String name) {
      for (Token head : arguments.in(slot)) {
        functions.putIfAbsent(head, name);
        sentence.children(head, "conj").forEach(c -> functions.putIfAbsent(c, name));
      }
    }

    List<PartyPhrase> phrases() {
      Set<Token> own = new HashSet<>(arguments.trigger());
      List<Token> heads =
          sentence.tokens().stream()
              .filter(t -> !own.contains(t))
              .filter(t -> actors.contains(t) || recipients.contains(t) || phrase(t))
              .toList();
      List<PartyPhrase> found = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        found.add(phrase(heads, i));
      }
      return found;
    }

    /** Whether a word heads a phrase that can name somebody. */
    private boolean phrase(Token word) {
      if (Grammar.temporal(word)) {
        return false;
      }
      if (word.upos() == Upos.NUM) {
        return !word.is("nummod") && !word.is("compound") && Parties.counted(word);
      }
      boolean before =
          (word.is("compound") || word.is("amod") || word.is("nmod"))
              && predicate(word.head())
              && kinds.known(sentence, word);
      return before
          || (Grammar.nominal(word) && !RELATIVES.contains(Grammar.lower(word)) && !part(word));
    }

    private static boolean part(Token word) {
      for (String relation : PARTS) {
        if (word.is(relation)) {
          return true;
        }
      }
      return false;
    }

    private boolean predicate(int index) {
      return index == verb.index() || arguments.noun().filter(n -> n.index() == index).isPresent();
    }

    private PartyPhrase phrase(List<Token> heads, int number) {
      Token head = heads.get(number);
      Token stands = described(sentence, parties.antecedent(grammar, head));
      boolean actor = actors.contains(head) || actors.contains(stands);
      boolean recipient = recipients.contains(head) || recipients.contains(stands);
      return new PartyPhrase(
          head, stands, actor, recipient, features(heads, number, actor, recipient));
    }

    private List<String> features(List<Token> heads, int number, boolean actor, boolean recipient) {
      Token head = heads.get(number);
      List<String> found = new ArrayList<>();
      String rule = actor ? (recipient ? "AR" : "A" + side) : recipient ? "R" : refused(head);
      String kind = kinds.kind(sentence, head);
      String somebody = kinds.somebody(sentence, head) ? "who" : "what";
      List<String> way = way(head);
      String path = way.size() > SPELT ? "long" + Math.min(9, way.size()) : String.join(".", way);
      String place = place(head, way);
      found.add("bias");
      found.add("rule=" + rule);
      found.add("rule+filled=" + rule + " " + filled);
      found.add("rule+type=" + rule + " " + type);
      found.add("rule+form=" + rule + " " + form);
      found.add("rule+place=" + rule + " " + place);
      found.add("rule+kind=" + rule + " " + kind);
      found.add("rule+path=" + rule + " " + path);
      found.add("rule+frame=" + rule + " " + frame);
      found.add("rule+word=" + rule + " " + Grammar.lemma(head));
      found.add("rule+relation+kind=" + rule + " " + label(head) + " " + kind);
      found.add("filled+place=" + filled + " " + place);
      found.add("place=" + place);
      found.add("place+form=" + place + " " + form);
      found.add("place+type=" + place + " " + type + " " + form);
      found.add("place+kind=" + place + " " + kind);
      found.add("place+somebody=" + place + " " + somebody + " " + form);
      found.add("frame+place=" + frame + " " + place);
      found.add("path=" + path);
      found.add("path+form=" + path + " " + form);
      found.add("path+type=" + path + " " + type);
      found.add("path+somebody=" + path + " " + somebody + " " + filled);
      found.add("steps=" + Math.min(9, way.size()) + somebody);
      found.add("kind=" + kind);
      found.add("kind+type=" + kind + " " + type);
      found.add("kind+form=" + kind + " " + form + " " + filled);
      found.add("somebody+type=" + somebody + " " + type + " " + filled);
      found.add("word=" + Grammar.lemma(head));
      found.add("event=" + Grammar.lemma(verb) + " " + order(head) + " " + somebody);
      found.add("relation=" + head.relation() + " " + grammar.caseOf(head));
      found.add("relation of event=" + verb.relation() + " " + order(head) + " " + form);
      above(found, head, way, path);
      order(found, heads, number, rule);
      others(found, head, rule);
      beside(found, head, place);
      network(found, heads, number, rule, somebody);
      return found;
    }

    /** Whether the network holds no other phrase more probable in a role. */
    private boolean best(EventScores.Role role, List<Token> heads, Token head) {
      double most =
          mostProbable.computeIfAbsent(
              role, k -> heads.stream().mapToDouble(h -> odds(k, h)).max().orElse(odds(k, head)));
      return odds(role, head) >= most;
    }

    private double odds(EventScores.Role role, Token head) {
      return network.map(n -> n.odds(role, head)).orElse(Double.NEGATIVE_INFINITY);
    }

    /** What the network holds of a phrase, and whether of another one more. */
    private void network(
        List<String> found, List<Token> heads, int number, String rule, String somebody) {
      if (network.isEmpty()) {
        return;
      }
      NetworkWord event = network.get();
      Token head = heads.get(number);
      String actor = event.role(EventScores.Role.ACTOR, head);
      String recipient = event.role(EventScores.Role.RECIPIENT, head);
      found.add("network actor=" + actor);
      found.add("network recipient=" + recipient);
      found.add("network actor+rule=" + actor + " " + rule);
      found.add("network recipient+rule=" + recipient + " " + rule);
      found.add("network actor+somebody=" + actor + " " + somebody + " " + filled);
      found.add("network recipient+somebody=" + recipient + " " + somebody + " " + filled);
      found.add("network both=" + actor + " " + recipient);
      found.add("network actor+type=" + actor + " " + type);
      found.add("network recipient+type=" + recipient + " " + type);
      found.add("network best=ACTOR" + best(EventScores.Role.ACTOR, heads, head) + " " + rule);
      found.add(
          "network best=RECIPIENT" + best(EventScores.Role.RECIPIENT, heads, head) + " " + rule);
    }

    /** What the rules say of a phrase that they do not take. */
    private String refused(Token head) {
      return candidate.sides().first().refused().contains(head)
          ? "no actor"
          : candidate.sides().second().refused().contains(head) ? "no recipient" : "none";
    }

    private String order(Token head) {
      return head.index() < verb.index() ? "before" : "behind";
    }

    /** The place that a phrase fills; where it fills none, how it hangs on the event or not. */
    private String place(Token head, List<String> way) {
      String function = functions.get(head);
      if (function != null) {
        return function;
      }
      return way.size() == 1 ? way.getFirst() : "none";
    }

    /** The relations from a phrase up to the word above both and down to the event's word. */
    private List<String> way(Token phrase) {
      Token first = phrase;
      while (first.is("conj")
          && first.head() >= 0
          && Grammar.nominal(sentence.token(first.head()))) {
        first = sentence.token(first.head());
      }
      Token to = ofNoun.contains(first) ? arguments.noun().orElse(verb) : verb;
      List<Token> up = chain(first);
      List<Token> down = chain(to);
      Set<Token> shared = new HashSet<>(down);
      List<String> way = new ArrayList<>();
      int steps = 0;
      while (!shared.contains(up.get(steps))) {
        way.add(label(up.get(steps)) + "<");
        steps++;
      }
      int meets = down.indexOf(up.get(steps));
      for (int i = meets - 1; i >= 0; i--) {
        way.add(label(down.get(i)) + ">");
      }
      if (!to.equals(verb)) {
        way.add("n");
      }
      return way;
    }

    private List<Token> chain(Token word) {
      List<Token> chain = new ArrayList<>(List.of(word));
      while (chain.getLast().head() >= 0) {
        chain.add(sentence.token(chain.getLast().head()));
      }
      return chain;
    }

    private String label(Token word) {
      return word.is("obl") || word.is("nmod")
          ? word.relation() + "(" + grammar.caseOf(word) + ")"
          : word.relation();
    }

    /** The word that a phrase hangs on, where it is not the event's. */
    private void above(List<String> found, Token head, List<String> way, String path) {
      Optional<Token> governor = sentence.head(head).filter(g -> !g.equals(verb));
      if (governor.isPresent() && way.size() <= SPELT) {
        found.add("on=" + Grammar.lemma(governor.get()) + " " + head.relation());
        found.add("on+path=" + Grammar.lemma(governor.get()) + " " + path);
      }
      sentence
          .head(verb)
          .ifPresent(
              g ->
                  found.add(
                      "event on=" + Grammar.lemma(g) + " " + verb.relation() + " " + first(way)));
    }

    private static String first(List<String> way) {
      return way.isEmpty() ? "" : way.getFirst();
    }

    private void order(List<String> found, List<Token> heads, int number, String rule) {
      Token head = heads.get(number);
      int distance = Math.abs(head.index() - verb.index());
      String far = distance < 3 ? "next" : distance < 7 ? "near" : distance < 15 ? "mid" : "far";
      boolean before = head.index() < verb.index();
      boolean somebody = kinds.somebody(sentence, head);
      int nearer = 0;
      for (Token other : heads) {
        boolean between =
            other.index() < verb.index() == before
                && Math.abs(other.index() - verb.index()) < distance;
        nearer += between && kinds.somebody(sentence, other) ? 1 : 0;
      }
      String rank = String.valueOf(Math.min(3, nearer));
      found.add("order=" + order(head) + " " + form);
      found.add("order+rank=" + order(head) + " " + rank + " " + form + " " + somebody);
      found.add("order+rank+type=" + order(head) + " " + rank + " " + type + " " + somebody);
      found.add("order+rank+rule=" + order(head) + " " + rank + " " + rule);
      found.add("order+far=" + order(head) + " " + far + " " + form);
      found.add("start=" + (sentence.index() == 0) + " " + (number == 0) + " " + order(head));
    }

    /** Whether a phrase is a party of another event of the sentence, and on which side. */
    private void others(List<String> found, Token head, String rule) {
      Set<String> as = new LinkedHashSet<>();
      for (Elsewhere other : elsewhere) {
        if (other.heads().actors().contains(head)) {
          as.add("actor " + other.how());
        }
        if (other.heads().recipients().contains(head)) {
          as.add("recipient " + other.how());
        }
      }
      if (as.isEmpty()) {
        as.add("none");
      }
      for (String one : as) {
        found.add("elsewhere=" + one);
        found.add("elsewhere+rule=" + one + " " + rule);
        found.add("elsewhere+form=" + one + " " + form + " " + type);
      }
    }

    /** How this event hangs on another of the sentence. */
    private String link(Token other) {
      List<Token> chain = chain(verb);
      int above = chain.indexOf(other);
      if (above > 0) {
        return chain.get(above - 1).relation() + (above > 1 ? " far" : "");
      }
      return chain(other).contains(verb) ? "below" : "apart";
    }

    /** How a phrase stands to those that the rules take. */
    private void beside(List<String> found, Token head, String place) {
      beside(found, "actor", actors, head, place);
      beside(found, "recipient", recipients, head, place);
    }

    private void beside(
        List<String> found, String side, Set<Token> taken, Token head, String place) {
      for (Token party : taken) {
        if (party.equals(head)) {
          continue;
        }
        String how =
            party.head() == head.index()
                ? "over"
                : head.head() == party.index()
                    ? "under " + label(head)
                    : head.head() == party.head() && head.is("conj") && party.is("conj")
                        ? "with"
                        : "apart";
        found.add("taken " + side + "=" + how);
        found.add(
            "taken " + side + "+place=" + functions.getOrDefault(party, "none") + " " + place);
      }
    }
  }
}
