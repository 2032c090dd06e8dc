package org.dateline.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dateline.model.Actor;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Tally;
import tools.jackson.databind.JsonNode;

/** Counts what was found, and how much of it is right, over articles with full gold. */
final class ArticleScore {
  private static final Set<String> PLAIN =
      Set.of("the", "a", "an", "of", "in", "and", "to", "for", "with", "on", "at", "by", "its");

  private int goldEvents;
  private int foundEvents;
  private int rightEvents;
  private int actors;
  private int recipients;
  private int dates;
  private int places;
  private int statuses;
  private int voices;
  private int goldQuotes;
  private int foundQuotes;
  private int rightQuotes;
  private int goldTallies;
  private int foundTallies;
  private int rightTallies;

  void add(JsonNode gold, CodedArticle coded) {
    String text = coded.article().text();
    List<EventMention> open = new ArrayList<>(coded.events());
    for (JsonNode event : items(gold, "events")) {
      Optional<EventMention> match =
          open.stream().filter(m -> found(event, m, text, coded)).findFirst();
      match.ifPresent(open::remove);
      if (!sure(event)) {
        continue;
      }
      goldEvents++;
      if (match.isPresent()) {
        foundEvents++;
        rightEvents++;
        fields(event, match.get(), text);
      }
    }
    foundEvents += open.size();
    quotes(gold, coded, text);
    tallies(gold, coded);
  }

  private void fields(JsonNode gold, EventMention mention, String text) {
    actors += same(items(gold, "actors"), mention.actors()) ? 1 : 0;
    recipients += same(items(gold, "recipients"), mention.recipients()) ? 1 : 0;
    dates += sameDate(gold.get("date"), mention) ? 1 : 0;
    places += samePlace(gold.get("place"), mention, text) ? 1 : 0;
    statuses +=
        mention.status().name().toLowerCase(Locale.ROOT).equals(string(gold, "status")) ? 1 : 0;
    voices += sameVoice(items(gold, "saidBy"), mention.saidBy()) ? 1 : 0;
  }

  private static boolean found(
      JsonNode gold, EventMention mention, String text, CodedArticle coded) {
    if (!mention.type().name().equals(string(gold, "type"))) {
      return false;
    }
    int trigger = offset(text, gold.get("trigger").get("span").get(0).asInt());
    Span sentence = coded.sentences().get(mention.evidence().sentence());
    List<JsonNode> parties = new ArrayList<>(items(gold, "actors"));
    parties.addAll(items(gold, "recipients"));
    List<Actor> own = new ArrayList<>(mention.actors());
    own.addAll(mention.recipients());
    return sentence.contains(trigger)
        && parties.stream().anyMatch(p -> own.stream().anyMatch(a -> agrees(p, a)));
  }

  private static boolean same(List<JsonNode> gold, List<Actor> found) {
    boolean allFound =
        gold.stream()
            .filter(g -> !implied(g))
            .allMatch(g -> found.stream().anyMatch(a -> agrees(g, a)));
    boolean noneExtra = found.stream().allMatch(a -> gold.stream().anyMatch(g -> agrees(g, a)));
    return allFound && noneExtra;
  }

  private static boolean implied(JsonNode party) {
    return string(party, "text").isEmpty() && string(party, "name").isEmpty();
  }

  private static boolean agrees(JsonNode gold, Actor actor) {
    JsonNode country = gold.get("country");
    if (country != null && !country.isNull()) {
      boolean same =
          actor.countries().stream()
              .anyMatch(
                  c ->
                      country.isArray()
                          ? country.toString().contains(c.value())
                          : country.asString().equals(c.value()));
      if (same) {
        return true;
      }
    }
    Set<String> words = words(string(gold, "text") + " " + string(gold, "name"));
    words.retainAll(words(actor.text().orElse("") + " " + actor.name().orElse("")));
    return !words.isEmpty();
  }

  private static boolean sameDate(JsonNode gold, EventMention mention) {
    String start = gold == null || gold.isNull() ? "" : string(gold, "start");
    String end = gold == null || gold.isNull() ? "" : string(gold, "end");
    return start.equals(mention.date().start().map(Object::toString).orElse(""))
        && end.equals(mention.date().end().map(Object::toString).orElse(""));
  }

