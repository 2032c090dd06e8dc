package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Counts over actors and sources. */
final class ActorQueries {
  static final String BY_QUAD =
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

  /** What happened between a party {@code p} and another {@code o}, as SQL from FROM on. */
  static final String DEALT =
      WITH_OTHERS
          + " WHERE p.kind = 'event' AND p.role IN ('actor', 'recipient')"
          + " AND e.status IN ('actual', 'historical')"
          + " AND (e.mark IS NULL OR e.mark <> 'wrong')";

  static final String IN_DAYS = " AND p.day >= :from AND p.day <= :until";

  private static final String COUNTED =
      " SELECT p.key, count(DISTINCT p.statement) AS events,"
          + " min(CASE WHEN p.day <> '' THEN p.day END) AS first, max(p.day) AS last";

  private static final String TAKING_PART =
      " p.role IN ('actor', 'recipient')"
          + " GROUP BY p.key ORDER BY events DESC, p.key LIMIT :limit";

  private static final int AT_ONCE = 500;

  private ActorQueries() {}

  /** Those that take part in most of the selected events. */
  static List<ActorViews.ActorEntry> actors(
      Handle db, LedgerDatabase database, Filter filter, int limit) {
    return named(
        db,
        kept(db, filter, limit, Integer.MAX_VALUE)
            .orElseGet(
                () -> count(db, Selection.of(db, database, StatementKind.EVENT, filter), limit)));
  }

  /** The same by the counts that are kept, where such are and no more than {@code most}. */
  private static Optional<List<ActorViews.ActorEntry>> kept(
      Handle db, Filter filter, int limit, int most) {
    Optional<Scope.Of> scope = Scope.of(db, filter);
    if (scope.isPresent()) {
      return scope.map(one -> counted(db, one, limit));
    }
    return filter.equals(Filter.NONE.days(filter.from(), filter.until()))
        ? ofDays(db, filter, limit, most)
        : Optional.empty();
  }

  /** The same, in the newest events alone where there are {@code most} or more. */
  static Counted<ActorViews.ActorEntry> actorsAtOnce(
      Handle db, LedgerDatabase database, Filter filter, int limit, int most) {
    Optional<List<ActorViews.ActorEntry>> kept = kept(db, filter, limit, 2 * most);
    if (kept.isPresent()) {
      return new Counted<>(named(db, kept.get()), true);
    }
    Selection selection = Selection.atOnce(db, database, StatementKind.EVENT, filter);
    List<Considered<ActorViews.ActorEntry>> found =
        selection
            .bind(
                db.createQuery(
                    "WITH chosen AS MATERIALIZED ("
                        + selection.page(Optional.empty())
                        + ")"
                        + COUNTED
                        + ", (SELECT count(*) FROM chosen) AS considered"
                        + " FROM chosen JOIN party AS p ON p.statement = chosen.number WHERE"
                        + TAKING_PART))
            .bind("size", most)
            .bind("limit", limit)
            .map((row, context) -> Considered.of(ActorViews.entry(row), row))
            .list();
    Counted<ActorViews.ActorEntry> actors = counted(found, most);
    return new Counted<>(named(db, actors.items()), actors.all() && selection.hasAllReports());
  }

  /** A row of a list, and how many events or statements were looked at for the whole list. */
  private record Considered<T>(T item, int of) {
    static <T> Considered<T> of(T item, ResultSet row) throws SQLException {
      return new Considered<>(item, row.getInt("considered"));
    }
  }

  private static <T> Counted<T> counted(List<Considered<T>> rows, int most) {
    return new Counted<>(
        rows.stream().map(Considered::item).toList(),
        rows.stream().allMatch(row -> row.of() < most));
  }

  private static List<ActorViews.ActorEntry> counted(Handle db, Scope.Of scope, int limit) {
    return db.createQuery(
            "SELECT key, statements AS events, first, last FROM standing"
                + " WHERE role = :role AND scope = :scope AND statements > 0"
                + " ORDER BY statements DESC, key LIMIT :limit")
        .bind("role", scope.scope().role())
        .bind("scope", scope.value())
        .bind("limit", limit)
        .map((row, context) -> ActorViews.entry(row))
        .list();
  }

