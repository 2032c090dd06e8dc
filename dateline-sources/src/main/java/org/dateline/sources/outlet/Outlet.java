package org.dateline.sources.outlet;

import java.util.Optional;
import org.dateline.model.CountryCode;

/**
 * A publisher of news.
 *
 * @param domain its domain, in small letters, without {@code www.}
 * @param name what it calls itself
 * @param country where it is at home
 * @param kind what sort of publisher it is
 * @param ownership who owns it, with the source of that; empty where it is not on record here
 */
public record Outlet(
    String domain,
    String name,
    CountryCode country,
    OutletKind kind,
    Optional<Ownership> ownership) {

  /**
   * Who owns an outlet.
   *
   * @param owner the owner in words
   * @param source where that is on record
   */
  public record Ownership(String owner, String source) {}
}
