package org.dateline.ledger.export;

import static org.dateline.ledger.export.Column.text;
import static org.dateline.ledger.export.Column.whole;

import java.util.List;
import org.dateline.ledger.KeptStatement;
import org.dateline.model.Actor;
import org.dateline.model.Quote;
import org.dateline.model.StatementId;

/**
 * Content that a report credits to somebody, as a row of Dateline's own table.
 *
 * @param kept the statement
 * @param quote the same
 */
record QuoteRow(KeptStatement kept, Quote quote) {
  static List<Column<QuoteRow>> columns() {
    return OwnTable.joined(
        List.of(
            OwnTable.report(QuoteRow::kept),
            List.of(
                text(
                    "speaker",
                    "to whom it is credited: name, else words; empty where the report does not say",
                    row -> row.quote.speaker().map(OwnTable::name).orElse("")),
                text(
                    "speaker_code",
                    "the speaker's code",
                    row -> row.quote.speaker().map(Actor::code).orElse("")),
                text("cue", "the crediting words", row -> EventRow.text(row.quote.cue())),
                text(
                    "stance",
                    "how the speaker stands to it: neutral, claim, deny, confirm",
                    row -> OwnTable.low(row.quote.stance())),
                text(
                    "form",
                    "direct, indirect, or mixed where parts of it stand in quotation marks",
                    row -> OwnTable.low(row.quote.form())),
                text(
                    "content",
                    "the words that are credited",
                    row -> EventRow.line(row.quote.span().in(row.kept.article().text()))),
                whole(
                    "start",
                    "where they start, in UTF-16 units",
                    row -> "" + row.quote.span().start()),
                whole("end", "where they end", row -> "" + row.quote.span().end()),
                text(
                    "events",
                    "ids of the events asserted inside, with semicolons",
                    row -> OwnTable.joined(row.quote.events(), StatementId::value)),
                whole(
                    "sentence",
                    "in which they start, 0 for the report's first",
                    row -> "" + row.quote.sentence())),
            OwnTable.judged(QuoteRow::kept)));
  }
}
