package org.dateline.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A filter as SQL over {@code version AS v}: parts of it that choose statements are met by reports
 * in which one event mention, or one number where the filter names its kind, meets all of them. Not
 * safe for use by several threads.
 */
final class ReportSelection {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final StringBuilder where = new StringBuilder();

  ReportSelection(Handle db, LedgerDatabase database, Filter filter, Optional<Cursor> after) {
    String day = "coalesce(v.published, '')";
    filter.from().ifPresent(first -> and(day + " >= " + bound(first.toString())));
    filter.until().ifPresent(last -> and("v.published <= " + bound(last.toString())));
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
      Selection statements =
          Selection.of(
              db,
              database,
              filter.whats().isEmpty() ? StatementKind.EVENT : StatementKind.TALLY,
              filter.ofStatements(),
              "s");
      and("v.number IN (" + statements.versions() + ")");
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
