package org.dateline.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.CountryCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A filter as SQL over {@code entry AS e}, with the values that it binds. Not safe for use by
 * several threads.
 */
final class Selection {
  /** So many reports are found sooner one by one than by walking through the days. */
  private static final int FEW = 1_000;

  private final Handle db;
  private final LedgerDatabase database;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> where = new ArrayList<>();
  private String from = "entry AS e";
  private String day = "e.day";
  private String number = "e.statement";

  private final String prefix;

  private Selection(Handle db, LedgerDatabase database, String prefix) {
    this.db = db;
    this.database = database;
    this.prefix = prefix;
  }

  /** The statements of {@code kind} that meet {@code filter}. */
  static Selection of(Handle db, LedgerDatabase database, StatementKind kind, Filter filter) {
    return of(db, database, kind, filter, "v");
  }

  /** The same, with values whose names begin with {@code prefix}, to stand in another query. */
  static Selection of(
      Handle db, LedgerDatabase database, StatementKind kind, Filter filter, String prefix) {
    Selection selection = new Selection(db, database, prefix);
    selection.add(kind, filter);
    return selection;
  }

  /** The numbers and days of what is selected behind {@code after}, newest first. */
  String page(Optional<Cursor> after) {
    after.ifPresent(
        cursor ->
            where.add(
                "("
                    + day
                    + ", "
                    + number
                    + ") < ("
                    + bound(cursor.day())
                    + ", "
                    + bound(cursor.number())
                    + ")"));
    String columns = day + " AS day, " + number + " AS number";
    return "SELECT "
        + (from.contains("party") ? "DISTINCT " : "")
        + columns
        + " FROM "
        + from
        + where()
        + " ORDER BY "
        + day
        + " DESC, "
        + number
        + " DESC LIMIT :size";
  }

  /** The numbers of the versions that have the statements, in no order. */
  String versions() {
    return "SELECT e.version FROM " + from + where();
  }

  /** The statements' numbers, in no order. */
  String numbers() {
    return "SELECT " + number + " AS number FROM " + from + where();
  }

  /** Adds all values to those of another query. */
  void bindTo(Map<String, Object> others) {
    others.putAll(values);
  }

  /** Binds all values. */
  Query bind(Query query) {
    values.forEach(query::bind);
    return query;
  }

  private String where() {
    return " WHERE " + String.join(" AND ", where);
  }

  private void add(StatementKind kind, Filter filter) {
    driven(kind, filter);
    boolean few = filter.article().isPresent() || filter.text().filter(this::isRare).isPresent();
    if (few && from.startsWith("entry")) {
      // Few rows: they are found by their articles and not by walking through the days.
      day = "(e.day || '')";
      where.add("(e.kind || '') = " + bound(kind.label()));
    } else {
      where.add("e.kind = " + bound(kind.label()));
    }
    filter.from().ifPresent(first -> where.add(day + " >= " + bound(first.toString())));
    filter
        .until()
        .ifPresent(
            last -> where.add(day + " <= " + bound(last.toString()) + " AND " + day + " <> ''"));
    among("e.type", filter.types().stream().map(Enum::name).toList());
    among("e.type", List.copyOf(filter.whats()));
    if (!filter.customs().isEmpty()) {
      where.add("e.statement IN (" + ofCustomTypes(filter.customs()) + ")");
    }
    among(
        "e.status",
        filter.statuses().stream().map(s -> s.name().toLowerCase(Locale.ROOT)).toList());
    among("e.quad", List.copyOf(filter.quads()));
    among("e.outlet", filter.outlets().stream().map(SearchText::folded).toList());
    filter.place().ifPresent(this::addPlace);
    filter
        .text()
        .ifPresent(
            words -> {
              values.put("words", database.matching(words));
              where.add("e.version IN (" + database.matchingVersions() + ")");
            });
    filter
        .article()
        .ifPresent(
            id ->
                where.add(
                    "e.version IN (SELECT number FROM version WHERE id = "
                        + bound(Utf16.sayable(id.value()))
                        + ")"));
    if (filter.marks().isEmpty()) {
      where.add("(e.mark IS NULL OR e.mark <> 'wrong')");
    } else {
      among("e.mark", filter.marks().stream().map(Mark::label).toList());
    }
  }

