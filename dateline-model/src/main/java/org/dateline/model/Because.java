package org.dateline.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Why something was coded so.
 *
 * @param rule the rule or lexicon entry that made it, by its id
 * @param model the model's probability for it, where a model was asked
 * @param instead what else was considered, each with the reason why it lost
 */
public record Because(String rule, OptionalDouble model, List<String> instead) {

  /** Copies the list. */
  public Because {
    instead = List.copyOf(instead);
  }

  /** Made by a rule alone, nothing else considered. */
  public static Because rule(String rule) {
    return new Because(rule, OptionalDouble.empty(), List.of());
  }
}
