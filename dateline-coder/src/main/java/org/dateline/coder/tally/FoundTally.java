package org.dateline.coder.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.EventPlace;
import org.dateline.model.Evidence;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Tally;

/**
 * A number of people that a sentence gives.
 *
 * @param sentence number of its sentence
 * @param what what happened to them, a kind of {@code tallies.tsv}
 * @param count how many
 * @param who number of the token that heads the words for the people counted; empty where they are
 *     a bare number
 * @param words the phrase counted
 * @param trigger the word that tells what happened
 * @param since start of the period counted
 * @param until end of the period counted
 * @param cumulative whether it sums over a period or many incidents
 * @param single whether it is one person told of without a number ("a man was killed"), which is an
 *     event and no tally
 * @param part whether it is told as a part of another number ("including 14 children")
 * @param revised whether the sentence says that the number was changed ("raised the toll to 52")
 */
public record FoundTally(
    int sentence,
    String what,
    Count count,
    Optional<Integer> who,
    Span words,
    Span trigger,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    boolean cumulative,
    boolean single,
    boolean part,
    boolean revised) {

  /** The words that tell of it, trigger and phrase. */
  public Evidence evidence() {
    return new Evidence(sentence, words.cover(trigger), trigger);
  }

  /** The statement, once it is known whom it counts, where, and who says so. */
  public Tally statement(
      ArticleId article,
      Optional<Actor> people,
      Optional<EventPlace> place,
      List<Claimant> saidBy) {
    StatementId id =
        StatementId.of(
            article,
            "tally",
            what,
            Integer.toString(words.start()),
            Integer.toString(words.end()),
            Integer.toString(trigger.start()));
    return new Tally(
        id,
        what,
        people,
        count.low(),
        count.high(),
        count.bound(),
        since,
        until,
        cumulative,
        place,
        saidBy,
        evidence(),
        Because.rule("tally." + what),
        part,
        revised);
  }
}
