package org.dateline.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Statement;
import org.dateline.model.Tally;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of {@link Columns#READ} coded into rows of {@link Columns#CODED}. */
final class CodedRow {
  /**
   * Characters that an article may have; longer ones are data, not news, and stop a core for hours.
   */
  static final int MOST_CHARACTERS = 5_000_000;

  private CodedRow() {}

  /** The row with its statements, or with the reason why it has none. */
  static Row of(Row read) {
    if (!ArticleRow.isArticle(read)) {
      return with(read, List.of(), "unknown", Optional.empty());
    }
    Article article = ArticleRow.article(read);
    if (!article.isRead()) {
      return refused(
          read, "FIELD", "it is in \"" + article.language() + "\"", "Dateline reads English");
    }
    if (article.text().length() > MOST_CHARACTERS) {
      return refused(
          read,
          "TOO_LONG",
          String.format(Locale.ROOT, "%,d characters", article.text().length()),
          "Split it, or code it alone with dateline code");
    }
    try {
      CodedArticle coded = SharedEngine.code(article);
      return with(
          read,
          coded.statements().map(s -> statement(s, article)).toList(),
          article.published().map(day -> day.toString().substring(0, 7)).orElse("unknown"),
          Optional.of(StatementJson.line(coded)));
    } catch (RuntimeException | StackOverflowError e) {
      // One article must not fail the others of its partition.
      return refused(read, "FAULT", e.toString(), "Report it with the article");
    }
  }

  private static Row refused(Row read, String category, String wrong, String remedy) {
    Row reason =
        ArticleRow.passedOver(
            read.getString(read.fieldIndex(Columns.ORIGIN)),
            Optional.of(read.getString(read.fieldIndex("id"))),
            category,
            wrong,
            remedy);
    return with(reason, List.of(), "unknown", Optional.empty());
  }

  private static Row with(Row read, List<Row> statements, String month, Optional<String> coded) {
    List<Object> cells = new ArrayList<>();
    CollectionConverters.asJava(read.toSeq()).forEach(cells::add);
    cells.add(month);
    cells.add(coded.orElse(null));
    cells.add(SharedEngine.program());
    cells.add(coded.isPresent() ? SharedEngine.modelDigest() : null);
    cells.add(coded.isPresent() ? SharedEngine.lexiconDigest() : null);
    cells.add(statements.toArray(Row[]::new));
    return RowFactory.create(cells.toArray());
  }

  private static Row statement(Statement statement, Article article) {
    String json = StatementJson.line(statement, article);
    return switch (statement) {
      case EventMention event ->
          RowFactory.create(
              event.id().value(),
              "event",
              event.type().name(),
              event.mode().map(mode -> mode.name()).orElse(null),
              event.status().name().toLowerCase(Locale.ROOT),
              event.date().start().map(CodedRow::date).orElse(null),
              event.date().end().map(CodedRow::date).orElse(null),
              event.place().flatMap(place -> place.country()).map(c -> c.value()).orElse(null),
              codes(event.actors()),
              codes(event.recipients()),
              json);
      case Quote quote ->
          RowFactory.create(
              quote.id().value(),
              "quote",
              null,
              null,
              null,
              null,
              null,
              null,
              codes(quote.speaker().stream().toList()),
              new String[0],
              json);
      case Tally tally ->
          RowFactory.create(
              tally.id().value(),
              "tally",
              tally.what(),
              null,
              null,
              tally.since().map(CodedRow::date).orElse(null),
              tally.until().map(CodedRow::date).orElse(null),
              null,
              codes(tally.who().stream().toList()),
              new String[0],
              json);
    };
  }

  private static Date date(LocalDate day) {
    return Date.valueOf(day);
  }

  /** The codes of actors, or their words where they have none. */
  private static String[] codes(List<Actor> actors) {
    return actors.stream()
        .map(actor -> actor.code().isEmpty() ? actor.text().orElse("") : actor.code())
        .toArray(String[]::new);
  }
}
