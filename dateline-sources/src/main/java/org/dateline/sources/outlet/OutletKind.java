package org.dateline.sources.outlet;

/** What sort of publisher an outlet is. */
public enum OutletKind {
  /** A news agency that sells to other outlets. */
  WIRE,
  /** A newspaper, in print or with that past. */
  NEWSPAPER,
  /** A magazine or review. */
  MAGAZINE,
  /** Radio or television, private or under public law. */
  BROADCASTER,
  /** A news site without print or broadcast behind it. */
  ONLINE,
  /** Run by a state or a ruling party, which decides what it says. */
  STATE_RUN,
  /** A government, ministry or army that speaks for itself. */
  GOVERNMENT,
  /** A body of several states, such as the United Nations. */
  INTERGOVERNMENTAL,
  /** A non-governmental organisation. */
  NGO
}
