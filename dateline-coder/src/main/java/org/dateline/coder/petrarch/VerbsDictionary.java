package org.dateline.coder.petrarch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.dateline.model.CameoCode;
import org.dateline.model.EventType;

/**
 * PETRARCH's dictionary of verbs, which becomes frames by PLOVER type and classes of words. Its
 * codes are read as CAMEO. Not safe for use by several threads.
 */
final class VerbsDictionary {
  private static final java.util.regex.Pattern HEAD =
      java.util.regex.Pattern.compile("---\\s*(.*?)\\s*(?:\\[([^\\]]*)\\]\\s*)*---");
  private static final java.util.regex.Pattern CODE =
      java.util.regex.Pattern.compile("\\[([^\\]]*)\\]");
  private static final String CLASS = "PETRARCH_";

  private final Findings findings;
  private final Map<String, Set<String>> sets = new LinkedHashMap<>();
  private final SortedMap<EventType, SortedMap<String, List<String>>> frames = new TreeMap<>();
  private final List<String> none = new ArrayList<>();

  /** Verbs of the open block, and its code. */
  private final List<String> verbs = new ArrayList<>();

  private String code = "";
  private Optional<String> set = Optional.empty();

  VerbsDictionary(Findings findings) {
    this.findings = findings;
  }

  void read(List<DictionaryLine> lines) {
    // Sets may stand behind the patterns that use them.
    lines.forEach(this::set);
    set = Optional.empty();
    lines.forEach(this::line);
  }

  private void set(DictionaryLine line) {
    if (line.text().startsWith("&")) {
      set = Optional.of(setName(line.text()));
      sets.put(set.get(), new LinkedHashSet<>());
    } else if (line.text().startsWith("+") && set.isPresent()) {
      Set<String> members = sets.getOrDefault(set.get(), Set.of());
      String member = line.text().substring(1).strip();
      List<String> words = Names.words(member);
      if (member.startsWith("&")) {
        members.add("&" + setName(member));
      } else if (words.size() == 1) {
        members.add(words.getFirst().toLowerCase(Locale.ROOT));
      } else {
        findings.left(line, "members of sets that are several words");
      }
    } else {
      set = Optional.empty();
    }
  }

  private void line(DictionaryLine line) {
    String text = line.text();
    if (text.startsWith("&")) {
      set = Optional.of(text);
    } else if (text.startsWith("---")) {
      head(line);
    } else if (text.startsWith("- ") || text.startsWith("-\t")) {
      set = Optional.empty();
      pattern(line);
    } else if (text.startsWith("~")) {
      findings.left(line, "transformations");
    } else if (!(text.startsWith("+") && set.isPresent())) {
      set = Optional.empty();
      verb(line);
    }
  }

  private void head(DictionaryLine line) {
    set = Optional.empty();
    verbs.clear();
    Matcher head = HEAD.matcher(line.text());
    Matcher codes = CODE.matcher(line.text());
    if (!head.matches() || !codes.find()) {
      findings.mistake(line, "a block begins as '--- ADD [020] ---'; found: " + line.text());
      code = "";
      return;
    }
    code = codes.group(1).strip();
  }

  /** A verb of the block with its irregular forms, which the text engine knows by itself. */
  private void verb(DictionaryLine line) {
    Matcher own = CODE.matcher(line.text());
    String used = own.find() ? own.group(1).strip() : code;
    String words = line.text().replaceFirst("[\\[{].*$", "").strip();
    boolean compound = words.contains("+") || words.contains("_");
    int mark = Names.words(words).stream().map(w -> w.startsWith("+")).toList().indexOf(true);
    if (!words.matches("[\\p{Lu}+_' -]+")) {
      findings.mistake(line, "'" + words + "' is no verb in capitals");
    } else if (compound && mark > 0) {
      findings.left(line, "verbs with words before them");
    } else {
      String verb = Names.plain(words.replace("+", ""));
      verbs.add(verb);
      add(line, used, Pattern.verb(verb, mutual(used)));
    }
  }

