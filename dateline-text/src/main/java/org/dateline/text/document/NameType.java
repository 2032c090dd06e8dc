package org.dateline.text.document;

/** Kinds of names, as the English Worldwide Newswire distinguishes them (Shan et al. 2023). */
public enum NameType {
  /** People. */
  PERSON,
  /** Companies, agencies, parties, armed groups, institutions. */
  ORGANIZATION,
  /** Countries, cities, regions, mountains, waters. */
  LOCATION,
  /** Buildings, airports, roads. */
  FACILITY,
  /** Nationalities, religious and political groups. */
  NORP,
  /** Dates and periods. */
  DATE,
  /** Sums of money. */
  MONEY,
  /** Products and weapons. */
  PRODUCT,
  /** Events, works, laws, languages and the rest. */
  MISCELLANEOUS
}
