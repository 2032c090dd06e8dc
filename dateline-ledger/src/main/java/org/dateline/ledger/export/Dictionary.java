package org.dateline.ledger.export;

import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.ledger.StatementKind;

/** Data dictionaries: what each column or field of a format holds. */
final class Dictionary {
  private Dictionary() {}

  static String of(StatementKind kind, ExportFormat format) {
    String head = "# column\ttype\twhat Dateline puts there\n";
    return switch (format) {
      case GDELT, GDELT_MENTIONS, ICEWS, CSV, PARQUET ->
          format.table(kind).columns().stream()
              .map(
                  c ->
                      c.name()
                          + "\t"
                          + c.type().name().toLowerCase(Locale.ROOT)
                          + "\t"
                          + c.meaning()
                          + "\n")
              .collect(Collectors.joining("", head, ""));
      case PLOVER -> head + PLOVER;
      case NGEC -> head + NGEC;
      case JSONL ->
          head
              + "article\tobject\tid, url, outlet, title and day of publication of the report\n"
              + kind.label()
              + "\tobject\tthe statement as docs/output.md describes it, as corrected\n";
    };
  }

  private static final String PLOVER =
      """
      id\ttext\tnames the mention
      date\tday\tfirst day of the event; empty text where not known
      enddate\tday\tlast day, where it differs
      actor\tlist\tcomposed codes; the report's words where there is no code
      recipient\tlist\tthe same of those to whom it was done
      event\tlist\tthe PLOVER type
      mode\tlist\tthe PLOVER mode, then negation, future, hypothetical, demanded or historical where \
      the event is no plain fact; demanded is Dateline's
      context\tlist\tPLOVER contexts
      quad_code\ttext\tquad class by name
      event_scale\tdecimal\tPLOVER score, -10 to 10
      event_loc\ttext\tname of the place, else its words; absent where not known
      event_text\ttext\tthe words that say it
      link\ttext\taddress of the report, where it has one
      text\ttext\tthe words that say it
      cite_info\ttext\tthe outlet, where known
      coder\ttext\tthe program and its version
      coded_date\tday\twhen the run that read it began
      comment\ttext\tthe type of the user's own lexicon with its quad class and score; absent where \
      there is none
      """;

  private static final String NGEC =
      """
      id\ttext\tnames the mention
      story_id\ttext\tid of the report
      date\tday\tfirst day of the event; empty where not known
      pub_date\tday\tday of publication
      publisher\ttext\tthe outlet
      headline\ttext\tthe title
      event_text\ttext\tthe words that say it
      event_type\ttext\tPLOVER type
      event_mode\ttext\tPLOVER mode, or empty
      contexts\tlist\tPLOVER contexts
      version\ttext\tthe program and its version
      story_people\tlist\talways empty: names outside of events are not kept
      story_orgs\tlist\talways empty, for the same reason
      story_locs\tlist\talways empty, for the same reason
      date_resolved\tday\tas date
      date_raw\ttext\tthe words of the date
      attributes\tobject\tACTOR, RECIP, LOC, DATE: words, UTF-16 offsets, the coder's confidence as \
      scores; of parties ISO country and PLOVER sectors; wiki is empty
      geolocated_ents\tlist\tthe place of the event; codes of regions and features are empty
      event_geolocation\tobject\tthe same, with a reason
      """;
}
