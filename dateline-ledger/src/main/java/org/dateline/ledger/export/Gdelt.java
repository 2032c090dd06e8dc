package org.dateline.ledger.export;

import static org.dateline.ledger.export.Column.decimal;
import static org.dateline.ledger.export.Column.empty;
import static org.dateline.ledger.export.Column.text;
import static org.dateline.ledger.export.Column.whole;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.model.Actor;
import org.dateline.model.Sector;
import org.dateline.model.Span;

/** The columns of GDELT 2.0: events (61) and mentions (16). */
final class Gdelt {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String NO_TONE = "Dateline measures no tone";

  private Gdelt() {}

  static List<Column<EventRow>> events() {
    List<Column<EventRow>> columns = new ArrayList<>();
    columns.add(
        whole(
            "GlobalEventID",
            "number of the mention in this ledger",
            row -> "" + row.kept().number()));
    dates(columns);
    actor(columns, "Actor1", EventRow::first);
    actor(columns, "Actor2", EventRow::second);
    codes(columns);
    place(columns, "Actor1Geo", false);
    place(columns, "Actor2Geo", false);
    place(columns, "ActionGeo", true);
    columns.add(
        whole(
            "DATEADDED",
            "when the run that read it began, YYYYMMDDHHMMSS in UTC",
            row -> SECOND.format(row.kept().run().started())));
    columns.add(
        text("SOURCEURL", "address of the report", row -> EventRow.text(row.article().url())));
    return List.copyOf(columns);
  }

  private static void dates(List<Column<EventRow>> columns) {
    columns.add(
        whole(
            "Day",
            "first day of the event, YYYYMMDD; empty where not known",
            row -> digits(row, 8)));
    columns.add(whole("MonthYear", "YYYYMM", row -> digits(row, 6)));
    columns.add(whole("Year", "YYYY", row -> digits(row, 4)));
    columns.add(
        decimal(
            "FractionDate",
            "year, and (month × 30 + day) / 365 as GDELT reckons it",
            row -> row.date().map(Gdelt::fraction).orElse("")));
  }

  private static void actor(
      List<Column<EventRow>> columns, String prefix, Function<EventRow, Optional<Actor>> of) {
    columns.add(
        text(
            prefix + "Code",
            "country and up to three types, composed",
            row -> of.apply(row).map(Gdelt::code).orElse("")));
    columns.add(
        text(
            prefix + "Name",
            "name, else the report's words, in capitals",
            row -> EventRow.name(of.apply(row)).toUpperCase(Locale.ROOT)));
    columns.add(
        text(
            prefix + "CountryCode",
            "ISO 3166-1 alpha-3 code, or IGO, NGO, MNC",
            row -> EventRow.country(of.apply(row))));
    columns.add(empty(prefix + "KnownGroupCode", "Dateline has ids of its own for groups"));
    columns.add(empty(prefix + "EthnicCode", "Dateline codes no ethnicity"));
    columns.add(empty(prefix + "Religion1Code", "Dateline codes no religion"));
    columns.add(empty(prefix + "Religion2Code", "Dateline codes no religion"));
    for (int i = 0; i < 3; i++) {
      int at = i;
      columns.add(
          text(
              prefix + "Type" + (i + 1) + "Code",
              "CAMEO's code for PLOVER's sector " + (i + 1),
              row -> of.apply(row).map(actor -> type(actor, at)).orElse("")));
    }
  }

  private static void codes(List<Column<EventRow>> columns) {
    columns.add(
        whole(
            "IsRootEvent",
            "1 where the event stands in the first sentence, else 0",
            row -> row.event().evidence().sentence() == 0 ? "1" : "0"));
    columns.add(
        text(
            "EventCode",
            "CAMEO code; empty where PLOVER's type has none that the text supports",
            row -> row.cameo(4)));
    columns.add(text("EventBaseCode", "its first three digits", row -> row.cameo(3)));
    columns.add(text("EventRootCode", "its first two digits", row -> row.cameo(2)));
    columns.add(
        whole(
            "QuadClass",
            "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict,"
                + " by PLOVER's type",
            row -> "" + row.event().type().quad().number()));
    columns.add(
        decimal("GoldsteinScale", "Goldstein's score of the CAMEO code", EventRow::goldstein));
    columns.add(whole("NumMentions", "1: each row is one mention", row -> "1"));
    columns.add(whole("NumSources", "1", row -> "1"));
    columns.add(whole("NumArticles", "1", row -> "1"));
    columns.add(empty("AvgTone", NO_TONE));
  }

