package org.dateline.ledger;

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
  static final int MANY = 20_000;

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final StringBuilder where = new StringBuilder();

  /** All that meet the filter. */
  static ReportSelection all(Handle db, LedgerDatabase database, Filter filter) {
    return new ReportSelection(db, database, filter, Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * The newest behind {@code after}, of which only some are asked for: where {@code many} or more
   * statements are meant, reports are looked at one after the other for one of them.
   */
  static ReportSelection newest(
      Handle db, LedgerDatabase database, Filter filter, Optional<Cursor> after, int many) {
    return new ReportSelection(db, database, filter, after, many);
  }

  private ReportSelection(
      Handle db, LedgerDatabase database, Filter filter, Optional<Cursor> after, int many) {
    String day = "coalesce(v.published, '')";
    filter.from().ifPresent(first -> and(day + " >= " + bound(first.toString())));
    filter
        .until()
        .ifPresent(last -> and(day + " <= " + bound(last.toString()) + " AND " + day + " <> ''"));
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
    filter
        .text()
        .ifPresent(
            words -> {
              values.put("words", database.matching(words));
              and("v.number IN (" + database.matchingVersions() + ")");
            });
    if (filter.choosesStatements()) {
      StatementKind kind = filter.whats().isEmpty() ? StatementKind.EVENT : StatementKind.TALLY;
      Filter chosen = filter.ofStatements();
      Selection statements = Selection.of(db, database, kind, chosen, "s");
      if (many < Integer.MAX_VALUE && statements.hasAtLeast(many)) {
        onDaysOf(kind, chosen);
        statements = Selection.ofReport(db, database, kind, chosen, "s");
        and("EXISTS (" + statements.versions() + ")");
      } else {
        and("v.number IN (" + statements.versions() + ")");
      }
      statements.bindTo(values);
    }
    after.ifPresent(
        cursor ->
            and(
                "("
                    + day
                    + ", v.number) < ("
                    + bound(cursor.day())
                    + ", "
                    + bound(cursor.number())
                    + ")"));
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
      and("coalesce(v.published, '') <= (SELECT max(day)" + days + ")");
      and("coalesce(v.published, '') IN (SELECT day" + days + ")");
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