  /** Whether few reports have these words. */
  private boolean isRare(TextQuery words) {
    return db.createQuery(
                "SELECT count(*) FROM (" + database.matchingVersions() + " LIMIT :few) AS matching")
            .bind("words", database.matching(words))
            .bind("few", FEW)
            .mapTo(Integer.class)
            .one()
        < FEW;
  }

  /** Goes by the index of the first party, else of a country: most lists are of these. */
  private void driven(StatementKind kind, Filter filter) {
    List<PartyQuery> others = filter.parties();
    if (!others.isEmpty()) {
      goBy(kind, party(others.getFirst(), "p"));
      others = others.subList(1, others.size());
      if (!filter.countries().isEmpty()) {
        exists(countries(filter, "q"));
      }
    } else if (!filter.countries().isEmpty()) {
      goBy(kind, countries(filter, "p"));
    }
    others.forEach(other -> exists(party(other, "q")));
  }

  private void goBy(StatementKind kind, String condition) {
    from = "party AS p JOIN entry AS e ON e.statement = p.statement";
    day = "p.day";
    number = "p.statement";
    where.add(condition + " AND p.kind = " + bound(kind.label()));
  }

  private void exists(String condition) {
    where.add(
        "EXISTS (SELECT 1 FROM party AS q WHERE q.statement = e.statement AND " + condition + ")");
  }

  private String countries(Filter filter, String as) {
    return in(as + ".country", filter.countries().stream().map(CountryCode::value).toList())
        + " AND "
        + roles(PartyQuery.TAKING_PART, as);
  }

  private String party(PartyQuery query, String as) {
    String who =
        switch (query.by()) {
          case PartyQuery.By.Id id -> as + ".key = " + bound(id.id().value());
          case PartyQuery.By.Code code -> code(code.code(), as);
          case PartyQuery.By.Name name -> in(as + ".key", keys(name.name()));
        };
    return who + " AND " + roles(query.roles(), as);
  }

  /** By its country too, which has an index. */
  private String code(String code, String as) {
    String first = code.substring(0, Math.min(3, code.length()));
    return in(as + ".country", List.of(first, "")) + " AND " + as + ".code = " + bound(code);
  }

  private List<String> keys(String name) {
    return db.createQuery("SELECT key FROM alias WHERE name = :name")
        .bind("name", SearchText.folded(name))
        .mapTo(String.class)
        .list();
  }

  private String roles(Set<Role> roles, String as) {
    return in(as + ".role", roles.stream().map(Role::label).sorted().toList());
  }

  /** By their JSON: such types are few and rarely asked for, and need no column of their own. */
  private String ofCustomTypes(Set<String> names) {
    return "SELECT number FROM statement WHERE kind = "
        + bound(StatementKind.EVENT.label())
        + " AND ("
        + names.stream()
            .map(name -> "\"custom\":{\"name\":\"" + name.replaceAll("[!_%]", "!$0") + "\",")
            .map(field -> "json LIKE " + bound("%" + field + "%") + " ESCAPE '!'")
            .collect(Collectors.joining(" OR "))
        + ")";
  }

  /** Whether a place is meant by the code of its country. */
  static boolean isCountry(String place) {
    return place.matches("[A-Z]{3}");
  }

  private void addPlace(String place) {
    where.add(
        isCountry(place)
            ? "e.country = " + bound(place)
            : "e.place <> '' AND e.place = " + bound(SearchText.folded(place)));
  }

  private void among(String column, List<?> allowed) {
    if (!allowed.isEmpty()) {
      where.add(in(column, allowed));
    }
  }

  private String in(String column, List<?> allowed) {
    return switch (allowed.size()) {
      case 0 -> "1 = 0";
      case 1 -> column + " = " + bound(allowed.getFirst());
      default ->
          column
              + allowed.stream().map(this::bound).collect(Collectors.joining(", ", " IN (", ")"));
    };
  }

  private String bound(Object value) {
    String name = prefix + values.size();
    values.put(name, value);
    return ":" + name;
  }
}
