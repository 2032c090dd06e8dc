package org.dateline.coder.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActorId;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;

/**
 * Reads the dictionary's files. What is read first stands: a user's files are read before the
 * bundled ones, whose entries of the same id or word are then passed over. Mistakes are collected,
 * so that a user sees them all at once. Not safe for use by several threads.
 */
final class ActorDictionaryReader {
  private final PhraseIndex<Entry> names = new PhraseIndex<>();
  private final PhraseIndex<Title> titles = new PhraseIndex<>();
  private final List<String> mistakes = new ArrayList<>();

  /** Ids and title words of the files read before the present ones. */
  private final Set<String> settled = new HashSet<>();

  /** Ids and title words of the present files. */
  private final Set<String> present = new HashSet<>();

  /** The files, and how a line of each is read. */
  private enum File {
    COUNTRIES(7),
    PEOPLES(5),
    ORGANISATIONS(5),
    GROUPS(7),
    LEADERS(7),
    TITLES(4);

    private final int columns;

    File(int columns) {
      this.columns = columns;
    }

    String fileName() {
      return name().toLowerCase(Locale.ROOT) + ".tsv";
    }
  }

  ActorDictionaryReader readBundled() {
    for (File file : File.values()) {
      try (InputStream in = ActorDictionaryReader.class.getResourceAsStream(file.fileName())) {
        if (in == null) {
          throw new IllegalStateException("missing from the program: " + file.fileName());
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        read(file, file.fileName(), text.lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    settled.addAll(present);
    return this;
  }

  ActorDictionaryReader readDirectory(Path directory) {
    for (File file : File.values()) {
      Path path = directory.resolve(file.fileName());
      try {
        if (Files.exists(path)) {
          read(file, path.toString(), Files.readAllLines(path));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + path, e);
      }
    }
    settled.addAll(present);
    return this;
  }

  ActorDictionary dictionary() {
    if (!mistakes.isEmpty()) {
      throw new ActorDictionaryException(mistakes);
    }
    return new ActorDictionary(names, titles);
  }

  private void read(File file, String path, List<String> lines) {
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        cells.add(cell.strip());
      }
      try {
        if (cells.size() > file.columns) {
          throw new IllegalArgumentException(
              "at most "
                  + file.columns
                  + " columns expected, found "
                  + cells.size()
                  + "; part them by single tabs");
        }
        while (cells.size() < file.columns) {
          cells.add("");
        }
        line(file, cells);
      } catch (IllegalArgumentException e) {
        mistakes.add(path + ":" + (n + 1) + ": " + e.getMessage());
      }
    }
  }

  private void line(File file, List<String> cells) {
    switch (file) {
      case COUNTRIES -> country(cells);
      case PEOPLES -> people(cells);
      case ORGANISATIONS -> body(cells, Entry.Kind.ORGANISATION);
      case GROUPS -> body(cells, Entry.Kind.GROUP);
      case LEADERS -> leader(cells);
      case TITLES -> title(cells);
    }
  }

  /** Code, name, other names, adjectives, people, capitals, seats. */
  private void country(List<String> cells) {
    List<CountryCode> countries = countries(cells.get(0));
    if (countries.size() != 1) {
      throw new IllegalArgumentException("one country code expected in the first column");
    }
    ActorId id = new ActorId("country:" + countries.getFirst());
    if (!opens(id.value())) {
      return;
    }
    String name = cells.get(1);
    Entry state = always(id, name, Entry.Kind.COUNTRY, countries, List.of());
    add(name, state);
    add(cells.get(2), state);
    add(cells.get(3), always(id, name, Entry.Kind.NATIONALITY, countries, List.of()));
    add(cells.get(4), always(id, name, Entry.Kind.NATIONALS, countries, List.of(Sector.CVL)));
    add(cells.get(5), always(id, name, Entry.Kind.CAPITAL, countries, List.of()));
    add(cells.get(6), always(id, name, Entry.Kind.SEAT, countries, List.of(Sector.GOV)));
  }

  /** Id, name, other names, adjectives, countries. */
  private void people(List<String> cells) {
    ActorId id = id("people:", cells.get(0));
    if (!opens(id.value())) {
      return;
    }
    String name = cells.get(1);
    List<CountryCode> countries = countries(cells.get(4));
    Entry people = always(id, name, Entry.Kind.PEOPLE, countries, List.of(Sector.CVL));
    add(name, people);
    add(cells.get(2), people);
    add(cells.get(3), always(id, name, Entry.Kind.PEOPLE_ADJECTIVE, countries, List.of()));
  }

  /** Id, name, other names, countries, sectors; for groups also first and last day. */
  private void body(List<String> cells, Entry.Kind kind) {
    ActorId id = id("", cells.get(0));
    if (!opens(id.value())) {
      return;
    }
    Entry entry =
        new Entry(
            id,
            cells.get(1),
            kind,
            countries(cells.get(3)),
            sectors(cells.get(4)),
            cells.size() > 5 ? day(cells.get(5)) : Optional.empty(),
            cells.size() > 6 ? day(cells.get(6)) : Optional.empty());
    add(cells.get(1), entry);
    add(cells.get(2), entry);
  }

  /** Name, other names, country, sectors, office, first day, last day; a line for each office. */
  private void leader(List<String> cells) {
    ActorId id = id("person:", String.join("-", PhraseIndex.pieces(cells.get(0))));
    if (settled.contains(id.value())) {
      return;
    }
    present.add(id.value());
    Entry entry =
        new Entry(
            id,
            cells.get(0),
            Entry.Kind.PERSON,
            countries(cells.get(2)),
            sectors(cells.get(3)),
            day(cells.get(5)),
            day(cells.get(6)));
    add(cells.get(0), entry);
    add(cells.get(1), entry);
  }

  /** Words, kind, sectors, flags. */
  private void title(List<String> cells) {
    Title.Kind kind = choice(Title.Kind.class, cells.get(1), "kind");
    List<Title.Flag> flags =
        parts(cells.get(3), ",").stream().map(f -> choice(Title.Flag.class, f, "flag")).toList();
    List<Sector> sectors = sectors(cells.get(2));
    List<String> words = parts(cells.get(0), "\\|");
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no word in the first column");
    }
    for (String word : words) {
      if (!opens("title:" + word)) {
        continue;
      }
      Title title = new Title(word, kind, sectors, Set.copyOf(flags));
      titles.add(word, title);
      if (title.isParty() || kind == Title.Kind.SITE) {
        Plural.of(word)
            .filter(p -> !settled.contains("title:" + p))
            .ifPresent(p -> titles.add(p, title));
      }
    }
  }

  /** Whether this id is new; a second one in the present files is a mistake. */
  private boolean opens(String id) {
    if (settled.contains(id)) {
      return false;
    }
    if (!present.add(id)) {
      throw new IllegalArgumentException(
          "'" + id + "' was defined above; put its words into one line");
    }
    return true;
  }

  private void add(String phrases, Entry entry) {
    for (String phrase : parts(phrases, "\\|")) {
      names.add(phrase, entry);
    }
  }

  private static Entry always(
      ActorId id, String name, Entry.Kind kind, List<CountryCode> countries, List<Sector> sectors) {
    return new Entry(id, name, kind, countries, sectors, Optional.empty(), Optional.empty());
  }

  private static ActorId id(String prefix, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the first column, which names the entry, is empty");
    }
    return new ActorId(prefix + value);
  }

