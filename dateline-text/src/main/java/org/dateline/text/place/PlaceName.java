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
  private static final int LONGEST_WITHIN = 3;
  private static final long KNOWN_BEFORE = 50_000;
  private static final long KNOWN_BEHIND = 500_000;
  private static final long KNOWN_IN_BODIES = 15_000;

  /** Words in the names of bodies that are places somewhere, and hardly ever meant as such. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "academy",
          "agency",
          "alliance",
          "assembly",
          "association",
          "bank",
          "bear",
          "board",
          "bureau",
          "capital",
          "center",
          "central",
          "centre",
          "church",
          "circle",
          "city",
          "coast",
          "college",
          "commerce",
          "commission",
          "committee",
          "commons",
          "community",
          "company",
          "congress",
          "constitution",
          "corporation",
          "council",
          "country",
          "county",
          "court",
          "crown",
          "defiance",
          "delta",
          "democratic",
          "department",
          "district",
          "division",
          "eagle",
          "east",
          "education",
          "enterprise",
          "falcon",
          "federal",
          "federation",
          "fleet",
          "force",
          "forum",
          "foundation",
          "freedom",
          "front",
          "fund",
          "general",
          "global",
          "gold",
          "green",
          "group",
          "guard",
          "harmony",
          "heritage",
          "home",
          "hope",
          "hospital",
          "house",
          "independence",
          "institute",
          "justice",
          "knights",
          "labor",
          "lakes",
          "liberal",
          "liberty",
          "lion",
          "maritime",
          "media",
          "military",
          "ministry",
          "mission",
          "mobile",
          "mountain",
          "national",
          "navy",
          "new",
          "news",
          "north",
          "office",
          "orange",
          "park",
          "parliament",
          "party",
          "people",
          "plain",
          "planning",
          "police",
          "port",
          "post",
          "press",
          "progress",
          "public",
          "reading",
          "republic",
          "reserve",
          "river",
          "royal",
          "school",
          "security",
          "senate",
          "service",
          "society",
          "solidarity",
          "south",
          "southern",
          "star",
          "state",
          "states",
          "station",
          "street",
          "summit",
          "sun",
          "sunrise",
          "superior",
          "supreme",
          "team",
          "times",
          "union",
          "united",
          "unity",
          "university",
          "valley",
          "victory",
          "west",
          "western",
          "women",
          "world",
          "young");

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
          "far",
          "mid",
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

  private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village");

  private static final Set<String> AREAS =
      Set.of("state", "province", "region", "governorate", "prefecture", "oblast");

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

  /**
   * The places that the name of a body names: "the Kentucky Department of Fish", "University of
   * Leeds". They stand at its beginning, at its end or behind a preposition. Words that are no name
   * of their own ("Central", "Union") are looked up as parts of longer names alone.
   */
  static Stream<PlaceName> inName(String text, NamedMention mention, Gazetteer gazetteer) {
    List<PlaceName> names = new ArrayList<>();
    List<Span> words = words(text, mention.span());
    for (int from = 0; from < words.size(); from++) {
      for (int length = Math.min(LONGEST_WITHIN, words.size() - from); length > 0; length--) {
        Span span = trimmed(text, words.get(from).cover(words.get(from + length - 1)));
        boolean edge = from == 0 || from + length == words.size();
        boolean named = edge || !begins(text, words.get(from - 1));
        List<Candidate> known =
            named && begins(text, span) ? bodies(span.in(text), gazetteer) : List.of();
        if (!known.isEmpty()) {
          names.add(new PlaceName(mention, span, FoldedName.of(span.in(text)), known));
          from += length - 1;
          break;
        }
      }
    }
    return names.stream();
  }

  /** Whether the words begin with a capital. */
  private static boolean begins(String text, Span words) {
    return Character.isUpperCase(text.codePointAt(words.start()));
  }

  /** Who may be meant in the name of a body: areas and places of some size. */
  private static List<Candidate> bodies(String words, Gazetteer gazetteer) {
    List<Candidate> all = gazetteer.named(words);
    boolean plain = NO_PLACES.contains(words.toLowerCase(Locale.ROOT));
    boolean known =
        all.stream().anyMatch(c -> isWide(c) || c.isArea() || c.population() >= KNOWN_IN_BODIES);
    return plain || !known ? List.of() : List.copyOf(all);
  }

  private static List<Span> words(String text, Span span) {
    List<Span> words = new ArrayList<>();
    int start = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      boolean gap =
          i == span.end() || Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ',';
      if (gap && i > start) {
        words.add(new Span(start, i));
      }
      start = gap ? i + 1 : start;
    }
    return words;
  }

  /** Looks a name up, if need be without "northern" or "city". */
  private static PlaceName of(
      String text, NamedMention mention, Span stretch, Gazetteer gazetteer) {
    Span span = trimmed(text, stretch);
    String words = span.in(text);
    List<Candidate> candidates = gazetteer.named(words);
    if (candidates.isEmpty()) {
      candidates =
          gazetteer.named(bare(words)).stream()
              .filter(c -> c.isArea() || c.population() >= KNOWN_IN_BODIES)
              .toList();
    }
    if (candidates.isEmpty()) {
      candidates = within(bare(words), gazetteer);
    }
    String kind = kind(text, span);
    boolean region = candidates.stream().anyMatch(PlaceName::isRegion);
    List<Candidate> meant =
        candidates.stream()
            .filter(c -> c.isArea() ? !SETTLEMENTS.contains(kind) : !AREAS.contains(kind))
            .filter(c -> !region || !kind.equals("state") || isRegion(c))
            .toList();
    return meant.isEmpty() || meant.size() == candidates.size()
        ? new PlaceName(mention, span, FoldedName.of(words), List.copyOf(candidates))
        : new PlaceName(mention, span, FoldedName.of(words) + "/" + kind, meant);
  }

  /** The word in or behind a name that says what bears it: "Quebec City", "state of X". */
  private static String kind(String text, Span span) {
    String words = span.in(text).toLowerCase(Locale.ROOT);
    String last = words.substring(words.lastIndexOf(' ') + 1);
    if (SETTLEMENTS.contains(last) || AREAS.contains(last)) {
      return last;
    }
    String before = text.substring(Math.max(0, span.start() - 20), span.start());
    String behind = text.substring(span.end(), Math.min(text.length(), span.end() + 14));
    return AREAS.stream()
        .filter(a -> before.endsWith(" " + a + " of ") || begins(behind, " " + a))
        .findFirst()
        .orElse("");
  }

  private static boolean begins(String text, String words) {
    int end = words.length();
    return text.startsWith(words)
        && (text.length() == end || !Character.isLetterOrDigit(text.charAt(end)));
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

  /** Without leading directions, then without a closing "province" or a leading "city of". */
  private static String bare(String words) {
    String name = words;
    for (int cut = afterDirection(name); cut > 0; cut = afterDirection(name)) {
      name = name.substring(cut);
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

  /** Where the words after a leading direction begin; 0 where there is none. */
  private static int afterDirection(String name) {
    for (char mark : new char[] {' ', '-'}) {
      int end = name.indexOf(mark);
      if (end > 0 && DIRECTIONS.contains(name.substring(0, end).toLowerCase(Locale.ROOT))) {
        return end + 1;
      }
    }
    return 0;
  }

  private static boolean isRegion(Candidate candidate) {
    return candidate.kind() == Candidate.Kind.REGION
        || candidate.kind() == Candidate.Kind.KNOWN_REGION;
  }

  private static boolean isWide(Candidate candidate) {
    return candidate.kind() == Candidate.Kind.COUNTRY
        || candidate.kind() == Candidate.Kind.KNOWN_REGION;
  }

  /** The places that a longer name begins or ends with: "Benghazi hospital", "Port of Odesa". */
  private static List<Candidate> within(String words, Gazetteer gazetteer) {
    List<String> parts = List.of(words.replaceAll("['’]s(?= |$)", "").split(" "));
    for (int length = Math.min(parts.size() - 1, LONGEST_WITHIN); length > 0; length--) {
      for (int from : new int[] {0, parts.size() - length}) {
        long least = from == 0 ? KNOWN_BEFORE : KNOWN_BEHIND;
        List<Candidate> known =
            gazetteer.named(String.join(" ", parts.subList(from, from + length))).stream()
                .filter(c -> (c.population() >= least && !c.foreign()) || isWide(c))
                .toList();
        if (!known.isEmpty()) {
          return known;
        }
      }
    }
    return List.of();
  }
}
