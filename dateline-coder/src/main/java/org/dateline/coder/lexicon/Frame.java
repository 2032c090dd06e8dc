package org.dateline.coder.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.CameoCode;
import org.dateline.model.Context;
import org.dateline.model.CustomType;
import org.dateline.model.EventType;
import org.dateline.model.Mode;

/**
 * A predicate, its parties' slots, its conditions and what it means.
 *
 * @param predicate the words
 * @param roles where the parties stand
 * @param conditions all must hold
 * @param meaning what it means; empty for a use that is no event, which keeps weaker frames away
 * @param source file and line
 * @param line the line itself, of several predicates in it this one alone
 * @param own whether it is a user's own and did not come with the program
 */
public record Frame(
    Predicate predicate,
    Roles roles,
    List<Condition> conditions,
    Optional<Meaning> meaning,
    String source,
    String line,
    boolean own) {

  /**
   * What a frame means.
   *
   * @param type PLOVER type
   * @param mode PLOVER mode
   * @param cameo CAMEO code
   * @param contexts what it is about
   * @param custom a user's own type; {@code type} is the PLOVER type nearest to it
   */
  public record Meaning(
      EventType type,
      Optional<Mode> mode,
      Optional<CameoCode> cameo,
      List<Context> contexts,
      Optional<CustomType> custom) {
    /** Copies the list. */
    public Meaning {
      contexts = List.copyOf(contexts);
    }

    /** The name of the type, the user's own where it is one. */
    public String name() {
      return custom.map(CustomType::name).orElseGet(type::name);
    }
  }

  private static final Pattern ID = Pattern.compile("[^:]+:.+/[vna]@.+\\.frames:\\d+");

  /** Copies the list. */
  public Frame {
    conditions = List.copyOf(conditions);
  }

  /** How exactly it fits: frames that ask for more win over those that ask for less. */
  public int specificity() {
    return 2 * predicate.parts().size() + conditions.size();
  }

  /** The name by which provenance refers to it: what it means, its words and its line. */
  public String id() {
    String what =
        meaning
            .map(m -> m.name() + m.mode().map(mode -> "." + mode.name()).orElse(""))
            .orElse("none");
    return what.toLowerCase(Locale.ROOT) + ":" + predicate.written() + "@" + source;
  }

  /** Whether a rule's name is that of a frame. */
  public static boolean isId(String rule) {
    return ID.matcher(rule).matches();
  }
}
