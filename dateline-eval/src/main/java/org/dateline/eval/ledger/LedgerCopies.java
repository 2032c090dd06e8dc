package org.dateline.eval.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a large ledger of a small one, to time its lists: {@code LedgerCopies LEDGER TIMES} copies
 * every row of an SQLite ledger with numbers and ids of its own. Days, parties and words stay, so
 * that each day has so many times as many reports and each party so many times as many events.
 * Storing is not measured by it.
 */
public final class LedgerCopies {
  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put("article", "number + :a");
    ROWS.put(
        "version",
        "number + :v, article + :a, position, id || :c, url || :c, outlet, title, author, published,"
            + " published_basis, language, text, exact, digest || :c");
    ROWS.put("reading", "number + :r, version + :v, run, place, agency, sentences, framing");
    ROWS.put("statement", "number + :s, id || :c, version + :v, kind, json, digest");
    ROWS.put("reading_statement", "reading + :r, position, statement + :s");
    ROWS.put(
        "entry",
        "statement + :s, version + :v, reading + :r, kind, type, mode, status, quad, score, day,"
            + " date_start, date_end, outlet, country, place, attributed, mark, json, confidence");
    ROWS.put(
        "party",
        "statement + :s, position, role, key, id, name, code, country, words, basis, kind, day");
    ROWS.put("told", "article + :a, version + :v, day, found + :a, story + :a, print, reasons");
    ROWS.put("term", "term, day, article + :a");
    ROWS.put("story", "number + :a, reports, first, last, changed");
  }

  private LedgerCopies() {}

  /** Copies. */
  public static void main(String[] arguments) throws SQLException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int times = Integer.parseInt(arguments[1]);
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + Path.of(arguments[0]));
        Statement sql = db.createStatement()) {
      sql.execute("PRAGMA journal_mode = DELETE");
      sql.execute("PRAGMA synchronous = OFF");
      sql.execute("PRAGMA cache_size = -500000");
      db.setAutoCommit(false);
      // Indexes are made of whole tables, which is far quicker than row by row.
      Map<String, String> indexes = indexes(sql);
      for (String index : indexes.keySet()) {
        sql.execute("DROP INDEX " + index);
      }
      List<Long> last =
          List.of(
              last(sql, "article"),
              last(sql, "version"),
              last(sql, "reading"),
              last(sql, "statement"));
      for (Map.Entry<String, String> table : ROWS.entrySet()) {
        copy(sql, table.getKey(), table.getValue(), last, times);
        out.println(table.getKey());
      }
      sql.execute(
          "INSERT INTO search (rowid, words) SELECT number, lower(coalesce(title, '') || ' ' || text)"
              + " FROM version WHERE number > "
              + last.get(1));
      sql.execute(
          "UPDATE volume SET reports = reports * "
              + times
              + ", events = events * "
              + times
              + ", quotes = quotes * "
              + times
              + ", tallies = tallies * "
              + times
              + ", stated = stated * "
              + times
              + ", attributed = attributed * "
              + times);
      sql.execute("UPDATE typed SET reports = reports * " + times);
      sql.execute("UPDATE standing SET statements = statements * " + times);
      sql.execute("UPDATE named SET mentions = mentions * " + times);
      for (String count : List.of("q1", "q2", "q3", "q4", "events", "scored", "score")) {
        sql.execute("UPDATE dealing SET " + count + " = " + count + " * " + times);
      }
      for (Map.Entry<String, String> index : indexes.entrySet()) {
        sql.execute(index.getValue());
        out.println(index.getKey());
      }
      db.commit();
    }
  }

  /** The copies of one table, in the order of their numbers. */
  private static void copy(Statement sql, String table, String columns, List<Long> last, int times)
      throws SQLException {
    sql.execute("CREATE TEMP TABLE source AS SELECT * FROM " + table);
    for (int copy = 1; copy < times; copy++) {
      sql.execute(
          "INSERT INTO "
              + table
              + " SELECT "
              + columns
                  .replace(":a", "" + last.get(0) * copy)
                  .replace(":v", "" + last.get(1) * copy)
                  .replace(":r", "" + last.get(2) * copy)
                  .replace(":s", "" + last.get(3) * copy)
                  .replace(":c", "'-" + copy + "'")
              + " FROM source");
    }
    sql.execute("DROP TABLE source");
  }

  private static Map<String, String> indexes(Statement sql) throws SQLException {
    Map<String, String> indexes = new LinkedHashMap<>();
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND"
                + " tbl_name IN ('version', 'statement', 'entry', 'party', 'told', 'story')")) {
      while (rows.next()) {
        indexes.put(rows.getString(1), rows.getString(2));
      }
    }
    return indexes;
  }

  private static long last(Statement sql, String table) throws SQLException {
    try (ResultSet row = sql.executeQuery("SELECT max(number) FROM " + table)) {
      return row.getLong(1);
    }
  }
}
