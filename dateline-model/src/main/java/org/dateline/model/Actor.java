package org.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * A party to an event, a speaker, or a claimant.
 *
 * @param text the report's words; empty for a party that is only implied
 * @param name a neutral full name, where the article or the dictionary gives one
 * @param id the entry of dictionary or register
 * @param countries the states it belongs to; several for "groups in Iraq and Lebanon"
 * @param sectors its sectors, primary first
 * @param basis what the coding rests on
 * @param span where the words stand; empty for an implied party
 */
public record Actor(
    Optional<String> text,
    Optional<String> name,
    Optional<ActorId> id,
    List<CountryCode> countries,
    List<Sector> sectors,
    ActorBasis basis,
    Optional<Span> span) {

  /** Copies the lists; refuses words without a place and a place without words. */
  public Actor {
    countries = List.copyOf(countries);
    sectors = List.copyOf(sectors);
    if (text.isPresent() != span.isPresent()) {
      throw new IllegalArgumentException("words and span come together: " + text + ", " + span);
    }
  }

  /** The composed code: country, then up to two sectors, for instance {@code PSEREB}. */
  public String code() {
    StringBuilder code = new StringBuilder();
    countries.stream().findFirst().ifPresent(country -> code.append(country.value()));
    sectors.stream().limit(2).forEach(code::append);
    return code.toString();
  }
}
