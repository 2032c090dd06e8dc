package org.dateline.coder.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.CameoCode;
import org.dateline.model.Context;
import org.dateline.model.EventType;
import org.dateline.model.Mode;
import org.dateline.model.Plover;

/**
 * Reads frame files and the word classes that they use.
 *
 * <p>A directory holds {@code classes.txt}, {@code types.tsv} and {@code events/*.frames}. The
 * frames of a user's directory come first where two fit equally well; its classes replace bundled
 * ones of the same name, and may include them. Not safe for use by several threads; the lexicon it
 * makes is.
 */
public final class LexiconReader {
  private static final Pattern GAP = Pattern.compile("\t+|\\s{2,}");

  private static final String CLASSES = "classes.txt";

  /** The classes that frames ask for, and those that the program's rules ask for. */
  private static final List<String> BUNDLED_CLASSES = List.of(CLASSES, "rule-classes.txt");

  private final Map<String, Set<String>> classes = new LinkedHashMap<>();
  private final Map<String, CustomTypes.Defined> types = new LinkedHashMap<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();
  private boolean bundled;

  private LexiconReader() {}

  /** The lexicon that comes with the program. */
  public static Lexicon bundled() {
    LexiconReader reader = new LexiconReader();
    reader.readBundledClasses();
    reader.readBundledFrames();
    return reader.lexicon();
  }

