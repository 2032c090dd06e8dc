package org.dateline.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A filter as SQL over {@code version AS v}: parts of it that choose statements are met by reports
 * in which one event mention, or one number where the filter names its kind, meets all of them. Not
 * safe for use by several threads.
 */
final class ReportSelection {
  /** Reports with one of so many statements are found sooner by walking through the days. */
  static final int MANY = 2_000;

  private static final String DAY = "coalesce(v.published, '')";

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final StringBuilder where = new StringBuilder();

  /** What is asked of each report that meets the other conditions, and the values for it. */
  private final List<String> checks = new ArrayList<>();

  private final Map<String, Object> checked = new LinkedHashMap<>();
  private boolean cut;

  /** All that meet the filter. */
  static ReportSelection all(Handle db, LedgerDatabase database, Filter filter) {
    return newest(db, database, filter, Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * The newest behind {@code after}, of which only some are asked for: where {@code many} or more
   * statements are meant, or as many reports have the words, reports are looked at one after the
   * other.
   */
  static ReportSelection newest(
      Handle db, LedgerDatabase database, Filter filter, Optional<Cursor> after, int many) {
    return newest(db, database, filter, after, many, Integer.MAX_VALUE);
  }

  /**
   * The same, where at most the newest {@code walked} reports are looked at one after the other:
   * see {@link #isCut}.
   */
  static ReportSelection newest(
      Handle db,
      LedgerDatabase database,
      Filter filter,
      Optional<Cursor> after,
      int many,
      int walked) {
    ReportSelection selection = new ReportSelection();
    selection.addOfReports(db, filter);
    filter.text().ifPresent(words -> selection.addWords(db, database, words, many));
    after.ifPresent(cursor -> selection.and(selection.compared("<", cursor)));
    if (filter.choosesStatements()) {
      selection.addOfStatements(db, database, filter, many);
    }
    selection.addChecks(db, walked);
    return selection;
  }

  private ReportSelection() {}

  /** Whether only the newest of the reports are looked at, so that there may be more. */
  boolean isCut() {
    return cut;
  }

  /** The statements of which a report must have one. */
  static Selection statements(Handle db, LedgerDatabase database, Filter filter) {
    return Selection.of(db, database, kind(filter), filter.ofStatements(), "s");
  }

  private static StatementKind kind(Filter filter) {
    return filter.whats().isEmpty() ? StatementKind.EVENT : StatementKind.TALLY;
  }

  private void addOfReports(Handle db, Filter filter) {
    filter.from().ifPresent(first -> and(DAY + " >= " + bound(first.toString())));
    filter
        .until()
        .ifPresent(last -> and(DAY + " <= " + bound(last.toString()) + " AND " + DAY + " <> ''"));
    filter
        .article()
        .ifPresent(
            id ->
                and(
                    "v.article IN (SELECT article FROM version WHERE id = "
                        + bound(Utf16.sayable(id.value()))
                        + ")"));
    if (!filter.outlets().isEmpty()) {
      and(
          "v.outlet"
              + named(db, filter).stream()
                  .map(this::bound)
                  .collect(Collectors.joining(", ", " IN (", ")")));
    }
  }

  private void addWords(Handle db, LedgerDatabase database, TextQuery words, int many) {
    if (many < Integer.MAX_VALUE && !Selection.isFewer(db, database, words, many)) {
      // Not by its number: reports are not found by this.
      checks.add("(v.number + 0) IN (" + database.matchingVersions() + ")");
      checked.put("words", database.matching(words));
    } else {
      and("v.number IN (" + database.matchingVersions() + ")");
      values.put("words", database.matching(words));
    }
  }

  private void addOfStatements(Handle db, LedgerDatabase database, Filter filter, int many) {
    StatementKind kind = kind(filter);
    Filter chosen = filter.ofStatements();
    Selection statements = statements(db, database, filter);
    if (many < Integer.MAX_VALUE && statements.hasAtLeast(many)) {
      onDaysOf(kind, chosen);
      Selection ofReport = Selection.ofReport(db, database, kind, chosen, "s");
      checks.add("EXISTS (" + ofReport.versions() + ")");
      ofReport.bindTo(checked);
    } else {
      and("v.number IN (" + statements.versions() + ")");
      statements.bindTo(values);
    }
  }

  private void addChecks(Handle db, int walked) {
    if (!checks.isEmpty() && walked < Integer.MAX_VALUE) {
      Optional<Cursor> end = end(db, walked);
      end.ifPresent(last -> and(compared(">", last)));
      cut = end.isPresent();
    }
    checks.forEach(this::and);
    values.putAll(checked);
  }

  /** The report behind the newest {@code walked} of those selected so far. */
  private Optional<Cursor> end(Handle db, int walked) {
    return bind(db.createQuery(
            "SELECT "
                + DAY
                + " AS day, v.number FROM version AS v WHERE 1 = 1"
                + where
                + " ORDER BY "
                + DAY
                + " DESC, v.number DESC LIMIT 1 OFFSET :walked"))
        .bind("walked", walked)
        .map((row, context) -> new Cursor(row.getString("day"), row.getLong("number")))
        .findOne();
  }

  private String compared(String how, Cursor cursor) {
    return "("
        + DAY
        + ", v.number) "
        + how
        + " ("
        + bound(cursor.day())
        + ", "
        + bound(cursor.number())
        + ")";
  }

  /** Passes over the days on which no report tells of the types that a filter has. */
  private void onDaysOf(StatementKind kind, Filter filter) {
    List<String> types =
        Stream.concat(filter.types().stream().map(Enum::name), filter.whats().stream()).toList();
    if (!types.isEmpty()) {
      String days =
          " FROM typed WHERE reports > 0 AND kind = "
              + bound(kind.label())
              + " AND type"
              + types.stream().map(this::bound).collect(Collectors.joining(", ", " IN (", ")"));
      // The last of them is where the walk begins.
      and(DAY + " <= (SELECT max(day)" + days + ")");
      and(DAY + " IN (SELECT day" + days + ")");
    }
  }

  /**
   * The outlets that a filter means, as their reports write them; one that is not there if none.
   */
  private static List<String> named(Handle db, Filter filter) {
    Set<String> wanted =
        filter.outlets().stream().map(SearchText::folded).collect(Collectors.toSet());
    List<String> named =
        db
            .createQuery("SELECT DISTINCT outlet FROM volume WHERE outlet <> ''")
            .mapTo(String.class)
            .list()
            .stream()
            .filter(outlet -> wanted.contains(SearchText.folded(outlet)))
            .toList();
    return named.isEmpty() ? List.of("") : named;
  }

  /** Conditions, each with AND before it. */
  String where() {
    return where.toString();
  }

  /** Binds all values. */
  Query bind(Query query) {
    values.forEach(query::bind);
    return query;
  }

  private void and(String condition) {
    where.append(" AND ").append(condition);
  }

  private String bound(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }
}
