package org.dateline.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts over actors and sources. */
final class ActorQueries {
  private static final String BY_QUAD =
      " sum(CASE WHEN d.quad = 1 THEN 1 ELSE 0 END) AS q1,"
          + " sum(CASE WHEN d.quad = 2 THEN 1 ELSE 0 END) AS q2,"
          + " sum(CASE WHEN d.quad = 3 THEN 1 ELSE 0 END) AS q3,"
          + " sum(CASE WHEN d.quad = 4 THEN 1 ELSE 0 END) AS q4";

  /**
   * An actor with a recipient, a recipient with an actor, and the parties of a reciprocal event,
   * who are all actors and have no recipient, with one another.
   */
  private static final String WITH_OTHERS =
      " FROM party AS p JOIN entry AS e ON e.statement = p.statement"
          + " JOIN party AS o ON o.statement = p.statement AND o.key <> p.key"
          + " AND o.role IN ('actor', 'recipient') AND (o.role <> p.role OR NOT EXISTS"
          + " (SELECT 1 FROM party AS r WHERE r.statement = p.statement"
          + " AND r.role = 'recipient'))";

  private static final String HAPPENED =
      " AND p.kind = 'event' AND p.role IN ('actor', 'recipient')"
          + " AND e.status IN ('actual', 'historical')"
          + " AND (e.mark IS NULL OR e.mark <> 'wrong')"
          + " AND p.day >= :from AND p.day <= :until";

  private static final int AT_ONCE = 500;

  private ActorQueries() {}

  /** Those that take part in most of the selected events. */
  static List<ActorViews.ActorEntry> actors(
      Handle db, LedgerDatabase database, Filter filter, int limit) {
    if (filter.equals(Filter.NONE)) {
      return db.createQuery(
              "SELECT key, name, code, statements AS events, first, last FROM standing"
                  + " WHERE role = 'party' AND outlet = '' AND statements > 0"
                  + " ORDER BY statements DESC, key LIMIT :limit")
          .bind("limit", limit)
          .map((row, context) -> ActorViews.entry(row))
          .list();
    }
    Selection selection = Selection.of(db, database, StatementKind.EVENT, filter);
    return selection
        .bind(
            db.createQuery(
                "SELECT p.key, max(p.name) AS name, max(p.code) AS code,"
                    + " count(DISTINCT p.statement) AS events,"
                    + " min(CASE WHEN p.day <> '' THEN p.day END) AS first, max(p.day) AS last"
                    + " FROM party AS p WHERE p.role IN ('actor', 'recipient') AND p.statement IN ("
                    + selection.numbers()
                    + ") GROUP BY p.key ORDER BY events DESC, p.key LIMIT :limit"))
        .bind("limit", limit)
        .map((row, context) -> ActorViews.entry(row))
        .list();
  }

  /** The words under which reports name the actor, the last first. */
  static List<ActorViews.Description> descriptions(
      Handle db, PartyQuery who, Filter filter, int limit) {
    Keys keys = Keys.of(db, who);
    return keys.bind(
            db.createQuery(
                "SELECT d.*, s.id AS evidence FROM (SELECT p.words, p.code, p.basis, min(p.day) AS"
                    + " first, max(p.day) AS last, count(DISTINCT p.statement) AS mentions,"
                    + " max(p.statement) AS newest FROM party AS p"
                    + " JOIN entry AS e ON e.statement = p.statement"
                    + " WHERE "
                    + keys.condition("p")
                    + " AND p.basis IN ('title', 'description') AND p.words IS NOT NULL"
                    + " AND (e.mark IS NULL OR e.mark <> 'wrong')"
                    + " AND p.day >= :from AND p.day <= :until"
                    + " GROUP BY p.words, p.code, p.basis"
                    + " ORDER BY last DESC, mentions DESC, p.words LIMIT :limit) AS d"
                    + " JOIN statement AS s ON s.number = d.newest"
                    + " ORDER BY d.last DESC, d.mentions DESC, d.words"))
        .bind("from", filter.from().map(Object::toString).orElse(""))
        .bind("until", filter.until().map(Object::toString).orElse("~"))
        .bind("limit", limit)
        .map((row, context) -> ActorViews.description(row))
        .list();
  }

