package org.dateline.ledger.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Actor;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Stance;
import org.dateline.model.Status;

/**
 * An event mention with the report that has it, prepared for comparison.
 *
 * @param report the report
 * @param event the mention
 * @param trigger the stem of the word that names what happened
 * @param words the words around it, without the commonest
 * @param actors who did it, by everything that names each
 * @param recipients to whom, likewise
 */
record Mention(
    CodedArticle report,
    EventMention event,
    String trigger,
    Set<String> words,
    List<Set<String>> actors,
    List<Set<String>> recipients) {
  private static final int STEM = 5;

  static Mention of(CodedArticle report, EventMention event, Commonness common) {
    String text = report.article().text();
    String trigger = event.evidence().trigger().in(text).toLowerCase(Locale.ROOT);
    Set<String> words =
        Terms.of(event.evidence().span().in(text)).stream()
            .map(Terms.Term::form)
            .filter(word -> common.rarity(word, 0, 0) > 1.5)
            .collect(Collectors.toSet());
    return new Mention(
        report,
        event,
        trigger.substring(0, Math.min(STEM, trigger.length())),
        words,
        event.actors().stream().map(Mention::names).toList(),
        event.recipients().stream().map(Mention::names).toList());
  }

  /** Whether it denies that the event took place. */
  boolean denies() {
    return event.status() == Status.NEGATED || event.saidBy().getLast().stance() == Stance.DENY;
  }

  /** Whether it tells of something done, or said not to be done, and not of a plan or demand. */
  boolean ofFact() {
    return switch (event.status()) {
      case ACTUAL, HISTORICAL, NEGATED -> true;
      case FUTURE, HYPOTHETICAL, DEMANDED -> false;
    };
  }

  private static Set<String> names(Actor actor) {
    Set<String> names = new HashSet<>();
    actor.id().ifPresent(id -> names.add("id:" + id.value()));
    if (!actor.code().isEmpty()) {
      names.add("code:" + actor.code());
    }
    String words = actor.name().or(actor::text).orElse("");
    for (Terms.Term term : Terms.of(words)) {
      if (term.capital()) {
        names.add(term.form());
      }
    }
    if (names.isEmpty() && !words.isBlank()) {
      List<Terms.Term> terms = Terms.of(words);
      if (!terms.isEmpty()) {
        names.add(terms.getLast().form());
      }
    }
    return names;
  }
}
