package org.dateline.model;

import java.util.Locale;

/** PLOVER's contexts: what an event is about. */
public enum Context {
  /** military. */
  MILITARY,
  /** intelligence. */
  INTELLIGENCE,
  /** executive. */
  EXECUTIVE,
  /** legislative. */
  LEGISLATIVE,
  /** election. */
  ELECTION,
  /** political institutions. */
  POLITICAL_INSTITUTIONS,
  /** pro democracy. */
  PRO_DEMOCRACY,
  /** pro autocracy. */
  PRO_AUTOCRACY,
  /** economic. */
  ECONOMIC,
  /** legal. */
  LEGAL,
  /** reparations. */
  REPARATIONS,
  /** human rights. */
  HUMAN_RIGHTS,
  /** rights freedoms. */
  RIGHTS_FREEDOMS,
  /** repression. */
  REPRESSION,
  /** human security. */
  HUMAN_SECURITY,
  /** gender. */
  GENDER,
  /** lgbt. */
  LGBT,
  /** religion ethnicity. */
  RELIGION_ETHNICITY,
  /** inequality. */
  INEQUALITY,
  /** diplomatic. */
  DIPLOMATIC,
  /** territory. */
  TERRITORY,
  /** peacekeeping. */
  PEACEKEEPING,
  /** health. */
  HEALTH,
  /** asylum. */
  ASYLUM,
  /** migration. */
  MIGRATION,
  /** disasters. */
  DISASTERS,
  /** natural resource. */
  NATURAL_RESOURCE,
  /** environment. */
  ENVIRONMENT,
  /** technology. */
  TECHNOLOGY,
  /** terrorism. */
  TERRORISM,
  /** cbrn. */
  CBRN,
  /** cyber. */
  CYBER,
  /** misinformation. */
  MISINFORMATION,
  /** crime. */
  CRIME,
  /** corruption. */
  CORRUPTION,
  /** illegal drugs. */
  ILLEGAL_DRUGS,
  /** trafficking. */
  TRAFFICKING;

  /** The name as PLOVER writes it, for instance {@code human_rights}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