  private static List<CountryCode> countries(String cell) {
    List<CountryCode> countries = new ArrayList<>();
    for (String part : parts(cell, ",")) {
      countries.add(new CountryCode(part));
    }
    return countries;
  }

  private static List<Sector> sectors(String cell) {
    List<Sector> sectors = new ArrayList<>();
    for (String part : parts(cell, ",")) {
      sectors.add(choice(Sector.class, part, "sector"));
    }
    return sectors;
  }

  private static Optional<LocalDate> day(String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    // There are thousands, and Java's general reader of dates is slow to start.
    String[] numbers = cell.split("-");
    try {
      if (cell.length() != 10 || numbers.length != 3 || numbers[0].length() != 4) {
        throw new DateTimeException("not of the form");
      }
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(numbers[0]),
              Integer.parseInt(numbers[1]),
              Integer.parseInt(numbers[2])));
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + cell + "' is no day; write it as 2004-01-31", e);
    }
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String word, String what) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no " + what + " '" + word + "'; choose of " + Arrays.toString(type.getEnumConstants()),
          e);
    }
  }

  private static List<String> parts(String cell, String separator) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split(separator)) {
      String stripped = part.strip();
      if (!stripped.isEmpty()) {
        parts.add(stripped);
      }
    }
    return parts;
  }
}
