package org.dateline.coder.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Granularity;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;

/**
 * Finds the period that a number counts: "since October 7", "since the start of the offensive"
 * where the report says when that was, "so far".
 */
final class Periods {
  private static final Set<String> WARS =
      Set.of(
          "war",
          "offensive",
          "assault",
          "invasion",
          "conflict",
          "fighting",
          "campaign",
          "uprising",
          "unrest",
          "crisis",
          "outbreak",
          "operation",
          "attack",
          "hostility",
          "violence",
          "siege",
          "protest",
          "crackdown",
          "coup",
          "insurgency",
          "bombardment",
          "aggression");
  private static final Set<String> BEGIN =
      Set.of("unleash", "launch", "begin", "start", "erupt", "break", "invade", "initiate", "wage");
  private static final Set<String> TOTALS =
      Set.of("total", "toll", "altogether", "overall", "cumulative");

  private final AnnotatedDocument document;

  Periods(AnnotatedDocument document) {
    this.document = document;
  }

  /** The finding with its period. */
  FoundTally dated(Sentence sentence, String kind, Counted counted, Token trigger) {
    Optional<Token> since =
        sentence.tokens().stream().filter(t -> t.form().equalsIgnoreCase("since")).findFirst();
    Optional<LocalDate> start = since.flatMap(s -> start(sentence, s));
    boolean cumulative = since.isPresent() || sums(sentence);
    return new FoundTally(
        sentence.index(),
        kind,
        counted.count(),
        counted.who().map(Token::index),
        counted.words(),
        trigger.span(),
        start,
        Optional.empty(),
        cumulative && !counted.single(),
        counted.single(),
        counted.part());
  }

  private static boolean sums(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      String form = token.form().toLowerCase(Locale.ROOT);
      boolean far =
          form.equals("far")
              && token.index() > 0
              && sentence.token(token.index() - 1).form().equalsIgnoreCase("so");
      if (far || TOTALS.contains(form)) {
        return true;
      }
    }
    return false;
  }

  private Optional<LocalDate> start(Sentence sentence, Token since) {
    Optional<LocalDate> said =
        document.times().stream()
            .filter(t -> t.sentence() == sentence.index())
            .filter(t -> t.span().start() >= since.span().start())
            .findFirst()
            .flatMap(Periods::day);
    if (said.isPresent()) {
      return said;
    }
    boolean war =
        sentence.tokens().subList(since.index(), sentence.tokens().size()).stream()
            .limit(10)
            .anyMatch(t -> WARS.contains(t.lemma().toLowerCase(Locale.ROOT)));
    return war ? outbreak() : Optional.empty();
  }

  /** The day on which the report says that a war began. */
  private Optional<LocalDate> outbreak() {
    for (Sentence sentence : document.sentences()) {
      boolean begins =
          sentence.tokens().stream()
              .filter(t -> BEGIN.contains(t.lemma().toLowerCase(Locale.ROOT)))
              .anyMatch(t -> beginsWar(sentence, t));
      if (begins) {
        Optional<LocalDate> day =
            document.times().stream()
                .filter(t -> t.sentence() == sentence.index())
                .filter(t -> t.date().granularity() == Granularity.DAY)
                .findFirst()
                .flatMap(Periods::day);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean beginsWar(Sentence sentence, Token verb) {
    List<Token> arguments =
        sentence.children(verb).stream()
            .filter(t -> t.is("obj") || t.is("nsubj") || t.is("obl"))
            .toList();
    return verb.lemma().equals("invade")
        || arguments.stream().anyMatch(t -> WARS.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  private static Optional<LocalDate> day(TimeExpression time) {
    return time.date().start();
  }
}
