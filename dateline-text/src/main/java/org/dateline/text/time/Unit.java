package org.dateline.text.time;

import java.util.Arrays;

/**
 * Units of time by their ISO 8601 letters, with TIMEX3's decade (E), century (C), millennium (L).
 */
enum Unit {
  SECOND("TS"),
  MINUTE("TM"),
  HOUR("TH"),
  DAY("D"),
  WEEKEND("WE"),
  WEEK("W"),
  FORTNIGHT("2W"),
  MONTH("M"),
  QUARTER("Q"),
  YEAR("Y"),
  DECADE("E"),
  CENTURY("C"),
  MILLENNIUM("L");

  private final String code;

  Unit(String code) {
    this.code = code;
  }

  static Unit of(String code) {
    return Arrays.stream(values()).filter(u -> u.code.equals(code)).findFirst().orElseThrow();
  }

  /** The TIMEX3 value of a length: {@code P3M}, {@code PT2H}, {@code PXD}. */
  String length(String amount) {
    if (this == FORTNIGHT) {
      return amount.equals("X") ? "PXW" : "P" + 2 * Integer.parseInt(amount) + "W";
    }
    if (this == DECADE && !amount.equals("X")) {
      return "P" + 10L * Long.parseLong(amount) + "Y";
    }
    return code.startsWith("T") ? "PT" + amount + code.substring(1) : "P" + amount + code;
  }
}
