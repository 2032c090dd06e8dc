package org.dateline.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ActorId;
import org.dateline.model.Article;
import org.dateline.model.Because;
import org.dateline.model.CameoCode;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.dateline.model.Context;
import org.dateline.model.CountryCode;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Granularity;
import org.dateline.model.Plover;
import org.dateline.model.Quote;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally;

/** Codes every article by hand: the visit of its first words, and the number in its last ones. */
final class Visit implements Coding {
  static final String TEXT =
      "Kenyan President Ruto visited Kampala on Tuesday, the ministry said.\n\n"
          + "At least 12 villagers were killed.";

  /** A text that it refuses for its language. */
  static final String FOREIGN = "Am Dienstag traf der Präsident den Minister.";

  @Override
  public CodedArticle code(Article article) {
    String text = article.text();
    if (text.equals(FOREIGN)) {
      throw new IllegalArgumentException("The text is in \"de\".");
    }
    if (!text.contains("visited Kampala on Tuesday") || !text.contains("At least 12 villagers")) {
      return new CodedArticle(
          article, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }
    Actor ruto =
        new Actor(
            Optional.of("Kenyan President Ruto"),
            Optional.of("William Ruto"),
            Optional.of(new ActorId("person:william-ruto")),
            List.of(new CountryCode("KEN")),
            List.of(Sector.GOV),
            ActorBasis.TITLE,
            Optional.of(span(text, "Kenyan President Ruto")));
    Actor ministry =
        new Actor(
            Optional.of("the ministry"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(Sector.GOV),
            ActorBasis.DESCRIPTION,
            Optional.of(span(text, "the ministry")));
    List<Claimant> saidBy =
        List.of(
            Claimant.outlet(article.outlet()),
            new Claimant(
                ClaimantKind.BODY,
                Optional.of("the ministry"),
                Optional.of(ministry),
                Optional.of("said"),
                Stance.NEUTRAL,
                Optional.of(span(text, "the ministry"))));
    EventMention visit = visit(article, ruto, saidBy);
    Quote quote =
        new Quote(
            StatementId.of(article.id(), "quote"),
            Optional.of(ministry),
            Optional.of("said"),
            Optional.of(span(text, "said")),
            Stance.NEUTRAL,
            Quote.Form.INDIRECT,
            span(text, "Kenyan President Ruto visited Kampala on Tuesday"),
            List.of(visit.id()),
            0);
    return new CodedArticle(
        article,
        Optional.of("KAMPALA"),
        Optional.empty(),
        List.of(span(text, text.strip())),
        List.of(visit),
        List.of(quote),
        List.of(killed(article)));
  }

  private static EventMention visit(Article article, Actor ruto, List<Claimant> saidBy) {
    String text = article.text();
    LocalDate day = LocalDate.of(2024, 3, 26);
    Actor uganda =
        new Actor(
            Optional.of("Kampala"),
            Optional.of("Uganda"),
            Optional.of(new ActorId("country:UGA")),
            List.of(new CountryCode("UGA")),
            List.of(),
            ActorBasis.DICTIONARY,
            Optional.of(span(text, "Kampala")));
    return new EventMention(
        StatementId.of(article.id(), "visit"),
        EventType.CONSULT,
        Plover.mode(EventType.CONSULT, "visit"),
        List.of(Context.DIPLOMATIC),
        CameoCode.of("042"),
        List.of(ruto),
        List.of(uganda),
        new EventDate(
            Optional.of(day),
            Optional.of(day),
            Granularity.DAY,
            DateBasis.RELATIVE,
            Optional.of(span(text, "Tuesday"))),
        Optional.of(
            new EventPlace(
                Optional.of("Kampala"),
                Optional.of(new CountryCode("UGA")),
                Optional.empty(),
                OptionalDouble.of(0.31628),
                OptionalDouble.of(32.58219),
                OptionalLong.of(232422),
                span(text, "Kampala"))),
        Status.ACTUAL,
        saidBy,
        new Evidence(
            0,
            span(text, "Kenyan President Ruto visited Kampala on Tuesday"),
            span(text, "visited")),
        Because.rule("consult.visit"),
        0.9);
  }

  private static Tally killed(Article article) {
    String text = article.text();
    return new Tally(
        StatementId.of(article.id(), "killed"),
        "killed",
        Optional.empty(),
        OptionalLong.of(12),
        OptionalLong.empty(),
        Tally.Bound.AT_LEAST,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(Claimant.outlet(article.outlet())),
        new Evidence(1, span(text, "At least 12 villagers were killed"), span(text, "killed")),
        Because.rule("tally.killed"));
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
