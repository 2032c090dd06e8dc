package org.dateline.ledger;

import java.time.Instant;

/**
 * What makes readings: two runs of the same program, model and lexicon are one.
 *
 * @param program version of the program
 * @param model digest of the model
 * @param lexicon digest of the lexicon
 * @param started when, as far as the caller knows
 */
public record Run(String program, String model, String lexicon, Instant started) {

  /** Names it: a digest of all but the time. */
  String id() {
    return Digest.of(program, model, lexicon);
  }
}
