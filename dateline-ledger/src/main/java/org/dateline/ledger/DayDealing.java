package org.dateline.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What happened between an actor and another on one day, counted from the events themselves.
 *
 * @param day {@code 2024-03-27}, the last day known of the events; empty where none is known
 * @param key what the other is counted as
 * @param quads event mentions by quad class, as in {@link ActorViews.Dealing}
 * @param scored how many of them have a PLOVER score
 * @param score the sum of these scores, -10 to 10 each
 */
public record DayDealing(String day, String key, List<Integer> quads, int scored, double score) {
  /** Copies the list. */
  public DayDealing {
    quads = List.copyOf(quads);
  }

  /** The last day first, and of a day those with most event mentions. */
  static List<DayDealing> of(Handle db, PartyQuery who, Optional<String> other, Filter filter) {
    Keys keys = Keys.of(db, who);
    Query query =
        keys.bind(
            db.createQuery(
                "SELECT d.day, d.key,"
                    + ActorQueries.BY_QUAD
                    + ", count(d.score) AS scored, coalesce(sum(d.score), 0) AS score"
                    + " FROM (SELECT DISTINCT e.statement, e.day, e.quad, e.score, o.key"
                    + ActorQueries.DEALT
                    + " AND "
                    + keys.condition("p")
                    + (other.isPresent() ? " AND o.key = :other" : "")
                    + ActorQueries.IN_DAYS
                    + ") AS d GROUP BY d.day, d.key ORDER BY d.day DESC, count(*) DESC, d.key"));
    other.ifPresent(key -> query.bind("other", key));
    return query
        .bind("from", filter.from().map(Object::toString).orElse(""))
        .bind("until", filter.until().map(Object::toString).orElse("~"))
        .map(
            (row, context) ->
                new DayDealing(
                    row.getString("day"),
                    row.getString("key"),
                    Arrays.asList(
                        row.getInt("q1"), row.getInt("q2"), row.getInt("q3"), row.getInt("q4")),
                    row.getInt("scored"),
                    row.getDouble("score")))
        .list();
  }
}
