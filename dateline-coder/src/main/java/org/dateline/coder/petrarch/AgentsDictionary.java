package org.dateline.coder.petrarch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PETRARCH's dictionary of agents, which becomes {@code titles.tsv}. PETRARCH does not say whether
 * an agent is a person, a body or a crowd; its last word tells, where Dateline knows that word.
 */
final class AgentsDictionary {
  private static final Pattern ENTRY =
      Pattern.compile("([^\\[{]+?)\\s*(?:\\{([^}]*)\\})?\\s*\\[([^\\]]*)\\]");
  private static final Pattern SET = Pattern.compile("!([A-Z_]+)!\\s*=\\s*(.+)");
  private static final Pattern USE = Pattern.compile("!([A-Z_]+)!");

  private final Findings findings;
  private final Function<String, String> kinds;
  private final Map<String, List<String>> sets = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final StringBuilder titles = new StringBuilder();

  /** With what tells the kind and flags of a noun, for instance {@code person\toffice}. */
  AgentsDictionary(Findings findings, Function<String, String> kinds) {
    this.findings = findings;
    this.kinds = kinds;
  }

  void read(List<DictionaryLine> lines) {
    for (DictionaryLine line : lines) {
      Matcher set = SET.matcher(line.text());
      Matcher entry = ENTRY.matcher(line.text());
      if (set.matches()) {
        sets.put(set.group(1), List.of(set.group(2).strip().split("\\s*,\\s*")));
      } else if (entry.matches()) {
        entry(line, entry);
      } else {
        findings.mistake(line, "no agent such as FOREIGN_MINISTER [~GOV]: " + line.text());
      }
    }
  }

  String titles() {
    return titles.toString();
  }

  private void entry(DictionaryLine line, Matcher entry) {
    String code = entry.group(3).strip();
    if (!code.startsWith("~") && !code.endsWith("~")) {
      findings.mistake(line, "an agent's code has a ~ where its nation stands: [" + code + "]");
      return;
    }
    RoleCodes roles = RoleCodes.of(code.replace("~", ""), false);
    if (roles.sectors().isEmpty()) {
      findings.left(line, "agents whose codes are no sector of PLOVER's");
      return;
    }
    roles
        .unknown()
        .forEach(
            part ->
                findings.left(
                    line,
                    Names.plain(entry.group(1)) + ": " + part,
                    "parts of codes that PLOVER's sectors have no place for"));
    Set<String> words = new TreeSet<>();
    expanded(line, entry.group(1)).forEach(word -> words.add(Names.plain(word)));
    if (entry.group(2) != null && !entry.group(2).isBlank()) {
      words.add(Names.plain(entry.group(2)));
    }
    words.removeIf(word -> !written.add(word));
    if (words.isEmpty()) {
      findings.mistake(line, Names.plain(entry.group(1)) + " stands in the dictionary twice");
      return;
    }
    String[] kind = kinds.apply(words.iterator().next()).split("\t", -1);
    titles
        .append(String.join("|", words))
        .append('\t')
        .append(kind[0])
        .append('\t')
        .append(roles.sectorCell())
        .append('\t')
        .append(kind[1])
        .append('\n');
    findings.carried("agents");
  }

  /** The phrase with each word of its set in turn. */
  private List<String> expanded(DictionaryLine line, String phrase) {
    Matcher use = USE.matcher(phrase);
    if (!use.find()) {
      return List.of(phrase);
    }
    List<String> words = sets.get(use.group(1));
    if (words == null) {
      findings.mistake(line, "no set !" + use.group(1) + "! above");
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (String word : words) {
      all.addAll(
          expanded(line, phrase.substring(0, use.start()) + word + phrase.substring(use.end())));
    }
    return all;
  }
}
