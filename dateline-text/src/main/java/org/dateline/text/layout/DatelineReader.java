package org.dateline.text.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.Span;
import org.dateline.text.document.DatelineMark;
import org.dateline.text.resource.TableReader;

/**
 * Recognises the dateline at the start of a paragraph and an agency's credit at the end of one.
 *
 * <p>Three forms of dateline are known: with an agency in brackets, "OSLO, May 3 (Reuters) -"; a
 * place in capitals before a dash or colon, "OSLO: "; a place in capitals and small letters before
 * a dash or colon, "Oslo - ", where a whole sentence follows. Only the first letters of a paragraph
 * are read, so the cost is bounded.
 */
final class DatelineReader {
  private static final int WINDOW = 160;
  private static final int TAIL = 80;

  private static final String CAPS = "[\\p{Lu}][\\p{Lu}\\p{M}.'’-]*[\\p{Lu}.]";
  private static final String CAPS_PLACE = CAPS + "(?:(?: |/|-)" + CAPS + "){0,3}";
  private static final String TITLE = "\\p{Lu}[\\p{L}\\p{M}'’-]+\\.?";
  private static final String TITLE_PLACE = TITLE + "(?: (?:" + TITLE + "|de|del|of|la|el)){0,3}";
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?";
  private static final String DAY =
      "(?i:"
          + MONTH
          + " \\d{1,2}(?:,? \\d{4})?|\\d{1,2} "
          + MONTH
          + "(?:,? \\d{4})?|"
          + MONTH
          + " \\d{4})";
  private static final String DASH =
      "(?:[ \u00A0]?(?:--|[-\u2013\u2014\u2015])[ \u00A0]+"
          + "|[ \u00A0]?[\u2013\u2014\u2015](?=[\\p{Lu}\"\u201C]))";
  private static final String GAP = "[\\s\u00A0]*";

  /** Who signs together with an agency: "Name/AFP". */
  private static final String PARTNER = "(?:[\\p{L} ]{2,30}/)?";

  private static final String MARK = "(?:" + DASH + "| ?: ?)";
  private static final String REGION = "(?: ?, ?(?:" + TITLE_PLACE + "|" + CAPS_PLACE + ")){0,2}";

  private static final Agencies AGENCIES = Agencies.BUNDLED;

  private final Pattern credited =
      Pattern.compile(
          "(?:(?<place>"
              + CAPS_PLACE
              + "|"
              + TITLE_PLACE
              + ")"
              + REGION
              + "(?:,? "
              + DAY
              + "),? )?\\((?<agency>[^()]{2,40})\\)(?<mark>"
              + MARK
              + "| )(?:"
              + DAY
              + ": ?)?");
  private final Pattern creditedPlace =
      Pattern.compile(
          "(?<place>"
              + CAPS_PLACE
              + "|"
              + TITLE_PLACE
              + ")"
              + REGION
              + ",? \\((?<agency>[^()]{2,40})\\)(?<mark>"
              + MARK
              + "| )(?:"
              + DAY
              + ": ?)?");
  private final Pattern capitals =
      Pattern.compile(
          "(?<place>"
              + CAPS_PLACE
              + ")"
              + REGION
              + "(?:,? "
              + DAY
              + "(?:, (?<agency>\\p{Lu}{2,6}|"
              + AGENCIES.patternTogether()
              + "))?)?"
              + "(?<mark>"
              + MARK
              + ")(?:"
              + DAY
              + ": ?)?");
  private final Pattern small =
      Pattern.compile(
          "(?<place>"
              + TITLE_PLACE
              + ")"
              + REGION
              + "(?:,? (?:"
              + DAY
              + "|\\("
              + DAY
              + "\\))(?:, (?<agency>\\p{Lu}{2,6}|"
              + AGENCIES.patternTogether()
              + "))?)?(?<mark>"
              + MARK
              + ")(?:"
              + DAY
              + ": ?)?");
  private final Pattern dayOnly = Pattern.compile(DAY);
  private final Pattern foot =
      Pattern.compile(
          "(?:^|(?<=[.!?\"”’)\\s]))"
              + GAP
              + "(?:[-\u2013\u2014]{1,2}"
              + GAP
              + "(?:[Ww]ith )?"
              + PARTNER
              + AGENCIES.patternTogether()
              + "|\\("
              + PARTNER
              + AGENCIES.patternTogether()
              + "\\)|^"
              + AGENCIES.patternTogether()
              + ")(?:\\s?/[\\p{L} ]{2,30})?\\.?$");
  private final Pattern creditLine =
      Pattern.compile(
          "(?i)contribut|with (?:files|reporting|inputs?|agenc)|^source|^\\(with |"
              + "^\\(?(?:additional |further )?(?:reporting|writing|editing) by |^by [^.]*, ");
  private final Pattern rights = Pattern.compile("(?i)^(?:©|\\(c\\) |copyright\\b)");
  private final Set<String> labels =
      TableReader.bundled(DatelineReader.class, "labels.tsv", 1).stream()
          .map(row -> row.cell(0).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  /** The dateline that opens {@code paragraph}. */
  Optional<DatelineMark> opening(String text, Span paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + WINDOW);
    Optional<DatelineMark> found = credited(text, paragraph, credited, end);
    if (found.isEmpty()) {
      found = credited(text, paragraph, creditedPlace, end);
    }
    if (found.isEmpty()) {
      found = bare(text, paragraph, capitals, end);
    }
    return found.isPresent() ? found : bare(text, paragraph, small, end);
  }

