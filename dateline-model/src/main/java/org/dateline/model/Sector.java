package org.dateline.model;

/**
 * PLOVER's actor sectors, in the order in which they are composed into a code: an earlier one is
 * the primary sector.
 */
public enum Sector {
  /** Police. */
  COP,
  /** Government executive. */
  GOV,
  /** Courts. */
  JUD,
  /** Legislature. */
  LEG,
  /** State armed forces. */
  MIL,
  /** Pro-government paramilitary. */
  PRM,
  /** Political party. */
  PTY,
  /** Armed opposition. */
  REB,
  /** State intelligence. */
  SPY,
  /** Unidentified armed forces. */
  UAF,
  /** Unidentified actor. */
  UNK,
  /** Agricultural labour. */
  AGR,
  /** Business. */
  BUS,
  /** Criminals. */
  CRM,
  /** Civilians, protesters. */
  CVL,
  /** Education. */
  EDU,
  /** Former officials and their families. */
  ELI,
  /** Journalists and media. */
  JRN,
  /** Organised labour. */
  LAB,
  /** Health. */
  MED,
  /** Refugees and displaced people. */
  REF,
  /** Political opposition (secondary). */
  OPP,
  /** Partially recognised entity. */
  PRE,
  /** Religious bodies. */
  REL,
  /** Civil society. */
  SOC
}
