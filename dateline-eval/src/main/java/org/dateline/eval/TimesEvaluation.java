package org.dateline.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.eval.TimeBankCorpus.GoldTime;
import org.dateline.model.Article;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.TimeExpression;

/**
 * Scores expressions of time against TIMEX3 gold. An expression is found if it overlaps a gold one;
 * each gold one answers for one found one at most, in text order. It is right if its value is the
 * gold value, letter for letter.
 */
public final class TimesEvaluation {
  private TimesEvaluation() {}

  /**
   * Scores on an archive of TimeML files, or on {@code dates/timebank.tar.gz} under a folder.
   *
   * @param annotate makes documents with their times, for instance {@code annotator::annotate}
   */
  public static Report run(Path data, Function<Article, AnnotatedDocument> annotate) {
    TimeBankCorpus corpus = TimeBankCorpus.read(data);
    long gold = 0;
    long found = 0;
    long overlapping = 0;
    long exact = 0;
    long right = 0;
    for (TimeBankCorpus.Document document : corpus.documents()) {
      List<TimeExpression> times = annotate.apply(document.article()).times();
      gold += document.times().size();
      found += times.size();
      int next = 0;
      for (GoldTime wanted : document.times()) {
        while (next < times.size() && times.get(next).span().end() <= wanted.span().start()) {
          next++;
        }
        Optional<TimeExpression> match =
            next < times.size() && times.get(next).span().overlaps(wanted.span())
                ? Optional.of(times.get(next++))
                : Optional.empty();
        if (match.isPresent()) {
          overlapping++;
          exact += match.get().span().equals(wanted.span()) ? 1 : 0;
          right += match.get().value().equals(wanted.value()) ? 1 : 0;
        }
      }
    }
    return Report.titled("TimeML: when")
        .row("documents", Figure.count(corpus.documents().size()))
        .row("gold expressions", Figure.count(gold))
        .row("found expressions", Figure.count(found))
        .f1("span, relaxed", overlapping, found, gold)
        .f1("span, exact", exact, found, gold)
        .f1("span, relaxed, and value", right, found, gold)
        .note("document creation time is taken as the day of publication")
        .build();
  }
}
