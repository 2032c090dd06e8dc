package org.dateline.ledger.export;

import java.util.List;
import org.dateline.ledger.StatementKind;

/** The formats in which a ledger's statements are given out. */
public enum ExportFormat {
  /** GDELT 2.0 Events: tab-separated, 61 columns, no headings. */
  GDELT("tsv", false),
  /** GDELT 2.0 Mentions: tab-separated, 16 columns, no headings. */
  GDELT_MENTIONS("tsv", false),
  /** PLOVER's JSON, one event a line. */
  PLOVER("jsonl", true),
  /** ICEWS: tab-separated with headings, one row a dyad. */
  ICEWS("tsv", false),
  /** NGEC's JSON, one event a line. */
  NGEC("jsonl", false),
  /** Dateline's own table, comma-separated with headings. */
  CSV("csv", true),
  /** The same table as Parquet. */
  PARQUET("parquet", true),
  /**
   * The statements as {@code dateline code} prints them, one a line with their article's fields.
   */
  JSONL("jsonl", true);

  private final String ending;
  private final boolean hasStatus;

  ExportFormat(String ending, boolean hasStatus) {
    this.ending = ending;
    this.hasStatus = hasStatus;
  }

  /** How names of its files end. */
  public String ending() {
    return ending;
  }

  /**
   * Whether it can say that an event is planned, denied or demanded. A format that cannot is given
   * only what happened unless a filter names statuses.
   */
  public boolean hasStatus() {
    return hasStatus;
  }

  /** Whether it can hold statements of this kind; the formats of the field hold events alone. */
  public boolean holds(StatementKind kind) {
    return switch (this) {
      case CSV, PARQUET, JSONL -> true;
      case GDELT, GDELT_MENTIONS, PLOVER, ICEWS, NGEC -> kind == StatementKind.EVENT;
    };
  }

  /** Its table for statements of a kind that it holds; one without columns where it is JSON. */
  Table<?> table(StatementKind kind) {
    return switch (this) {
      case GDELT -> Table.mentions(Gdelt.events());
      case GDELT_MENTIONS -> Table.mentions(Gdelt.mentions());
      case ICEWS -> Table.dyads(Icews.columns());
      case CSV, PARQUET -> Table.own(kind);
      case PLOVER, NGEC, JSONL -> Table.mentions(List.of());
    };
  }
}
