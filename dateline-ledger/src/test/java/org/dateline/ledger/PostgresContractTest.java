package org.dateline.ledger;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("isThere")
final class PostgresContractTest
    implements KeepingContract,
        ListContract,
        JudgementContract,
        ActorContract,
        CountContract,
        NewestContract {
  static boolean isThere() {
    return TestPostgres.isThere();
  }

  @Override
  public LedgerAddress fresh() {
    return TestPostgres.fresh();
  }
}
