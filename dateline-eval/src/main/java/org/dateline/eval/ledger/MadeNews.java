package org.dateline.eval.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.dateline.model.CountryCode;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Granularity;
import org.dateline.model.Quote;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally;

/**
 * Made-up reports with statements: incidents that one to six reports tell of within days, each in
 * about 130 words with four events, a quotation and a number of people. Parties, places and words
 * are as unevenly frequent as in news. The same numbers give the same reports. Immutable.
 */
final class MadeNews {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int WORDS = 6_000;
  private static final int PARTIES = 50_000;
  private static final int OUTLETS = 300;
  private static final int DAYS = 1_500;
  private static final String[] COUNTRIES = {
    "KEN", "UKR", "RUS", "USA", "ISR", "PSE", "SDN", "MLI", "COL", "IND", "PAK", "CHN", "FRA",
    "DEU", "GBR", "IRN", "IRQ", "SYR", "TUR", "ETH", "SOM", "NGA", "ZAF", "BRA", "MEX"
  };

  private static final List<EventType> TYPES = List.of(EventType.values());

  private final int reports;

  /** So many reports, spread over 1,500 days. */
  MadeNews(int reports) {
    this.reports = reports;
  }

  /** The report of this number, from 0; later numbers are of later days, nearly. */
  CodedArticle report(int number) {
    Random random = new Random(number * 31L + 7);
    int incident = Math.max(0, number / 3 - random.nextInt(3));
    LocalDate day = FIRST.plusDays((long) number * DAYS / reports);
    String text = text(new Random(incident), random);
    Article article =
        new Article(
            new ArticleId(String.format(Locale.ROOT, "made-%08d", number)),
            Optional.of("https://example.org/" + number),
            Optional.of("Outlet " + uneven(random, OUTLETS)),
            Optional.of(capital(name(incident, 0)) + " " + word(random) + " " + word(random)),
            Optional.of(day),
            "en",
            text);
    List<EventMention> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      events.add(event(article, day, i, new Random(incident * 5L + i), random));
    }
    return new CodedArticle(
        article,
        Optional.empty(),
        Optional.empty(),
        List.of(new Span(0, text.length())),
        events,
        List.of(quote(article, random)),
        List.of(tally(article, random)));
  }

  /** Names and words of the incident, and some of the report's own. */
  private static String text(Random incident, Random own) {
    StringBuilder text = new StringBuilder();
    int story = incident.nextInt(1 << 24);
    for (int i = 0; i < 130; i++) {
      boolean same = i % 3 != 0;
      Random from = same ? incident : own;
      boolean named = i % 9 == 4;
      text.append(named ? capital(name(story, i % 5)) : word(from));
      text.append(i % 13 == 12 ? ". " : " ");
    }
    return text.append("they said.").toString();
  }

  private static EventMention event(
      Article article, LocalDate day, int at, Random incident, Random own) {
    int start = at * 20;
    Span span = new Span(start, start + 60);
    EventType type = TYPES.get(incident.nextInt(TYPES.size()));
    LocalDate on = day.minusDays(own.nextInt(3));
    Actor actor = party(incident, span);
    return new EventMention(
        StatementId.of(article.id(), "event" + at),
        type,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(actor),
        own.nextInt(4) == 0 ? List.of() : List.of(party(incident, span)),
        new EventDate(
            Optional.of(on),
            Optional.of(on),
            Granularity.DAY,
            DateBasis.RELATIVE,
            Optional.of(new Span(start + 2, start + 9))),
        Optional.of(place(incident, new Span(start, start + 5))),
        own.nextInt(6) == 0 ? Status.FUTURE : Status.ACTUAL,
        own.nextBoolean() ? List.of(outlet()) : List.of(outlet(), cited(party(own, span))),
        new Evidence(0, span, new Span(start, start + 6)),
        Because.rule("made"),
        own.nextInt(1000) / 1000.0);
  }

  private static Quote quote(Article article, Random own) {
    return new Quote(
        StatementId.of(article.id(), "quote"),
        Optional.of(party(own, new Span(0, 10))),
        Optional.of("said"),
        Optional.of(new Span(0, 4)),
        Stance.NEUTRAL,
        Quote.Form.INDIRECT,
        new Span(10, 80),
        List.of(),
        0);
  }

  private static Tally tally(Article article, Random own) {
    long number = 1L + uneven(own, 200);
    return new Tally(
        StatementId.of(article.id(), "tally"),
        own.nextBoolean() ? "killed" : "injured",
        Optional.empty(),
        OptionalLong.of(number),
        OptionalLong.of(number),
        Tally.Bound.EXACT,
        article.published(),
        article.published(),
        false,
        Optional.of(place(own, new Span(0, 5))),
        List.of(outlet(), cited(party(own, new Span(0, 10)))),
        new Evidence(0, new Span(0, 40), new Span(0, 6)),
        Because.rule("made"));
  }

  private static Actor party(Random random, Span span) {
    int number = uneven(random, PARTIES);
    boolean titled = random.nextInt(5) == 0;
    return new Actor(
        Optional.of((titled ? "Minister " + number % 7 + " " : "the party ") + number),
        Optional.of(capital(name(number, 7)) + " " + capital(name(number, 8))),
        Optional.empty(),
        List.of(new CountryCode(COUNTRIES[number % COUNTRIES.length])),
        List.of(Sector.GOV),
        titled ? ActorBasis.TITLE : ActorBasis.DICTIONARY,
        Optional.of(span));
  }

  private static EventPlace place(Random random, Span span) {
    int number = uneven(random, 5_000);
    return new EventPlace(
        Optional.of(capital(name(number, 9))),
        Optional.of(new CountryCode(COUNTRIES[number % COUNTRIES.length])),
        Optional.empty(),
        OptionalDouble.of(number % 90),
        OptionalDouble.of(number % 180),
        OptionalLong.empty(),
        span);
  }

  private static Claimant outlet() {
    return Claimant.outlet(Optional.empty());
  }

  private static Claimant cited(Actor actor) {
    return new Claimant(
        ClaimantKind.BODY,
        actor.name(),
        Optional.of(actor),
        Optional.of("said"),
        Stance.NEUTRAL,
        Optional.empty());
  }

  private static String word(Random random) {
    return name(uneven(random, WORDS), 1);
  }

  /** A made-up word: the same for the same numbers. */
  private static String name(long number, int kind) {
    long left = (number * 2654435761L + kind * 40503L) & 0xFFFFFFFL;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append("bdfgklmnprstvz".charAt((int) (left % 14)));
      left /= 14;
      name.append("aeiou".charAt((int) (left % 5)));
      left /= 5;
    }
    return name.append("nrl".charAt((int) (left % 3))).toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A number below {@code most}; small ones are far more frequent. */
  private static int uneven(Random random, int most) {
    return (int) Math.min(most - 1, Math.pow(most, random.nextDouble()) - 1);
  }
}
