package org.dateline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A CAMEO event code of two to four digits. Made by {@link #of}, which knows the codebook.
 *
 * <p>Source: CAMEO codebook 1.1b3 (2012), Goldstein scores included; crosswalk to PLOVER from the
 * PLOVER manual 0.8.
 *
 * @param code the digits, for instance {@code 1056}
 * @param root the first two digits
 * @param name what it stands for
 * @param goldstein Goldstein score, -10 to 10
 * @param plover PLOVER's type for it; empty for codes that PLOVER does not keep
 */
public record CameoCode(
    String code, String root, String name, double goldstein, Optional<EventType> plover) {
  private static final Map<String, CameoCode> CODES =
      Table.rows("cameo.tsv", 7).stream()
          .map(CameoCode::row)
          .collect(Collectors.toUnmodifiableMap(CameoCode::code, Function.identity()));

  /** The code with these digits, or empty where CAMEO has none such. */
  public static Optional<CameoCode> of(String code) {
    return Optional.ofNullable(CODES.get(code));
  }

  private static CameoCode row(List<String> cells) {
    return new CameoCode(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        Double.parseDouble(cells.get(3)),
        cells.get(4).isEmpty() ? Optional.empty() : Optional.of(EventType.valueOf(cells.get(4))));
  }
}
