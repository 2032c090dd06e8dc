package org.dateline.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The counts that lists show: how much each outlet says day by day, in how many events each party
 * takes part, and whom each outlet cites. They grow and shrink with the listed statements of one
 * version at a time. Not safe for use by several threads.
 */
final class ListCounts {
  private static final String BELIEVED = "(e.mark IS NULL OR e.mark <> 'wrong')";

  private static final String ADDED =
      " ON CONFLICT (role, outlet, key) DO UPDATE SET"
          + " statements = standing.statements + excluded.statements,"
          + " name = CASE WHEN standing.name IS NULL OR excluded.name > standing.name"
          + " THEN excluded.name ELSE standing.name END,"
          + " code = CASE WHEN standing.code IS NULL OR excluded.code > standing.code"
          + " THEN excluded.code ELSE standing.code END,"
          + " first = CASE WHEN standing.first IS NULL OR excluded.first < standing.first"
          + " THEN excluded.first ELSE standing.first END,"
          + " last = CASE WHEN excluded.last > standing.last"
          + " THEN excluded.last ELSE standing.last END";

  private static final String VOLUME =
      "INSERT INTO volume SELECT coalesce(v.outlet, ''), coalesce(v.published, ''), "
          + sum("v.number IS NOT NULL", "max")
          + ", "
          + sum("e.kind = 'event'", "sum")
          + ", "
          + sum("e.kind = 'quote'", "sum")
          + ", "
          + sum("e.kind = 'tally'", "sum")
          + ", "
          + sum("e.kind <> 'quote' AND " + BELIEVED, "sum")
          + ", "
          + sum("e.kind <> 'quote' AND e.attributed = 1 AND " + BELIEVED, "sum")
          + " FROM version AS v LEFT JOIN entry AS e ON e.version = v.number"
          + " WHERE v.number = :version GROUP BY coalesce(v.outlet, ''), coalesce(v.published, '')"
          + " ON CONFLICT (outlet, day) DO UPDATE SET"
          + " reports = volume.reports + excluded.reports,"
          + " events = volume.events + excluded.events,"
          + " quotes = volume.quotes + excluded.quotes,"
          + " tallies = volume.tallies + excluded.tallies,"
          + " stated = volume.stated + excluded.stated,"
          + " attributed = volume.attributed + excluded.attributed";

  private static final String PARTIES =
      standing("'party', ''", "e.kind = 'event' AND p.role IN ('actor', 'recipient')");

  private static final String CITED =
      standing("'cited', e.outlet", "p.role IN ('claimant', 'speaker')");

  private final Handle db;

  ListCounts(Handle db) {
    this.db = db;
  }

  private static String sum(String what, String function) {
    return "CAST(:sign AS INTEGER) * " + function + "(CASE WHEN " + what + " THEN 1 ELSE 0 END)";
  }

  private static String standing(String columns, String which) {
    return "INSERT INTO standing SELECT "
        + columns
        + ", p.key, CAST(:sign AS INTEGER) * count(DISTINCT p.statement), max(p.name), max(p.code),"
        + " min(CASE WHEN p.day <> '' THEN p.day END), max(p.day) FROM entry AS e JOIN party AS p"
        + " ON p.statement = e.statement WHERE e.version = :version AND "
        + which
        + " AND "
        + BELIEVED
        + " GROUP BY e.outlet, p.key"
        + ADDED;
  }

  /** Counts the listed statements of a version. */
  void add(long version) {
    count(version, 1);
  }

  /** Counts them no longer; they are still listed. */
  void remove(long version) {
    count(version, -1);
  }

  private void count(long version, int sign) {
    for (String sql : List.of(VOLUME, PARTIES, CITED)) {
      db.createUpdate(sql).bind("sign", sign).bind("version", version).execute();
    }
  }

  /** The parties of a version's listed events. */
  List<String> parties(long version) {
    return db.createQuery(
            "SELECT DISTINCT p.key FROM entry AS e JOIN party AS p ON p.statement = e.statement"
                + " WHERE e.version = :version")
        .bind("version", version)
        .mapTo(String.class)
        .list();
  }

  /** Brings the days of these parties into step with the events that are left. */
  void narrow(List<String> parties) {
    for (String key : parties) {
      db.createUpdate(
              "UPDATE standing SET first = "
                  + edge("", " AND p.day <> ''")
                  + ", last = coalesce("
                  + edge(" DESC", "")
                  + ", '') WHERE role = 'party' AND outlet = '' AND key = :key")
          .bind("key", key)
          .execute();
      db.createUpdate("DELETE FROM standing WHERE key = :key AND statements = 0 AND role = 'party'")
          .bind("key", key)
          .execute();
    }
  }

  private static String edge(String order, String which) {
    return "(SELECT p.day FROM party AS p JOIN entry AS e ON e.statement = p.statement"
        + " WHERE p.key = :key AND p.kind = 'event' AND p.role IN ('actor', 'recipient') AND "
        + BELIEVED
        + which
        + " ORDER BY p.day"
        + order
        + " LIMIT 1)";
  }
}
