package org.dateline.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody judged. It changes what lists show and nothing of what was read.
 *
 * @param number names it: 1 for the first of a ledger
 * @param verdict what was judged
 * @param who who judged
 * @param made when
 * @param why their reason
 * @param withdrawn who took it back; empty while it holds
 */
public record Judgement(
    long number,
    Verdict verdict,
    String who,
    Instant made,
    String why,
    Optional<Withdrawal> withdrawn) {

  /**
   * That a judgement no longer holds.
   *
   * @param who who took it back
   * @param made when
   * @param why their reason
   */
  public record Withdrawal(String who, Instant made, String why) {}
}