  private static boolean samePlace(JsonNode gold, EventMention mention, String text) {
    if (gold == null || gold.isNull()) {
      return mention.place().isEmpty();
    }
    return mention
        .place()
        .map(p -> p.name().orElse("") + " " + p.span().in(text))
        .filter(
            p -> {
              Set<String> words = words(p);
              words.retainAll(words(string(gold, "name")));
              return !words.isEmpty();
            })
        .isPresent();
  }

  private static boolean sameVoice(List<JsonNode> gold, List<Claimant> chain) {
    JsonNode innermost = gold.getLast();
    Claimant voice = chain.getLast();
    if (string(innermost, "kind").equals("outlet")) {
      return voice.kind() == ClaimantKind.OUTLET;
    }
    Set<String> words = words(string(innermost, "name"));
    words.retainAll(words(voice.name().orElse("") + " " + said(voice)));
    return !words.isEmpty();
  }

  private static String said(Claimant voice) {
    return voice.actor().flatMap(Actor::text).orElse("");
  }

  private void quotes(JsonNode gold, CodedArticle coded, String text) {
    List<Quote> open = new ArrayList<>(coded.quotes());
    for (JsonNode attribution : items(gold, "attributions")) {
      Optional<Quote> match =
          open.stream().filter(q -> sameQuote(attribution, q, text)).findFirst();
      match.ifPresent(open::remove);
      if (sure(attribution)) {
        goldQuotes++;
        rightQuotes += match.isPresent() ? 1 : 0;
        foundQuotes += match.isPresent() ? 1 : 0;
      }
    }
    foundQuotes += open.size();
  }

  private static boolean sameQuote(JsonNode gold, Quote quote, String text) {
    JsonNode source = gold.get("source");
    String name = source.isString() ? source.asString() : string(source, "text");
    Set<String> words = words(name);
    words.retainAll(
        words(
            quote.speaker().flatMap(Actor::text).orElse("")
                + " "
                + quote.speaker().flatMap(Actor::name).orElse("")));
    JsonNode content = gold.get("content");
    String wanted =
        content.isString()
            ? content.asString()
            : content.isArray()
                ? new Span(
                        offset(text, content.get(0).asInt()), offset(text, content.get(1).asInt()))
                    .in(text)
                : string(content, "text");
    return (name.isEmpty() || !words.isEmpty())
        && jaccard(words(wanted), words(quote.span().in(text))) >= 0.5;
  }

  private void tallies(JsonNode gold, CodedArticle coded) {
    List<Tally> open = new ArrayList<>(coded.tallies());
    for (JsonNode tally : items(gold, "tallies")) {
      Optional<Tally> match =
          open.stream()
              .filter(t -> t.what().equals(string(tally, "what")))
              .filter(t -> t.low().orElse(-1) == tally.get("low").asLong(-1))
              .findFirst();
      match.ifPresent(open::remove);
      if (sure(tally)) {
        goldTallies++;
        rightTallies += match.isPresent() ? 1 : 0;
        foundTallies += match.isPresent() ? 1 : 0;
      }
    }
    foundTallies += open.size();
  }

  private static boolean sure(JsonNode node) {
    return node.get("sure") == null || node.get("sure").asBoolean();
  }

  private static List<JsonNode> items(JsonNode node, String name) {
    JsonNode list = node.get(name);
    return list == null || list.isNull()
        ? List.of()
        : StreamSupport.stream(list.spliterator(), false).toList();
  }

  private static String string(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? "" : value.asString();
  }

  private static int offset(String text, int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }

  private static Set<String> words(String phrase) {
    Set<String> words =
        new HashSet<>(Arrays.asList(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.removeAll(PLAIN);
    words.remove("");
    return words;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int all = one.size() + other.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  /** One line: events found of gold and of mentions. */
  String summary() {
    return rightEvents + " of " + goldEvents + " events, " + (foundEvents - rightEvents) + " extra";
  }

  Report.Builder into(Report.Builder report) {
    return report
        .f1("events", rightEvents, foundEvents, goldEvents)
        .row("of the found: actors right", Figure.share(actors, rightEvents))
        .row("of the found: recipients right", Figure.share(recipients, rightEvents))
        .row("of the found: date right", Figure.share(dates, rightEvents))
        .row("of the found: place right", Figure.share(places, rightEvents))
        .row("of the found: status right", Figure.share(statuses, rightEvents))
        .row("of the found: voice right", Figure.share(voices, rightEvents))
        .f1("attributions", rightQuotes, foundQuotes, goldQuotes)
        .f1("tallies", rightTallies, foundTallies, goldTallies);
  }
}
