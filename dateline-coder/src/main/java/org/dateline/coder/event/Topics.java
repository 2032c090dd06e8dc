package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * How much of a report is about sport, shows, markets or crime, by the words of a class for each:
 * in a match report "shot" and "met" tell of no political event.
 */
final class Topics {
  /** The result of a match; of longer numbers, years and votes are made. */
  private static final Pattern RESULT = Pattern.compile("\\b\\d{1,2}[-–]\\d{1,2}\\b");

  /** Words of a topic in so many sentences, from which on a report is of the next step. */
  private static final double[] STEPS = {0.08, 0.25, 0.6, 1.2};

  private Topics() {}

  /**
   * Such as "SPORT 3": each topic that a report has words of, with how many, in steps of 1 to 4.
   */
  static List<String> of(AnnotatedDocument document, Lexicon lexicon) {
    List<String> found = new ArrayList<>();
    long results = RESULT.matcher(document.text()).results().count();
    add(found, "SPORT", results + count(document, lexicon.wordClass("TOPIC_SPORT")), document);
    add(found, "SHOW", count(document, lexicon.wordClass("TOPIC_SHOW")), document);
    add(found, "MARKET", count(document, lexicon.wordClass("TOPIC_MARKET")), document);
    add(found, "CRIME", count(document, lexicon.wordClass("TOPIC_CRIME")), document);
    return found;
  }

  private static long count(AnnotatedDocument document, Set<String> words) {
    long count = 0;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        count += words.contains(Grammar.lemma(token)) ? 1 : 0;
      }
    }
    return count;
  }

  private static void add(
      List<String> found, String topic, long count, AnnotatedDocument document) {
    int step = 0;
    while (step < STEPS.length && count >= STEPS[step] * document.sentences().size()) {
      step++;
    }
    if (step > 0 && count > 1) {
      found.add(topic + " " + step);
    }
  }
}
