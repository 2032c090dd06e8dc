package org.dateline.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Mark;
import org.dateline.ledger.PartyQuery;
import org.dateline.ledger.Role;
import org.dateline.ledger.TextQuery;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.Status;
import picocli.CommandLine.Option;

/** What lists and exports show. */
final class FilterOptions {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "First day, such as 2024-03-26.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Last day.")
  private Optional<LocalDate> until = Optional.empty();

  @Option(
      names = "--actor",
      paramLabel = "WHO",
      description = "Who takes part: a whole name, a code such as PSEREB, or an id. Repeatable.")
  private List<String> actors = new ArrayList<>();

  @Option(names = "--recipient", paramLabel = "WHO", description = "To whom it was done.")
  private List<String> recipients = new ArrayList<>();

  @Option(names = "--claimant", paramLabel = "WHO", description = "Who, in the report, says so.")
  private List<String> claimants = new ArrayList<>();

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Country of somebody who takes part, such as KEN.")
  private List<String> countries = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "PLOVER type of events, or what tallies count, such as killed.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--custom",
      paramLabel = "NAME",
      description = "Type of events that a lexicon of one's own defines, such as EVICTION.")
  private List<String> customs = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "actual, negated, future, hypothetical, demanded or historical.")
  private List<String> statuses = new ArrayList<>();

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Where: a name or a country's code.")
  private Optional<String> place = Optional.empty();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
  private List<String> outlets = new ArrayList<>();

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Words of the report: word, \"a phrase\", start*, -without.")
  private Optional<String> text = Optional.empty();

  @Option(names = "--marked", paramLabel = "MARK", description = "Judged so: right or wrong.")
  private List<String> marks = new ArrayList<>();

  /** The filter over events. */
  Filter events() {
    return common()
        .types(
            types.stream()
                .map(type -> Choices.of(EventType.class, type))
                .collect(Collectors.toSet()))
        .customs(Set.copyOf(customs));
  }

  /** The filter over tallies. */
  Filter tallies() {
    return common().whats(Set.copyOf(types));
  }

  /** The filter over statements that have no type. */
  Filter common() {
    try {
      return Filter.NONE
          .days(from, until)
          .parties(parties())
          .countries(countries.stream().map(CountryCode::new).collect(Collectors.toSet()))
          .statuses(
              statuses.stream().map(s -> Choices.of(Status.class, s)).collect(Collectors.toSet()))
          .place(place)
          .outlets(Set.copyOf(outlets))
          .text(text.map(TextQuery::parse))
          .marks(marks.stream().map(m -> Choices.of(Mark.class, m)).collect(Collectors.toSet()));
    } catch (IllegalArgumentException e) {
      throw new FailureException("Cannot filter so: " + e.getMessage() + ".", e);
    }
  }

  private List<PartyQuery> parties() {
    List<PartyQuery> parties = new ArrayList<>();
    actors.forEach(who -> parties.add(PartyQuery.of(who)));
    recipients.forEach(who -> parties.add(PartyQuery.of(who, Set.of(Role.RECIPIENT))));
    claimants.forEach(who -> parties.add(PartyQuery.of(who, Set.of(Role.CLAIMANT, Role.SPEAKER))));
    return parties;
  }
}
