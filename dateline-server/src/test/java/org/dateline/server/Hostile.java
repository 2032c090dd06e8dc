package org.dateline.server;

import java.time.LocalDate;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;

/** Reports that try to do something to their reader. */
final class Hostile {
  /** A direction override, a script, a drawing with a script, a link that is a script. */
  static final String WORDS =
      "\u202Etxet\u202C <script>alert(1)</script> <svg onload=alert(2)>"
          + " <a href=\"javascript:alert(3)\">x</a>";

  private Hostile() {}

  /** A report of the visit with such words before and behind it, in its title and as its outlet. */
  static CodedArticle report(int number) {
    return new Visit()
        .code(
            new Article(
                new ArticleId("hostile \"><script>alert(4)</script> " + number),
                Optional.of("javascript:alert(" + number + ")"),
                Optional.of("<img src=x onerror=alert(6)> " + number),
                Optional.of(WORDS),
                Optional.of(LocalDate.of(2024, 5, number)),
                "en",
                WORDS + ".\n\n" + Visit.TEXT + "\n\n" + WORDS));
  }
}
