package org.dateline.eval;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Mode;

/**
 * Which of M2E2's eight event types a PLOVER event is, and which roles its parties have there. The
 * table was fixed before it was first run and is given in {@code docs/data.md}.
 */
enum M2e2Mapping {
  /** Violence that is not told by its deaths. */
  ATTACK("Conflict:Attack", "Attacker", "Target"),
  /** Deaths by violence. */
  DIE("Life:Die", "Agent", "Victim"),
  /** Arrests and convictions. */
  ARREST("Justice:Arrest-Jail", "Agent", "Person"),
  /** Meetings. */
  MEET("Contact:Meet", "Entity", "Entity"),
  /** Talks from afar. */
  PHONE("Contact:Phone-Write", "Entity", "Entity"),
  /** Protests. */
  DEMONSTRATE("Conflict:Demonstrate", "Entity", "Entity"),
  /** A journey of the actor. */
  JOURNEY("Movement:Transport", "Artifact", "Destination"),
  /** A transport of others: people who are deported, troops that are sent. */
  TRANSPORT("Movement:Transport", "Agent", "Artifact"),
  /** Money that is given. */
  MONEY("Transaction:Transfer-Money", "Giver", "Recipient");

  private static final Pattern KILLING =
      Pattern.compile(
          "\\b(kill|murder|execut|assassinat|behead|massacre|slay|slain|slaughter|lynch|die|dead"
              + "|death|hang|fatal)");

  private static final Pattern MEETING =
      Pattern.compile("\\b(met|meet|receiv|host|welcom|greet|talk)");

  private static final Map<String, M2e2Mapping> MODES =
      Map.of(
          "CONSULT.phone", PHONE,
          "COERCE.arrest", ARREST,
          "COERCE.deport", TRANSPORT,
          "SANCTION.convict", ARREST,
          "MOBILIZE.troops", TRANSPORT,
          "RETREAT.withdraw", TRANSPORT);

  private final String type;
  private final String actor;
  private final String recipient;

  M2e2Mapping(String type, String actor, String recipient) {
    this.type = type;
    this.actor = actor;
    this.recipient = recipient;
  }

  /** The type with its roles. */
  M2e2Roles roles() {
    return new M2e2Roles(type, actor, recipient, "Place");
  }

  /**
   * What an event is in M2E2; empty for what that set does not mark.
   *
   * @param trigger its words
   */
  static Optional<M2e2Mapping> of(EventMention event, String trigger) {
    String words = trigger.toLowerCase(Locale.ROOT);
    if (event.type() == EventType.ASSAULT) {
      return Optional.of(KILLING.matcher(words).find() ? DIE : ATTACK);
    }
    if (event.type() == EventType.PROTEST) {
      return Optional.of(DEMONSTRATE);
    }
    String mode = event.mode().map(Mode::name).orElse("");
    if (event.type() == EventType.CONSULT && !mode.equals("phone")) {
      boolean journey = mode.equals("visit") && !MEETING.matcher(words).find();
      return Optional.of(journey ? JOURNEY : MEET);
    }
    boolean money = event.cameo().filter(c -> c.code().startsWith("071")).isPresent();
    return event.type() == EventType.AID && money
        ? Optional.of(MONEY)
        : Optional.ofNullable(MODES.get(event.type() + "." + mode));
  }
}
