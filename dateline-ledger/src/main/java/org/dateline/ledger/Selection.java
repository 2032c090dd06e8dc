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
  private boolean byReport;

  private final String prefix;
  private final Among among;
  private boolean allReports = true;

  /** Where statements are looked for. */
  private enum Among {
    ALL,
    /** In the reports with the filter's words that were read last, in bounded number. */
    LAST_READ,
    /** In the report {@code v} of the query that it stands in. */
    REPORT
  }

  private Selection(Handle db, LedgerDatabase database, String prefix, Among among) {
    this.db = db;
    this.database = database;
    this.prefix = prefix;
    this.among = among;
  }

  /** The statements of {@code kind} that meet {@code filter}. */
  static Selection of(Handle db, LedgerDatabase database, StatementKind kind, Filter filter) {
    return of(db, database, kind, filter, "v");
  }

  /** The same, with values whose names begin with {@code prefix}, to stand in another query. */
  static Selection of(
      Handle db, LedgerDatabase database, StatementKind kind, Filter filter, String prefix) {
    return added(new Selection(db, database, prefix, Among.ALL), kind, filter);
  }

  /** Those in the reports with the filter's words that were read last, in bounded number. */
  static Selection atOnce(Handle db, LedgerDatabase database, StatementKind kind, Filter filter) {
    return added(new Selection(db, database, "v", Among.LAST_READ), kind, filter);
  }

  /** Those of the report {@code v} of the query that it is to stand in. */
  static Selection ofReport(
      Handle db, LedgerDatabase database, StatementKind kind, Filter filter, String prefix) {
    return added(new Selection(db, database, prefix, Among.REPORT), kind, filter);
  }

  private static Selection added(Selection selection, StatementKind kind, Filter filter) {
    selection.add(kind, filter);
    return selection;
  }

  /** Whether all reports with the filter's words are looked at. */
  boolean hasAllReports() {
    return allReports;
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

  /** Whether there are {@code many} of them. */
  boolean hasAtLeast(int many) {
    return bind(db.createQuery("SELECT count(*) FROM (" + numbers() + " LIMIT :many) AS found"))
            .bind("many", many)
            .mapTo(Integer.class)
            .one()
        == many;
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
    if (among == Among.REPORT) {
      where.add("e.version = v.number");
    }
    driven(kind, filter);
    byReport = from.startsWith("entry") && isByReport(filter);
    day = byReport ? column("day") : day;
    where.add(column("kind") + " = " + bound(kind.label()));
    filter.from().ifPresent(first -> where.add(day + " >= " + bound(first.toString())));
    filter
        .until()
        .ifPresent(
            last -> where.add(day + " <= " + bound(last.toString()) + " AND " + day + " <> ''"));
    among(column("type"), filter.types().stream().map(Enum::name).toList());
    among(column("type"), List.copyOf(filter.whats()));
    if (!filter.customs().isEmpty()) {
      where.add("e.statement IN (" + ofCustomTypes(filter.customs()) + ")");
    }
    among(
        "e.status",
        filter.statuses().stream().map(s -> s.name().toLowerCase(Locale.ROOT)).toList());
    among("e.quad", List.copyOf(filter.quads()));
    among(column("outlet"), filter.outlets().stream().map(SearchText::folded).toList());
    filter.place().ifPresent(this::addPlace);
    filter
        .text()
        .ifPresent(
            words -> {
              boolean lastRead = among == Among.LAST_READ;
              values.put("words", database.matching(words));
              where.add(
                  "e.version IN (" + (lastRead ? lastRead() : database.matchingVersions()) + ")");
              allReports = !lastRead || isFewer(db, database, words, Counted.REPORTS);
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

  /** Whether statements are found by their reports, and not by walking through the days. */
  private boolean isByReport(Filter filter) {
    return among == Among.REPORT
        || filter.article().isPresent()
        || filter.text().filter(words -> among == Among.LAST_READ || isRare(words)).isPresent();
  }

  /** A column of the entry; of one found by its report, such that no index is taken for it. */
  private String column(String name) {
    return byReport ? "(e." + name + " || '')" : "e." + name;
  }

  /** Whether few reports have these words. */
  private boolean isRare(TextQuery words) {
    return isFewer(db, database, words, FEW);
  }

  private String lastRead() {
    return database.matchingVersions()
        + " ORDER BY "
        + database.searchNumber()
        + " DESC LIMIT "
        + Counted.REPORTS;
  }

  /** Whether fewer reports than {@code most} have these words. */
  static boolean isFewer(Handle db, LedgerDatabase database, TextQuery words, int most) {
    return db.createQuery(
                "SELECT count(*) FROM (" + database.matchingVersions() + " LIMIT :few) AS matching")
            .bind("words", database.matching(words))
            .bind("few", most)
            .mapTo(Integer.class)
            .one()
        < most;
  }

  /** Goes by the index of the first party, else of a country: most lists are of these. */
  private void driven(StatementKind kind, Filter filter) {
    List<PartyQuery> others = filter.parties();
    if (among == Among.REPORT) {
      if (!filter.countries().isEmpty()) {
        exists(countries(filter, "q"));
      }
    } else if (!others.isEmpty()) {
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
    return in(found(as, "country"), filter.countries().stream().map(CountryCode::value).toList())
        + " AND "
        + roles(PartyQuery.TAKING_PART, as);
  }

  private String party(PartyQuery query, String as) {
    String who =
        switch (query.by()) {
          case PartyQuery.By.Id id -> found(as, "key") + " = " + bound(id.id().value());
          case PartyQuery.By.Code code -> code(code.code(), as);
          case PartyQuery.By.Name name -> in(found(as, "key"), keys(name.name()));
        };
    return who + " AND " + roles(query.roles(), as);
  }

  /** A column of a party; of one found by its statement, such that no index is taken for it. */
  private static String found(String as, String column) {
    return as.equals("q") ? "(q." + column + " || '')" : as + "." + column;
  }

  /** By its country too, which has an index. */
  private String code(String code, String as) {
    String first = code.substring(0, Math.min(3, code.length()));
    return in(found(as, "country"), List.of(first, "")) + " AND " + as + ".code = " + bound(code);
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
            ? column("country") + " = " + bound(place)
            : "e.place <> '' AND " + column("place") + " = " + bound(SearchText.folded(place)));
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
