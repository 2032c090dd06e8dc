package org.dateline.sources.web;

import java.time.Duration;

/**
 * How patient and how greedy a {@link Fetcher} is.
 *
 * @param answer how long a whole answer may take
 * @param bytes how big it may be, before and after unpacking
 * @param pause how long a host is left alone between two requests
 * @param longestPause the longest pause that a robots.txt can ask for
 * @param backOff how long a host may ask to be left alone and still be waited for
 * @param redirects how many redirects are followed
 */
public record FetchLimits(
    Duration answer,
    int bytes,
    Duration pause,
    Duration longestPause,
    Duration backOff,
    int redirects) {

  /** For news sites: half a minute, 8 MB, one second's pause. */
  public static final FetchLimits USUAL =
      new FetchLimits(
          Duration.ofSeconds(30),
          8 * 1024 * 1024,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          5);
}
