package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.ledger.LedgerWriter.Kept;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventType;
import org.junit.jupiter.api.Test;

/** What is kept comes back as it was kept, and every version and reading of it. */
interface KeepingContract extends LedgerContract {
  @Test
  default void everyStatementComesBackAsItWasKept() {
    CodedArticle coded = Example.coded("a");
    try (Ledger ledger = Ledger.open(LedgerContract.filled(fresh(), coded))) {
      KeptArticle kept = ledger.article(new ArticleId("a")).orElseThrow();
      assertThat(StatementJson.line(kept.coded())).isEqualTo(StatementJson.line(coded));
      assertThat(kept.coded().events()).isEqualTo(Example.rounded(coded.events()));
      assertThat(kept.coded().quotes()).isEqualTo(coded.quotes());
      assertThat(kept.coded().tallies()).isEqualTo(coded.tallies());
      assertThat(kept.coded().sentences()).isEqualTo(coded.sentences());
      assertThat(kept.run()).isEqualTo(RUN);
    }
  }

  @Test
  default void aTypeOfTheUsersOwnIsKeptAndFound() {
    CodedArticle coded = Example.wholeText("a", "A vigil.");
    try (Ledger ledger = Ledger.open(LedgerContract.filled(fresh(), coded, Example.coded("b")))) {
      assertThat(ledger.article(new ArticleId("a")).orElseThrow().coded().events())
          .isEqualTo(coded.events());
      Filter own = Filter.NONE.customs(Set.of("NIGHT_VIGIL", "RAID"));
      assertThat(LedgerContract.ids(ledger, StatementKind.EVENT, own)).containsExactly("a");
      for (String other : List.of("NIGHT", "NIGHT%", "NIGHTXVIGIL", "PROTEST")) {
        assertThat(
                LedgerContract.ids(ledger, StatementKind.EVENT, Filter.NONE.customs(Set.of(other))))
            .as(other)
            .isEmpty();
      }
      assertThat(
              LedgerContract.ids(
                  ledger, StatementKind.EVENT, Filter.NONE.types(Set.of(EventType.PROTEST))))
          .containsExactly("a");
    }
  }

  @Test
  default void theSameAddressWithAnotherTextIsAVersionOfOneArticle() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      CodedArticle first = Example.at("https://example.org/1", "x", "Ten people were hurt.");
      CodedArticle second = Example.at("https://example.org/1", "y", "Twelve people were hurt.");
      assertThat(writer.keep(List.of(first, second, first, second), RUN))
          .containsExactly(Kept.ADDED, Kept.NEW_VERSION, Kept.ALREADY_THERE, Kept.ALREADY_THERE);
    }
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(ledger.counts().articles()).isEqualTo(1);
      assertThat(ledger.versions(new ArticleId("y")))
          .extracting(Article::text)
          .containsExactly("Ten people were hurt.", "Twelve people were hurt.");
      assertThat(ledger.article(new ArticleId("x")).orElseThrow().version()).isEqualTo(2);
      assertThat(LedgerContract.found(ledger, "ten")).isEmpty();
      assertThat(LedgerContract.found(ledger, "twelve")).hasSize(1);
    }
  }

  @Test
  default void aLaterReadingIsShownInPlaceOfTheEarlier() {
    CodedArticle first = Example.coded("a");
    LedgerAddress address = LedgerContract.filled(fresh(), first);
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(Example.withoutEvents(first), LATER);
    }
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(LedgerContract.ids(ledger, StatementKind.EVENT, Filter.NONE)).isEmpty();
      assertThat(LedgerContract.ids(ledger, StatementKind.TALLY, Filter.NONE)).containsExactly("a");
      assertThat(ledger.runs()).containsExactly(RUN, LATER);
    }
  }

  @Test
  default void readingsComeInOrderAndOnceForWhoeverFollowsThem() {
    LedgerAddress address =
        LedgerContract.filled(fresh(), Example.coded("a"), Example.plain("b", "Nothing."));
    try (Ledger ledger = Ledger.open(address)) {
      List<KeptArticle> all = ledger.readingsAfter(0, 10);
      assertThat(all)
          .extracting(kept -> kept.coded().article().id().value())
          .containsExactly("a", "b");
      assertThat(ledger.readingsAfter(all.getLast().number(), 10)).isEmpty();
      LedgerContract.filled(address, Example.plain("c", "More."));
      assertThat(ledger.readingsAfter(all.getLast().number(), 10)).hasSize(1);
    }
  }

  @Test
  default void aBatchIsKeptWholeOrNotAtAll() {
    LedgerAddress address = LedgerContract.filled(fresh(), Example.coded("a"));
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      List<CodedArticle> batch = List.of(Example.coded("b"), Example.broken("c"));
      assertThatThrownBy(() -> writer.keep(batch, RUN))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(writer.keep(Example.coded("b"), RUN)).isEqualTo(Kept.ADDED);
    }
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(ledger.counts().articles()).isEqualTo(2);
    }
  }

  @Test
  default void readersDoNotWaitForAWriter() {
    LedgerAddress address = LedgerContract.filled(fresh(), Example.coded("a"));
    try (LedgerDatabase writing = LedgerDatabase.writing(address);
        Ledger ledger = Ledger.open(address)) {
      int seen =
          writing.write(
              db -> {
                db.execute("DELETE FROM party");
                return ledger
                    .statements(
                        StatementKind.EVENT,
                        Filter.NONE.parties(List.of(PartyQuery.of("KENGOV"))),
                        Optional.empty(),
                        5)
                    .items()
                    .size();
              });
      assertThat(seen).isEqualTo(1);
    }
  }

  @Test
  default void whatIsMissingIsTold() {
    LedgerAddress address = fresh();
    assertThatThrownBy(() -> Ledger.open(address))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.category()).isEqualTo(Category.MISSING));
    assertThatThrownBy(() -> Judge.open(address)).isInstanceOf(LedgerException.class);
  }
}
