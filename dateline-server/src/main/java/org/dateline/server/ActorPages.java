package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.ledger.ActorViews.ActorEntry;
import org.dateline.ledger.ActorViews.Dealing;
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
import org.dateline.server.page.Counterpart;
import org.dateline.server.page.Layout;
import org.dateline.server.page.Layout.Section;
import org.dateline.server.page.Lists;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Actors, as pages and as JSON. */
final class ActorPages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROWS = 50;
  private static final int NEWEST = 12;
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
    Known known = known(context, asked);
    List<DomContent> content = List.of(ActorPage.content(known));
    String json = "/api/actor?who=" + Asked.encoded(known.who());
    context.html(
        layout.page(
            Section.ACTORS,
            ActorPage.title(known),
            Optional.of(
                known.with().map(with -> json + "&with=" + Asked.encoded(with)).orElse(json)),
            content.toArray(DomContent[]::new)));
  }

  private Known known(Context context, Asked asked) {
    String who = word(context, "who");
    if (who.isEmpty()) {
      throw ProblemException.badRequest("Name the actor in the word \"who\".");
    }
    Optional<String> with = Optional.of(word(context, "with")).filter(word -> !word.isEmpty());
    Known known = known(who, with, asked);
    if (known.isNothing()) {
      throw ProblemException.notFound("The ledger holds no event and no words of " + who + ".");
    }
    return known;
  }

  private Known known(String who, Optional<String> with, Asked asked) {
    PartyQuery query = PartyQuery.of(who, PartyQuery.TAKING_PART);
    List<Dealing> dealings =
        ledger.dealings(query, asked.filter()).stream()
            .filter(one -> with.isEmpty() || one.key().equals(with.get()))
            .toList();
    List<Counterpart> counterparts = Counterpart.of(dealings);
    List<String> most = counterparts.stream().limit(ActorPage.MOST).map(Counterpart::key).toList();
    Map<String, Named> names = ledger.names(Stream.concat(most.stream(), Stream.of(who)).toList());
    String name = Optional.ofNullable(names.get(who)).map(Named::name).orElse(who);
    List<Counterpart> called =
        counterparts.stream()
            .map(one -> Optional.ofNullable(names.get(one.key())).map(one::called).orElse(one))
            .toList();
    if (with.isPresent()) {
      List<PartyQuery> both =
          List.of(PartyQuery.of(who, IN_EVENTS), PartyQuery.of(with.get(), IN_EVENTS));
      return new Known(
          who,
          name,
          with,
          List.of(),
          true,
          dealings,
          called,
          List.of(),
          List.of(),
          new Claims(List.of(), List.of()),
          newest(StatementKind.EVENT, asked.filter().parties(both), ROWS));
    }
    Counted<Description> described = ledger.descriptions(query, asked.filter(), ROWS);
    Filter said = asked.filter().parties(List.of(PartyQuery.of(who, Set.of(Role.CLAIMANT))));
    Filter spoken = asked.filter().parties(List.of(PartyQuery.of(who, Set.of(Role.SPEAKER))));
    return new Known(
        who,
        name,
        with,
        described.items(),
        described.all(),
        dealings,
        called,
        ledger.ties(most, asked.filter()),
        newest(StatementKind.QUOTE, spoken, NEWEST),
        new Claims(
            newest(StatementKind.EVENT, said, NEWEST), newest(StatementKind.TALLY, said, NEWEST)),
        newest(StatementKind.EVENT, asked.filter().parties(List.of(query)), NEWEST));
  }

  private List<KeptStatement> newest(StatementKind kind, Filter filter, int most) {
    return ledger.statements(kind, filter, Optional.empty(), most).items();
  }

  private static String word(Context context, String name) {
    String word = context.queryParam(name);
    return word == null ? "" : word.strip();
  }

  private void actorJson(Context context) {
    Asked asked = Asked.of(context, ROWS);
    Known known = known(context, asked);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("who", known.who());
    fields.put("with", known.with());
    fields.put("name", known.name());
    fields.put("descriptions", known.descriptions());
    fields.put("counterparts", known.counterparts().stream().map(ActorPages::sum).toList());
    fields.put("dealings", known.dealings());
    fields.put("ties", known.ties());
    fields.put("events", items(known.events()));
    fields.put("quotes", items(known.quotes()));
    fields.put("claimedEvents", items(known.claims().events()));
    fields.put("claimedTallies", items(known.claims().tallies()));
    Api.json(context, JSON.writeValueAsString(fields));
  }

  /** A counterpart without its months, which are the dealings. */
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
