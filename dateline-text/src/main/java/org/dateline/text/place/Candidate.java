package org.dateline.text.place;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dateline.model.CountryCode;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;

/**
 * A bearer of a name.
 *
 * @param name the name that Dateline uses
 * @param kind what it is
 * @param country the state or territory that it stands with
 * @param admin1 first-level region that it lies in or is; empty text where unknown
 * @param latitude degrees north
 * @param longitude degrees east
 * @param population inhabitants; 0 where unknown
 * @param geonames GeoNames id; 0 where it has none
 * @param foreign whether the name looked up is one that it has in another language than English
 */
record Candidate(
    String name,
    Kind kind,
    Optional<CountryCode> country,
    String admin1,
    double latitude,
    double longitude,
    long population,
    long geonames,
    boolean foreign) {

  private static final double DISTRICT_KILOMETRES = 80;

  /** What bears the name. */
  enum Kind {
    COUNTRY,
    /** A region, sea or part of the world of the written list. */
    KNOWN_REGION,
    REGION,
    /** A region inside a region: a county, a district. */
    DISTRICT,
    CAPITAL,
    SEAT,
    PLACE
  }

  /** Whether it is a country or region, which other places can lie in. */
  boolean isArea() {
    return switch (kind) {
      case COUNTRY, KNOWN_REGION, REGION, DISTRICT -> true;
      case CAPITAL, SEAT, PLACE -> false;
    };
  }

  /** Whether this lies in {@code area}, as far as country and region tell. */
  boolean liesIn(Candidate area) {
    if (this.equals(area) || area.country().isEmpty() || !country.equals(area.country())) {
      return false;
    }
    boolean sameRegion = FoldedName.of(admin1).equals(FoldedName.of(area.admin1()));
    return switch (area.kind()) {
      case COUNTRY -> kind != Kind.COUNTRY;
      case KNOWN_REGION, REGION -> sameRegion && (kind == Kind.DISTRICT || !isArea());
      case DISTRICT -> sameRegion && !isArea() && kilometresTo(area) < DISTRICT_KILOMETRES;
      case CAPITAL, SEAT, PLACE -> false;
    };
  }

  /** Distance over ground in kilometres, on a sphere. */
  double kilometresTo(Candidate other) {
    return kilometres(latitude, longitude, other.latitude, other.longitude);
  }

  private static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double radius = 6371;
    double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h =
        north * north
            + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * east * east;
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** This place as the words of {@code span} name it. */
  EventPlace at(Span span) {
    return new EventPlace(
        Optional.of(name),
        country,
        admin1.isEmpty() ? Optional.empty() : Optional.of(admin1),
        OptionalDouble.of(latitude),
        OptionalDouble.of(longitude),
        geonames == 0 ? OptionalLong.empty() : OptionalLong.of(geonames),
        span);
  }
}
