package org.dateline.coder.petrarch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;

/**
 * A CAMEO actor code taken apart: three letters for a state or kind of body, three for each role.
 *
 * @param country the state or kind of body; empty where the code begins with a role, or with none
 *     that is known
 * @param sectors PLOVER's sectors for the roles, in their order
 * @param unknown the parts that neither are
 */
record RoleCodes(Optional<CountryCode> country, List<Sector> sectors, List<String> unknown) {
  private static final int PART = 3;

  /** CAMEO's roles whose PLOVER sector has another name. */
  private static final Map<String, Sector> RENAMED =
      Map.ofEntries(
          Map.entry("MED", Sector.JRN),
          Map.entry("HLH", Sector.MED),
          Map.entry("INS", Sector.REB),
          Map.entry("SEP", Sector.REB),
          Map.entry("IMG", Sector.UAF),
          Map.entry("CIV", Sector.CVL),
          Map.entry("SET", Sector.CVL),
          Map.entry("HRI", Sector.SOC),
          Map.entry("DEV", Sector.SOC),
          Map.entry("ENV", Sector.SOC),
          Map.entry("NGM", Sector.SOC));

  private static final Set<String> KINDS = Set.of("IGO", "NGO", "MNC");

  /** Takes a code apart; {@code first} says whether a state stands before the roles. */
  static RoleCodes of(String code, boolean first) {
    Optional<CountryCode> country = Optional.empty();
    Set<Sector> sectors = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < code.length(); i += PART) {
      String part = code.substring(i, Math.min(code.length(), i + PART));
      Optional<CountryCode> state = first && i == 0 ? country(part) : Optional.empty();
      Optional<Sector> sector = sector(part);
      if (state.isPresent()) {
        country = state;
      } else if (sector.isPresent()) {
        sectors.add(sector.get());
      } else {
        unknown.add(part);
      }
    }
    return new RoleCodes(country, List.copyOf(sectors), List.copyOf(unknown));
  }

  /** Whether anything of it can be said in Dateline's lists. */
  boolean saysSomething() {
    return country.isPresent() || !sectors.isEmpty();
  }

  /** The sectors as a cell of a list. */
  String sectorCell() {
    return String.join(",", sectors.stream().map(Sector::name).toList());
  }

  /** The country as a cell of a list. */
  String countryCell() {
    return country.map(CountryCode::value).orElse("");
  }

  private static Optional<CountryCode> country(String part) {
    try {
      return Optional.of(new CountryCode(part));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Sector> sector(String part) {
    if (RENAMED.containsKey(part)) {
      return Optional.ofNullable(RENAMED.get(part));
    }
    if (KINDS.contains(part)) {
      return Optional.of(part.equals("MNC") ? Sector.BUS : Sector.SOC);
    }
    for (Sector sector : Sector.values()) {
      if (sector.name().equals(part) && sector != Sector.PRM && sector != Sector.PRE) {
        return Optional.of(sector);
      }
    }
    return Optional.empty();
  }
}