  private static void place(List<Column<EventRow>> columns, String prefix, boolean known) {
    String why = "Dateline places events, not actors";
    columns.add(
        whole(
            prefix + "_Type",
            known
                ? "4 a place outside the USA, 3 one in the USA, 1 a country, 0 none"
                : "0: " + why,
            row -> known ? geoType(row) : "0"));
    String[][] parts = {
      {"Fullname", "name of the place, its region, its country"},
      {"CountryCode", "FIPS 10-4 code"},
      {"ADM1Code", "Dateline has names of regions and not their FIPS codes"},
      {"ADM2Code", "Dateline has no second-level regions"},
      {"Lat", "degrees north"},
      {"Long", "degrees east"},
      {"FeatureID", "GDELT's are GNS ids; GeoNames ids are in the csv format"}
    };
    for (String[] part : parts) {
      String name = prefix + "_" + part[0];
      columns.add(
          !known
              ? empty(name, why)
              : switch (part[0]) {
                case "Fullname" -> text(name, part[1], Gdelt::fullName);
                case "CountryCode" -> text(name, part[1], Gdelt::fips);
                case "Lat" -> decimal(name, part[1], EventRow::latitude);
                case "Long" -> decimal(name, part[1], EventRow::longitude);
                default -> empty(name, part[1]);
              });
    }
  }

  static List<Column<EventRow>> mentions() {
    return List.of(
        whole("GlobalEventID", "as in the events", row -> "" + row.kept().number()),
        whole(
            "EventTimeDate",
            "first day of the event and 000000, YYYYMMDDHHMMSS",
            row -> midnight(row.date())),
        whole(
            "MentionTimeDate",
            "day of publication and 000000",
            row -> midnight(row.article().published())),
        whole(
            "MentionType",
            "1 a page of the web, 2 a report without an address",
            row -> row.article().url().isPresent() ? "1" : "2"),
        text("MentionSourceName", "the outlet", row -> EventRow.text(row.article().outlet())),
        text(
            "MentionIdentifier",
            "address of the report, else its id",
            row -> EventRow.line(row.article().url().orElse(row.article().id().value()))),
        whole(
            "SentenceID",
            "sentence of the event, 1 for the first",
            row -> "" + (row.event().evidence().sentence() + 1)),
        whole(
            "Actor1CharOffset",
            "where the first party's words begin, in UTF-16 units; -1 where it has none",
            row -> offset(row.first().flatMap(Actor::span))),
        whole(
            "Actor2CharOffset",
            "the same of the second",
            row -> offset(row.second().flatMap(Actor::span))),
        whole(
            "ActionCharOffset",
            "where the trigger begins",
            row -> "" + row.event().evidence().trigger().start()),
        whole("InRawText", "1: Dateline codes the text as it is", row -> "1"),
        whole(
            "Confidence",
            "the coder's confidence in steps of ten percent",
            row -> "" + Math.round(row.event().confidence() * 10) * 10),
        whole(
            "MentionDocLen",
            "length of the report in UTF-16 units",
            row -> "" + row.article().text().length()),
        empty("MentionDocTone", NO_TONE),
        empty("MentionDocTranslationInfo", "Dateline translates nothing"),
        empty("Extras", "GDELT leaves it empty too"));
  }

  private static String digits(EventRow row, int count) {
    return row.date().map(day -> compact(day).substring(0, count)).orElse("");
  }

  private static String compact(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String midnight(Optional<LocalDate> day) {
    return day.map(d -> compact(d) + "000000").orElse("");
  }

  private static String fraction(LocalDate day) {
    double part = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
    return String.format(Locale.ROOT, "%.4f", day.getYear() + Math.min(part, 0.9999));
  }

  private static String offset(Optional<Span> span) {
    return span.map(s -> "" + s.start()).orElse("-1");
  }

  private static String code(Actor actor) {
    StringBuilder code = new StringBuilder(EventRow.country(Optional.of(actor)));
    for (int i = 0; i < 3; i++) {
      code.append(type(actor, i));
    }
    return code.toString();
  }

  private static String type(Actor actor, int at) {
    return at < actor.sectors().size() ? type(actor.sectors().get(at)) : "";
  }

  /** CAMEO's role code, where it has one that means the same. */
  private static String type(Sector sector) {
    return switch (sector) {
      case JRN -> "MED";
      case MED -> "HLH";
      case UNK, PRE -> "";
      case COP,
          GOV,
          JUD,
          LEG,
          MIL,
          PRM,
          PTY,
          REB,
          SPY,
          UAF,
          AGR,
          BUS,
          CRM,
          CVL,
          EDU,
          ELI,
          LAB,
          REF,
          OPP,
          REL,
          SOC ->
          sector.name();
    };
  }

  private static String geoType(EventRow row) {
    if (row.event().place().isEmpty()) {
      return "0";
    }
    String country = row.place(p -> p.country());
    if (row.latitude().isEmpty()) {
      return country.isEmpty() ? "0" : "1";
    }
    return country.equals("USA") ? "3" : "4";
  }

  private static String fullName(EventRow row) {
    List<String> parts = new ArrayList<>();
    parts.add(row.placeName());
    parts.add(row.place(p -> p.admin1()));
    parts.add(CountryCodes.name(row.place(p -> p.country())));
    return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).distinct().toList());
  }

  private static String fips(EventRow row) {
    return CountryCodes.fips(
        row.place(p -> p.country()), row.place(p -> p.admin1()) + row.placeName());
  }
}