  /** Counts of the filter's days added up; empty where there are more than {@code most}. */
  private static Optional<List<ActorViews.ActorEntry>> ofDays(
      Handle db, Filter filter, int limit, int most) {
    String counts =
        " FROM standing WHERE role = 'day' AND scope >= :from AND scope <= :until"
            + " AND statements > 0";
    boolean tooMany =
        db.createQuery(
                    "SELECT count(*) FROM (SELECT 1 AS one" + counts + " LIMIT :most) AS counted")
                .bindMap(days(filter))
                .bind("most", most)
                .mapTo(Integer.class)
                .one()
            == most;
    return tooMany
        ? Optional.empty()
        : Optional.of(
            db.createQuery(
                    "SELECT key, sum(statements) AS events, min(scope) AS first, max(scope) AS last"
                        + counts
                        + " GROUP BY key ORDER BY events DESC, key LIMIT :limit")
                .bindMap(days(filter))
                .bind("limit", limit)
                .map((row, context) -> ActorViews.entry(row))
                .list());
  }

  /** The filter's days as {@code from} and {@code until}. */
  private static Map<String, String> days(Filter filter) {
    return Map.of(
        "from", filter.from().map(Object::toString).orElse(""),
        "until", filter.until().map(Object::toString).orElse("~"));
  }

  private static List<ActorViews.ActorEntry> count(Handle db, Selection selection, int limit) {
    return selection
        .bind(
            db.createQuery(
                COUNTED
                    + " FROM party AS p WHERE p.statement IN ("
                    + selection.numbers()
                    + ") AND"
                    + TAKING_PART))
        .bind("limit", limit)
        .map((row, context) -> ActorViews.entry(row))
        .list();
  }

  private static List<ActorViews.ActorEntry> named(Handle db, List<ActorViews.ActorEntry> actors) {
    return named(db, actors, ActorViews.ActorEntry::key, ActorViews.ActorEntry::called);
  }

  /** Some rows with the names under which whoever they are about is mentioned most often. */
  private static <T> List<T> named(
      Handle db,
      List<T> rows,
      Function<T, String> key,
      BiFunction<T, ActorViews.Called, T> withName) {
    Map<String, ActorViews.Called> names = called(db, rows.stream().map(key).distinct().toList());
    return rows.stream()
        .map(
            row ->
                withName.apply(row, names.getOrDefault(key.apply(row), ActorViews.Called.NOTHING)))
        .toList();
  }

  /** The words under which the newest statements name the actor, at most so many; last first. */
  static Counted<ActorViews.Description> descriptions(
      Handle db, PartyQuery who, Filter filter, int limit, int most) {
    Keys keys = Keys.of(db, who);
    List<Considered<ActorViews.Description>> found =
        keys.bind(
                db.createQuery(
                    "WITH chosen AS MATERIALIZED ("
                        + "SELECT p.words, p.code, p.basis, p.day, p.statement FROM party AS p"
                        + " WHERE "
                        + keys.condition("p")
                        + " AND p.basis IN ('title', 'description') AND p.words IS NOT NULL"
                        + IN_DAYS
                        + " ORDER BY p.day DESC, p.statement DESC LIMIT :size)"
                        + " SELECT d.*, s.id AS evidence,"
                        + " (SELECT count(*) FROM chosen) AS considered FROM"
                        + " (SELECT c.words, c.code, c.basis, min(c.day) AS first,"
                        + " max(c.day) AS last, count(DISTINCT c.statement) AS mentions,"
                        + " max(c.statement) AS newest FROM chosen AS c WHERE c.statement"
                        + " NOT IN (SELECT statement FROM entry WHERE mark = 'wrong')"
                        + " GROUP BY c.words, c.code, c.basis"
                        + " ORDER BY last DESC, mentions DESC, c.words LIMIT :limit) AS d"
                        + " JOIN statement AS s ON s.number = d.newest"
                        + " ORDER BY d.last DESC, d.mentions DESC, d.words"))
            .bindMap(days(filter))
            .bind("size", most)
            .bind("limit", limit)
            .map((row, context) -> Considered.of(ActorViews.description(row), row))
            .list();
    return counted(found, most);
  }

  /** Events between the actor and each other party, by month, the last month first. */
  static List<ActorViews.Dealing> dealings(Handle db, PartyQuery who, Filter filter) {
    Keys keys = Keys.of(db, who);
    return named(
        db,
        keys.only()
            .filter(key -> isAlways(filter))
            .map(key -> counted(db, key))
            .orElseGet(() -> count(db, keys, filter)),
        ActorViews.Dealing::key,
        ActorViews.Dealing::called);
  }

  private static boolean isAlways(Filter filter) {
    return filter.from().isEmpty() && filter.until().isEmpty();
  }

  private static List<ActorViews.Dealing> counted(Handle db, String key) {
    return db.createQuery(
            "SELECT month, other AS key, q1, q2, q3, q4,"
                + " CASE WHEN scored = 0 THEN NULL ELSE score / scored END AS score FROM dealing"
                + " WHERE key = :key AND events > 0 ORDER BY month DESC, events DESC, other")
        .bind("key", key)
        .map((row, context) -> ActorViews.dealing(row))
        .list();
  }

