package org.dateline.coder.actor;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;
import org.dateline.text.document.Sentence;

/**
 * What is known of actors before an article is read: names with their countries and sectors, and
 * nouns that say what somebody is. Immutable and safe to share.
 *
 * <p>The bundled lists are written for this program from general knowledge; each says its columns
 * at its head. A user's directory may hold files of the same names ({@code countries.tsv}, {@code
 * peoples.tsv}, {@code organisations.tsv}, {@code groups.tsv}, {@code leaders.tsv}, {@code
 * titles.tsv}); its entries are added to the bundled ones and replace those of the same id or word.
 */
public final class ActorDictionary {
  private final PhraseIndex<Entry> names;
  private final PhraseIndex<Title> titles;
  private final Set<CountryCode> withRebels;

  ActorDictionary(PhraseIndex<Entry> names, PhraseIndex<Title> titles) {
    this.names = names;
    this.titles = titles;
    this.withRebels =
        names
            .values()
            .filter(e -> e.sectors().contains(Sector.REB))
            .flatMap(e -> e.countries().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an armed group of this state is known: "the rebels" may be its own. */
  boolean hasRebels(CountryCode country) {
    return withRebels.contains(country);
  }

  /** The dictionary that comes with the program. */
  public static ActorDictionary load() {
    return new ActorDictionaryReader().readBundled().dictionary();
  }

  /**
   * The bundled dictionary with a user's directory on top.
   *
   * @throws ActorDictionaryException naming every mistake by file and line
   * @throws java.io.UncheckedIOException where a file cannot be read
   */
  public static ActorDictionary load(Path userDirectory) {
    return new ActorDictionaryReader().readDirectory(userDirectory).readBundled().dictionary();
  }

  /** The names in a sentence. */
  List<PhraseIndex.Match<Entry>> names(Sentence sentence) {
    return names.matches(sentence);
  }

  /** What a name may mean. */
  List<Entry> entries(String name) {
    return names.values(name);
  }

  /** Whether a name leads to this entry. */
  boolean hasId(String id) {
    return names.values().anyMatch(e -> e.id().value().equals(id));
  }

  /** The titles in a sentence. */
  List<PhraseIndex.Match<Title>> titles(Sentence sentence) {
    return titles.matches(sentence);
  }
}
