package org.dateline.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Judgement;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Mark;
import org.dateline.ledger.StatementKind;
import org.dateline.ledger.Verdict;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Claimant;
import org.dateline.model.CountryCode;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Tally;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports that somebody judged, as gold that {@code dateline evaluate articles} reads: {@code
 * NAME.txt} with {@code NAME.gold.json} beside it, spans in code points.
 *
 * <p>What is judged right or corrected is gold; what is judged wrong is left out, so that a program
 * that states it again is blamed; what nobody judged is marked {@code "sure": false}: it is neither
 * asked for nor blamed. What no program has ever stated is not in it, so that it measures recall
 * only of what was found.
 *
 * @param files the contents of the files, by their names
 */
public record Gold(Map<String, String> files) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 500;
  private static final int MOST = 10_000;

  /** Keeps the order of the files. */
  public Gold {
    files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Of the judgements of a ledger that hold. */
  public static Gold of(Ledger ledger) {
    Map<String, String> files = new LinkedHashMap<>();
    int number = 0;
    for (Article article : judged(ledger)) {
      String name =
          String.format(Locale.ROOT, "%04d-", ++number)
              + article.id().value().replaceAll("[^A-Za-z0-9._-]", "_");
      files.put(name + ".txt", article.text());
      files.put(name + ".gold.json", gold(ledger, article, name + ".txt"));
    }
    return new Gold(files);
  }

  /** The files in one archive. */
  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The latest versions of the reports whose statements were judged, the last judged first. */
  private static List<Article> judged(Ledger ledger) {
    Set<ArticleId> ids = new LinkedHashSet<>();
    List<Article> articles = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<Judgement> some = ledger.judgements(before, AT_ONCE);
    while (!some.isEmpty()) {
      for (Judgement one : some) {
        if (one.withdrawn().isEmpty()) {
          statement(one.verdict()).stream()
              .flatMap(id -> ledger.find(id.value(), 1).stream())
              .map(KeptStatement::article)
              .filter(article -> ids.add(article.id()))
              .forEach(articles::add);
        }
      }
      before = some.getLast().number();
      some = ledger.judgements(before, AT_ONCE);
    }
    return articles;
  }

  private static Optional<StatementId> statement(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Marked marked -> Optional.of(marked.statement());
      case Verdict.Corrected corrected -> Optional.of(corrected.statement());
      case Verdict.Same same -> Optional.empty();
      case Verdict.Different different -> Optional.empty();
    };
  }

  private static String gold(Ledger ledger, Article article, String text) {
    Map<String, Object> gold = new LinkedHashMap<>();
    gold.put("article", text);
    gold.put("published", article.published().map(Object::toString));
    gold.put("events", statements(ledger, article, StatementKind.EVENT));
    gold.put("attributions", statements(ledger, article, StatementKind.QUOTE));
    gold.put("tallies", statements(ledger, article, StatementKind.TALLY));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(gold) + "\n";
  }

  private static List<Object> statements(Ledger ledger, Article article, StatementKind kind) {
    List<Object> all = new ArrayList<>();
    Filter filter = Filter.NONE.article(Optional.of(article.id()));
    for (KeptStatement kept : ledger.statements(kind, filter, Optional.empty(), MOST).items()) {
      Map<String, Object> fields =
          switch (kept.statement()) {
            case EventMention event -> event(event, article.text());
            case Quote quote -> quote(quote, article.text());
            case Tally tally -> tally(tally, article.text());
          };
      boolean sure = kept.corrected() || kept.mark().equals(Optional.of(Mark.RIGHT));
      fields.put("sure", sure);
      all.add(fields);
    }
    return all;
  }

  private static Map<String, Object> event(EventMention event, String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", event.id().value());
    fields.put("type", event.type().name());
    fields.put("mode", event.mode().map(mode -> mode.name()));
    fields.put("cameo", event.cameo().map(cameo -> cameo.code()));
    fields.put("contexts", event.contexts().stream().map(context -> context.label()).toList());
    fields.put("actors", event.actors().stream().map(Gold::party).toList());
    fields.put("recipients", event.recipients().stream().map(Gold::party).toList());
    fields.put("trigger", words(event.evidence().trigger(), text));
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("start", event.date().start().map(Object::toString));
    date.put("end", event.date().end().map(Object::toString));
    date.put("granularity", label(event.date().granularity()));
    boolean dated = event.date().start().isPresent() || event.date().end().isPresent();
    fields.put("date", dated ? Optional.of(date) : Optional.empty());
    fields.put(
        "place",
        event
            .place()
            .map(
                place -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("name", place.name().orElseGet(() -> place.span().in(text)));
                  one.put("country", place.country().map(CountryCode::value));
                  return one;
                }));
    fields.put("status", label(event.status()));
    fields.put("saidBy", event.saidBy().stream().map(Gold::voice).toList());
    return fields;
  }

  private static Map<String, Object> quote(Quote quote, String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", quote.speaker().flatMap(Gold::named).orElse(""));
    fields.put("cue", quote.cue());
    fields.put("content", points(quote.span(), text));
    fields.put("form", label(quote.form()));
    return fields;
  }

  private static Map<String, Object> tally(Tally tally, String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", tally.what());
    fields.put("who", tally.who().flatMap(Gold::named));
    fields.put("low", number(tally.low()));
    fields.put("high", number(tally.high()));
    fields.put("bound", label(tally.bound()));
    fields.put("since", tally.since().map(Object::toString));
    fields.put("until", tally.until().map(Object::toString));
    fields.put("saidBy", tally.saidBy().stream().map(Gold::voice).toList());
    fields.put("span", points(tally.evidence().span(), text));
    return fields;
  }

  private static Map<String, Object> party(Actor actor) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", actor.text());
    fields.put("name", actor.name());
    fields.put("country", actor.countries().stream().findFirst().map(CountryCode::value));
    fields.put("sectors", actor.sectors().stream().map(Sector::name).toList());
    return fields;
  }

  private static Map<String, Object> voice(Claimant claimant) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", label(claimant.kind()));
    fields.put("name", claimant.name());
    return fields;
  }

  private static Optional<String> named(Actor actor) {
    return actor.text().or(actor::name);
  }

  private static Map<String, Object> words(Span span, String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", span.in(text));
    fields.put("span", points(span, text));
    return fields;
  }

  private static List<Integer> points(Span span, String text) {
    return List.of(text.codePointCount(0, span.start()), text.codePointCount(0, span.end()));
  }

  private static Optional<Long> number(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static String label(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
