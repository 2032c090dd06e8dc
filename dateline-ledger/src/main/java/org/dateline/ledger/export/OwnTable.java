package org.dateline.ledger.export;

import static org.dateline.ledger.export.Column.day;
import static org.dateline.ledger.export.Column.decimal;
import static org.dateline.ledger.export.Column.text;
import static org.dateline.ledger.export.Column.whole;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.ledger.KeptStatement;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;

/** The columns of Dateline's own tables, one row a statement. */
final class OwnTable {
  private OwnTable() {}

  static List<Column<EventRow>> events() {
    return joined(
        List.of(
            report(EventRow::kept),
            coding(),
            voices(row -> row.event().saidBy()),
            evidence(),
            judged(EventRow::kept)));
  }

  private static List<Column<EventRow>> coding() {
    return List.of(
        text("type", "PLOVER type", row -> row.event().type().name()),
        text("mode", "PLOVER mode", row -> row.event().mode().map(m -> m.name()).orElse("")),
        text(
            "custom",
            "type of the user's own lexicon, to which the PLOVER type is the nearest",
            row -> row.event().custom().map(c -> c.name()).orElse("")),
        text(
            "contexts",
            "PLOVER contexts, with semicolons",
            row -> joined(row.event().contexts(), c -> c.label())),
        text("cameo", "CAMEO code", row -> row.cameo(4)),
        whole("quad", "quad class, 1 to 4", row -> "" + row.event().type().quad().number()),
        decimal("score", "PLOVER score, -10 to 10", row -> "" + row.event().score()),
        decimal("goldstein", "Goldstein score, -10 to 10", EventRow::goldstein),
        text(
            "status",
            "whether it happened: actual, negated, future, hypothetical, demanded, historical",
            row -> low(row.event().status())),
        day(
            "date_start",
            "first day",
            row -> row.event().date().start().map(Object::toString).orElse("")),
        day(
            "date_end",
            "last day",
            row -> row.event().date().end().map(Object::toString).orElse("")),
        text(
            "date_granularity",
            "how exactly the date is known",
            row -> low(row.event().date().granularity())),
        text("date_basis", "what the date rests on", row -> low(row.event().date().basis())),
        text(
            "actors",
            "who did it: names, else words, with semicolons",
            row -> joined(row.event().actors(), OwnTable::name)),
        text(
            "actor_codes",
            "their codes, in the same order",
            row -> joined(row.event().actors(), Actor::code)),
        text("recipients", "to whom", row -> joined(row.event().recipients(), OwnTable::name)),
        text(
            "recipient_codes",
            "their codes, in the same order",
            row -> joined(row.event().recipients(), Actor::code)),
        text("place", "name of the place, else its words", EventRow::placeName),
        text("admin1", "first-level region", row -> row.place(p -> p.admin1())),
        text("country", "ISO 3166-1 alpha-3 code of the place", row -> row.place(p -> p.country())),
        decimal("latitude", "degrees north", EventRow::latitude),
        decimal("longitude", "degrees east", EventRow::longitude),
        whole("geonames", "GeoNames id", OwnTable::geonames));
  }

  private static List<Column<EventRow>> evidence() {
    return List.of(
        decimal("confidence", "the coder's, 0 to 1", row -> "" + row.event().confidence()),
        whole(
            "sentence",
            "of the report, 0 for the first",
            row -> "" + row.event().evidence().sentence()),
        text("words", "the words that say it", row -> row.words(row.event().evidence().span())),
        text("rule", "what coded it", row -> EventRow.line(row.event().because().rule())));
  }

  /** What a row of any kind says first: the statement and its report. */
  static <R> List<Column<R>> report(Function<R, KeptStatement> kept) {
    return List.of(
        text("id", "names the statement", row -> kept.apply(row).id().value()),
        text("article", "id of the report", row -> EventRow.line(article(kept, row).id().value())),
        text("url", "address of the report", row -> EventRow.text(article(kept, row).url())),
        text("outlet", "who published it", row -> EventRow.text(article(kept, row).outlet())),
        day(
            "published",
            "day of publication",
            row -> article(kept, row).published().map(Object::toString).orElse("")),
        text("title", "headline", row -> EventRow.text(article(kept, row).title())));
  }

  /** Who says so. */
  static <R> List<Column<R>> voices(Function<R, List<Claimant>> chain) {
    return List.of(
        text(
            "said_by",
            "voices inside the outlet's, outermost first, with semicolons; empty for the outlet's"
                + " own",
            row -> joined(inner(chain.apply(row)), c -> c.name().map(EventRow::line).orElse("?"))),
        text(
            "stance",
            "how the innermost voice stands to it: neutral, claim, deny, confirm",
            row -> low(chain.apply(row).getLast().stance())));
  }

  /** What a row of any kind says last: how people judged it. */
  static <R> List<Column<R>> judged(Function<R, KeptStatement> kept) {
    return List.of(
        text(
            "mark",
            "how somebody judged it: right, wrong",
            row -> kept.apply(row).mark().map(m -> m.label()).orElse("")),
        text(
            "corrected",
            "yes where somebody corrected it",
            row -> kept.apply(row).corrected() ? "yes" : ""));
  }

  /** The parts of a table as one. */
  static <R> List<Column<R>> joined(List<List<Column<R>>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  private static <R> Article article(Function<R, KeptStatement> kept, R row) {
    return kept.apply(row).article();
  }

  private static String geonames(EventRow row) {
    return row.event()
        .place()
        .filter(p -> p.geonames().isPresent())
        .map(p -> "" + p.geonames().getAsLong())
        .orElse("");
  }

  private static List<Claimant> inner(List<Claimant> chain) {
    return chain.stream().filter(c -> c.kind() != ClaimantKind.OUTLET).toList();
  }

  static String name(Actor actor) {
    return actor.name().or(actor::text).map(EventRow::line).orElse("?").replace(';', ',');
  }

  static <T> String joined(List<T> values, Function<T, String> each) {
    return values.stream().map(each).collect(Collectors.joining("; "));
  }

  static String low(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
