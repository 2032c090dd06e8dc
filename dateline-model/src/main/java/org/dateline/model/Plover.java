package org.dateline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The modes of PLOVER's types. Source: PLOVER manual 0.8 (2021). */
public final class Plover {
  private static final Map<String, Mode> MODES =
      Table.rows("plover-modes.tsv", 4).stream()
          .map(Plover::row)
          .collect(Collectors.toUnmodifiableMap(m -> key(m.type(), m.name()), Function.identity()));

  private Plover() {}

  /** The mode of this name under {@code type}, or empty where PLOVER has none such. */
  public static Optional<Mode> mode(EventType type, String name) {
    return Optional.ofNullable(MODES.get(key(type, name)));
  }

  /** The modes of a type, by name. */
  public static List<Mode> modes(EventType type) {
    return MODES.values().stream()
        .filter(m -> m.type() == type)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private static Mode row(List<String> cells) {
    return new Mode(
        EventType.valueOf(cells.get(0)),
        cells.get(1),
        cells.get(2).isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(cells.get(2))),
        cells.get(3));
  }

  private static String key(EventType type, String name) {
    return type + "/" + name;
  }
}
