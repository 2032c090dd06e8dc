package org.dateline.ledger;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.CustomType;
import org.dateline.model.EventMention;
import org.dateline.model.FramingCount;
import org.dateline.model.FramingTerm;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Statement;
import org.dateline.model.Tally;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Statements as JSON: the contract with other programs.
 *
 * <p>Fields stand always and always in the same order; what is absent is {@code null}. Choices are
 * written in small letters, of several words with hyphens ({@code at-least}); spans are {@code
 * [start, end]}. Words of the report are given as they are, without escapes for HTML; a lone
 * surrogate is written as its escape, so that the output is valid UTF-8. Probabilities are rounded
 * to four decimals.
 */
public final class StatementJson {
  private static final JsonFactory JSON = new JsonFactory();

  private StatementJson() {}

  /** The article with its statements on one line, without a line end. */
  public static String line(CodedArticle coded) {
    return written(coded.article(), json -> article(json, coded));
  }

  /** One statement of {@code article}. */
  public static String line(Statement statement, Article article) {
    return written(article, json -> statement(json, statement));
  }

  /** The terms of a report's framing as a list, which {@link StatementReader} reads back. */
  static String framing(CodedArticle coded) {
    return written(
        coded.article(), json -> json.items(coded.framing(), term -> framing(json, term)));
  }

  /** A list of spans: {@code [[0, 12], [13, 40]]}. */
  static String spans(List<Span> spans) {
    return spans.stream()
        .map(span -> "[" + span.start() + "," + span.end() + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String written(Article article, Consumer<StatementFields> content) {
    StringWriter out = new StringWriter();
    try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      content.accept(new StatementFields(generator, article.text()));
    }
    return withoutLoneSurrogates(out.toString());
  }

  private static void article(StatementFields json, CodedArticle coded) {
    Article article = coded.article();
    json.open();
    json.object(
        "article",
        () -> {
          json.text("id", article.id().value());
          json.text("url", article.url());
          json.text("outlet", article.outlet());
          json.text("title", article.title());
          json.day("published", article.published());
          if (coded.datelinePlace().isEmpty() && coded.agency().isEmpty()) {
            json.absent("dateline");
          } else {
            json.object(
                "dateline",
                () -> {
                  json.text("place", coded.datelinePlace());
                  json.text("agency", coded.agency());
                });
          }
          json.text("language", article.language());
        });
    json.list("sentences", coded.sentences(), json::span);
    statements(json, "events", coded.events());
    statements(json, "quotes", coded.quotes());
    statements(json, "tallies", coded.tallies());
    json.list("framing", coded.framing(), term -> framing(json, term));
    json.list("framingCounts", FramingCount.of(coded.framing()), count -> count(json, count));
    json.close();
  }

  private static void framing(StatementFields json, FramingTerm term) {
    json.open();
    json.text("term", term.term());
    json.span("span", Optional.of(term.span()));
    json.choice("voice", term.voice());
    json.actor("by", term.by());
    json.truth("direct", term.direct());
    json.text("category", term.category());
    json.text("reason", term.reason());
    json.close();
  }

  private static void count(StatementFields json, FramingCount count) {
    json.open();
    json.choice("voice", count.voice());
    json.text("by", count.by());
    json.text("category", count.category());
    json.number("terms", count.terms());
    json.close();
  }

  private static void statements(
      StatementFields json, String field, List<? extends Statement> statements) {
    json.list(field, statements, statement -> statement(json, statement));
  }

  private static void statement(StatementFields json, Statement statement) {
    json.open();
    json.text("id", statement.id().value());
    switch (statement) {
      case EventMention event -> event(json, event);
      case Quote quote -> quote(json, quote);
      case Tally tally -> tally(json, tally);
    }
    json.close();
  }

  private static void event(StatementFields json, EventMention event) {
    json.text("type", event.type().name());
    json.text("mode", event.mode().map(mode -> mode.name()));
    event.custom().ifPresentOrElse(custom -> custom(json, custom), () -> json.absent("custom"));
    json.list("contexts", event.contexts(), context -> json.value(context.label()));
    json.text("cameo", event.cameo().map(cameo -> cameo.code()));
    json.number("quad", event.type().quad().number());
    json.number("score", event.score());
    event
        .cameo()
        .ifPresentOrElse(
            cameo -> json.number("goldstein", cameo.goldstein()), () -> json.absent("goldstein"));
    json.list("actors", event.actors(), json::actor);
    json.list("recipients", event.recipients(), json::actor);
    json.date("date", event.date());
    json.place("place", event.place());
    json.choice("status", event.status());
    json.list("saidBy", event.saidBy(), json::claimant);
    json.evidence("evidence", event.evidence());
    json.because("because", event.because());
    json.probability("confidence", event.confidence());
  }

  private static void custom(StatementFields json, CustomType custom) {
    json.object(
        "custom",
        () -> {
          json.text("name", custom.name());
          json.number("quad", custom.quad().number());
          json.number("score", custom.score());
        });
  }

  private static void quote(StatementFields json, Quote quote) {
    json.actor("speaker", quote.speaker());
    if (quote.cue().isEmpty() && quote.cueSpan().isEmpty()) {
      json.absent("cue");
    } else {
      json.object(
          "cue",
          () -> {
            json.text("text", quote.cue());
            json.span("span", quote.cueSpan());
          });
    }
    json.choice("stance", quote.stance());
    json.choice("form", quote.form());
    json.span("span", Optional.of(quote.span()));
    json.list("events", quote.events(), id -> json.value(id.value()));
    json.number("sentence", quote.sentence());
  }

  private static void tally(StatementFields json, Tally tally) {
    json.text("what", tally.what());
    json.actor("who", tally.who());
    json.number("low", tally.low());
    json.number("high", tally.high());
    json.choice("bound", tally.bound());
    json.object(
        "period",
        () -> {
          json.day("since", tally.since());
          json.day("until", tally.until());
        });
    json.truth("cumulative", tally.cumulative());
    json.truth("part", tally.part());
    json.truth("revised", tally.revised());
    json.place("place", tally.place());
    json.list("saidBy", tally.saidBy(), json::claimant);
    json.span("span", Optional.of(tally.evidence().span()));
    json.evidence("evidence", tally.evidence());
    json.because("because", tally.because());
  }

  /** UTF-8 cannot say a lone surrogate; JSON can, as an escape. They occur in strings only. */
  private static String withoutLoneSurrogates(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (!Character.isSurrogate(unit)) {
        out.append(unit);
      } else if (Character.isHighSurrogate(unit)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        out.append(unit).append(json.charAt(++i));
      } else {
        out.append(String.format("\\u%04x", (int) unit));
      }
    }
    return out.toString();
  }
}
