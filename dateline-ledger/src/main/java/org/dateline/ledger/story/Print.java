package org.dateline.ledger.story;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.story.Fingerprint.Weight;
import org.dateline.ledger.story.TermCounts.Count;
import org.dateline.ledger.story.TermCounts.Kind;
import org.dateline.model.Article;

/** What a report is about, as a whole and by kinds of terms. Immutable. */
public final class Print {
  private static final long NO_DAY = Long.MIN_VALUE;

  private final Fingerprint all;
  private final Fingerprint people;
  private final Fingerprint numbers;
  private final Optional<LocalDate> published;
  private final Optional<LocalDate> day;

  private Print(
      Fingerprint all,
      Fingerprint people,
      Fingerprint numbers,
      Optional<LocalDate> published,
      Optional<LocalDate> day) {
    this.all = all;
    this.people = people;
    this.numbers = numbers;
    this.published = published;
    this.day = day;
  }

  /** A print with the words that its numbers stand for. */
  record Worded(Print print, Map<Integer, String> words) {
    /** The words that make two reports alike, the strongest first. */
    List<String> shared(Print other, int most) {
      List<String> shared = new ArrayList<>();
      for (int term : print.all.strongest(other.all, most)) {
        shared.add(words.getOrDefault(term, "?"));
      }
      return shared;
    }
  }

  /** The print of an article, which is counted in {@code spread} first. */
  static Worded of(Article article, Spread spread, Commonness common) {
    Map<Integer, String> words = new HashMap<>();
    Map<Integer, Weight> all = new HashMap<>();
    Map<Kind, Map<Integer, Weight>> parts = new EnumMap<>(Kind.class);
    Map<String, Count> counts = TermCounts.of(article);
    counts.keySet().forEach(term -> words.put(TermCounts.number(term), term));
    spread.add(words.keySet());
    counts.forEach(
        (term, count) -> {
          int number = TermCounts.number(term);
          double rarity = Math.max(0, common.rarity(term, spread.of(number), spread.reports()));
          double weight = (1 + Math.log(count.count())) * rarity;
          Kind kind = count.kind();
          all.put(number, new Weight(weight * kind.weight(), rarity));
          parts
              .computeIfAbsent(kind, key -> new HashMap<>())
              .put(number, new Weight(weight, rarity));
        });
    Optional<LocalDate> published = article.published();
    return new Worded(
        new Print(
            Fingerprint.of(all),
            Fingerprint.of(parts.getOrDefault(Kind.PAIR, Map.of())),
            Fingerprint.of(parts.getOrDefault(Kind.NUMBER, Map.of())),
            published,
            published.flatMap(on -> NewsDay.of(Terms.of(article.text()), on))),
        words);
  }

  /** Every term. */
  Fingerprint all() {
    return all;
  }

  /** Two names in a row: people, mostly. */
  Fingerprint people() {
    return people;
  }

  /** Numbers. */
  Fingerprint numbers() {
    return numbers;
  }

  /** Its day of publication. */
  public Optional<LocalDate> published() {
    return published;
  }

  /** The first day that it names. */
  Optional<LocalDate> day() {
    return day;
  }

  /** The terms by which a report is found, the heaviest first. */
  public int[] keys() {
    return all.heaviest(Stories.KEYS);
  }

  /** In the form that {@link #of(byte[])} reads. */
  public byte[] bytes() {
    int terms = all.terms().length + people.terms().length + numbers.terms().length;
    ByteBuffer to = ByteBuffer.allocate(2 * Long.BYTES + 3 * Integer.BYTES * (1 + terms));
    to.putLong(published.map(LocalDate::toEpochDay).orElse(NO_DAY));
    to.putLong(day.map(LocalDate::toEpochDay).orElse(NO_DAY));
    for (Fingerprint part : List.of(all, people, numbers)) {
      int size = part.terms().length;
      to.putInt(size);
      to.slice().asIntBuffer().put(part.terms());
      to.position(to.position() + size * Integer.BYTES);
      to.slice().asFloatBuffer().put(part.weights()).put(part.rarities());
      to.position(to.position() + 2 * size * Float.BYTES);
    }
    return to.array();
  }

  /** The print that {@link #bytes} wrote. */
  public static Print of(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    Optional<LocalDate> published = day(from.getLong());
    Optional<LocalDate> day = day(from.getLong());
    return new Print(part(from), part(from), part(from), published, day);
  }

  private static Optional<LocalDate> day(long number) {
    return number == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
  }

  private static Fingerprint part(ByteBuffer from) {
    int size = from.getInt();
    int[] terms = new int[size];
    float[] weights = new float[size];
    float[] rarities = new float[size];
    from.slice().asIntBuffer().get(terms);
    from.position(from.position() + size * Integer.BYTES);
    from.slice().asFloatBuffer().get(weights).get(rarities);
    from.position(from.position() + 2 * size * Float.BYTES);
    return new Fingerprint(terms, weights, rarities);
  }
}
