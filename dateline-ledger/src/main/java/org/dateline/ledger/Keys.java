package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What somebody is counted as.
 *
 * @param keys the keys of those meant; all that have {@code code} where that is not empty
 * @param code a composed code, or empty
 */
record Keys(List<String> keys, String code) {
  private static final int MOST = 50;

  static Keys of(Handle db, PartyQuery who) {
    return switch (who.by()) {
      case PartyQuery.By.Id id -> new Keys(List.of(id.id().value()), "");
      case PartyQuery.By.Code code -> new Keys(List.of(), code.code());
      case PartyQuery.By.Name name ->
          new Keys(
              db.createQuery("SELECT key FROM alias WHERE name = :name ORDER BY key LIMIT :most")
                  .bind("name", SearchText.folded(name.name()))
                  .bind("most", MOST)
                  .mapTo(String.class)
                  .list(),
              "");
    };
  }

  /** That a row of party is one of them. */
  String condition(String as) {
    return code.isEmpty()
        ? conditionOn(as + ".key")
        : as + ".country IN (:k0, '') AND " + as + ".code = :k1";
  }

  /** That a column holds one of the keys. */
  String conditionOn(String column) {
    List<String> bound = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      bound.add(":k" + i);
    }
    return bound.isEmpty() ? "1 = 0" : column + " IN (" + String.join(", ", bound) + ")";
  }

  /** The key, where there is one alone. */
  Optional<String> only() {
    return code.isEmpty() && keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
  }

  Query bind(Query query) {
    if (!code.isEmpty()) {
      return query.bind("k0", code.substring(0, Math.min(3, code.length()))).bind("k1", code);
    }
    for (int i = 0; i < keys.size(); i++) {
      query.bind("k" + i, keys.get(i));
    }
    return query;
  }
}
