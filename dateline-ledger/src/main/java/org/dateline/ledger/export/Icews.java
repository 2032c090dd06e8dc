package org.dateline.ledger.export;

import static org.dateline.ledger.export.Column.day;
import static org.dateline.ledger.export.Column.decimal;
import static org.dateline.ledger.export.Column.empty;
import static org.dateline.ledger.export.Column.text;
import static org.dateline.ledger.export.Column.whole;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.model.Actor;

/** The columns of ICEWS, one row a dyad. */
final class Icews {
  private Icews() {}

  static List<Column<EventRow>> columns() {
    return List.of(
        whole("Event ID", "number of the mention in this ledger", row -> "" + row.kept().number()),
        day(
            "Event Date",
            "first day of the event; empty where not known",
            row -> row.date().map(Object::toString).orElse("")),
        text(
            "Source Name",
            "who did it: name, else the report's words",
            row -> EventRow.name(row.first())),
        sectors("Source Sectors", EventRow::first),
        country("Source Country", EventRow::first),
        text(
            "Event Text",
            "name of the CAMEO code",
            row -> row.event().cameo().map(c -> c.name()).orElse("")),
        text("CAMEO Code", "empty where the text supports none", row -> row.cameo(4)),
        decimal("Intensity", "Goldstein's score of the CAMEO code", EventRow::goldstein),
        text("Target Name", "to whom: name, else words", row -> EventRow.name(row.second())),
        sectors("Target Sectors", EventRow::second),
        country("Target Country", EventRow::second),
        text("Story ID", "id of the report", row -> EventRow.line(row.article().id().value())),
        whole(
            "Sentence Number",
            "1 for the first",
            row -> "" + (row.event().evidence().sentence() + 1)),
        text("Publisher", "the outlet", row -> EventRow.text(row.article().outlet())),
        text("City", "name of the place; empty for a whole country", Icews::city),
        empty("District", "Dateline has no second-level regions"),
        text("Province", "first-level region", row -> row.place(p -> p.admin1())),
        text(
            "Country",
            "of the place, in English",
            row -> CountryCodes.name(row.place(p -> p.country()))),
        decimal("Latitude", "degrees north", EventRow::latitude),
        decimal("Longitude", "degrees east", EventRow::longitude));
  }

  private static Column<EventRow> sectors(String name, Function<EventRow, Optional<Actor>> of) {
    return text(
        name,
        "PLOVER's sectors, with commas between them",
        row ->
            of.apply(row)
                .map(a -> a.sectors().stream().map(Enum::name).collect(Collectors.joining(",")))
                .orElse(""));
  }

  private static Column<EventRow> country(String name, Function<EventRow, Optional<Actor>> of) {
    return text(name, "English name", row -> CountryCodes.name(EventRow.country(of.apply(row))));
  }

  private static String city(EventRow row) {
    String name = row.placeName();
    return name.equals(CountryCodes.name(row.place(p -> p.country()))) ? "" : name;
  }
}
