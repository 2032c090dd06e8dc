package org.dateline.model;

/** What sort of voice a claimant is. */
public enum ClaimantKind {
  /** The outlet that published the report. */
  OUTLET,
  /** A news agency or other paper that it cites. */
  AGENCY,
  /** A named person. */
  PERSON,
  /** A named body: state, ministry, party, group, company. */
  BODY,
  /** Somebody without a name: "officials", "a witness". */
  UNNAMED
}
