package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ActorId;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.CameoCode;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.dateline.model.Context;
import org.dateline.model.CountryCode;
import org.dateline.model.CustomType;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Granularity;
import org.dateline.model.Plover;
import org.dateline.model.Quad;
import org.dateline.model.Quote;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally;

/** Coded articles built by hand. */
public final class Example {
  static final String TEXT =
      "Kenyan President Ruto visited Kampala on Tuesday, the ministry said."
          + " At least 12 villagers were killed.";

  private Example() {}

  /** An article with an event, a quote and a tally. */
  public static CodedArticle coded(String id) {
    Article article =
        new Article(
            new ArticleId(id),
            Optional.empty(),
            Optional.of("The <Paper> & Co"),
            Optional.of("A \"visit\""),
            Optional.of(LocalDate.of(2024, 3, 26)),
            "en",
            TEXT);
    Actor ruto =
        actor("Kenyan President Ruto", "William Ruto", ActorBasis.TITLE, "KEN", Sector.GOV);
    Actor ministry =
        new Actor(
            Optional.of("the ministry"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            ActorBasis.UNKNOWN,
            Optional.of(span("the ministry")));
    EventMention visit = visit(article, ruto, ministry);
    Quote quote =
        new Quote(
            StatementId.of(article.id(), "quote"),
            Optional.of(ministry),
            Optional.of("said"),
            Optional.of(span("said")),
            Stance.NEUTRAL,
            Quote.Form.INDIRECT,
            span("Kenyan President Ruto visited Kampala on Tuesday"),
            List.of(visit.id()),
            0);
    return new CodedArticle(
        article,
        Optional.of("KAMPALA"),
        Optional.empty(),
        List.of(new Span(0, 68), new Span(69, TEXT.length())),
        List.of(visit),
        List.of(quote),
        List.of(killed(article)));
  }

  private static EventMention visit(Article article, Actor ruto, Actor ministry) {
    return new EventMention(
        StatementId.of(article.id(), "visit"),
        EventType.CONSULT,
        Plover.mode(EventType.CONSULT, "visit"),
        List.of(Context.DIPLOMATIC, Context.HUMAN_RIGHTS),
        CameoCode.of("042"),
        List.of(ruto),
        List.of(),
        new EventDate(
            Optional.of(LocalDate.of(2024, 3, 26)),
            Optional.of(LocalDate.of(2024, 3, 26)),
            Granularity.DAY,
            DateBasis.RELATIVE,
            Optional.of(span("Tuesday"))),
        Optional.of(
            new EventPlace(
                Optional.of("Kampala"),
                Optional.of(new CountryCode("UGA")),
                Optional.empty(),
                OptionalDouble.of(0.31628),
                OptionalDouble.of(32.58219),
                OptionalLong.of(232422),
                span("Kampala"))),
        Status.ACTUAL,
        List.of(
            Claimant.outlet(Optional.of("The <Paper> & Co")),
            new Claimant(
                ClaimantKind.BODY,
                Optional.of("the ministry"),
                Optional.of(ministry),
                Optional.of("said"),
                Stance.NEUTRAL,
                Optional.of(span("the ministry")))),
        new Evidence(0, span("Kenyan President Ruto visited Kampala on Tuesday"), span("visited")),
        new Because("consult.visit", OptionalDouble.of(0.93f), List.of("CONSULT host: no host")),
        0.9);
  }

  private static Tally killed(Article article) {
    Actor villagers = actor("villagers", "villagers", ActorBasis.DESCRIPTION, "UGA", Sector.CVL);
    return new Tally(
        StatementId.of(article.id(), "killed"),
        "killed",
        Optional.of(villagers),
        OptionalLong.of(12),
        OptionalLong.empty(),
        Tally.Bound.AT_LEAST,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(Claimant.outlet(Optional.empty())),
        new Evidence(1, span("At least 12 villagers were killed"), span("12")),
        Because.rule("tally.killed"));
  }

  /** An event-less article. */
  static CodedArticle plain(String id, String text) {
    Article article = Article.ofText(text);
    return new CodedArticle(
        new Article(
            new ArticleId(id),
            article.url(),
            article.outlet(),
            article.title(),
            article.published(),
            article.language(),
            text),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** An article whose one event has all of {@code text} as its words. */
  static CodedArticle wholeText(String id, String text) {
    CodedArticle plain = plain(id, text);
    Span all = new Span(0, text.length());
    Actor actor =
        new Actor(
            Optional.of(text),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            ActorBasis.UNKNOWN,
            Optional.of(all));
    EventMention event =
        new EventMention(
            StatementId.of(plain.article().id(), "event"),
            EventType.PROTEST,
            Optional.empty(),
            Optional.of(new CustomType("NIGHT_VIGIL", Quad.VERBAL_CONFLICT, -1.5)),
            List.of(),
            Optional.empty(),
            List.of(actor),
            List.of(),
            EventDate.UNKNOWN,
            Optional.of(EventPlace.unresolved(all)),
            Status.HYPOTHETICAL,
            List.of(Claimant.outlet(Optional.of(text))),
            new Evidence(0, all, all),
            Because.rule(text),
            1);
    return new CodedArticle(
        plain.article(),
        Optional.empty(),
        Optional.empty(),
        List.of(all),
        List.of(event),
        List.of(),
        List.of());
  }

  /** The same of another article. */
  static CodedArticle with(CodedArticle coded, UnaryOperator<Article> change) {
    return new CodedArticle(
        change.apply(coded.article()),
        coded.datelinePlace(),
        coded.agency(),
        coded.sentences(),
        coded.events(),
        coded.quotes(),
        coded.tallies());
  }

  /** An article at this address, without statements. */
  static CodedArticle at(String url, String id, String text) {
    return with(
        plain(id, text),
        a ->
            new Article(
                a.id(), Optional.of(url), a.outlet(), a.title(), a.published(), "en", a.text()));
  }

  /** Of this day, with its first actor named in these words of the text. */
  static CodedArticle entitled(String id, LocalDate day, String words) {
    CodedArticle coded = coded(id);
    EventMention visit = coded.events().getFirst();
    Actor ruto = actor(words, "William Ruto", ActorBasis.TITLE, "KEN", Sector.GOV);
    EventMention entitled =
        new EventMention(
            visit.id(),
            visit.type(),
            visit.mode(),
            visit.custom(),
            visit.contexts(),
            visit.cameo(),
            List.of(ruto),
            visit.recipients(),
            visit.date(),
            visit.place(),
            visit.status(),
            visit.saidBy(),
            visit.evidence(),
            visit.because(),
            visit.confidence());
    return new CodedArticle(
        coded.article().withPublished(day),
        coded.datelinePlace(),
        coded.agency(),
        coded.sentences(),
        List.of(entitled),
        List.of(),
        List.of());
  }

  /** The same without its events. */
  static CodedArticle withoutEvents(CodedArticle coded) {
    return new CodedArticle(
        coded.article(),
        coded.datelinePlace(),
        coded.agency(),
        coded.sentences(),
        List.of(),
        coded.quotes(),
        coded.tallies());
  }

  /** An article of this day, with one event without a date. */
  static CodedArticle on(String id, LocalDate day) {
    return with(wholeText(id, "A march."), a -> a.withPublished(day));
  }

  /** An article in which Kenya's and Uganda's presidents meet. */
  public static CodedArticle meeting(String id) {
    return meeting(id, "Yoweri Museveni");
  }

  /** The same, with this name for Uganda's. */
  static CodedArticle meeting(String id, String name) {
    CodedArticle plain = plain(id, TEXT);
    EventMention visit = coded(id).events().getFirst();
    Actor museveni = actor("villagers", name, ActorBasis.TITLE, "UGA", Sector.GOV);
    EventMention talks =
        new EventMention(
            StatementId.of(plain.article().id(), "talks"),
            EventType.CONSULT,
            Optional.empty(),
            List.of(),
            CameoCode.of("036"),
            List.of(visit.actors().getFirst(), museveni),
            List.of(),
            new EventDate(
                Optional.of(LocalDate.of(2024, 4, 2)),
                Optional.of(LocalDate.of(2024, 4, 2)),
                Granularity.DAY,
                DateBasis.EXPLICIT,
                Optional.empty()),
            Optional.empty(),
            Status.ACTUAL,
            List.of(Claimant.outlet(Optional.empty())),
            visit.evidence(),
            Because.rule("consult.talks"),
            0.5);
    return new CodedArticle(
        plain.article(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(talks),
        List.of(),
        List.of());
  }

  /** An article whose event points outside of its text. */
  static CodedArticle broken(String id) {
    CodedArticle plain = plain(id, "Short");
    return new CodedArticle(
        plain.article(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        coded(id).events(),
        List.of(),
        List.of());
  }

  /** Events with the model's probability as it is written: to four decimals. */
  static List<EventMention> rounded(List<EventMention> events) {
    return events.stream()
        .map(
            e ->
                new EventMention(
                    e.id(),
                    e.type(),
                    e.mode(),
                    e.custom(),
                    e.contexts(),
                    e.cameo(),
                    e.actors(),
                    e.recipients(),
                    e.date(),
                    e.place(),
                    e.status(),
                    e.saidBy(),
                    e.evidence(),
                    new Because(
                        e.because().rule(),
                        OptionalDouble.of(
                            Math.round(e.because().model().orElse(0) * 10_000) / 10_000.0),
                        e.because().instead()),
                    e.confidence()))
        .toList();
  }

  private static Actor actor(
      String words, String name, ActorBasis basis, String country, Sector sector) {
    return new Actor(
        Optional.of(words),
        Optional.of(name),
        Optional.of(new ActorId("test:" + country)),
        List.of(new CountryCode(country)),
        List.of(sector),
        basis,
        Optional.of(span(words)));
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
