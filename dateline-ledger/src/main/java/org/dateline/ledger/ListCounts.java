package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The counts that lists show or go by: how much each outlet says day by day, on which days reports
 * tell of each type, in how many events of each {@link Scope} each party takes part, what it is
 * called, with whom it deals, and whom each outlet cites. They grow and shrink with the listed
 * statements. Not safe for use by several threads.
 */
final class ListCounts {
  private static final String BELIEVED = "(e.mark IS NULL OR e.mark <> 'wrong')";

  private static final String ADDED =
      " ON CONFLICT (role, scope, key) DO UPDATE SET"
          + " statements = standing.statements + excluded.statements,"
          + " first = CASE WHEN standing.first IS NULL OR excluded.first < standing.first"
          + " THEN excluded.first ELSE standing.first END,"
          + " last = CASE WHEN excluded.last > standing.last"
          + " THEN excluded.last ELSE standing.last END";

  private static final String VOLUME =
      "INSERT INTO volume SELECT coalesce(v.outlet, ''), coalesce(v.published, ''), "
          + "CAST(:sign AS INTEGER) * count(DISTINCT v.number)"
          + ", "
          + sum("e.kind = 'event'")
          + ", "
          + sum("e.kind = 'quote'")
          + ", "
          + sum("e.kind = 'tally'")
          + ", "
          + sum("e.kind <> 'quote' AND " + BELIEVED)
          + ", "
          + sum("e.kind <> 'quote' AND e.attributed = 1 AND " + BELIEVED)
          + " FROM version AS v LEFT JOIN entry AS e ON e.version = v.number"
          + " WHERE v.number BETWEEN :from AND :to GROUP BY coalesce(v.outlet, ''), coalesce(v.published, '')"
          + " ON CONFLICT (outlet, day) DO UPDATE SET"
          + " reports = volume.reports + excluded.reports,"
          + " events = volume.events + excluded.events,"
          + " quotes = volume.quotes + excluded.quotes,"
          + " tallies = volume.tallies + excluded.tallies,"
          + " stated = volume.stated + excluded.stated,"
          + " attributed = volume.attributed + excluded.attributed";

  private static final String CITED =
      standing(
          "cited",
          "e.outlet",
          " FROM entry AS e JOIN party AS p ON p.statement = e.statement"
              + " WHERE p.role IN ('claimant', 'speaker') AND "
              + BELIEVED);

  private static final String NAMED =
      "INSERT INTO named SELECT p.key, coalesce(p.name, ''), coalesce(p.code, ''),"
          + " CAST(:sign AS INTEGER) * count(*) FROM entry AS e"
          + " JOIN party AS p ON p.statement = e.statement WHERE e.version BETWEEN :from AND :to"
          + " GROUP BY p.key, coalesce(p.name, ''), coalesce(p.code, '')"
          + " ON CONFLICT (key, name, code) DO UPDATE SET"
          + " mentions = named.mentions + excluded.mentions";

  private static final String DEALINGS =
      "INSERT INTO dealing SELECT d.key, d.other, substr(d.day, 1, 7)"
          + summed("CASE WHEN d.quad = 1 THEN 1 ELSE 0 END")
          + summed("CASE WHEN d.quad = 2 THEN 1 ELSE 0 END")
          + summed("CASE WHEN d.quad = 3 THEN 1 ELSE 0 END")
          + summed("CASE WHEN d.quad = 4 THEN 1 ELSE 0 END")
          + summed("1")
          + summed("CASE WHEN d.score IS NULL THEN 0 ELSE 1 END")
          + summed("coalesce(d.score, 0)")
          + " FROM (SELECT DISTINCT e.statement, p.key, o.key AS other, e.day, e.quad, e.score"
          + ActorQueries.DEALT
          + " AND e.version BETWEEN :from AND :to) AS d GROUP BY d.key, d.other, substr(d.day, 1, 7)"
          + " ON CONFLICT (key, other, month) DO UPDATE SET"
          + " q1 = dealing.q1 + excluded.q1, q2 = dealing.q2 + excluded.q2,"
          + " q3 = dealing.q3 + excluded.q3, q4 = dealing.q4 + excluded.q4,"
          + " events = dealing.events + excluded.events,"
          + " scored = dealing.scored + excluded.scored, score = dealing.score + excluded.score";

