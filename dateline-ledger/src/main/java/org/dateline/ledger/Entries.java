package org.dateline.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Article;
import org.dateline.model.Statement;

/** Adds to the tables that lists go by. Not safe for use by several threads. */
final class Entries implements AutoCloseable {
  private final LedgerDatabase database;
  private final Insert entries;
  private final Insert parties;
  private final Insert aliases;
  private final Insert words;
  private final Set<String> knownAliases = new HashSet<>();

  Entries(Connection db, LedgerDatabase database) throws SQLException {
    this.database = database;
    entries = Insert.into(db, "entry", 19);
    parties = Insert.into(db, "party", 12);
    aliases = Insert.into(db, "alias", 2);
    words = Insert.intoSearch(db, database);
  }

  /** What is believed of a statement besides what it says. */
  record Belief(Optional<String> mark, Optional<String> corrected) {
    static final Belief NONE = new Belief(Optional.empty(), Optional.empty());
  }

  /** A statement of the reading that is current. */
  void add(
      long number, long version, long reading, Statement statement, Article article, Belief belief)
      throws SQLException {
    EntryRow row = EntryRow.of(statement, article);
    entries.row(
        number,
        version,
        reading,
        row.kind().label(),
        row.type(),
        row.mode(),
        row.status(),
        row.quad(),
        row.score(),
        row.day(),
        row.start().map(Object::toString),
        row.end().map(Object::toString),
        article.outlet().map(SearchText::folded).orElse(""),
        row.place().flatMap(place -> place.country()).map(country -> country.value()).orElse(""),
        row.place()
            .map(place -> place.name().orElseGet(() -> place.span().in(article.text())))
            .map(SearchText::folded)
            .orElse(""),
        row.attributed() ? 1 : 0,
        belief.mark(),
        belief.corrected(),
        row.confidence());
    int position = 0;
    for (EntryRow.Involved party : row.parties()) {
      if (party.key().isPresent()) {
        add(number, position++, party, row);
      }
    }
  }

  private void add(long number, int position, EntryRow.Involved party, EntryRow row)
      throws SQLException {
    String key = Utf16.sayable(party.key().orElseThrow());
    parties.row(
        number,
        position,
        party.role().label(),
        key,
        party.id().map(Utf16::sayable),
        party.name().map(Utf16::sayable),
        party.code(),
        party.country(),
        party.words().map(Utf16::sayable),
        party.basis(),
        row.kind().label(),
        row.day());
    String name = party.searchedName();
    if (!name.isEmpty() && knownAliases.add(name + "\n" + key)) {
      aliases.row(name, key);
    }
  }

  /** The words of a version that is the latest of its article. */
  void addWords(long version, Article article) throws SQLException {
    String text = article.title().map(title -> title + "\n").orElse("") + article.text();
    words.row(version, database.searchable(SearchText.folded(text)));
  }

  void send() throws SQLException {
    entries.send();
    parties.send();
    aliases.send();
    words.send();
  }

  @Override
  public void close() throws SQLException {
    entries.close();
    parties.close();
    aliases.close();
    words.close();
  }
}
