package org.dateline.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteContractTest
    implements KeepingContract,
        ListContract,
        JudgementContract,
        ActorContract,
        CountContract,
        NewestContract {
  @TempDir private Path folder;

  @Override
  public LedgerAddress fresh() {
    return new LedgerAddress.SqliteFile(folder.resolve("ledger.db"));
  }
}