  private static final String TYPED =
      "INSERT INTO typed SELECT e.kind, e.type, coalesce(v.published, ''),"
          + " CAST(:sign AS INTEGER) * count(DISTINCT v.number)"
          + " FROM version AS v JOIN entry AS e ON e.version = v.number"
          + " WHERE v.number BETWEEN :from AND :to AND e.type IS NOT NULL"
          + " GROUP BY e.kind, e.type, coalesce(v.published, '')"
          + " ON CONFLICT (kind, type, day) DO UPDATE SET"
          + " reports = typed.reports + excluded.reports";

  private static final List<String> ALL = all();

  private final Handle db;

  ListCounts(Handle db) {
    this.db = db;
  }

  private static String sum(String what) {
    return "CAST(:sign AS INTEGER) * sum(CASE WHEN " + what + " THEN 1 ELSE 0 END)";
  }

  private static String summed(String what) {
    return ", CAST(:sign AS INTEGER) * sum(" + what + ")";
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(List.of(VOLUME, TYPED, CITED, NAMED, DEALINGS));
    for (Scope scope : Scope.values()) {
      all.add(standing(scope.role(), scope.value(), scope.events()));
    }
    return List.copyOf(all);
  }

  private static String standing(String role, String scope, String statements) {
    return "INSERT INTO standing SELECT "
        + standings(role, scope, "CAST(:sign AS INTEGER) * ", statements)
        + ADDED;
  }

  private static String standings(String role, String scope, String sign, String statements) {
    return "'"
        + role
        + "', "
        + scope
        + " AS scope, p.key, "
        + sign
        + "count(DISTINCT p.statement),"
        + " min(CASE WHEN p.day <> '' THEN p.day END) AS first, max(p.day) AS last"
        + statements
        + " AND e.version BETWEEN :from AND :to GROUP BY "
        + (scope.startsWith("'") ? "" : scope + ", ")
        + "p.key";
  }

  /** Counts the listed statements of the versions with these numbers, inclusive. */
  void add(long from, long to) {
    count(from, to, 1);
  }

  /** Counts those of a version no longer; they are still listed. */
  void remove(long version) {
    count(version, version, -1);
  }

  private void count(long from, long to, int sign) {
    for (String sql : ALL) {
      db.createUpdate(sql).bind("sign", sign).bind("from", from).bind("to", to).execute();
    }
  }

  /** A count of a party, and the first and last days that a version gives it. */
  record Counted(Scope scope, String of, String key, Optional<String> first, String last) {}

  /** The counts of parties that a version's listed events are in. */
  List<Counted> parties(long version) {
    List<Counted> all = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      all.addAll(
          db.createQuery("SELECT " + standings(scope.role(), scope.value(), "", scope.events()))
              .bind("from", version)
              .bind("to", version)
              .map(
                  (row, context) ->
                      new Counted(
                          scope,
                          row.getString("scope"),
                          row.getString("key"),
                          Rows.text(row, "first"),
                          row.getString("last")))
              .list());
    }
    return all;
  }

  /** Brings the days of these counts into step with the events that are left. */
  void narrow(List<Counted> counts) {
    for (Counted count : counts) {
      String which = " WHERE role = :role AND scope = :scope AND key = :key";
      bound(
              db.createUpdate(
                  "UPDATE standing SET first = "
                      + edge(count.scope(), "", " AND p.day <> ''")
                      + ", last = coalesce("
                      + edge(count.scope(), " DESC", "")
                      + ", '')"
                      + which
                      + " AND statements > 0 AND (first = :first OR last = :last)"),
              count)
          .bind("first", count.first().orElse(""))
          .bind("last", count.last())
          .execute();
      bound(db.createUpdate("DELETE FROM standing" + which + " AND statements = 0"), count)
          .execute();
    }
  }

  private static Update bound(Update update, Counted count) {
    return update
        .bind("role", count.scope().role())
        .bind("scope", count.of())
        .bind("key", count.key());
  }

  private static String edge(Scope scope, String order, String which) {
    return "(SELECT p.day"
        + scope.events()
        + " AND p.key = :key AND p.kind = 'event' AND "
        + scope.value()
        + " = :scope"
        + which
        + " ORDER BY p.day"
        + order
        + " LIMIT 1)";
  }
}
