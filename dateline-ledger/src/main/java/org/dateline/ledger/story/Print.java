package org.dateline.ledger.story;

import static java.util.stream.Collectors.toSet;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ledger.story.Fingerprint.Weight;
import org.dateline.ledger.story.TermCounts.Count;
import org.dateline.ledger.story.TermCounts.Kind;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, as a whole and by kinds of terms. Immutable; safe for use by several
 * threads.
 */
public final class Print {
  private static final long NO_DAY = Long.MIN_VALUE;

  /** Marks a term of the headline. */
  private static final int IN_TITLE = 0x10;

  private static final int KIND = 0xF;

  private final Fingerprint all;

  /** Of each term its kind, and whether the headline has it. */
  private final byte[] tags;

  private final Optional<LocalDate> published;
  private final Optional<LocalDate> day;

  /** Made when first asked for: most prints are compared as wholes and no further. */
  private @Nullable Parts parts;

  private Print(
      Fingerprint all, byte[] tags, Optional<LocalDate> published, Optional<LocalDate> day) {
    this.all = all;
    this.tags = tags;
    this.published = published;
    this.day = day;
  }

  private record Parts(
      Fingerprint words,
      Fingerprint names,
      Fingerprint people,
      Fingerprint numbers,
      Fingerprint title) {}

  /** Two threads may both make them, and make the same. */
  private Parts parts() {
    @Nullable Parts made = parts;
    if (made == null) {
      made =
          new Parts(
              part(Kind.WORD),
              part(Kind.NAME),
              part(Kind.PAIR),
              part(Kind.NUMBER),
              all.part(place -> (tags[place] & IN_TITLE) != 0));
      parts = made;
    }
    return made;
  }

  private Fingerprint part(Kind kind) {
    return all.part(place -> (tags[place] & KIND) == kind.tag());
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
    Map<Integer, Weight> weights = new HashMap<>();
    Map<Integer, Byte> tags = new HashMap<>();
    Set<String> title =
        TermCounts.title(article).stream().map(term -> term.form()).collect(toSet());
    Map<String, Count> counts = TermCounts.of(article);
    counts.keySet().forEach(term -> words.put(TermCounts.number(term), term));
    spread.add(words.keySet());
    counts.forEach(
        (term, count) -> {
          int number = TermCounts.number(term);
          double rarity = Math.max(0, common.rarity(term, spread.of(number), spread.reports()));
          double weight = (1 + Math.log(count.count())) * rarity * count.kind().weight();
          weights.put(number, new Weight(weight, rarity));
          int tag = count.kind().tag() | (title.contains(term) ? IN_TITLE : 0);
          tags.put(number, (byte) tag);
        });
    Fingerprint all = Fingerprint.of(weights);
    byte[] inOrder = new byte[all.terms().length];
    for (int i = 0; i < inOrder.length; i++) {
      inOrder[i] = tags.getOrDefault(all.terms()[i], (byte) 0);
    }
    Optional<LocalDate> published = article.published();
    Optional<LocalDate> day = published.flatMap(on -> NewsDay.of(Terms.of(article.text()), on));
    return new Worded(new Print(all, inOrder, published, day), words);
  }

  /** Every term. */
  Fingerprint all() {
    return all;
  }

  /** Words that are no names. */
  Fingerprint words() {
    return parts().words();
  }

  /** Words that always stand with a capital. */
  Fingerprint names() {
    return parts().names();
  }

  /** Two names in a row: people, mostly. */
  Fingerprint people() {
    return parts().people();
  }

  /** Numbers. */
  Fingerprint numbers() {
    return parts().numbers();
  }

  /** The words of the headline. */
  Fingerprint title() {
    return parts().title();
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
    int size = all.terms().length;
    ByteBuffer to =
        ByteBuffer.allocate(2 * Long.BYTES + size * (Integer.BYTES + 2 * Float.BYTES + Byte.BYTES));
    to.putLong(published.map(LocalDate::toEpochDay).orElse(NO_DAY));
    to.putLong(day.map(LocalDate::toEpochDay).orElse(NO_DAY));
    to.slice().asIntBuffer().put(all.terms());
    to.position(to.position() + size * Integer.BYTES);
    to.slice().asFloatBuffer().put(all.weights()).put(all.rarities());
    to.position(to.position() + 2 * size * Float.BYTES);
    return to.put(tags).array();
  }

  /** The print that {@link #bytes} wrote. */
  public static Print of(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    Optional<LocalDate> published = day(from.getLong());
    Optional<LocalDate> day = day(from.getLong());
    int size = from.remaining() / (Integer.BYTES + 2 * Float.BYTES + Byte.BYTES);
    int[] terms = new int[size];
    float[] weights = new float[size];
    float[] rarities = new float[size];
    byte[] tags = new byte[size];
    from.slice().asIntBuffer().get(terms);
    from.position(from.position() + size * Integer.BYTES);
    from.slice().asFloatBuffer().get(weights).get(rarities);
    from.position(from.position() + 2 * size * Float.BYTES);
    from.get(tags);
    return new Print(new Fingerprint(terms, weights, rarities), tags, published, day);
  }

  private static Optional<LocalDate> day(long number) {
    return number == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
  }
}
