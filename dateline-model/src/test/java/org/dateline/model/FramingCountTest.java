package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramingCountTest {
  private static FramingTerm term(FramingTerm.Voice voice, String category) {
    return new FramingTerm(
        "regime", new Span(0, 6), voice, Optional.empty(), false, category, "evaluative");
  }

  @Test
  void outletAndQuotedVoicesAreCountedApart() {
    List<FramingCount> counts =
        FramingCount.of(
            List.of(
                term(FramingTerm.Voice.OUTLET, "label"),
                term(FramingTerm.Voice.QUOTED, "label"),
                term(FramingTerm.Voice.OUTLET, "label"),
                term(FramingTerm.Voice.OUTLET, "moral")));
    assertThat(counts)
        .containsExactly(
            new FramingCount(FramingTerm.Voice.OUTLET, Optional.empty(), "label", 2),
            new FramingCount(FramingTerm.Voice.QUOTED, Optional.empty(), "label", 1),
            new FramingCount(FramingTerm.Voice.OUTLET, Optional.empty(), "moral", 1));
  }

  @Test
  void noTermsNoCounts() {
    assertThat(FramingCount.of(List.of())).isEmpty();
  }

  @Test
  void contextsAreNamedAsPloverNamesThem() {
    assertThat(Context.HUMAN_RIGHTS.label()).isEqualTo("human_rights");
    assertThat(Context.values()).hasSize(37);
  }

  @Test
  void theOutletsWordsHaveNoOtherSpeaker() {
    Actor speaker =
        new Actor(
            Optional.empty(),
            Optional.of("Hamas"),
            Optional.empty(),
            List.of(new CountryCode("PSE")),
            List.of(Sector.REB),
            ActorBasis.DICTIONARY,
            Optional.empty());
    assertThatThrownBy(
            () ->
                new FramingTerm(
                    "regime",
                    new Span(0, 6),
                    FramingTerm.Voice.OUTLET,
                    Optional.of(speaker),
                    false,
                    "label",
                    "evaluative"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
