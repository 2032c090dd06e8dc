package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.ActorViews.ActorEntry;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.ActorViews.Named;
import org.dateline.ledger.Counted;
import org.dateline.ledger.Filter;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.PartyQuery;
import org.dateline.ledger.Role;
import org.dateline.ledger.StatementKind;
import org.dateline.server.page.ActorPage;
import org.dateline.server.page.ActorPage.Claims;
import org.dateline.server.page.ActorPage.Known;
import org.dateline.server.page.ActorPage.Times;
import org.dateline.server.page.Counterpart;
import org.dateline.server.page.Dealt;
import org.dateline.server.page.Layout;
import org.dateline.server.page.Layout.Section;
import org.dateline.server.page.Lists;
import org.dateline.server.page.Stretch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Actors, as pages and as JSON. */
final class ActorPages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROWS = 50;
  private static final int NEWEST = 12;

  /** So many weeks are told where the request names no first day. */
  private static final int WEEKS = 60;

  private static final int WEEKS_OF_A_MONTH = 5;
  private static final Set<Role> IN_EVENTS = Set.of(Role.ACTOR, Role.RECIPIENT);
  static final List<String> FIELDS =
      List.of("q", "country", "type", "status", "place", "outlet", "from", "until");

  private final Ledger ledger;
  private final Layout layout;

  ActorPages(Ledger ledger, Layout layout) {
    this.ledger = ledger;
    this.layout = layout;
  }

  void routes(RoutesConfig routes, Remembered remembered) {
    routes.get("/actors", remembered.of(this::list));
    routes.get("/actor", remembered.of(this::actor));
    routes.get("/api/actors", remembered.of(this::listJson));
    routes.get("/api/actor", remembered.of(this::actorJson));
  }

  private void list(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Counted<ActorEntry> actors = ledger.actorsAtOnce(asked.filter(), asked.size());
    context.html(
        layout.page(
            Section.ACTORS,
            "Actors",
            Optional.of(asked.address("/api/actors", Optional.empty())),
            Lists.intro("Actors", ActorPage.intro(actors.all())),
            Lists.filters("/actors", FIELDS, asked.words()),
            ActorPage.list(called(actors.items())),
            Lists.exports(Map.of("jsonl", asked.address("/api/export/actors/jsonl")))));
  }

  /** The actors that take part in most events, as they are called most often. */
  private List<ActorEntry> actors(Filter filter, int most) {
    return called(ledger.actors(filter, most));
  }

  private List<ActorEntry> called(List<ActorEntry> actors) {
    Map<String, Named> names = ledger.names(actors.stream().map(ActorEntry::key).toList());
    return actors.stream()
        .map(one -> Optional.ofNullable(names.get(one.key())).map(n -> called(one, n)).orElse(one))
        .toList();
  }

  private static ActorEntry called(ActorEntry one, Named named) {
    return new ActorEntry(
        one.key(), Optional.of(named.name()), named.code(), one.events(), one.first(), one.last());
  }

  /** Every actor that takes part in an event that meets a filter, an object each. */
  Stream<String> lines(Asked asked) {
    return actors(asked.filter(), Integer.MAX_VALUE).stream().map(JSON::writeValueAsString);
  }

  private void listJson(Context context) {
    Asked asked = Asked.of(context, ROWS);
    List<ActorEntry> actors = actors(asked.filter(), asked.size());
    Api.send(context, actors.stream().map(JSON::writeValueAsString).toList(), Optional.empty());
  }

  private void actor(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Known known = known(asked);
    context.html(
        layout.page(
            Section.ACTORS,
            ActorPage.title(known),
            Optional.of(asked.ofActor("/api/actor", asked.weekly())),
            ActorPage.content(known)));
  }

  private Known known(Asked asked) {
    Known known = known(who(asked), asked);
    if (known.isNothing()) {
      throw ProblemException.notFound(
          "The ledger holds no event and no words of " + known.who() + ".");
    }
    return known;
  }

  private static String who(Asked asked) {
    return asked
        .who()
        .orElseThrow(() -> ProblemException.badRequest("Name the actor in the word \"who\"."));
  }

  private Known known(String who, Asked asked) {
    List<Dealt> months = months(asked);
    List<Counterpart> counterparts = Counterpart.of(months);
    List<Dealt> dealings = asked.weekly() ? lastWeeks(asked, months, counterparts) : months;
    String name =
        Optional.ofNullable(ledger.names(List.of(who)).get(who)).map(Named::name).orElse(who);
    if (asked.with().isPresent()) {
      List<PartyQuery> both =
          List.of(PartyQuery.of(who, IN_EVENTS), PartyQuery.of(asked.with().get(), IN_EVENTS));
      return new Known(
          who,
          name,
          asked.with(),
          List.of(),
          true,
          times(asked),
          dealings,
          counterparts,
          List.of(),
          List.of(),
          new Claims(List.of(), List.of()),
          newest(StatementKind.EVENT, asked.filter().parties(both), ROWS));
    }
    PartyQuery query = PartyQuery.of(who, PartyQuery.TAKING_PART);
    Counted<Description> described = ledger.descriptions(query, asked.filter(), ROWS);
    Filter said = asked.filter().parties(List.of(PartyQuery.of(who, Set.of(Role.CLAIMANT))));
    Filter spoken = asked.filter().parties(List.of(PartyQuery.of(who, Set.of(Role.SPEAKER))));
    List<String> most = counterparts.stream().limit(ActorPage.MOST).map(Counterpart::key).toList();
    return new Known(
        who,
        name,
        asked.with(),
        described.items(),
        described.all(),
        times(asked),
        dealings,
        counterparts,
        ledger.ties(most, asked.filter()),
        newest(StatementKind.QUOTE, spoken, NEWEST),
        new Claims(
            newest(StatementKind.EVENT, said, NEWEST), newest(StatementKind.TALLY, said, NEWEST)),
        newest(StatementKind.EVENT, asked.filter().parties(List.of(query)), NEWEST));
  }

  private static Times times(Asked asked) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String format : List.of("csv", "jsonl")) {
      files.put(format, asked.ofActor("/api/export/dealings/" + format, asked.weekly()));
    }
    boolean cut = asked.weekly() && asked.filter().from().isEmpty();
    return new Times(
        asked.weekly() ? Stretch.Unit.WEEK : Stretch.Unit.MONTH,
        (asked.weekly() ? "Each week by its Monday. " : "")
            + (cut ? "The last " + WEEKS + " weeks; all are in the files." : ""),
        asked.ofActor("/actor", false),
        asked.ofActor("/actor", true),
        files);
  }

  /** Dealings with all or with the one who is asked for, as the ledger has counted them. */
  private List<Dealt> months(Asked asked) {
    return ledger
        .dealings(PartyQuery.of(who(asked), PartyQuery.TAKING_PART), asked.filter())
        .stream()
        .filter(one -> asked.with().isEmpty() || one.key().equals(asked.with().get()))
        .map(Dealt::ofMonth)
        .toList();
  }

  /** The same by the week, counted from the events. */
  private List<Dealt> weeks(Asked asked, Filter days, List<Counterpart> others) {
    PartyQuery query = PartyQuery.of(who(asked), PartyQuery.TAKING_PART);
    return Dealt.weeks(ledger.dealingsByDay(query, asked.with(), days), others);
  }

  /** Where the request names no first day, so many weeks as are drawn. */
  private List<Dealt> lastWeeks(Asked asked, List<Dealt> months, List<Counterpart> others) {
    Filter filter = asked.filter();
    Optional<YearMonth> last =
        months.stream()
            .map(Dealt::time)
            .filter(month -> !month.isEmpty())
            .max(Comparator.naturalOrder())
            .map(YearMonth::parse);
    if (filter.from().isPresent() || last.isEmpty()) {
      return weeks(asked, filter, others);
    }
    LocalDate earliest = last.get().atEndOfMonth().minusWeeks(WEEKS + WEEKS_OF_A_MONTH);
    List<Dealt> weeks = weeks(asked, filter.days(Optional.of(earliest), filter.until()), others);
    return weeks.stream()
        .filter(week -> ChronoUnit.WEEKS.between(monday(week), monday(weeks.getFirst())) < WEEKS)
        .toList();
  }

  private static LocalDate monday(Dealt week) {
    return LocalDate.parse(week.time());
  }

  /** All dealings of the actor that a request names, an object each. */
  Stream<String> dealingLines(Asked asked) {
    return allDealings(asked).map(one -> JSON.writeValueAsString(fields(asked, one)));
  }

  /** The same as a table. */
  Stream<String> dealingRows(Asked asked) {
    return Stream.concat(
        Stream.of(
            (asked.weekly() ? "week" : "month")
                + ",key,name,code,verbal_cooperation,material_cooperation,verbal_conflict,"
                + "material_conflict,events,score"),
        allDealings(asked).map(ActorPages::row));
  }

  private Stream<Dealt> allDealings(Asked asked) {
    List<Dealt> months = months(asked);
    return (asked.weekly() ? weeks(asked, asked.filter(), Counterpart.of(months)) : months)
        .stream();
  }

  private static String row(Dealt one) {
    return Stream.of(
            Stream.of(one.time(), one.key(), one.name().orElse(""), one.code().orElse("")),
            one.quads().stream(),
            Stream.of(one.events(), one.score()))
        .flatMap(cells -> cells)
        .map(cell -> quoted(cell.toString()))
        .collect(Collectors.joining(","));
  }

  /** As RFC 4180 has it. */
  private static String quoted(String cell) {
    return cell.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0)
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private List<KeptStatement> newest(StatementKind kind, Filter filter, int most) {
    return ledger.statements(kind, filter, Optional.empty(), most).items();
  }

  private void actorJson(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Known known = known(asked);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("who", known.who());
    fields.put("with", known.with());
    fields.put("name", known.name());
    fields.put("descriptions", known.descriptions());
    fields.put("counterparts", known.counterparts().stream().map(ActorPages::sum).toList());
    fields.put("by", known.times().unit().label());
    fields.put("dealings", known.dealings().stream().map(one -> fields(asked, one)).toList());
    fields.put("ties", known.ties());
    fields.put("events", items(known.events()));
    fields.put("quotes", items(known.quotes()));
    fields.put("claimedEvents", items(known.claims().events()));
    fields.put("claimedTallies", items(known.claims().tallies()));
    Api.json(context, JSON.writeValueAsString(fields));
  }

  private static Map<String, Object> fields(Asked asked, Dealt one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(asked.weekly() ? "week" : "month", one.time());
    fields.put("key", one.key());
    fields.put("name", one.name());
    fields.put("code", one.code());
    fields.put("quads", one.quads());
    fields.put("score", one.score());
    return fields;
  }

  private static Map<String, Object> sum(Counterpart one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", one.key());
    fields.put("name", one.name());
    fields.put("code", one.code());
    fields.put("quads", one.quads());
    fields.put("score", one.score());
    return fields;
  }

  private static List<JsonNode> items(List<KeptStatement> kept) {
    return kept.stream().map(one -> JSON.readTree(Api.item(one))).toList();
  }
}
