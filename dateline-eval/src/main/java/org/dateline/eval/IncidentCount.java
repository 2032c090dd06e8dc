package org.dateline.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.coder.tally.FoundTally;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;

/**
 * What a report says of one incident, from all that it tells: the numbers that it gives and the
 * lone persons that it tells of. A report of a shooting that gives neither is taken to tell of one
 * person, dead if it speaks of a death.
 *
 * @param killed how many were killed; empty where the report tells of nobody hurt
 * @param injured how many were injured and lived
 */
public record IncidentCount(OptionalLong killed, OptionalLong injured) {
  private static final long LARGEST = 100;

  /** Title and first paragraphs, in UTF-16 units. */
  private static final int LEAD = 300;

  /** Headline and first sentences; what follows often tells of other incidents. */
  private static final int OPENING = 6;

  private static final Set<String> HARM = Set.of("killed", "injured", "shot");

  private static final Pattern DEATH =
      Pattern.compile(
          "(?i)\\b(fatal\\w*|homicide|(?<!attempted )murder\\w*|slaying|slain|death|died|dead|killed|killing)\\b");
  private static final Pattern SHOOTING =
      Pattern.compile("(?i)\\b(shot|shoots?|shooting|gunshot|wounded|injur\\w+|hurt)\\b");
  private static final Pattern SELF =
      Pattern.compile(
          "(?i)\\b(murder.suicide|turn(ed|ing|s)? the (gun|weapon) on (him|her)self|(kill(ed|ing|s)|took|taking) ((him|her)self|(his|her) own life))\\b");
  private static final Pattern ACCIDENT = Pattern.compile("(?i)\\baccident(al|ally)?\\b");

  /** Words for the one who acts on himself. */
  private static final Pattern REFLEXIVE = Pattern.compile("(?i)(him|her|them)sel(f|ves)");

  private static final Pattern OTHER = Pattern.compile("(?i)\\b(another|second|other|others)\\b");

  /** Adds up the findings of a report. */
  public static IncidentCount of(List<FoundTally> tallies, AnnotatedDocument document) {
    List<FoundTally> here =
        tallies.stream().filter(t -> !t.cumulative() && t.count().named() <= LARGEST).toList();
    here = opening(here);
    Told killed = Told.of(here, "killed", document);
    Told injured = Told.of(here, "injured", document);
    Told shot = Told.of(here, "shot", document);
    String text = document.text();
    String lead = text.substring(0, Math.min(LEAD, text.length()));
    if (killed.nobody() && injured.nobody() && shot.nobody() && !SHOOTING.matcher(text).find()) {
      return new IncidentCount(OptionalLong.empty(), OptionalLong.empty());
    }
    long dead = killed.nobody() && DEATH.matcher(lead).find() ? 1 : killed.many();
    boolean suicide = SELF.matcher(lead).find() && !ACCIDENT.matcher(lead).find();
    if (dead > 0 && suicide && !killed.self()) {
      dead = Math.max(dead + 1, Math.min(killed.most(), dead + 2));
    }
    return new IncidentCount(
        OptionalLong.of(dead), OptionalLong.of(hurt(dead, killed, injured, shot)));
  }

  /** What the first sentences tell, where they tell of anybody killed or hurt. */
  private static List<FoundTally> opening(List<FoundTally> tallies) {
    List<FoundTally> first = tallies.stream().filter(t -> t.sentence() < OPENING).toList();
    return first.stream().anyMatch(t -> HARM.contains(t.what())) ? first : tallies;
  }

  private static long hurt(long dead, Told killed, Told injured, Told shot) {
    if (injured.numbered()) {
      return injured.many();
    }
    if (shot.numbered()) {
      return Math.max(0, shot.many() - dead);
    }
    if (!injured.nobody() && (dead == 0 || injured.besides(killed))) {
      return Math.max(1, injured.many());
    }
    return dead == 0 ? 1 : 0;
  }

  /**
   * What is told of one kind.
   *
   * @param many how many; 0 where nobody
   * @param numbered whether the report gives a number
   * @param most the largest sum of one sentence
   * @param self whether the number holds somebody who acted on himself, or all who were found dead
   * @param names family names of lone persons
   * @param words the words for lone persons
   */
  private record Told(
      long many, boolean numbered, long most, boolean self, Set<String> names, List<String> words) {

    /** The number of the first sentence that gives one, or the distinct lone persons. */
    static Told of(List<FoundTally> tallies, String kind, AnnotatedDocument document) {
      Map<Integer, Long> bySentence = new LinkedHashMap<>();
      Map<Integer, Set<String>> together = new LinkedHashMap<>();
      Set<String> names = new HashSet<>();
      List<String> words = new ArrayList<>();
      boolean numbered = false;
      for (FoundTally tally : tallies) {
        if (!tally.what().equals(kind) || tally.part() && !bySentence.isEmpty()) {
          continue;
        }
        if (tally.single()) {
          name(tally, document).ifPresent(names::add);
          String phrase = document.words(tally.words()).toLowerCase(Locale.ROOT);
          words.add(phrase);
          if (!REFLEXIVE.matcher(phrase).matches()) {
            together.computeIfAbsent(tally.trigger().start(), k -> new HashSet<>()).add(phrase);
          }
        }
        numbered |= !tally.single();
        bySentence.merge(tally.sentence(), tally.count().named(), Long::sum);
      }
      long beside = together.values().stream().mapToLong(Set::size).max().orElse(0);
      long lone = Math.max(Math.max(bySentence.isEmpty() ? 0 : 1, names.size()), beside);
      long many = numbered ? number(tallies, kind, bySentence) : lone;
      long most = bySentence.values().stream().mapToLong(Long::longValue).max().orElse(0);
      boolean self = numbered && whole(tallies, kind, document);
      return new Told(many, numbered, most, self, names, words);
    }

    /** Whether the number that counts holds the one who acted on himself. */
    private static boolean whole(
        List<FoundTally> tallies, String kind, AnnotatedDocument document) {
      Optional<FoundTally> number =
          tallies.stream().filter(t -> t.what().equals(kind) && !t.single()).findFirst();
      return number
          .filter(
              n ->
                  document.words(n.trigger()).equalsIgnoreCase("dead")
                      || tallies.stream()
                          .filter(t -> t.sentence() == n.sentence() && t.what().equals(kind))
                          .anyMatch(t -> REFLEXIVE.matcher(document.words(t.words())).matches()))
          .isPresent();
    }

    private static long number(List<FoundTally> tallies, String kind, Map<Integer, Long> sums) {
      return tallies.stream()
          .filter(t -> t.what().equals(kind) && !t.single())
          .findFirst()
          .map(t -> sums.getOrDefault(t.sentence(), t.count().named()))
          .orElse(0L);
    }

    private static Optional<String> name(FoundTally tally, AnnotatedDocument document) {
      return document.names().stream()
          .filter(n -> n.type() == NameType.PERSON && n.span().overlaps(tally.words()))
          .map(n -> document.words(n.span()).toLowerCase(Locale.ROOT))
          .map(words -> words.substring(words.lastIndexOf(' ') + 1))
          .findFirst();
    }

    boolean nobody() {
      return many == 0 && !numbered;
    }

    /** Whether somebody here is told apart from those of {@code other}. */
    boolean besides(Told other) {
      return words.stream().anyMatch(w -> OTHER.matcher(w).find())
          || names.stream().anyMatch(n -> !other.names.isEmpty() && !other.names.contains(n));
    }
  }
}
