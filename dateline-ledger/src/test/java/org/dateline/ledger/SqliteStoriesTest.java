package org.dateline.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoriesTest extends StoryContract {
  @TempDir private Path folder;

  @Override
  LedgerAddress fresh() {
    return new LedgerAddress.SqliteFile(folder.resolve("ledger.db"));
  }
}
