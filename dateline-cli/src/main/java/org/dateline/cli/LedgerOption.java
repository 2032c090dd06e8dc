package org.dateline.cli;

import org.dateline.ledger.LedgerAddress;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE|URL",
      description =
          "The ledger: a file, or jdbc:postgresql://HOST/DATABASE; usually ${DEFAULT-VALUE}.")
  private String ledger = DemoCommand.USUAL_LEDGER;

  LedgerAddress address() {
    return LedgerAddress.of(ledger);
  }
}
