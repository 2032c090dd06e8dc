package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.coder.Coder;
import org.dateline.model.Actor;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.model.Span;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores triggers and arguments on the text of M2E2, {@code events/m2e2_voa.jsonl.gz}: PLOVER's
 * events by {@link M2e2Mapping}, and apart from them the events of the set's own types, which the
 * lexicon of {@link NewsEvents} defines. A trigger is found if a mention of the same type overlaps
 * it; each gold trigger and each mention counts once. An argument is right if its event's type, its
 * role and its last word are, in the same sentence.
 */
public final class M2e2Evaluation {
  private static final Set<Status> HAPPENED = EnumSet.of(Status.ACTUAL, Status.HISTORICAL);

  /** "Tens of thousands of", "the rest of": what follows is meant. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?i)^(?:\\S+"
              + " ){0,2}?(?:(?:tens|dozens|scores|hundreds|thousands|millions|number|rest|most|all|some|many|group)"
              + " of )+");

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
      return f1(
          report
              .row(what + " (" + gold + "): precision", Figure.share(right, found))
              .row(what + " (" + gold + "): recall", Figure.share(right, gold)),
          what);
    }

    Report.Builder f1(Report.Builder report, String what) {
      return report.row(
          what + " (" + gold + "): F1", Figure.share(2L * right, (long) gold + found));
    }
  }

  /** The triggers and arguments of some of the sentences. Not safe for use by several threads. */
  private static final class Score {
    private final Count triggers = new Count();
    private final Count arguments = new Count();

    void add(List<Mention> gold, List<Mention> found) {
      triggers.add(gold.size(), found.size(), common(gold, found));
      Set<String> right = keys(gold);
      Set<String> own = keys(found);
      int size = own.size();
      own.retainAll(right);
      arguments.add(right.size(), size, own.size());
    }
  }

  /**
   * Codes every sentence and reports the figures.
   *
   * @param file the set, JSON Lines, gzipped
   * @param annotator reads an article
   * @param coder codes PLOVER's events
   * @return of PLOVER's events, and of those of the set's own types
   */
  public static List<Report> run(
      Path file, Function<Article, AnnotatedDocument> annotator, Coder coder) throws IOException {
    Coder own = NewsEvents.coder();
    List<Sentence> sentences = read(file);
    List<List<Mention>> plover = new ArrayList<>();
    List<List<Mention>> news = new ArrayList<>();
    for (Sentence sentence : sentences) {
      AnnotatedDocument document = annotator.apply(Article.ofText(sentence.text()));
      plover.add(found(sentence.text(), coder.code(document).events()));
      news.add(ofOwnTypes(sentence.text(), own.code(document).events()));
    }
    return List.of(
        report("PLOVER's events by a fixed mapping", sentences, plover),
        report("events of the set's types, by the lexicon news-events", sentences, news));
  }

  /** The figures of all sentences, and of those on odd and on even lines. */
  static Report report(String what, List<Sentence> sentences, List<List<Mention>> found) {
    Score all = new Score();
    Score odd = new Score();
    Score even = new Score();
    for (int i = 0; i < sentences.size(); i++) {
      all.add(sentences.get(i).gold(), found.get(i));
      (i % 2 == 0 ? odd : even).add(sentences.get(i).gold(), found.get(i));
    }
    Report.Builder report = Report.titled("M2E2, " + sentences.size() + " sentences: " + what);
    all.triggers.rows(report, "triggers");
    all.arguments.rows(report, "arguments");
    odd.triggers.f1(report, "triggers on odd lines");
    even.triggers.f1(report, "triggers on even lines");
    odd.arguments.f1(report, "arguments on odd lines");
    even.arguments.f1(report, "arguments on even lines");
    return report.build();
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
          .map(M2e2Mapping::roles)
          .ifPresent(
              roles -> {
                Set<String> arguments = new HashSet<>();
                event.actors().forEach(a -> add(arguments, roles.actor(), a.text()));
                event.recipients().forEach(a -> add(arguments, roles.recipient(), a.text()));
                event
                    .place()
                    .ifPresent(p -> add(arguments, roles.place(), Optional.of(p.span().in(text))));
                found.add(new Mention(roles.type(), trigger, arguments));
              });
    }
    return found;
  }

  /**
   * The events of the set's types that took place, of which the set marks most, with one filler a
   * role, the last, as the set has it.
   */
  static List<Mention> ofOwnTypes(String text, List<EventMention> events) {
    List<Mention> found = new ArrayList<>();
    for (EventMention event : events) {
      NewsEvents.roles(event)
          .filter(roles -> HAPPENED.contains(event.status()))
          .ifPresent(
              roles ->
                  found.add(
                      new Mention(
                          roles.type(), event.evidence().trigger(), fillers(text, event, roles))));
    }
    return found;
  }

  private static Set<String> fillers(String text, EventMention event, M2e2Roles roles) {
    Map<String, String> last = new HashMap<>();
    event.place().ifPresent(p -> last.put(roles.place(), p.span().in(text)));
    last(event.actors()).ifPresent(words -> last.put(roles.actor(), words));
    last(event.recipients()).ifPresent(words -> last.put(roles.recipient(), words));
    last.remove("");
    Set<String> arguments = new HashSet<>();
    last.forEach((role, words) -> add(arguments, role, Optional.of(words)));
    return arguments;
  }

  /** The words of the party that stands last; its name alone where they end with it. */
  private static Optional<String> last(List<Actor> parties) {
    return parties.stream()
        .filter(a -> a.span().isPresent())
        .max(Comparator.comparing(a -> a.span().orElseThrow()))
        .flatMap(a -> a.text().map(words -> a.name().filter(words::endsWith).orElse(words)));
  }

  private static void add(Set<String> arguments, String role, Optional<String> words) {
    words.ifPresent(w -> arguments.add(role + " " + head(w)));
  }

  /**
   * The last word of a phrase, before what a preposition or comma adds to it; a number is not it.
   */
  static String head(String phrase) {
    String counted = MEASURE.matcher(phrase).replaceFirst("");
    String core = counted.split(",(?!\\d)| (?:of|in|from|at|on|with|for|who|that) ", 2)[0].strip();
    return core.substring(core.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  static List<Sentence> read(Path file) throws IOException {
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
