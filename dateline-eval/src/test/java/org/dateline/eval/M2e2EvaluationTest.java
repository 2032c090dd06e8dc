package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.dateline.eval.M2e2Evaluation.Mention;
import org.dateline.eval.M2e2Evaluation.Sentence;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.CustomType;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Quad;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class M2e2EvaluationTest {
  private static final String TEXT = "Rebels killed two guards .";

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

  private static EventMention event(EventType type) {
    return event(type, Optional.empty(), List.of(party(new Span(0, 6))));
  }

  private static EventMention event(
      EventType type, Optional<CustomType> custom, List<Actor> actors) {
    return new EventMention(
        StatementId.of(new ArticleId("a"), "x"),
        type,
        Optional.empty(),
        custom,
        List.of(),
        Optional.empty(),
        actors,
        List.of(party(new Span(14, 24))),
        EventDate.UNKNOWN,
        Optional.empty(),
        Status.ACTUAL,
        List.of(Claimant.outlet(Optional.empty())),
        new Evidence(0, new Span(0, 26), new Span(7, 13)),
        Because.rule("test"),
        0.5);
  }

  @Test
  void aKillingIsADeathWithAgentAndVictim() {
    assertThat(M2e2Evaluation.found(TEXT, List.of(event(EventType.ASSAULT))))
        .containsExactly(
            new Mention("Life:Die", new Span(7, 13), Set.of("Agent rebels", "Victim guards")));
  }

  @Test
  void whatTheSetDoesNotMarkIsLeftOut() {
    assertThat(M2e2Evaluation.found(TEXT, List.of(event(EventType.SUPPORT)))).isEmpty();
  }

  @Test
  void anEventOfTheLexiconsTypesHasOneFillerForEachRole() {
    CustomType death = new CustomType("DEATH", Quad.MATERIAL_CONFLICT, -9);
    List<Actor> several = List.of(party(new Span(0, 6)), party(new Span(18, 24)));

    assertThat(
            M2e2Evaluation.ofOwnTypes(
                TEXT, List.of(event(EventType.ASSAULT, Optional.of(death), several))))
        .containsExactly(
            new Mention("Life:Die", new Span(7, 13), Set.of("Agent guards", "Victim guards")));
    assertThat(M2e2Evaluation.ofOwnTypes(TEXT, List.of(event(EventType.ASSAULT)))).isEmpty();
  }

  @Test
  void oneMentionAnswersOneGoldTrigger() {
    Mention gold = new Mention("Life:Die", new Span(7, 13), Set.of());
    assertThat(M2e2Evaluation.common(List.of(gold, gold), List.of(gold))).isEqualTo(1);
  }

  @Test
  void aPhraseIsKnownByItsLastWordBeforeWhatIsAdded() {
    assertThat(M2e2Evaluation.head("two young Guards of the palace, both armed"))
        .isEqualTo("guards");
  }

  @Test
  void aPerfectCoderScoresInFull(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("m2e2.jsonl.gz");
    String line =
        """
        {"words": ["Rebels", "killed", "two", "guards", "."], "golden-event-mentions": [\
        {"event_type": "Life:Die", "trigger": {"start": 1, "end": 2, "text": "killed"}, \
        "arguments": [{"role": "Victim", "text": "two guards"}, \
        {"role": "Agent", "text": "Rebels"}]}]}
        """;
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    List<Sentence> sentences = M2e2Evaluation.read(file);
    List<Mention> found =
        M2e2Evaluation.found(sentences.getFirst().text(), List.of(event(EventType.ASSAULT)));
    String table = M2e2Evaluation.report("events", sentences, List.of(found)).table();
    assertThat(table).containsPattern("triggers \\(1\\): F1 +100.0%");
    assertThat(table).containsPattern("arguments \\(2\\): F1 +100.0%");
    assertThat(table).containsPattern("triggers on odd lines \\(1\\): F1 +100.0%");
  }
}
