package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ArticleId;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.Status;

/**
 * Which statements and reports a list shows: those that meet every part. Empty parts are met by
 * all.
 *
 * @param from first day, inclusive; of statements the last day known of it, else of publication
 * @param until last day, inclusive
 * @param parties who takes part: each of them
 * @param countries of one of those who take part: one of these
 * @param types events of one of these types
 * @param customs events of one of these types that users define
 * @param whats tallies of one of these kinds, for instance {@code killed}
 * @param statuses events of one of these statuses
 * @param quads events of one of these quad classes, 1 to 4
 * @param place where: a country's code or a place's name
 * @param outlets published by one of these, in any capitals
 * @param text words that the report has
 * @param article in this article
 * @param marks with one of these marks; none means all that are not marked wrong
 */
public record Filter(
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<PartyQuery> parties,
    Set<CountryCode> countries,
    Set<EventType> types,
    Set<String> customs,
    Set<String> whats,
    Set<Status> statuses,
    Set<Integer> quads,
    Optional<String> place,
    Set<String> outlets,
    Optional<TextQuery> text,
    Optional<ArticleId> article,
    Set<Mark> marks) {

  /** Everything that is not marked wrong. */
  public static final Filter NONE =
      new Filter(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Set.of());

  /** Copies the lists. */
  public Filter {
    parties = List.copyOf(parties);
    countries = Set.copyOf(countries);
    types = Set.copyOf(types);
    customs = Set.copyOf(customs);
    whats = Set.copyOf(whats);
    statuses = Set.copyOf(statuses);
    quads = Set.copyOf(quads);
    outlets = Set.copyOf(outlets);
    marks = Set.copyOf(marks);
  }

  /** Whether there is a part that is met by statements and not by reports. */
  public boolean choosesStatements() {
    return !(parties.isEmpty()
        && countries.isEmpty()
        && types.isEmpty()
        && customs.isEmpty()
        && whats.isEmpty()
        && statuses.isEmpty()
        && quads.isEmpty()
        && place.isEmpty());
  }

  /** The parts that are met by statements, without those that are met by reports. */
  Filter ofStatements() {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        parties,
        countries,
        types,
        customs,
        whats,
        statuses,
        quads,
        place,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        marks);
  }

  /** From this day to that one, inclusive. */
  public Filter days(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Filter(
        first, last, parties, countries, types, customs, whats, statuses, quads, place, outlets,
        text, article, marks);
  }

  /** With these parties too. */
  public Filter parties(List<PartyQuery> all) {
    return new Filter(
        from, until, all, countries, types, customs, whats, statuses, quads, place, outlets, text,
        article, marks);
  }

  /** With parties of one of these countries. */
  public Filter countries(Set<CountryCode> some) {
    return new Filter(
        from, until, parties, some, types, customs, whats, statuses, quads, place, outlets, text,
        article, marks);
  }

  /** Events of one of these types. */
  public Filter types(Set<EventType> some) {
    return new Filter(
        from, until, parties, countries, some, customs, whats, statuses, quads, place, outlets,
        text, article, marks);
  }

  /** Events of one of these types that users define. */
  public Filter customs(Set<String> some) {
    return new Filter(
        from, until, parties, countries, types, some, whats, statuses, quads, place, outlets, text,
        article, marks);
  }

  /** Tallies of one of these kinds. */
  public Filter whats(Set<String> some) {
    return new Filter(
        from, until, parties, countries, types, customs, some, statuses, quads, place, outlets,
        text, article, marks);
  }

  /** Events of one of these statuses. */
  public Filter statuses(Set<Status> some) {
    return new Filter(
        from, until, parties, countries, types, customs, whats, some, quads, place, outlets, text,
        article, marks);
  }

  /** Events of one of these quad classes. */
  public Filter quads(Set<Integer> some) {
    return new Filter(
        from, until, parties, countries, types, customs, whats, statuses, some, place, outlets,
        text, article, marks);
  }

  /** In this country or place. */
  public Filter place(Optional<String> where) {
    return new Filter(
        from, until, parties, countries, types, customs, whats, statuses, quads, where, outlets,
        text, article, marks);
  }

  /** Published by one of these outlets. */
  public Filter outlets(Set<String> some) {
    return new Filter(
        from, until, parties, countries, types, customs, whats, statuses, quads, place, some, text,
        article, marks);
  }

  /** In reports with these words. */
  public Filter text(Optional<TextQuery> words) {
    return new Filter(
        from, until, parties, countries, types, customs, whats, statuses, quads, place, outlets,
        words, article, marks);
  }

  /** In this article. */
  public Filter article(Optional<ArticleId> id) {
    return new Filter(
        from, until, parties, countries, types, customs, whats, statuses, quads, place, outlets,
        text, id, marks);
  }

  /** With one of these marks. */
  public Filter marks(Set<Mark> some) {
    return new Filter(
        from, until, parties, countries, types, customs, whats, statuses, quads, place, outlets,
        text, article, some);
  }
}
