package org.dateline.ledger.export;

import static org.dateline.ledger.export.Column.day;
import static org.dateline.ledger.export.Column.text;
import static org.dateline.ledger.export.Column.whole;

import java.util.List;
import java.util.OptionalLong;
import org.dateline.ledger.KeptStatement;
import org.dateline.model.Actor;
import org.dateline.model.Tally;

/**
 * A number of people as a row of Dateline's own table.
 *
 * @param kept the statement
 * @param tally the same
 */
record TallyRow(KeptStatement kept, Tally tally) {
  static List<Column<TallyRow>> columns() {
    return OwnTable.joined(
        List.of(
            OwnTable.report(TallyRow::kept),
            List.of(
                text("what", "what happened to them, such as killed", row -> row.tally.what()),
                text(
                    "who",
                    "of whom: name, else words",
                    row -> row.tally.who().map(OwnTable::name).orElse("")),
                text("who_code", "their code", row -> row.tally.who().map(Actor::code).orElse("")),
                whole(
                    "low",
                    "lower bound; empty where there is none",
                    row -> number(row.tally.low())),
                whole(
                    "high",
                    "upper bound; empty where there is none",
                    row -> number(row.tally.high())),
                text(
                    "bound",
                    "how the words bound the number: exact, at_least, more_than, at_most, fewer_than,"
                        + " about, between",
                    row -> OwnTable.low(row.tally.bound())),
                day(
                    "since",
                    "first day counted",
                    row -> row.tally.since().map(Object::toString).orElse("")),
                day(
                    "until",
                    "last day counted",
                    row -> row.tally.until().map(Object::toString).orElse("")),
                text(
                    "cumulative",
                    "yes where it sums over a period or many incidents",
                    row -> yes(row.tally.cumulative())),
                text(
                    "part",
                    "yes where it is told as a part of another number",
                    row -> yes(row.tally.part())),
                text(
                    "revised",
                    "yes where the report says that the number was changed",
                    row -> yes(row.tally.revised())),
                text("place", "name of the place, else its words", TallyRow::place),
                text(
                    "country",
                    "ISO 3166-1 alpha-3 code of the place",
                    row ->
                        row.tally
                            .place()
                            .flatMap(p -> p.country())
                            .map(c -> c.value())
                            .orElse(""))),
            OwnTable.voices(row -> row.tally.saidBy()),
            List.of(
                whole(
                    "sentence",
                    "of the report, 0 for the first",
                    row -> "" + row.tally.evidence().sentence()),
                text(
                    "words",
                    "the words that say it",
                    row ->
                        EventRow.line(row.tally.evidence().span().in(row.kept.article().text())))),
            OwnTable.judged(TallyRow::kept)));
  }

  private String place() {
    return tally
        .place()
        .map(p -> p.name().orElseGet(() -> p.span().in(kept.article().text())))
        .map(EventRow::line)
        .orElse("");
  }

  private static String number(OptionalLong value) {
    return value.isPresent() ? "" + value.getAsLong() : "";
  }

  private static String yes(boolean value) {
    return value ? "yes" : "";
  }
}
