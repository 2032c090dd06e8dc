package org.dateline.ledger;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("isThere")
final class PostgresStoriesTest extends StoryContract {
  static boolean isThere() {
    return TestPostgres.isThere();
  }

  @Override
  LedgerAddress fresh() {
    return TestPostgres.fresh();
  }
}
