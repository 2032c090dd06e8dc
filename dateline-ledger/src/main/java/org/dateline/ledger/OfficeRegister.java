package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.StatementId;
import org.jdbi.v3.core.Handle;

/**
 * Who held which office when, by the titles that reports give: "Kenyan President William Ruto" in a
 * report of a day says that Ruto was president on that day. Titles told as history are left out.
 *
 * <p>Titles of one holder that end alike ("President", "Kenyan President") are one office. The
 * offices of a country stand by their last words, each with its holders in the order of the days.
 */
final class OfficeRegister {
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "his", "her", "their", "its");

  /** What titles of office are read as; civilians have trades, not offices. */
  private static final Set<String> OFFICES =
      Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "REB", "PTY", "OPP", "REL", "ELI", "UAF");

  private OfficeRegister() {}

  private record Title(
      String key,
      String name,
      String words,
      Optional<String> code,
      String country,
      String day,
      long article,
      StatementId statement) {

    static Title of(ResultSet row) throws SQLException {
      return new Title(
          row.getString("key"),
          row.getString("name"),
          row.getString("words"),
          Rows.text(row, "code"),
          Rows.text(row, "country").orElse(""),
          Rows.text(row, "published").orElse(""),
          row.getLong("article"),
          new StatementId(row.getString("id")));
    }

    /** The words before the name; all of them where the name is not among them. */
    String office() {
      Set<String> ofName = Set.copyOf(SearchText.words(name));
      List<String> office = new ArrayList<>();
      for (String word : words.strip().split("\\s+")) {
        List<String> folded = SearchText.words(word);
        if (!folded.isEmpty() && ofName.containsAll(folded)) {
          break;
        }
        if (!office.isEmpty() || !ARTICLES.contains(SearchText.folded(word))) {
          office.add(word);
        }
      }
      return String.join(" ", office).replaceFirst("[,;:]$", "");
    }

    boolean isOfOffice() {
      return !office().isEmpty() && OFFICES.stream().anyMatch(code.orElse("")::contains);
    }
  }

  /** The register, of the filter heeding days of publication, countries and parties. */
  static List<Holding> of(Handle db, Filter filter, int limit) {
    Optional<Keys> who = filter.parties().stream().findFirst().map(party -> Keys.of(db, party));
    String asked = who.map(keys -> " AND " + keys.condition("p")).orElse("");
    var query =
        db.createQuery(
                "SELECT p.key, p.name, p.words, p.code, p.country, v.published, v.article, s.id"
                    + " FROM party AS p JOIN statement AS s ON s.number = p.statement"
                    + " JOIN entry AS e ON e.statement = p.statement"
                    + " JOIN version AS v ON v.number = e.version"
                    + " WHERE p.basis = 'title' AND p.words IS NOT NULL AND p.name <> p.words"
                    + " AND (e.mark IS NULL OR e.mark <> 'wrong')"
                    + " AND (e.status IS NULL OR e.status <> 'historical')"
                    + " AND coalesce(v.published, '') >= :from"
                    + " AND coalesce(v.published, '') <= :until"
                    + asked
                    + " ORDER BY v.published, s.number")
            .bind("from", filter.from().map(Object::toString).orElse(""))
            .bind("until", filter.until().map(Object::toString).orElse("~"));
    who.ifPresent(keys -> keys.bind(query));
    Set<String> countries =
        filter.countries().stream().map(c -> c.value()).collect(Collectors.toSet());
    List<Title> titles =
        query.map((row, context) -> Title.of(row)).list().stream()
            .filter(Title::isOfOffice)
            .filter(title -> countries.isEmpty() || countries.contains(title.country()))
            .toList();
    return held(titles).stream().sorted(ORDER).limit(limit).toList();
  }

  private static final Comparator<Holding> ORDER =
      Comparator.comparing((Holding h) -> h.country().orElse("~"))
          .thenComparing(h -> backwards(h.office()))
          .thenComparing(Holding::first)
          .thenComparing(Holding::name);

  /** Titles are alike from their end: "Kenyan Foreign Minister", "Foreign Minister". */
  private static String backwards(String office) {
    return String.join(" ", SearchText.words(office).reversed());
  }

  private static List<Holding> held(List<Title> titles) {
    Map<List<String>, List<Title>> byHolder = new LinkedHashMap<>();
    for (Title title : titles) {
      byHolder
          .computeIfAbsent(List.of(title.key(), title.country()), k -> new ArrayList<>())
          .add(title);
    }
    List<Holding> all = new ArrayList<>();
    for (List<Title> ofOne : byHolder.values()) {
      Map<String, List<Title>> byOffice = new LinkedHashMap<>();
      for (Title title : ofOne) {
        byOffice.computeIfAbsent(fullest(title, ofOne), k -> new ArrayList<>()).add(title);
      }
      byOffice.forEach((office, same) -> all.add(holding(office, same)));
    }
    return all;
  }

  /** The longest title of the same holder that ends like this one, folded. */
  private static String fullest(Title title, List<Title> ofOne) {
    String own = SearchText.folded(title.office());
    return ofOne.stream()
        .map(other -> SearchText.folded(other.office()))
        .filter(other -> other.equals(own) || other.endsWith(" " + own))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .orElse(own);
  }

  private static Holding holding(String office, List<Title> same) {
    Set<Long> articles = new HashSet<>();
    List<StatementId> statements =
        same.stream().filter(t -> articles.add(t.article())).map(Title::statement).toList();
    Title shown =
        same.stream()
            .filter(t -> SearchText.folded(t.office()).equals(office))
            .findFirst()
            .orElse(same.getFirst());
    return new Holding(
        Optional.of(shown.country()).filter(country -> !country.isEmpty()),
        shown.office(),
        shown.name(),
        shown.key(),
        shown.code(),
        same.getFirst().day(),
        same.getLast().day(),
        statements.size(),
        statements);
  }
}
