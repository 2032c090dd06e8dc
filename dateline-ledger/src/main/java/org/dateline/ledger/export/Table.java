package org.dateline.ledger.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.StatementKind;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Tally;

/**
 * A table of statements of one kind.
 *
 * @param columns its columns
 * @param rows the rows that one statement makes
 * @param <R> what a row is
 */
record Table<R>(List<Column<R>> columns, Function<KeptStatement, Stream<R>> rows) {
  /** Event mentions, one row each. */
  static Table<EventRow> mentions(List<Column<EventRow>> columns) {
    return new Table<>(
        columns,
        kept ->
            kept.statement() instanceof EventMention event
                ? Stream.of(EventRow.main(kept, event))
                : Stream.empty());
  }

  /** Event mentions, one row for each two parties. */
  static Table<EventRow> dyads(List<Column<EventRow>> columns) {
    return new Table<>(
        columns,
        kept ->
            kept.statement() instanceof EventMention event
                ? EventRow.dyads(kept, event).stream()
                : Stream.empty());
  }

  /** Dateline's own table of a kind of statements. */
  static Table<?> own(StatementKind kind) {
    return switch (kind) {
      case EVENT -> mentions(OwnTable.events());
      case QUOTE ->
          new Table<>(
              QuoteRow.columns(),
              kept ->
                  kept.statement() instanceof Quote quote
                      ? Stream.of(new QuoteRow(kept, quote))
                      : Stream.empty());
      case TALLY ->
          new Table<>(
              TallyRow.columns(),
              kept ->
                  kept.statement() instanceof Tally tally
                      ? Stream.of(new TallyRow(kept, tally))
                      : Stream.empty());
    };
  }

  String headings(String between) {
    return columns.stream().map(Column::name).collect(Collectors.joining(between));
  }

  /** The lines that a statement makes, each value passed through {@code cell}. */
  Stream<String> lines(KeptStatement kept, String between, UnaryOperator<String> cell) {
    return rows.apply(kept)
        .map(
            row ->
                columns.stream()
                    .map(column -> cell.apply(column.value().apply(row)))
                    .collect(Collectors.joining(between)));
  }

  /** Writes what {@code each} gives; returns the number of rows. */
  long parquet(Path file, Consumer<Consumer<KeptStatement>> each) {
    try (ParquetFile<R> out = new ParquetFile<>(columns)) {
      each.accept(kept -> rows.apply(kept).forEach(out::add));
      return out.write(file);
    }
  }
}
