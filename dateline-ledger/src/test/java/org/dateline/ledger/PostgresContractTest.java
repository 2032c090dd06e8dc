package org.dateline.ledger;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("isThere")
final class PostgresContractTest extends LedgerContract {
  static boolean isThere() {
    return TestPostgres.isThere();
  }

  @Override
  LedgerAddress fresh() {
    return TestPostgres.fresh();
  }
}