  /** Events between the actor and each other party, by month, the last month first. */
  static List<ActorViews.Dealing> dealings(Handle db, PartyQuery who, Filter filter) {
    Keys keys = Keys.of(db, who);
    return keys.bind(
            db.createQuery(
                "SELECT substr(d.day, 1, 7) AS month, d.key, max(d.name) AS name,"
                    + " max(d.code) AS code,"
                    + BY_QUAD
                    + ", avg(d.score) AS score FROM (SELECT e.statement, e.day, e.quad, e.score,"
                    + " o.key, max(o.name) AS name, max(o.code) AS code"
                    + WITH_OTHERS
                    + " WHERE "
                    + keys.condition("p")
                    + HAPPENED
                    + " GROUP BY e.statement, e.day, e.quad, e.score, o.key) AS d"
                    + " GROUP BY substr(d.day, 1, 7), d.key"
                    + " ORDER BY month DESC, count(*) DESC, d.key"))
        .bind("from", filter.from().map(Object::toString).orElse(""))
        .bind("until", filter.until().map(Object::toString).orElse("~"))
        .map((row, context) -> ActorViews.dealing(row))
        .list();
  }

  /** The name and the code under which each of some is mentioned most often, by its key. */
  static Map<String, ActorViews.Named> names(Handle db, List<String> some) {
    Map<String, ActorViews.Named> names = new HashMap<>();
    for (int from = 0; from < some.size(); from += AT_ONCE) {
      Keys keys = new Keys(some.subList(from, Math.min(some.size(), from + AT_ONCE)), "");
      keys.bind(
              db.createQuery(
                  "SELECT p.key, p.name, p.code, count(*) AS mentions FROM party AS p WHERE "
                      + keys.condition("p")
                      + " AND p.name IS NOT NULL GROUP BY p.key, p.name, p.code"
                      + " ORDER BY mentions DESC, p.name, p.code"))
          .map((row, context) -> ActorViews.named(row))
          .forEach(named -> names.putIfAbsent(named.key(), named));
    }
    return names;
  }

  /** Events between each two of some, in the order of their keys. */
  static List<ActorViews.Tie> ties(Handle db, List<String> some, Filter filter) {
    Keys keys = new Keys(some, "");
    return keys.bind(
            db.createQuery(
                "SELECT d.one, d.other,"
                    + BY_QUAD
                    + " FROM ("
                    + "SELECT DISTINCT e.statement, e.quad,"
                    + " CASE WHEN p.key < o.key THEN p.key ELSE o.key END AS one,"
                    + " CASE WHEN p.key < o.key THEN o.key ELSE p.key END AS other"
                    + WITH_OTHERS
                    + " WHERE "
                    + keys.condition("p")
                    + " AND "
                    + keys.condition("o")
                    + HAPPENED
                    + ") AS d"
                    + " GROUP BY d.one, d.other ORDER BY d.one, d.other"))
        .bind("from", filter.from().map(Object::toString).orElse(""))
        .bind("until", filter.until().map(Object::toString).orElse("~"))
        .map((row, context) -> ActorViews.tie(row))
        .list();
  }

  /** All outlets, those with most reports first. */
  static List<ActorViews.Source> sources(Handle db, Filter filter, int limit) {
    return db.createQuery(
            "SELECT outlet, sum(reports) AS reports, min(CASE WHEN day <> '' THEN day END) AS"
                + " first, max(CASE WHEN day <> '' THEN day END) AS last, sum(stated) AS"
                + " statements, sum(attributed) AS attributed FROM volume WHERE reports > 0 AND"
                + " day >= :from AND day <= :until GROUP BY outlet"
                + " ORDER BY reports DESC, outlet LIMIT :limit")
        .bind("from", filter.from().map(Object::toString).orElse(""))
        .bind("until", filter.until().map(Object::toString).orElse("~"))
        .bind("limit", limit)
        .map((row, context) -> ActorViews.source(row))
        .list();
  }

  /** Whom an outlet cites, most often first. */
  static List<ActorViews.Cited> cited(Handle db, String outlet, int limit) {
    return db.createQuery(
            "SELECT key, name, code, statements FROM standing WHERE role = 'cited' AND outlet ="
                + " :outlet AND statements > 0 ORDER BY statements DESC, key LIMIT :limit")
        .bind("outlet", SearchText.folded(outlet))
        .bind("limit", limit)
        .map((row, context) -> ActorViews.cited(row))
        .list();
  }
}
