package org.dateline.text.time;

/** Seasons of the northern hemisphere, by whole months. */
enum Season {
  SPRING("SP", 3),
  SUMMER("SU", 6),
  AUTUMN("FA", 9),
  WINTER("WI", 12);

  private final String code;
  private final int firstMonth;

  Season(String code, int firstMonth) {
    this.code = code;
    this.firstMonth = firstMonth;
  }

  static Season of(String code) {
    for (Season season : values()) {
      if (season.code.equals(code)) {
        return season;
      }
    }
    throw new IllegalArgumentException("no season: " + code);
  }

  int firstMonth() {
    return firstMonth;
  }
}
