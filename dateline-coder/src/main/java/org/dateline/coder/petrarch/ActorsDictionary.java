package org.dateline.coder.petrarch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PETRARCH's dictionary of actors. What always has one code becomes a line of {@code
 * organisations.tsv}; what has codes with days becomes a line for each in {@code leaders.tsv} if
 * some code gives it a role, else in {@code groups.tsv}. Not safe for use by several threads.
 */
final class ActorsDictionary {
  private static final Pattern BLOCK = Pattern.compile("\\[([^\\]]*)\\]?");

  private final Findings findings;
  private final StringBuilder organisations = new StringBuilder();
  private final StringBuilder leaders = new StringBuilder();
  private final StringBuilder groups = new StringBuilder();
  private final Set<String> ids = new HashSet<>();

  private final List<String> names = new ArrayList<>();
  private final List<CodePeriod> codes = new ArrayList<>();
  private Optional<DictionaryLine> opened = Optional.empty();

  ActorsDictionary(Findings findings) {
    this.findings = findings;
  }

  void read(List<DictionaryLine> lines) {
    for (DictionaryLine line : lines) {
      if (line.text().startsWith("[")) {
        codes(line, line.text());
      } else if (line.text().startsWith("+")) {
        name(line, line.text().substring(1));
      } else {
        close();
        opened = Optional.of(line);
        name(line, line.text());
      }
    }
    close();
  }

  String organisations() {
    return organisations.toString();
  }

  String leaders() {
    return leaders.toString();
  }

  String groups() {
    return groups.toString();
  }

  private void name(DictionaryLine line, String text) {
    int bracket = text.indexOf('[');
    String name = (bracket < 0 ? text : text.substring(0, bracket)).strip();
    if (opened.isEmpty()) {
      findings.mistake(line, "a synonym before any actor: " + text);
    } else if (!name.matches("[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}_ .'&/-]*")) {
      findings.mistake(line, "'" + name + "' is no name in capitals");
    } else {
      names.add(Names.title(name));
    }
    if (bracket >= 0) {
      codes(line, text.substring(bracket));
    }
  }

  private void codes(DictionaryLine line, String text) {
    if (opened.isEmpty()) {
      findings.mistake(line, "a code before any actor: " + text);
      return;
    }
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      try {
        if (!block.group().endsWith("]")) {
          throw new IllegalArgumentException("the code's ] is missing: " + text);
        }
        CodePeriod code = CodePeriod.of(block.group(1));
        if (!block.group(1).equals(block.group(1).toUpperCase(java.util.Locale.ROOT))) {
          findings.mistake(line, "a code in small letters, read as " + code.code());
        }
        codes.add(code);
      } catch (IllegalArgumentException e) {
        findings.mistake(line, String.valueOf(e.getMessage()));
      }
    }
  }

  /** Ends the actor that is open. */
  private void close() {
    opened.filter(line -> !names.isEmpty()).ifPresent(this::close);
    opened = Optional.empty();
    names.clear();
    codes.clear();
  }

  private void close(DictionaryLine line) {
    if (codes.isEmpty()) {
      findings.mistake(line, "no code for " + names.getFirst());
      return;
    }
    List<CodePeriod> usable = codes.stream().filter(code -> usable(line, code)).toList();
    boolean dated = codes.stream().anyMatch(CodePeriod::dated);
    boolean role = usable.stream().anyMatch(c -> !RoleCodes.of(c.code(), true).sectors().isEmpty());
    // The first that holds is taken: what always holds stands behind what has days.
    usable.stream().filter(CodePeriod::dated).forEach(code -> write(line, code, dated, role));
    usable.stream()
        .filter(code -> !code.dated())
        .limit(1)
        .forEach(code -> write(line, code, dated, role));
  }

  private boolean usable(DictionaryLine line, CodePeriod code) {
    if (!code.code().matches("[A-Z]+")) {
      findings.left(line, line.text(), "actors without a code, or with several at once");
      return false;
    }
    RoleCodes roles = RoleCodes.of(code.code(), true);
    if (!roles.saysSomething()) {
      findings.left(
          line,
          names.getFirst() + " [" + code.code() + "]",
          "actors of a state that is not on ISO's list");
      return false;
    }
    roles
        .unknown()
        .forEach(
            part ->
                findings.left(
                    line,
                    names.getFirst() + ": " + part + " of " + code.code(),
                    "parts of codes that PLOVER's sectors have no place for"));
    return true;
  }

  private void write(DictionaryLine line, CodePeriod code, boolean dated, boolean role) {
    RoleCodes roles = RoleCodes.of(code.code(), true);
    String others = String.join("|", names.subList(1, names.size()));
    String id = "petrarch:" + Names.id(names.getFirst());
    if (dated && role) {
      row(
          leaders,
          names.getFirst(),
          others,
          roles.countryCell(),
          roles.sectorCell(),
          "",
          cell(code.from()),
          cell(code.to()));
    } else if (!ids.add(id + (dated ? code.from() + "" + code.to() : ""))) {
      findings.mistake(
          line, names.getFirst() + " stands in the dictionary twice; the first is taken");
      return;
    } else if (dated) {
      row(
          groups,
          id + "-" + ids.size(),
          names.getFirst(),
          others,
          roles.countryCell(),
          roles.sectorCell(),
          cell(code.from()),
          cell(code.to()));
    } else {
      row(organisations, id, names.getFirst(), others, roles.countryCell(), roles.sectorCell());
    }
    findings.carried("codes of actors");
  }

  private static void row(StringBuilder file, String... cells) {
    file.append(String.join("\t", cells)).append('\n');
  }

  private static String cell(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
