package org.dateline.coder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.coder.lexicon.Example;
import org.dateline.model.Actor;
import org.dateline.model.CustomType;
import org.dateline.model.EventMention;

/** Whether the example sentences of frame files are coded as they say. */
public final class ExampleCheck {
  private ExampleCheck() {}

  /** What is wrong with the events found in an example's sentence; empty where nothing is. */
  public static Optional<String> failure(Example example, List<EventMention> found) {
    return asExpected(example, found) ? Optional.empty() : Optional.of(described(example, found));
  }

  private static boolean asExpected(Example example, List<EventMention> found) {
    if (example.type().isEmpty()) {
      return found.isEmpty();
    }
    List<EventMention> ofType =
        found.stream().filter(m -> name(m).equals(example.type().get())).toList();
    return example.coded()
        ? ofType.stream()
            .anyMatch(m -> names(m.actors(), example.actor()) && recipient(m, example.recipient()))
        : ofType.isEmpty();
  }

  private static String name(EventMention mention) {
    return mention.custom().map(CustomType::name).orElseGet(mention.type()::name);
  }

  private static boolean recipient(EventMention mention, String words) {
    return names(mention.recipients(), words)
        || (mention.recipients().isEmpty() && names(mention.actors(), words));
  }

  private static boolean names(List<Actor> parties, String words) {
    if (words.isEmpty()) {
      return true;
    }
    String wanted = plain(words);
    return parties.stream()
        .flatMap(a -> a.text().stream())
        .map(ExampleCheck::plain)
        .anyMatch(t -> t.contains(wanted) || wanted.contains(t));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
  }

  private static String described(Example example, List<EventMention> found) {
    StringBuilder out = new StringBuilder(example.source() + ": " + example.sentence());
    out.append(example.coded() ? " | wanted " : " | not wanted ");
    out.append(example.type().orElse("any event"));
    if (example.coded()) {
      out.append(' ').append(example.actor()).append(" > ").append(example.recipient());
    }
    for (EventMention m : found) {
      out.append(" | found ").append(name(m)).append(' ').append(words(m.actors()));
      out.append(" > ").append(words(m.recipients()));
      out.append(" by ").append(m.because().rule());
    }
    return found.isEmpty() ? out + " | found nothing" : out.toString();
  }

  private static String words(List<Actor> parties) {
    return String.join(", ", parties.stream().flatMap(a -> a.text().stream()).toList());
  }
}
