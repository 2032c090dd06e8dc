package org.dateline.text.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Span;
import org.dateline.text.document.NamedMention;

/**
 * A name of a place in the text and who bears it.
 *
 * @param mention where it stands
 * @param span its words without article and genitive
 * @param key the folded name
 * @param candidates the bearers; none where the gazetteer knows none
 */
record PlaceName(NamedMention mention, Span span, String key, List<Candidate> candidates) {
  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "upper",
          "lower",
          "greater",
          "downtown",
          "rural",
          "inner",
          "mainland",
          "coastal",
          "metropolitan",
          "old");

  private static final Set<String> KINDS =
      Set.of(
          "city",
          "town",
          "village",
          "province",
          "region",
          "state",
          "district",
          "governorate",
          "prefecture",
          "department",
          "area",
          "municipality",
          "oblast",
          "island",
          "township",
          "peninsula",
          "metropolitan");

  /** Reads the names at {@code mention}, which may be several: "Lyon, France". */
  static Stream<PlaceName> of(String text, NamedMention mention, Gazetteer gazetteer) {
    List<PlaceName> names = new ArrayList<>();
    int start = mention.span().start();
    int comma = text.indexOf(", ", start);
    while (comma > start && comma + 2 < mention.span().end()) {
      names.add(of(text, mention, new Span(start, comma), gazetteer));
      start = comma + 2;
      comma = text.indexOf(", ", start);
    }
    names.add(of(text, mention, new Span(start, mention.span().end()), gazetteer));
    return names.stream();
  }

  /** Looks a name up, if need be without "northern" or "city". */
  private static PlaceName of(
      String text, NamedMention mention, Span stretch, Gazetteer gazetteer) {
    Span span = trimmed(text, stretch);
    String words = span.in(text);
    List<Candidate> candidates = gazetteer.named(words);
    if (candidates.isEmpty()) {
      candidates = gazetteer.named(bare(words));
    }
    return new PlaceName(mention, span, FoldedName.of(words), List.copyOf(candidates));
  }

  private static Span trimmed(String text, Span span) {
    String words = span.in(text);
    int start = words.regionMatches(true, 0, "the ", 0, 4) && words.length() > 4 ? 4 : 0;
    int end = words.length();
    if (words.endsWith("'s") || words.endsWith("’s")) {
      end -= 2;
    }
    return start < end ? new Span(span.start() + start, span.start() + end) : span;
  }

  /** Without a leading direction, then without a closing "province" or a leading "city of". */
  private static String bare(String words) {
    String name = words;
    int space = name.indexOf(' ');
    if (space < 0) {
      int dash = name.indexOf('-');
      return dash > 0 && DIRECTIONS.contains(name.substring(0, dash).toLowerCase(Locale.ROOT))
          ? name.substring(dash + 1)
          : name;
    }
    if (DIRECTIONS.contains(name.substring(0, space).toLowerCase(Locale.ROOT))) {
      name = name.substring(space + 1);
    }
    int last = name.lastIndexOf(' ');
    if (last > 0 && KINDS.contains(name.substring(last + 1).toLowerCase(Locale.ROOT))) {
      name = name.substring(0, last);
    }
    int of = name.indexOf(" of ");
    if (of > 0 && KINDS.contains(name.substring(0, of).toLowerCase(Locale.ROOT))) {
      name = name.substring(of + 4);
    }
    return name;
  }
}
