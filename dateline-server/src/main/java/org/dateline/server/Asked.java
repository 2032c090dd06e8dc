package org.dateline.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.ledger.Cursor;
import org.dateline.ledger.Filter;
import org.dateline.ledger.PartyQuery;
import org.dateline.ledger.TextQuery;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.Status;

/**
 * What a request asks of a list: the same words for pages and programs.
 *
 * @param filter what is to be shown
 * @param after where it goes on
 * @param size how much
 * @param words the words that make the filter, by their names, as they were typed
 * @param biggest whether the biggest come first, where a list can be ordered so
 * @param skip how many are passed over, in lists that are held in memory
 * @param who the actor of whom a page is, as it was typed
 * @param with the key of the one party with whom its dealings are shown; empty for all
 * @param weekly whether dealings are told by the week and not by the month
 */
record Asked(
    Filter filter,
    Optional<Cursor> after,
    int size,
    Map<String, String> words,
    boolean biggest,
    int skip,
    Optional<String> who,
    Optional<String> with,
    boolean weekly) {
  /** The words that filter, in the order in which addresses have them. */
  static final List<String> FILTERS =
      List.of(
          "q", "actor", "country", "type", "custom", "status", "quad", "what", "place", "outlet",
          "from", "until");

  private static final Set<String> OTHERS =
      Set.of("after", "size", "who", "with", "by", "order", "skip");
  private static final int LARGEST = 200;

  /**
   * Reads a request.
   *
   * @param usual how much is shown where the request does not say
   * @throws ProblemException naming the word that cannot be read
   */
  static Asked of(Context context, int usual) {
    for (String name : context.queryParamMap().keySet()) {
      if (!FILTERS.contains(name) && !OTHERS.contains(name)) {
        throw ProblemException.badRequest(
            "There is no word \"" + name + "\"; there are " + String.join(", ", FILTERS) + ".");
      }
    }
    Map<String, String> words = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = context.queryParam(name);
      if (value != null && !value.isBlank()) {
        words.put(name, value.strip());
      }
    }
    return new Asked(
        filter(words),
        read("after", context.queryParam("after"), Cursor::parse),
        read("size", context.queryParam("size"), Asked::size).orElse(usual),
        words,
        read("order", context.queryParam("order"), Asked::isBiggest).orElse(false),
        read("skip", context.queryParam("skip"), Asked::skip).orElse(0),
        read("who", context.queryParam("who"), String::strip),
        read("with", context.queryParam("with"), String::strip),
        read("by", context.queryParam("by"), Asked::isWeekly).orElse(false));
  }

  private static Filter filter(Map<String, String> words) {
    return Filter.NONE
        .text(read("q", words.get("q"), TextQuery::parse))
        .parties(
            read("actor", words.get("actor"), who -> PartyQuery.of(who, PartyQuery.TAKING_PART))
                .stream()
                .toList())
        .countries(
            several("country", words, value -> new CountryCode(value.toUpperCase(Locale.ROOT))))
        .types(several("type", words, value -> choice(EventType.values(), value)))
        .customs(several("custom", words, value -> value.toUpperCase(Locale.ROOT)))
        .statuses(several("status", words, value -> choice(Status.values(), value)))
        .quads(several("quad", words, Asked::quad))
        .whats(several("what", words, value -> value))
        .place(read("place", words.get("place"), value -> value))
        .outlets(
            read("outlet", words.get("outlet"), value -> value).stream()
                .collect(Collectors.toSet()))
        .days(
            read("from", words.get("from"), LocalDate::parse),
            read("until", words.get("until"), LocalDate::parse));
  }

  private static <T extends Enum<T>> T choice(T[] choices, String value) {
    return Arrays.stream(choices)
        .filter(one -> one.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are "
                        + Arrays.stream(choices)
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }

  private static int quad(String value) {
    if (!value.matches("[1-4]")) {
      throw new IllegalArgumentException("quad classes are 1 to 4");
    }
    return Integer.parseInt(value);
  }

  private static boolean isBiggest(String value) {
    return switch (value) {
      case "biggest" -> true;
      case "newest" -> false;
      default -> throw new IllegalArgumentException("newest or biggest");
    };
  }

  private static boolean isWeekly(String value) {
    return switch (value) {
      case "week" -> true;
      case "month" -> false;
      default -> throw new IllegalArgumentException("month or week");
    };
  }

  private static int skip(String value) {
    int skip = number(value);
    if (skip < 0) {
      throw new IllegalArgumentException("0 or more");
    }
    return skip;
  }

  private static int number(String value) {
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
  }

  private static int size(String value) {
    int size = number(value);
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("1 to " + LARGEST);
    }
    return size;
  }

  private static <T> Set<T> several(
      String name, Map<String, String> words, Function<String, T> reading) {
    return Arrays.stream(words.getOrDefault(name, "").split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .flatMap(value -> read(name, value, reading).stream())
        .collect(Collectors.toSet());
  }

  private static <T> Optional<T> read(
      String name, @org.jspecify.annotations.Nullable String value, Function<String, T> reading) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(value));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw ProblemException.badRequest(
          "\"" + name + "\" cannot be \"" + value + "\": " + e.getMessage());
    }
  }

  /** The address of the same list under {@code path}, from {@code cursor} on. */
  String address(String path, Optional<Cursor> cursor) {
    Map<String, String> query = new LinkedHashMap<>(words);
    cursor.ifPresent(place -> query.put("after", place.toString()));
    return query.isEmpty() ? path : path + "?" + joined(query);
  }

  /** The address of the same list under {@code path}, from its start. */
  String address(String path) {
    return address(path, Optional.empty());
  }

  /** The address of the same list, which is held in memory, behind so many of its items. */
  String behind(String path, int items) {
    Map<String, String> query = new LinkedHashMap<>(words);
    if (biggest) {
      query.put("order", "biggest");
    }
    if (items > 0) {
      query.put("skip", Integer.toString(items));
    }
    return query.isEmpty() ? path : path + "?" + joined(query);
  }

  /** The address under {@code path} of the same actor, by weeks or by months. */
  String ofActor(String path, boolean byWeek) {
    Map<String, String> query = new LinkedHashMap<>();
    who.ifPresent(name -> query.put("who", name));
    with.ifPresent(key -> query.put("with", key));
    query.putAll(words);
    if (byWeek) {
      query.put("by", "week");
    }
    return path + "?" + joined(query);
  }

  private static String joined(Map<String, String> query) {
    return query.entrySet().stream()
        .map(word -> word.getKey() + "=" + encoded(word.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** A value as addresses have it. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
