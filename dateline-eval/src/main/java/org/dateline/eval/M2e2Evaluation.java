package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores triggers and arguments on the text of M2E2, {@code events/m2e2_voa.jsonl.gz}, by {@link
 * M2e2Mapping}. A trigger is found if a mention of the same type overlaps it; each gold trigger and
 * each mention counts once. An argument is right if its event's type, its role and its last word
 * are, in the same sentence.
 */
public final class M2e2Evaluation {
  private M2e2Evaluation() {}

  /** A gold event or one that was found: its type, its trigger's place, its arguments' keys. */
  record Mention(String type, Span trigger, Set<String> arguments) {}

  /** A sentence with its gold events. */
  record Sentence(String text, List<Mention> gold) {}

  /** Counts of one kind of thing. Not safe for use by several threads. */
  static final class Count {
    private int gold;
    private int found;
    private int right;

    void add(int ofGold, int ofFound, int common) {
      gold += ofGold;
      found += ofFound;
      right += common;
    }

    Report.Builder rows(Report.Builder report, String what) {
      return report
          .row(what + " (" + gold + "): precision", Figure.share(right, found))
          .row(what + " (" + gold + "): recall", Figure.share(right, gold))
          .row(what + " (" + gold + "): F1", Figure.share(2L * right, (long) gold + found));
    }
  }

  /**
   * Codes every sentence and reports the figures.
   *
   * @param file the set, JSON Lines, gzipped
   * @param coder gives the events of an article
   */
  public static Report run(Path file, Function<Article, List<EventMention>> coder)
      throws IOException {
    Count triggers = new Count();
    Count arguments = new Count();
    List<Sentence> sentences = read(file);
    for (Sentence sentence : sentences) {
      List<Mention> found = found(sentence.text(), coder.apply(Article.ofText(sentence.text())));
      triggers.add(sentence.gold().size(), found.size(), common(sentence.gold(), found));
      Set<String> gold = keys(sentence.gold());
      Set<String> own = keys(found);
      int size = own.size();
      own.retainAll(gold);
      arguments.add(gold.size(), size, own.size());
    }
    Report.Builder report =
        Report.titled("M2E2: triggers and arguments, " + sentences.size() + " sentences");
    return arguments.rows(triggers.rows(report, "triggers"), "arguments").build();
  }

  static int common(List<Mention> gold, List<Mention> found) {
    List<Mention> left = new ArrayList<>(found);
    int common = 0;
    for (Mention g : gold) {
      Optional<Mention> hit =
          left.stream()
              .filter(f -> f.type().equals(g.type()) && f.trigger().overlaps(g.trigger()))
              .findFirst();
      if (hit.isPresent()) {
        left.remove(hit.get());
        common++;
      }
    }
    return common;
  }

  private static Set<String> keys(List<Mention> mentions) {
    Set<String> keys = new HashSet<>();
    mentions.forEach(m -> m.arguments().forEach(a -> keys.add(m.type() + " " + a)));
    return keys;
  }

  static List<Mention> found(String text, List<EventMention> events) {
    List<Mention> found = new ArrayList<>();
    for (EventMention event : events) {
      Span trigger = event.evidence().trigger();
      M2e2Mapping.of(event, trigger.in(text))
          .ifPresent(
              mapping -> {
                Set<String> arguments = new HashSet<>();
                event.actors().forEach(a -> add(arguments, mapping.actor(), a.text()));
                event.recipients().forEach(a -> add(arguments, mapping.recipient(), a.text()));
                event
                    .place()
                    .ifPresent(p -> add(arguments, "Place", Optional.of(p.span().in(text))));
                found.add(new Mention(mapping.type(), trigger, arguments));
              });
    }
    return found;
  }

  private static void add(Set<String> arguments, String role, Optional<String> words) {
    words.ifPresent(w -> arguments.add(role + " " + head(w)));
  }

  /** The last word of a phrase, before what a preposition or comma adds to it. */
  static String head(String phrase) {
    String core = phrase.split(",| (?:of|in|from|at|on|with|for|who|that) ", 2)[0].strip();
    return core.substring(core.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<Sentence> read(Path file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> sentence(mapper.readTree(line))).toList();
    }
  }

  /** The words joined by blanks, so that the set's places of words are places in the text. */
  private static Sentence sentence(JsonNode node) {
    StringBuilder text = new StringBuilder();
    List<Span> words = new ArrayList<>();
    for (JsonNode word : node.get("words")) {
      text.append(words.isEmpty() ? "" : " ");
      words.add(new Span(text.length(), text.length() + word.asString().length()));
      text.append(word.asString());
    }
    List<Mention> gold = new ArrayList<>();
    for (JsonNode event : node.get("golden-event-mentions")) {
      JsonNode trigger = event.get("trigger");
      Set<String> arguments = new HashSet<>();
      for (JsonNode a : event.get("arguments")) {
        add(arguments, a.get("role").asString(), Optional.of(a.get("text").asString()));
      }
      Span first = words.get(trigger.get("start").asInt());
      Span last = words.get(trigger.get("end").asInt() - 1);
      gold.add(new Mention(event.get("event_type").asString(), first.cover(last), arguments));
    }
    return new Sentence(text.toString(), gold);
  }
}