  private Optional<DatelineMark> credited(String text, Span paragraph, Pattern pattern, int end) {
    Matcher matcher = pattern.matcher(text).region(paragraph.start(), end);
    matcher.useAnchoringBounds(true);
    if (!matcher.lookingAt() || matcher.end() >= paragraph.end()) {
      return Optional.empty();
    }
    String inside = matcher.group("agency");
    Optional<String> agency = signed(inside);
    boolean day = dayOnly.matcher(inside).matches();
    boolean dashed = !matcher.group("mark").isBlank();
    boolean placed = matcher.group("place") != null;
    boolean capitals = placed && matcher.group("place").chars().noneMatch(Character::isLowerCase);
    if (agency.isEmpty() && !(placed && dashed && (day || capitals || isSignature(inside)))) {
      return Optional.empty();
    }
    return Optional.of(
        mark(matcher, day ? Optional.empty() : agency.or(() -> Optional.of(inside))));
  }

  /**
   * Unknown agencies sign in capitals, with a stroke between two names, or behind a place in
   * capitals.
   */
  private static boolean isSignature(String inside) {
    return inside.chars().noneMatch(Character::isLowerCase) || inside.indexOf('/') > 0;
  }

  private Optional<DatelineMark> bare(String text, Span paragraph, Pattern pattern, int end) {
    Matcher matcher = pattern.matcher(text).region(paragraph.start(), end);
    if (!matcher.lookingAt() || matcher.end() >= paragraph.end() || isLabel(matcher)) {
      return Optional.empty();
    }
    int next = text.codePointAt(matcher.end());
    boolean begins =
        Character.isUpperCase(next) || Character.isDigit(next) || "\"“‘'".indexOf(next) >= 0;
    boolean sentence =
        Paragraphs.endsSentence(text, paragraph)
            && paragraph.end() - matcher.end() >= 60
            && text.charAt(paragraph.end() - 1) != ':';
    return begins && sentence ? Optional.of(mark(matcher, agency(matcher))) : Optional.empty();
  }

  /** The agency after the place and the day, "Tehran, IRNA –" too. */
  private static Optional<String> agency(Matcher matcher) {
    if (matcher.namedGroups().containsKey("agency") && matcher.group("agency") != null) {
      return signed(matcher.group("agency")).or(() -> Optional.of(matcher.group("agency")));
    }
    String after =
        matcher
            .group()
            .substring(matcher.end("place") - matcher.start())
            .replaceAll("[^\\p{L}]+$", "");
    return signed(after.substring(after.lastIndexOf(',') + 1));
  }

  /** The agencies that sign together, where all who sign are known. */
  private static Optional<String> signed(String signatures) {
    List<String> known = AGENCIES.together(signatures);
    boolean all = known.size() > 1 || AGENCIES.named(signatures).isPresent();
    return all ? DatelineMark.together(known) : Optional.empty();
  }

  /** Whether the words before the mark are known to be no place: "Update", "Opinion", "Photo". */
  private boolean isLabel(Matcher matcher) {
    for (String word : matcher.group("place").toLowerCase(Locale.ROOT).split("[ /.-]+")) {
      if (labels.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static DatelineMark mark(Matcher matcher, Optional<String> agency) {
    Optional<String> place = Optional.ofNullable(matcher.group("place"));
    return new DatelineMark(
        place,
        place.map(p -> new Span(matcher.start("place"), matcher.end("place"))),
        agency,
        new Span(matcher.start(), matcher.end()));
  }

  /** The agency's signature at the end of {@code paragraph}, or all of it. */
  Optional<DatelineMark> closing(String text, Span paragraph) {
    int start = Math.max(paragraph.start(), paragraph.end() - TAIL);
    Matcher matcher = foot.matcher(text).region(start, paragraph.end());
    matcher.useTransparentBounds(true);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int from = matcher.start();
    while (Character.isWhitespace(text.charAt(from)) || Character.isSpaceChar(text.charAt(from))) {
      from++;
    }
    Span signature = new Span(from, paragraph.end());
    return Optional.of(
        new DatelineMark(
            Optional.empty(),
            Optional.empty(),
            DatelineMark.together(AGENCIES.in(signature.in(text))),
            signature));
  }

  /**
   * The agencies that a credit line names, such as "With files from Reuters".
   *
   * @param last whether the line stands after the news, where a line on rights tells whose it is
   */
  Optional<String> credited(String line, boolean last) {
    boolean credits = creditLine.matcher(line).find() || last && rights.matcher(line).find();
    return credits ? DatelineMark.together(AGENCIES.in(line)) : Optional.empty();
  }
}
