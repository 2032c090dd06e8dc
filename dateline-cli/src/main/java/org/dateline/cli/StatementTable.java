package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.ledger.StatementJson;
import org.dateline.ledger.StatementKind;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Tally;

/**
 * A coded article for people: a heading, its events as a table, its numbers of people. Safe to
 * share.
 */
final class StatementTable {
  private static final List<String> HEADINGS =
      List.of("id", "who", "does what", "to whom", "when", "where", "status", "who says so");

  private static final int WHO = 1;
  private static final int WHOM = 3;

  /** The least that each column is given when the terminal is too narrow for all. */
  private static final List<Integer> LEAST = List.of(8, 16, 18, 13, 13, 9, 12, 9);

  /** Enough of an id for {@code explain}. */
  static final int SHORT_ID = 8;

  private final Style style;
  private final int columns;
  private final Optional<Lexicon> because;

  /**
   * Prints tables.
   *
   * @param columns how wide they may be
   * @param because the lexicon whose frames coded, to print the parts of each event with their
   *     reasons
   */
  StatementTable(Style style, int columns, Optional<Lexicon> because) {
    this.style = style;
    this.columns = columns;
    this.because = because;
  }

  /** The article with its statements, and an empty line. */
  String of(CodedArticle coded) {
    StringBuilder out = new StringBuilder();
    out.append(heading(coded.article())).append('\n');
    if (coded.events().isEmpty()) {
      out.append("  no event\n");
    } else {
      events(coded, out);
    }
    for (Tally tally : coded.tallies()) {
      out.append("  ").append(tally(tally)).append('\n');
    }
    return out.append('\n').toString();
  }

  private String heading(Article article) {
    String about =
        Stream.of(
                Optional.of(article.id().value()),
                article.outlet(),
                article.published().map(Object::toString))
            .flatMap(Optional::stream)
            .map(Printable::line)
            .collect(Collectors.joining(" · "));
    return article.title().map(t -> style.bold(Printable.line(t)) + "  ").orElse("")
        + style.faint(about);
  }

  private void events(CodedArticle coded, StringBuilder out) {
    String text = coded.article().text();
    List<List<String>> rows = coded.events().stream().map(event -> row(event, text)).toList();
    List<Integer> widths = widths(rows);
    out.append(style.faint(line(HEADINGS, widths))).append('\n');
    for (int i = 0; i < rows.size(); i++) {
      out.append(line(fitted(rows.get(i), coded.events().get(i), widths), widths)).append('\n');
      EventMention event = coded.events().get(i);
      because.ifPresent(lexicon -> out.append(reasons(coded, event, lexicon, style)));
    }
  }

  private static List<String> row(EventMention event, String text) {
    String id = event.id().value();
    return List.of(
        id.substring(0, Math.min(SHORT_ID, id.length())),
        StatementWords.parties(event.actors()),
        StatementWords.what(event),
        StatementWords.parties(event.recipients()),
        StatementWords.when(event.date()),
        StatementWords.where(event.place(), text),
        Choices.label(event.status()),
        StatementWords.voices(event.saidBy()));
  }

  /** The row with its parties shortened so that the first one's code stays. */
  private static List<String> fitted(List<String> row, EventMention event, List<Integer> widths) {
    List<String> fitted = new ArrayList<>(row);
    fitted.set(WHO, StatementWords.parties(event.actors(), widths.get(WHO)));
    fitted.set(WHOM, StatementWords.parties(event.recipients(), widths.get(WHOM)));
    return fitted;
  }

  private static String reasons(
      CodedArticle coded, EventMention event, Lexicon lexicon, Style style) {
    String json = StatementJson.line(event, coded.article());
    return new StatementParts(coded.article(), json, lexicon, style, " ".repeat(12))
        .lines(StatementKind.EVENT);
  }

  private String tally(Tally tally) {
    return style.faint("number")
        + "  "
        + StatementWords.number(tally)
        + " "
        + Printable.line(tally.what())
        + (tally.cumulative() ? " in all" : "")
        + tally.who().map(who -> ": " + StatementWords.parties(List.of(who))).orElse("")
        + tally.since().map(day -> ", since " + day).orElse("")
        + tally.until().map(day -> ", until " + day).orElse("")
        + (tally.part() ? ", part of another number" : "")
        + (tally.revised() ? ", revised" : "")
        + "; "
        + StatementWords.voices(tally.saidBy());
  }

  private String line(List<String> cells, List<Integer> widths) {
    List<String> fitted = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      fitted.add(Printable.padded(Printable.cut(cells.get(i), widths.get(i)), widths.get(i)));
    }
    return "  " + String.join("  ", fitted).stripTrailing();
  }

  /** As wide as the cells need; where that is too much, the widest columns are narrowed. */
  private List<Integer> widths(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < HEADINGS.size(); i++) {
      int column = i;
      widths.add(
          Stream.concat(Stream.of(HEADINGS), rows.stream())
              .mapToInt(row -> Printable.width(row.get(column)))
              .max()
              .orElse(0));
    }
    int room = columns - 2 * HEADINGS.size();
    while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
      int widest = widest(widths);
      if (widest < 0) {
        break;
      }
      widths.set(widest, widths.get(widest) - 1);
    }
    return widths;
  }

  /** The column that has most to spare; -1 where none has. */
  private static int widest(List<Integer> widths) {
    int widest = -1;
    for (int i = 0; i < widths.size(); i++) {
      int spare = widths.get(i) - LEAST.get(i);
      if (spare > 0 && (widest < 0 || spare > widths.get(widest) - LEAST.get(widest))) {
        widest = i;
      }
    }
    return widest;
  }
}