  /**
   * The bundled lexicon with a user's directory on top.
   *
   * @throws LexiconException naming every mistake by file and line
   */
  public static Lexicon with(Path directory) {
    LexiconReader reader = new LexiconReader();
    reader.readBundledClasses();
    try {
      reader.readDirectory(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon in " + directory, e);
    }
    reader.readBundledFrames();
    return reader.lexicon();
  }

  /**
   * The example sentences of a user's directory alone.
   *
   * @throws LexiconException naming every mistake by file and line
   */
  public static List<Example> examples(Path directory) {
    List<Example> all = with(directory).examples();
    return all.subList(0, all.size() - bundled().examples().size());
  }

  /**
   * A lexicon from texts alone, for tests and tools.
   *
   * @throws LexiconException naming every mistake by line
   */
  public static Lexicon of(String classes, String frames) {
    LexiconReader reader = new LexiconReader();
    reader.classes("classes", classes.lines().toList(), new HashSet<>());
    reader.frames("frames", frames.lines().toList());
    return reader.lexicon();
  }

  private void readBundledClasses() {
    Set<String> defined = new HashSet<>();
    for (String file : BUNDLED_CLASSES) {
      classes(file, resource(file), defined);
    }
  }

  private void readBundledFrames() {
    bundled = true;
    for (EventType type : EventType.values()) {
      String name = type.name().toLowerCase(Locale.ROOT) + ".frames";
      frames(name, resource("events/" + name));
    }
    bundled = false;
  }

  private void readDirectory(Path directory) throws IOException {
    Path classFile = directory.resolve(CLASSES);
    if (Files.exists(classFile)) {
      classes(classFile.toString(), Files.readAllLines(classFile), new HashSet<>());
    }
    Path own = directory.resolve(CustomTypes.FILE);
    if (Files.exists(own)) {
      types.putAll(CustomTypes.read(own.toString(), Files.readAllLines(own), mistakes));
    }
    Path events = directory.resolve("events");
    if (Files.isDirectory(events)) {
      try (Stream<Path> files = Files.list(events)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".frames")).sorted().toList()) {
          frames(file.toString(), Files.readAllLines(file));
        }
      }
    }
  }

  private Lexicon lexicon() {
    if (!mistakes.isEmpty()) {
      throw new LexiconException(mistakes);
    }
    return new Lexicon(frames, classes, examples);
  }

  private static List<String> resource(String name) {
    try (InputStream in = LexiconReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@code &NAME = word | word | &OTHER}, with indented continuation lines. A class takes the place
   * of the one that had its name before; within itself its name still means that one.
   *
   * @param defined the names of the classes above, each of which stands once
   */
  private void classes(String file, List<String> lines, Set<String> defined) {
    String name = "";
    Set<String> members = new LinkedHashSet<>();
    for (int n = 0; n < lines.size(); n++) {
      String line = uncommented(lines.get(n));
      if (line.isBlank()) {
        continue;
      }
      String words = line.strip();
      if (words.startsWith("&") && words.contains("=")) {
        keep(name, members);
        name = words.substring(1, words.indexOf('=')).strip();
        members = new LinkedHashSet<>();
        words = words.substring(words.indexOf('=') + 1);
        if (!defined.add(name)) {
          mistake(file, n, "&" + name + " was defined above");
        }
      } else if (name.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
        mistake(file, n, "a class starts as '&NAME = word | word'; found: " + words);
        continue;
      }
      try {
        members.addAll(lemmas(words));
      } catch (IllegalArgumentException e) {
        mistake(file, n, String.valueOf(e.getMessage()));
      }
    }
    keep(name, members);
  }

  private void keep(String name, Set<String> members) {
    if (!name.isEmpty()) {
      classes.put(name, members);
    }
  }

  /** The members of a class. One with a capital letter would never be found in a text. */
  private Set<String> lemmas(String written) {
    Set<String> words = words(written);
    for (String word : words) {
      if (!word.equals(word.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("lemmas are in lower case; found: " + word);
      }
    }
    return words;
  }

  private void frames(String file, List<String> lines) {
    Optional<Frame.Meaning> meaning = Optional.empty();
    boolean headed = false;
    boolean lost = false;
    for (int n = 0; n < lines.size(); n++) {
      String line = uncommented(lines.get(n)).strip();
      boolean header = line.startsWith("[");
      if (line.isEmpty() || (lost && !header)) {
        continue;
      }
      try {
        if (header) {
          headed = true;
          // What stands under a header with a mistake belongs to no header, least of all to the
          // one before it.
          lost = true;
          meaning = meaning(line);
          lost = false;
        } else if (line.startsWith("+ ") || line.startsWith("- ")) {
          examples.add(example(meaning, line, shortName(file) + ":" + (n + 1)));
        } else if (!headed) {
          throw new IllegalArgumentException("a header such as [ASSAULT - 190] must come first");
        } else {
          entry(line, meaning, shortName(file) + ":" + (n + 1));
        }
      } catch (IllegalArgumentException e) {
        mistake(file, n, String.valueOf(e.getMessage()));
      }
    }
  }

  private Optional<Frame.Meaning> meaning(String line) {
    if (!line.endsWith("]")) {
      throw new IllegalArgumentException("the header's ] is missing");
    }
    String[] cells = line.substring(1, line.length() - 1).strip().split("\\s+");
    if (cells[0].equals("NONE")) {
      return Optional.empty();
    }
    Optional<CustomTypes.Defined> defined = Optional.ofNullable(types.get(cells[0]));
    EventType type =
        defined.isPresent() ? defined.get().nearest() : CustomTypes.plover(cells[0], types);
    Optional<Mode> mode = Optional.empty();
    if (cells.length > 1 && !cells[1].equals("-")) {
      mode = Plover.mode(type, cells[1]);
      if (mode.isEmpty()) {
        throw new IllegalArgumentException(
            type
                + " has no mode '"
                + cells[1]
                + "'; it has "
                + Plover.modes(type).stream().map(Mode::name).toList());
      }
    }
    Optional<CameoCode> cameo = Optional.empty();
    if (cells.length > 2 && !cells[2].equals("-")) {
      cameo = CameoCode.of(cells[2]);
      if (cameo.isEmpty()) {
        throw new IllegalArgumentException("no CAMEO code '" + cells[2] + "'");
      }
    }
    List<Context> contexts =
        cells.length > 3 && !cells[3].equals("-")
            ? Stream.of(cells[3].split(",")).map(LexiconReader::context).toList()
            : List.of();
    return Optional.of(
        new Frame.Meaning(
            type,
            mode,
            cameo,
            contexts,
            defined.map(CustomTypes.Defined::type),
            defined.filter(CustomTypes.Defined::anyParty).isPresent()));
  }

  private static Context context(String word) {
    try {
      return Context.valueOf(word.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no PLOVER context '" + word + "'", e);
    }
  }

  private static Example example(Optional<Frame.Meaning> meaning, String line, String source) {
    String body = line.substring(2).strip();
    Optional<String> type = meaning.map(Frame.Meaning::name);
    if (line.startsWith("-")) {
      return new Example(type, false, "", "", body, source);
    }
    String[] cells = body.split("\\|", 3);
    if (cells.length != 3) {
      throw new IllegalArgumentException("an example is '+ ACTOR | RECIPIENT | sentence'");
    }
    String actor = cells[0].strip();
    String recipient = cells[1].strip();
    return new Example(
        type,
        true,
        actor.equals("-") ? "" : actor,
        recipient.equals("-") ? "" : recipient,
        cells[2].strip(),
        source);
  }

  private void entry(String line, Optional<Frame.Meaning> meaning, String source) {
    String[] cells = GAP.split(line, 3);
    if (cells.length < 2) {
      throw new IllegalArgumentException(
          "an entry is 'predicate/v  actor > recipient  conditions', parted by two spaces");
    }
    Roles roles = FrameSyntax.roles(cells[1]);
    List<Condition> conditions =
        cells.length < 3 ? List.of() : FrameSyntax.conditions(cells[2], this::words);
    for (Predicate predicate : FrameSyntax.predicates(cells[0], this::words)) {
      String own = String.join("  ", cells).replace(cells[0], predicate.written());
      frames.add(new Frame(predicate, roles, conditions, meaning, source, own, !bundled));
    }
  }

  /** The words of {@code a|b|&CLASS}. */
  private Set<String> words(String written) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : written.split("\\|")) {
      String w = word.strip();
      if (w.startsWith("&")) {
        Set<String> members = classes.get(w.substring(1));
        if (members == null) {
          throw new IllegalArgumentException("no class " + w + "; define it first, in classes.txt");
        }
        words.addAll(members);
      } else if (!w.isEmpty()) {
        words.add(w);
      }
    }
    return Set.copyOf(words);
  }

  private static String uncommented(String line) {
    int hash = line.startsWith("#") ? 0 : line.indexOf(" #");
    return hash < 0 ? line : line.substring(0, hash);
  }

  private static String shortName(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private void mistake(String file, int line, String what) {
    mistakes.add(file + ":" + (line + 1) + ": " + what);
  }
}
