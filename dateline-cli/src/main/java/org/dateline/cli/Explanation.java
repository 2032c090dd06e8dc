package org.dateline.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Run;
import org.dateline.model.Article;

/** Everything that the ledger knows of one statement, in words. */
final class Explanation {
  private static final String INDENT = "  ";

  private Explanation() {}

  /** The explanation, one part a line. */
  static String of(KeptStatement kept, Lexicon lexicon, Style style) {
    String parts =
        new StatementParts(kept.article(), kept.json(), lexicon, style, INDENT).lines(kept.kind());
    return style.bold(kept.kind().label() + " " + kept.id())
        + "\n"
        + line("report", report(kept.article()), style)
        + parts
        + line("read by", run(kept.run()), style);
  }

  private static String report(Article article) {
    return Stream.of(
            Optional.of(article.id().value()),
            article.outlet(),
            article.published().map(Object::toString),
            article.title(),
            article.url())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private static String run(Run run) {
    return "Dateline "
        + run.program()
        + ", engine "
        + run.model()
        + ", lexicon "
        + run.lexicon()
        + ", first run "
        + run.started();
  }

  private static String line(String label, String value, Style style) {
    return INDENT
        + style.faint(Printable.padded(label, StatementParts.LABEL))
        + Printable.line(value)
        + "\n";
  }
}
