package org.dateline.ledger;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.ActorId;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;

/**
 * Somebody to look for, and the roles in which they count.
 *
 * @param by how they are named
 * @param roles in which roles, at least one
 */
public record PartyQuery(By by, Set<Role> roles) {
  /** Taking part, rather than telling. */
  public static final Set<Role> TAKING_PART =
      Set.of(Role.ACTOR, Role.RECIPIENT, Role.WHO, Role.SPEAKER);

  /** How somebody is named. */
  public sealed interface By {
    /** By an entry of the dictionary or register. */
    record Id(ActorId id) implements By {}

    /** By a composed code, such as {@code PSEREB}, exactly. */
    record Code(String code) implements By {}

    /** By a whole name, in any capitals and with or without accents. */
    record Name(String name) implements By {}
  }

  /** Copies the roles; refuses none. */
  public PartyQuery {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("in no role");
    }
  }

  /**
   * Those that a user means: what has a colon is an id, what is made of three-letter codes a code,
   * all else a name.
   */
  public static PartyQuery of(String typed, Set<Role> roles) {
    if (typed.indexOf(':') > 0 && typed.indexOf(' ') < 0) {
      return new PartyQuery(new By.Id(new ActorId(typed)), roles);
    }
    return new PartyQuery(isCode(typed) ? new By.Code(typed) : new By.Name(typed), roles);
  }

  /** Those that take part in what happens. */
  public static PartyQuery of(String typed) {
    return of(typed, TAKING_PART);
  }

  private static boolean isCode(String typed) {
    if (typed.isEmpty() || typed.length() % 3 != 0 || typed.length() > 9) {
      return false;
    }
    for (int i = 0; i < typed.length(); i += 3) {
      String part = typed.substring(i, i + 3);
      if (!(i == 0 && isCountry(part)) && !SECTORS.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> SECTORS =
      EnumSet.allOf(Sector.class).stream().map(Sector::name).collect(Collectors.toSet());

  private static boolean isCountry(String part) {
    try {
      return new CountryCode(part).value().equals(part);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
