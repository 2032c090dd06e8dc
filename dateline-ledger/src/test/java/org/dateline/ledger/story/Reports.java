package org.dateline.ledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Granularity;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally;

/** Builds a coded report by hand. */
final class Reports {
  private final Article article;
  private final List<EventMention> events = new ArrayList<>();
  private final List<Tally> tallies = new ArrayList<>();

  private Reports(Article article) {
    this.article = article;
  }

  static Reports report(String id, String outlet, String day, String text) {
    return new Reports(
        new Article(
            new ArticleId(id),
            Optional.empty(),
            Optional.of(outlet),
            Optional.empty(),
            day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
            "en",
            text));
  }

  /** A mention of an event named by a word of the text, on a day. */
  Reports event(
      String id, EventType type, String trigger, String actor, String recipient, String day) {
    return event(id, type, trigger, actor, recipient, day, Status.ACTUAL, ours());
  }

  Reports event(
      String id,
      EventType type,
      String trigger,
      String actor,
      String recipient,
      String day,
      Status status,
      Claimant who) {
    int start = article.text().indexOf(trigger);
    LocalDate date = LocalDate.parse(day);
    events.add(
        new EventMention(
            new StatementId(id),
            type,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            parties(actor),
            parties(recipient),
            new EventDate(
                Optional.of(date),
                Optional.of(date),
                Granularity.DAY,
                DateBasis.EXPLICIT,
                Optional.empty()),
            Optional.empty(),
            status,
            chain(who),
            new Evidence(
                0, new Span(0, article.text().length()), new Span(start, start + trigger.length())),
            Because.rule("test"),
            0.9));
    return this;
  }

  Reports tally(String id, String what, long number, Tally.Bound bound, Claimant who) {
    tallies.add(
        new Tally(
            new StatementId(id),
            what,
            Optional.empty(),
            OptionalLong.of(number),
            bound == Tally.Bound.EXACT ? OptionalLong.of(number) : OptionalLong.empty(),
            bound,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            chain(who),
            new Evidence(0, new Span(0, 1), new Span(0, 1)),
            Because.rule("test")));
    return this;
  }

  CodedArticle coded() {
    return new CodedArticle(
        article, Optional.empty(), Optional.empty(), List.of(), events, List.of(), tallies);
  }

  /** The outlet's own voice. */
  static Claimant ours() {
    return Claimant.outlet(Optional.empty());
  }

  /** A body that is cited. */
  static Claimant body(String name) {
    return body(name, Stance.NEUTRAL);
  }

  static Claimant body(String name, Stance stance) {
    return new Claimant(
        ClaimantKind.BODY,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        stance,
        Optional.empty());
  }

  private static List<Claimant> chain(Claimant who) {
    return who.kind() == ClaimantKind.OUTLET ? List.of(who) : List.of(ours(), who);
  }

  private static List<Actor> parties(String name) {
    return name.isEmpty()
        ? List.of()
        : List.of(
            new Actor(
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                List.of(),
                List.of(),
                ActorBasis.UNKNOWN,
                Optional.empty()));
  }
}
