package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.Verdict.Subject;
import org.dateline.ledger.story.Overview;
import org.dateline.ledger.story.Rulings;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;

/**
 * What the reports of a ledger say together, by the judgements that hold now: merges and splits are
 * heeded, and no longer once they are withdrawn.
 *
 * @param reports the reports, by their ids
 * @param overview what they say together
 */
public record Together(Map<ArticleId, CodedArticle> reports, Overview overview) {
  private static final int AT_ONCE = 500;

  /** Copies the map. */
  public Together {
    reports = Map.copyOf(reports);
  }

  /**
   * Of the reports published from one day to another, inclusive; reports of unknown day are left
   * out as soon as a day is given. Holds all of them at a time.
   */
  public static Together of(Ledger ledger, Optional<LocalDate> since, Optional<LocalDate> until) {
    Map<ArticleId, CodedArticle> reports = new LinkedHashMap<>();
    long last = 0;
    List<KeptArticle> some = ledger.readingsAfter(last, AT_ONCE);
    while (!some.isEmpty()) {
      for (KeptArticle kept : some) {
        last = kept.number();
        if (within(kept.coded().article().published(), since, until)) {
          reports.put(kept.coded().article().id(), kept.coded());
        }
      }
      some = ledger.readingsAfter(last, AT_ONCE);
    }
    List<Judgement> judgements = holding(ledger);
    return new Together(
        reports,
        Overview.of(
            List.copyOf(reports.values()),
            rulings(judgements, Subject.STORY),
            rulings(judgements, Subject.EVENT)));
  }

  /** The report of this id. */
  public CodedArticle report(ArticleId id) {
    return Optional.ofNullable(reports.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no report " + id));
  }

  private static boolean within(
      Optional<LocalDate> day, Optional<LocalDate> since, Optional<LocalDate> until) {
    if (since.isEmpty() && until.isEmpty()) {
      return true;
    }
    return day.isPresent()
        && since.filter(first -> day.get().isBefore(first)).isEmpty()
        && until.filter(end -> day.get().isAfter(end)).isEmpty();
  }

  private static List<Judgement> holding(Ledger ledger) {
    List<Judgement> holding = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<Judgement> some = ledger.judgements(before, AT_ONCE);
    while (!some.isEmpty()) {
      some.stream().filter(one -> one.withdrawn().isEmpty()).forEach(holding::add);
      before = some.getLast().number();
      some = ledger.judgements(before, AT_ONCE);
    }
    return holding;
  }

  private static Rulings rulings(List<Judgement> judgements, Subject subject) {
    List<Rulings.Pair> together = new ArrayList<>();
    List<Rulings.Pair> apart = new ArrayList<>();
    for (Judgement judgement : judgements) {
      switch (judgement.verdict()) {
        case Verdict.Same same when same.subject() == subject ->
            together.add(new Rulings.Pair(same.one(), same.other()));
        case Verdict.Different different when different.subject() == subject ->
            apart.add(new Rulings.Pair(different.one(), different.other()));
        case Verdict.Same _ -> {}
        case Verdict.Different _ -> {}
        case Verdict.Marked _ -> {}
        case Verdict.Corrected _ -> {}
      }
    }
    return Rulings.of(together, apart);
  }
}