  private static List<ActorViews.Dealing> count(Handle db, Keys keys, Filter filter) {
    return keys.bind(
            db.createQuery(
                "SELECT substr(d.day, 1, 7) AS month, d.key,"
                    + BY_QUAD
                    + ", avg(d.score) AS score FROM (SELECT DISTINCT e.statement, e.day, e.quad,"
                    + " e.score, o.key"
                    + DEALT
                    + " AND "
                    + keys.condition("p")
                    + IN_DAYS
                    + ") AS d GROUP BY substr(d.day, 1, 7), d.key"
                    + " ORDER BY month DESC, count(*) DESC, d.key"))
        .bindMap(days(filter))
        .map((row, context) -> ActorViews.dealing(row))
        .list();
  }

  /** The name and the code under which each of some is mentioned most often, by its key. */
  static Map<String, ActorViews.Named> names(Handle db, List<String> some) {
    Map<String, ActorViews.Named> names = new HashMap<>();
    called(db, some)
        .forEach(
            (key, called) ->
                called
                    .name()
                    .ifPresent(
                        name -> names.put(key, new ActorViews.Named(key, name, called.code()))));
    return names;
  }

  private static Map<String, ActorViews.Called> called(Handle db, List<String> some) {
    Map<String, ActorViews.Called> names = new HashMap<>();
    for (int from = 0; from < some.size(); from += AT_ONCE) {
      db.createQuery(
              "SELECT key, name, code FROM named WHERE key IN (<keys>) AND mentions > 0"
                  + " ORDER BY CASE WHEN name = '' THEN 1 ELSE 0 END, mentions DESC, name, code")
          .bindList("keys", some.subList(from, Math.min(some.size(), from + AT_ONCE)))
          .map(
              (row, context) ->
                  Map.entry(
                      row.getString("key"),
                      new ActorViews.Called(
                          some(row.getString("name")), some(row.getString("code")))))
          .forEach(called -> names.putIfAbsent(called.getKey(), called.getValue()));
    }
    return names;
  }

  private static Optional<String> some(String words) {
    return Optional.of(words).filter(one -> !one.isEmpty());
  }

  /** Events between each two of some, in the order of their keys. */
  static List<ActorViews.Tie> ties(Handle db, List<String> some, Filter filter) {
    Keys keys = new Keys(some, "");
    return isAlways(filter) ? countedTies(db, keys) : countTies(db, keys, filter);
  }

  private static List<ActorViews.Tie> countedTies(Handle db, Keys keys) {
    return keys.bind(
            db.createQuery(
                "SELECT d.key AS one, d.other, sum(d.q1) AS q1, sum(d.q2) AS q2, sum(d.q3) AS q3,"
                    + " sum(d.q4) AS q4 FROM dealing AS d WHERE d.key < d.other AND d.events > 0"
                    + " AND "
                    + keys.condition("d")
                    + " AND "
                    + keys.conditionOn("d.other")
                    + " GROUP BY d.key, d.other ORDER BY d.key, d.other"))
        .map((row, context) -> ActorViews.tie(row))
        .list();
  }

  private static List<ActorViews.Tie> countTies(Handle db, Keys keys, Filter filter) {
    return keys.bind(
            db.createQuery(
                "SELECT d.one, d.other,"
                    + BY_QUAD
                    + " FROM ("
                    + "SELECT DISTINCT e.statement, e.quad,"
                    + " CASE WHEN p.key < o.key THEN p.key ELSE o.key END AS one,"
                    + " CASE WHEN p.key < o.key THEN o.key ELSE p.key END AS other"
                    + DEALT
                    + " AND "
                    + keys.condition("p")
                    + " AND "
                    + keys.condition("o")
                    + IN_DAYS
                    + ") AS d"
                    + " GROUP BY d.one, d.other ORDER BY d.one, d.other"))
        .bindMap(days(filter))
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
        .bindMap(days(filter))
        .bind("limit", limit)
        .map((row, context) -> ActorViews.source(row))
        .list();
  }

  /** Whom an outlet cites, most often first. */
  static List<ActorViews.Cited> cited(Handle db, String outlet, int limit) {
    return named(
        db,
        db.createQuery(
                "SELECT key, statements FROM standing WHERE role = 'cited' AND scope = :outlet"
                    + " AND statements > 0 ORDER BY statements DESC, key LIMIT :limit")
            .bind("outlet", SearchText.folded(outlet))
            .bind("limit", limit)
            .map((row, context) -> ActorViews.cited(row))
            .list(),
        ActorViews.Cited::key,
        ActorViews.Cited::called);
  }
}
