package org.dateline.coder.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Whether an event happened, read from its own verb (negation, modals, tense) and from the words
 * above it ("plans to", "denied that", "a call for", "if").
 *
 * <p>The nearest word that decides wins. Speech verbs that only report ("said that") decide
 * nothing, and the walk goes on above them only for conditions. Immutable and safe to share.
 */
final class StatusReader {
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
  private static final Set<String> DUTY = Set.of("must", "should", "ought", "shall");
  private static final Set<String> INVERTED = Set.of("should", "had", "were");
  private static final Set<String> CHANCE = Set.of("may", "might", "could", "can");
  private static final Set<String> WOULD = Set.of("would", "'d", "’d", "could", "might");
  private static final Set<String> COMING = Set.of("will", "'ll", "’ll", "wo", "going");

  /** A phrase with one of these takes its event for granted: "after the raid". */
  private static final Set<String> GRANTED =
      Set.of("after", "during", "since", "following", "despite", "amid", "in spite of");

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "a", "an");
  private static final Set<String> TELLING = Set.of("tell", "insist");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VBN", "VBG");
  private static final Set<String> PAST = Set.of("had", "was", "were");

  /** What ties a word to its governor: "called for talks", "a threat of war". */
  private static final Set<String> GOVERNING =
      Set.of("", "for", "to", "on", "of", "against", "from", "with", "about", "into");

  private final Governors governors;

  private StatusReader(Governors governors) {
    this.governors = governors;
  }

  /** The reader with the bundled list of governing words. */
  static StatusReader load() {
    return new StatusReader(Governors.load());
  }

  /** The status of the event that {@code predicate} tells of. */
  Status status(Grammar grammar, Token predicate) {
    Sentence sentence = grammar.sentence();
    Optional<Status> own = own(sentence, predicate);
    if (own.isPresent()) {
      return own.get();
    }
    Token at = predicate;
    boolean claimed = false;
    for (int steps = 0; steps < 10; steps++) {
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return Status.ACTUAL;
      }
      Optional<Status> decided = decided(grammar, at, above.get(), claimed);
      if (decided.isPresent()) {
        return decided.get();
      }
      if (!transparent(at) || told(sentence, at) || granted(grammar, at)) {
        return Status.ACTUAL;
      }
      claimed |= claimed(grammar, at, above.get());
      at = above.get();
    }
    return Status.ACTUAL;
  }

  /** "Could not verify claims that they had fled": what is not done to a claim is not undone. */
  private static boolean claimed(Grammar grammar, Token clause, Token noun) {
    return (clause.is("acl") || clause.is("ccomp"))
        && Grammar.nominal(noun)
        && !grammar.infinitive(clause)
        && grammar.sentence().children(clause, "nsubj").findAny().isPresent();
  }

  /** Whether what stands above still says something of what stands below. */
  private static boolean transparent(Token at) {
    return at.is("conj")
        || at.is("xcomp")
        || at.is("obj")
        || at.is("ccomp")
        || at.is("nmod")
        || at.is("obl")
        || at.is("nsubj")
        || at.is("advcl")
        || at.is("acl");
  }

  /** "the men who attacked": a relative clause with a tense of its own tells a fact. */
  private static boolean told(Sentence sentence, Token at) {
    boolean auxiliary = sentence.children(at, "aux").findAny().isPresent();
    return at.is("acl:relcl") && (at.xpos().equals("VBD") || auxiliary);
  }

  private static boolean granted(Grammar grammar, Token at) {
    return (at.is("obl") || at.is("nmod"))
        ? GRANTED.contains(grammar.caseOf(at))
        : at.is("advcl") && past(grammar.sentence(), at);
  }

  /** "After her husband had been killed": what came before is a fact, whatever came of it. */
  private static boolean past(Sentence sentence, Token clause) {
    boolean before =
        sentence.children(clause, "mark").anyMatch(m -> GRANTED.contains(Grammar.lower(m)));
    return before
        && (clause.xpos().equals("VBD")
            || sentence.children(clause, "aux").anyMatch(a -> PAST.contains(Grammar.lower(a))));
  }

  private Optional<Status> own(Sentence sentence, Token word) {
    if (word.isRoot() && imperative(sentence, word)) {
      return Optional.of(Status.DEMANDED);
    }
    if (Negation.negates(sentence, word)) {
      return Optional.of(Status.NEGATED);
    }
    if (announced(sentence, word)) {
      return Optional.of(Status.FUTURE);
    }
    for (Token child : sentence.children(word)) {
      String form = Grammar.lower(child);
      if (child.is("aux") && COMING.contains(form)) {
        return Optional.of(Status.FUTURE);
      }
      if (child.is("aux") && INVERTED.contains(form) && conditional(sentence, word, child)) {
        return Optional.of(unreal(sentence, word) ? Status.NEGATED : Status.HYPOTHETICAL);
      }
      if (child.is("aux") && DUTY.contains(form)) {
        return Optional.of(Status.DEMANDED);
      }
      if (child.is("aux") && CHANCE.contains(form)) {
        return Optional.of(Status.HYPOTHETICAL);
      }
      if (child.is("aux") && (form.equals("would") || form.equals("'d"))) {
        return Optional.of(word.is("ccomp") ? Status.FUTURE : Status.HYPOTHETICAL);
      }
      if (child.is("mark") && CONDITIONS.contains(form)) {
        return Optional.of(
            form.equals("if") && unreal(sentence, word) ? Status.NEGATED : Status.HYPOTHETICAL);
      }
      // "a planned attack"; "is due to meet"
      Optional<Status> listed =
          child.is("amod") || child.is("mark")
              ? governors.status(Grammar.lower(child), "a")
              : Optional.empty();
      if (listed.isPresent()) {
        return listed;
      }
    }
    return Optional.empty();
  }

  /** "France to withdraw troops by May": a headline's infinitive. */
  private static boolean announced(Sentence sentence, Token verb) {
    boolean to =
        verb.xpos().equals("VB") && sentence.children(verb, "mark").anyMatch(StatusReader::to);
    boolean top =
        verb.isRoot()
            ? sentence.children(verb, "nsubj").findAny().isPresent()
            : verb.is("acl") && sentence.head(verb).filter(Token::isRoot).isPresent();
    return to && top && sentence.tokens().getLast().upos() != Upos.PUNCT;
  }

  private static boolean to(Token mark) {
    return Grammar.lower(mark).equals("to");
  }

  /** "Free the prisoners!": a bare verb that nobody is the subject of. */
  private static boolean imperative(Sentence sentence, Token verb) {
    return verb.xpos().equals("VB")
        && sentence.children(verb).stream()
            .noneMatch(c -> c.is("nsubj") || c.is("aux") || c.is("mark") || c.is("csubj"));
  }

  /** "Should the police fail", "had he gone": a condition without "if". */
  private static boolean conditional(Sentence sentence, Token verb, Token auxiliary) {
    boolean inverted =
        sentence.children(verb, "nsubj").anyMatch(s -> s.index() > auxiliary.index());
    boolean asked = sentence.tokens().getLast().form().equals("?");
    return Grammar.lower(auxiliary).equals("should")
        ? verb.is("advcl") || (inverted && !asked)
        : verb.is("advcl") && inverted;
  }

  /** "it would have been easier if he had gone": he did not go. */
  private static boolean unreal(Sentence sentence, Token verb) {
    boolean had = sentence.children(verb, "aux").anyMatch(a -> Grammar.lower(a).equals("had"));
    Optional<Token> main = sentence.head(verb);
    for (int steps = 0; had && steps < 3 && main.isPresent(); steps++) {
      List<String> auxiliaries = sentence.children(main.get(), "aux").map(Grammar::lower).toList();
      if (auxiliaries.contains("have") && WOULD.stream().anyMatch(auxiliaries::contains)) {
        return true;
      }
      main = sentence.head(main.get());
    }
    return false;
  }

  private Optional<Status> decided(Grammar grammar, Token at, Token above, boolean claimed) {
    Sentence sentence = grammar.sentence();
    if (at.is("conj")) {
      // A verb without a subject of its own shares the modal of the one before it.
      boolean shared = sentence.children(at, "nsubj").findAny().isEmpty();
      return shared ? own(sentence, above) : Optional.empty();
    }
    boolean known = at.is("obj") && grammar.in("GRANTING", above) && definite(sentence, at);
    if (known || (at.is("nmod") && grammar.in("PART", above))) {
      return Optional.of(Status.ACTUAL);
    }
    if (governs(grammar, at) && undone(grammar, above)) {
      return Optional.of(coming(sentence, above) ? Status.FUTURE : Status.ACTUAL);
    }
    if (governs(grammar, at) && grammar.verbal(above)) {
      boolean idle =
          (at.is("obj") && grammar.in("CALLING", above)) || reported(sentence, at, above);
      Optional<Status> listed = idle ? Optional.empty() : listed(sentence, above, "v");
      if (listed.isPresent() && !at.relation().equals("nsubj")) {
        return Optional.of(weighed(own(sentence, above), listed.get()));
      }
    } else if (governs(grammar, at)) {
      Optional<Status> listed = listed(sentence, above, above.upos() == Upos.ADJ ? "a" : "n");
      if (listed.isPresent()) {
        return Optional.of(weighed(negated(sentence, above), listed.get()));
      }
    }
    if (at.is("advcl") && infinitive(grammar, at)) {
      boolean gone = grammar.in("GOING", above) && above.xpos().equals("VBD");
      return gone ? own(sentence, above) : Optional.of(Status.FUTURE);
    }
    // "did not launch an attack", "will hold talks": the verb above carries negation and modals.
    // "if the visit takes place": so does one that only says that its subject happens.
    boolean carries =
        !claimed
            && (at.is("obj")
                || at.is("xcomp")
                || at.relation().equals("nsubj:pass")
                || (at.is("nsubj") && Grammar.nominal(at) && grammar.occurs(above)));
    return carries ? own(sentence, above) : Optional.empty();
  }

  /**
   * What a governing word says of what stands below it, given what is said of that word itself.
   * "Has no plans to attack" and "did not agree to leave" deny what is below; "did not rule out"
   * and "if they fail to leave" leave it open.
   */
  private static Status weighed(Optional<Status> own, Status listed) {
    if (own.filter(Status.NEGATED::equals).isPresent()) {
      return listed == Status.NEGATED ? Status.HYPOTHETICAL : Status.NEGATED;
    }
    return own.filter(Status.HYPOTHETICAL::equals).orElse(listed);
  }

  /** "<b>No</b> plan", "did <b>not</b> give the order": what is denied of a noun that governs. */
  private static Optional<Status> negated(Sentence sentence, Token noun) {
    Optional<Token> verb = noun.is("obj") ? sentence.head(noun) : Optional.empty();
    boolean negated =
        Negation.negates(sentence, noun)
            || verb.filter(v -> Negation.negates(sentence, v)).isPresent();
    return negated ? Optional.of(Status.NEGATED) : Optional.empty();
  }

  /**
   * "Told the paper that they had fled": a clause with a subject and a tense is told, not asked.
   */
  private static boolean reported(Sentence sentence, Token clause, Token verb) {
    return clause.is("ccomp")
        && TELLING.contains(Grammar.lemma(verb))
        && FINITE.contains(clause.xpos())
        && sentence.children(clause, "nsubj").findAny().isPresent();
  }

  /** "Will not hesitate to", "did not fail to": who does not hold back does it. */
  private static boolean undone(Grammar grammar, Token governor) {
    return grammar.in("HOLDING_BACK", governor) && Negation.negates(grammar.sentence(), governor);
  }

  /** "The raid", "a raid", "their raid", but not "any raid" or "raids": one that is known of. */
  private static boolean definite(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .anyMatch(c -> c.is("nmod:poss") || (c.is("det") && DEFINITE.contains(Grammar.lower(c))));
  }

  private static boolean coming(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").anyMatch(a -> COMING.contains(Grammar.lower(a)));
  }

  private static boolean governs(Grammar grammar, Token at) {
    if (at.is("nmod") || at.is("obl")) {
      return GOVERNING.contains(grammar.caseOf(at));
    }
    return at.is("xcomp")
        || at.is("ccomp")
        || at.is("obj")
        || (at.is("acl") && !at.is("acl:relcl"))
        || (at.is("advcl") && (infinitive(grammar, at) || about(grammar.sentence(), at)))
        || at.relation().equals("nsubj:pass");
  }

  /**
   * "Ruled out <b>arresting</b> him", "warned them against <b>selling</b> arms": a gerund that its
   * verb is about.
   */
  private static boolean about(Sentence sentence, Token verb) {
    return verb.xpos().equals("VBG")
        && (sentence
                .children(verb, "mark")
                .anyMatch(m -> GrammarWords.KEPT_FROM.contains(Grammar.lower(m)))
            || follows(sentence, verb));
  }

  private static boolean follows(Sentence sentence, Token verb) {
    return sentence.head(verb).stream()
        .flatMap(h -> Stream.concat(Stream.of(h), sentence.children(h, "compound:prt")))
        .anyMatch(t -> t.index() == verb.index() - 1);
  }

  private static boolean infinitive(Grammar grammar, Token verb) {
    return grammar.infinitive(verb) && verb.xpos().equals("VB");
  }

  private Optional<Status> listed(Sentence sentence, Token governor, String pos) {
    String lemma = Grammar.lemma(governor);
    return sentence
        .children(governor, "compound:prt")
        .flatMap(p -> governors.status(lemma + " " + Grammar.lower(p), pos).stream())
        .findFirst()
        .or(() -> governors.status(lemma, pos));
  }
}
