package org.dateline.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Among which events it is counted how often each party takes part, so that lists need not. */
enum Scope {
  /** All. */
  PARTY("''", "1 = 1", false),
  /** Of one day. */
  DAY("e.day", "e.day <> ''", false),
  /** Of one type. */
  TYPE("e.type", "coalesce(e.type, '') <> ''", false),
  /** In one country. */
  PLACE("e.country", "e.country <> ''", false),
  /** In one named place, whose index is hidden. */
  SITE("(e.place || '')", "(e.place || '') <> ''", false),
  /** Told by one outlet. */
  OUTLET("e.outlet", "e.outlet <> ''", false),
  /** In which somebody of one country takes part. */
  COUNTRY("q.country", "q.country <> ''", true),
  /** In which one party takes part. */
  WITH("q.key", "q.key <> ''", true);

  private static final String TAKES_PART = ".role IN ('actor', 'recipient')";

  private final String value;
  private final String condition;
  private final boolean ofOthers;

  Scope(String value, String condition, boolean ofOthers) {
    this.value = value;
    this.condition = condition;
    this.ofOthers = ofOthers;
  }

  /** A scope and what it is of: a code, an outlet, a key; empty for {@link #PARTY}. */
  record Of(Scope scope, String value) {}

  /** How the table of counts names it. */
  String role() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The SQL expression for what it is of, over {@link #events}. */
  String value() {
    return value;
  }

  /**
   * Believed events {@code e} with a party {@code p} that takes part, as SQL from FROM on. Whoever
   * adds a version or a key goes by its index: that of kinds is hidden.
   */
  String events() {
    String others =
        ofOthers ? " JOIN party AS q ON q.statement = e.statement AND q" + TAKES_PART : "";
    return " FROM entry AS e JOIN party AS p ON p.statement = e.statement"
        + others
        + " WHERE (e.kind || '') = 'event' AND p"
        + TAKES_PART
        + " AND (e.mark IS NULL OR e.mark <> 'wrong') AND "
        + condition;
  }

  /** The scope that a filter selects, where it selects a whole one and nothing else. */
  static Optional<Of> of(Handle db, Filter filter) {
    Filter none = Filter.NONE;
    if (filter.equals(none)) {
      return Optional.of(new Of(PARTY, ""));
    }
    if (filter.equals(none.types(filter.types()))) {
      return only(filter.types()).map(type -> new Of(TYPE, type.name()));
    }
    if (filter.equals(none.place(filter.place()))) {
      return filter
          .place()
          .map(
              place ->
                  Selection.isCountry(place)
                      ? new Of(PLACE, place)
                      : new Of(SITE, SearchText.folded(place)));
    }
    if (filter.equals(none.outlets(filter.outlets()))) {
      return only(filter.outlets()).map(outlet -> new Of(OUTLET, SearchText.folded(outlet)));
    }
    if (filter.equals(none.countries(filter.countries()))) {
      return only(filter.countries()).map(country -> new Of(COUNTRY, country.value()));
    }
    return filter.equals(none.parties(filter.parties()))
        ? with(db, filter.parties())
        : Optional.empty();
  }

  private static Optional<Of> with(Handle db, List<PartyQuery> parties) {
    if (parties.size() != 1
        || !parties.getFirst().roles().containsAll(Set.of(Role.ACTOR, Role.RECIPIENT))) {
      return Optional.empty();
    }
    return Keys.of(db, parties.getFirst()).only().map(key -> new Of(WITH, key));
  }

  private static <T> Optional<T> only(Set<T> some) {
    return some.size() == 1 ? Optional.of(some.iterator().next()) : Optional.empty();
  }
}
