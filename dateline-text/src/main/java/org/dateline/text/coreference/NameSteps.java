package org.dateline.text.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.coreference.Traits.Being;
import org.dateline.text.document.Mention;
import org.dateline.text.document.NameType;
import org.jspecify.annotations.Nullable;

/**
 * Joins names: the same words, a surname or first name after the full name, a full name after the
 * surname, an acronym and what it stands for. The most recent bearer is meant.
 */
final class NameSteps {
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "&");
  private static final Set<String> LEGAL =
      Set.of("inc", "inc.", "corp", "corp.", "ltd", "ltd.", "co", "co.", "plc", "llc", "ag", "sa");

  private final Entities entities;
  private final Map<String, Referent> whole = new HashMap<>();
  private final Map<String, Referent> surname = new HashMap<>();
  private final Map<String, Referent> firstName = new HashMap<>();
  private final Map<String, Referent> acronyms = new HashMap<>();

  NameSteps(Entities entities) {
    this.entities = entities;
  }

  void join(List<Referent> referents) {
    for (Referent name : referents) {
      if (name.is(Mention.Kind.NAME)) {
        earlier(name).ifPresent(e -> entities.join(e, name));
        remember(name);
      }
    }
  }

  private Optional<Referent> earlier(Referent name) {
    String key = key(name);
    Optional<Referent> same = fitting(whole.get(key), name);
    if (same.isPresent()) {
      return same;
    }
    if (isBody(name)) {
      return fitting(acronyms.get(key), name)
          .or(() -> acronym(name).flatMap(a -> fitting(whole.get(a), name)));
    }
    if (!mayBePerson(name)) {
      return Optional.empty();
    }
    if (name.words().size() == 1) {
      return fitting(surname.get(key), name).or(() -> fitting(firstName.get(key), name));
    }
    String last = name.words().getLast();
    Optional<Referent> full =
        fitting(surname.get(last), name)
            .filter(e -> e.words().getFirst().equals(name.words().getFirst()));
    return full.or(() -> fitting(whole.get(last), name));
  }

  private Optional<Referent> fitting(@Nullable Referent earlier, Referent name) {
    return Optional.ofNullable(earlier)
        .filter(e -> typesAgree(e, name) && entities.traits(e).agrees(entities.traits(name)));
  }

  private static boolean typesAgree(Referent a, Referent b) {
    return a.type().isEmpty() || b.type().isEmpty() || a.type().equals(b.type());
  }

  private void remember(Referent name) {
    whole.put(key(name), name);
    if (isBody(name)) {
      acronym(name).ifPresent(a -> acronyms.put(a, name));
    } else if (mayBePerson(name) && name.words().size() > 1) {
      surname.put(name.words().getLast(), name);
      firstName.put(name.words().getFirst(), name);
    }
  }

  private boolean mayBePerson(Referent name) {
    Being being = entities.traits(name).being();
    return being == Being.PERSON || being == Being.UNKNOWN;
  }

  private static boolean isBody(Referent name) {
    return name.type().filter(t -> t == NameType.ORGANIZATION).isPresent();
  }

  private static String key(Referent name) {
    List<String> words = name.words();
    int end = words.size();
    while (end > 1 && isBody(name) && LEGAL.contains(words.get(end - 1))) {
      end--;
    }
    int start = end > 1 && words.getFirst().equals("the") ? 1 : 0;
    return String.join(" ", words.subList(start, end)).replace(".", "");
  }

  private static Optional<String> acronym(Referent name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.words()) {
      if (!SMALL.contains(word) && Character.isLetter(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.length() < 2
        ? Optional.empty()
        : Optional.of(letters.toString().toLowerCase(Locale.ROOT));
  }
}
