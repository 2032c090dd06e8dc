package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

class MarkedReportsTest {
  private static final String TEXT = "Rebels attacked Goma and fled. The attack shook the town.";

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Actor party(String words) {
    return new Actor(
        Optional.of(words),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        ActorBasis.UNKNOWN,
        Optional.of(span(words)));
  }

  private static EventMention event(
      EventType type, String word, int sentence, List<Actor> actors, List<Actor> recipients) {
    return new EventMention(
        StatementId.of(new ArticleId("a"), type.name(), word),
        type,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        actors,
        recipients,
        EventDate.UNKNOWN,
        Optional.empty(),
        Status.ACTUAL,
        List.of(Claimant.outlet(Optional.empty())),
        new Evidence(sentence, new Span(0, TEXT.length()), span(word)),
        Because.rule("test"),
        0.5);
  }

  private static Verdicts.Words words(String words, boolean thing) {
    return new Verdicts.Words(span(words).start(), span(words).end(), thing);
  }

  private static Verdicts.Verdict verdict(
      String word, String type, String status, String marks, Verdicts.Words... recipients) {
    return new Verdicts.Verdict(
        words(word, false),
        type,
        status,
        marks,
        List.of(words("Rebels", false)),
        List.of(recipients));
  }

  private static Report report(List<EventMention> events, List<Verdicts.Verdict> verdicts) {
    MarkedReports score = new MarkedReports();
    score.add(
        new CodedArticle(
            Article.ofText(TEXT),
            Optional.empty(),
            Optional.empty(),
            List.of(new Span(0, 30), new Span(31, TEXT.length())),
            events,
            List.of(),
            List.of(),
            List.of()),
        verdicts);
    return score.report(1);
  }

  private static double share(Report report, String row) {
    return ((Figure.Share) report.figure(row)).value();
  }

  @Test
  void borderCasesAreRightAndWhatIsToldAgainIsNotCounted() {
    Report report =
        report(
            List.of(
                event(EventType.ASSAULT, "attacked", 0, List.of(party("Rebels")), List.of()),
                event(EventType.RETREAT, "fled", 0, List.of(), List.of()),
                event(EventType.ASSAULT, "attack shook", 1, List.of(), List.of())),
            List.of(
                verdict("attacked", "ASSAULT", "actual", "-", words("Goma", false)),
                verdict("fled", "RETREAT", "actual", "?"),
                verdict("attack shook", "ASSAULT", "actual", "*")));
    assertThat(share(report, "precision")).isEqualTo(1.0);
    assertThat(share(report, "recall")).isEqualTo(1.0);
    assertThat(share(report, "of the found: actors right")).isEqualTo(1.0);
    assertThat(share(report, "of the found: recipients right")).isZero();
  }

  @Test
  void anotherTypeIsWrongAndAThingMayBeCodedOrNot() {
    Report report =
        report(
            List.of(
                event(
                    EventType.ASSAULT,
                    "attacked",
                    0,
                    List.of(party("Rebels")),
                    List.of(party("Goma"))),
                event(EventType.CONCEDE, "fled", 0, List.of(), List.of())),
            List.of(
                verdict("attacked", "ASSAULT", "historical", "-", words("Goma", true)),
                verdict("fled", "RETREAT", "actual", "-")));
    assertThat(share(report, "precision")).isEqualTo(0.5);
    assertThat(share(report, "recall")).isEqualTo(0.5);
    assertThat(share(report, "of the found: both right")).isEqualTo(1.0);
    assertThat(share(report, "of the found: status and both right")).isZero();
    assertThat(report.notes()).containsExactly("historical read as actual: 1");
  }
}