  private void pattern(DictionaryLine line) {
    Matcher written = CODE.matcher(line.text());
    if (!written.find()) {
      findings.mistake(line, "a pattern without a code: " + line.text());
      return;
    }
    if (verbs.isEmpty()) {
      findings.mistake(line, "a pattern before any verb: " + line.text());
      return;
    }
    String used = written.group(1).strip();
    String pattern = line.text().substring(1, written.start()).strip();
    for (String verb : verbs) {
      Optional<String> frame = Pattern.frame(verb, pattern, mutual(used), this::wordClass);
      if (frame.isPresent()) {
        add(line, used, frame.get());
      } else {
        findings.left(line, "patterns that need the order of words");
        return;
      }
    }
  }

  private static boolean mutual(String code) {
    String[] both = code.split(":");
    return both.length == 2 && both[0].strip().equals(both[1].strip());
  }

  private void add(DictionaryLine line, String written, String frame) {
    String[] both = written.split(":");
    String first = both.length == 0 ? "" : both[0].strip();
    if (first.isEmpty() || first.startsWith("-") || first.startsWith("+")) {
      if (line.text().startsWith("-")) {
        none.add(frame);
        findings.carried("patterns that are no event");
      }
      return;
    }
    Optional<CameoCode> cameo = CameoCode.of(first);
    if (cameo.isEmpty()) {
      findings.left(line, "codes that CAMEO does not have");
    } else if (cameo.get().plover().isEmpty()) {
      findings.left(line, "CAMEO codes that are no event in PLOVER");
    } else {
      if (both.length > 1 && !mutual(written)) {
        findings.left(line, "the second codes of pairs that differ");
      }
      frames
          .computeIfAbsent(cameo.get().plover().get(), t -> new TreeMap<>())
          .computeIfAbsent(first, c -> new ArrayList<>())
          .add(frame);
      findings.carried(line.text().startsWith("-") ? "patterns" : "verbs");
    }
  }

  private Optional<String> wordClass(String name) {
    String known = setName("&" + name);
    return members(known, Set.of()).isEmpty() ? Optional.empty() : Optional.of("&" + CLASS + known);
  }

  /** The words of a set and of those inside it. */
  private Set<String> members(String name, Set<String> above) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> path = new LinkedHashSet<>(above);
    path.add(name);
    for (String member : sets.getOrDefault(name, Set.of())) {
      if (!member.startsWith("&")) {
        words.addAll(List.of(Pattern.forms(member).split("\\|")));
      } else if (!path.contains(member.substring(1))) {
        words.addAll(members(member.substring(1), path));
      }
    }
    return words;
  }

  private static String setName(String written) {
    return written.strip().substring(1).strip().replaceFirst("_+$", "").toUpperCase(Locale.ROOT);
  }

  /** The classes of words. */
  String classes() {
    StringBuilder out = new StringBuilder();
    for (String name : sets.keySet()) {
      Set<String> words = members(name, Set.of());
      if (!words.isEmpty()) {
        out.append('&').append(CLASS).append(name).append(" = ");
        out.append(String.join(" | ", words)).append('\n');
        findings.carried("sets of words");
      }
    }
    return out.toString();
  }

  /** The files of frames by their names. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    frames.forEach(
        (type, byCode) -> {
          StringBuilder out = new StringBuilder();
          byCode.forEach(
              (cameo, lines) -> {
                out.append('[').append(type).append(" - ").append(cameo).append("]\n");
                lines.stream().distinct().forEach(frame -> out.append(frame).append('\n'));
                out.append('\n');
              });
          files.put(
              "events/petrarch-" + type.name().toLowerCase(Locale.ROOT) + ".frames",
              out.toString());
        });
    if (!none.isEmpty()) {
      files.put("events/petrarch-none.frames", "[NONE]\n" + String.join("\n", none) + "\n");
    }
    return files;
  }
}
