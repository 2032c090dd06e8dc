package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

class PlvScoreTest {
  private static final String TEXT = "Iran accused Oman; Omani talks failed.";
  private static final Span IRAN = new Span(0, 4);
  private static final Span OMAN = new Span(13, 17);
  private static final PlvScore.Gold GOLD =
      new PlvScore.Gold("1", TEXT, List.of(IRAN), List.of(OMAN), "ACCUSE");

  private static Actor party(Span span) {
    return new Actor(
        Optional.of(span.in(TEXT)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        ActorBasis.UNKNOWN,
        Optional.of(span));
  }

  private static EventMention event(EventType type, List<Span> actors, List<Span> recipients) {
    return new EventMention(
        StatementId.of(new ArticleId("a"), type.name()),
        type,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        actors.stream().map(PlvScoreTest::party).toList(),
        recipients.stream().map(PlvScoreTest::party).toList(),
        EventDate.UNKNOWN,
        Optional.empty(),
        Status.ACTUAL,
        List.of(Claimant.outlet(Optional.empty())),
        new Evidence(0, new Span(0, TEXT.length()), new Span(5, 12)),
        Because.rule("test"),
        0.5);
  }

  private static PlvScore score(EventMention... mentions) {
    PlvScore score = new PlvScore();
    score.add(GOLD, List.of(mentions));
    return score;
  }

  @Test
  void rightTypeWithRightPartiesIsRight() {
    PlvScore score = score(event(EventType.ACCUSE, List.of(IRAN), List.of(OMAN)));
    assertThat(score.endToEnd().f1()).isEqualTo(1.0);
    assertThat(score.swapped()).isZero();
  }

  @Test
  void swappedPartiesAreWrongAndCounted() {
    PlvScore score = score(event(EventType.ACCUSE, List.of(OMAN), List.of(IRAN)));
    assertThat(score.endToEnd().f1()).isZero();
    assertThat(score.swapped()).isEqualTo(1.0);
    assertThat(score.any().f1()).isEqualTo(1.0);
  }

  @Test
  void talksMayNameTheirPartiesEitherWayOrAllAsActors() {
    PlvScore.Gold talks = new PlvScore.Gold("2", TEXT, List.of(IRAN), List.of(OMAN), "CONSULT");
    PlvScore score = new PlvScore();
    score.add(talks, List.of(event(EventType.CONSULT, List.of(OMAN), List.of(IRAN))));
    score.add(talks, List.of(event(EventType.CONSULT, List.of(IRAN, OMAN), List.of())));
    assertThat(score.endToEnd().recall()).isEqualTo(1.0);
  }

  @Test
  void aLaterRightEventCountsButNotAsTheFirst() {
    PlvScore score =
        score(
            event(EventType.REJECT, List.of(IRAN), List.of(OMAN)),
            event(EventType.ACCUSE, List.of(IRAN), List.of(OMAN)));
    assertThat(score.endToEnd().f1()).isEqualTo(1.0);
    assertThat(score.first().f1()).isZero();
    assertThat(score.eventsPerSentence()).isEqualTo(2.0);
  }

  @Test
  void marksInsideALongerWordMoveToWholeWords() {
    assertThat(PlvScore.places(TEXT, "Oman", new Span(19, 23))).containsExactly(OMAN);
    assertThat(PlvScore.places(TEXT, "Peru", new Span(19, 23))).containsExactly(new Span(19, 23));
  }
}
