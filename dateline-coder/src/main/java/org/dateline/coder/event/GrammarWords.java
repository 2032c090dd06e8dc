package org.dateline.coder.event;

import java.util.Set;

/** Lemmas by which {@link Grammar} tells whose an act is. */
final class GrammarWords {
  /** Verbs whose infinitive's subject is their own subject even beside an object. */
  static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "threaten", "vow", "pledge", "use", "take", "have", "spend");

  /** Papers that speak for those who issue them: "adopted a resolution demanding …". */
  static final Set<String> PAPERS =
      Set.of(
          "resolution",
          "statement",
          "letter",
          "declaration",
          "communique",
          "communiqué",
          "bill",
          "motion",
          "law",
          "decree",
          "report",
          "petition",
          "document",
          "decision",
          "message");

  /** Verbs of judging and punishing: "for" and a gerund behind their object tell what it did. */
  static final Set<String> JUDGING =
      Set.of(
          "accuse",
          "applaud",
          "arrest",
          "attack",
          "berate",
          "blame",
          "blast",
          "censure",
          "charge",
          "chide",
          "commend",
          "condemn",
          "congratulate",
          "convict",
          "criticise",
          "criticize",
          "denounce",
          "detain",
          "fault",
          "fine",
          "forgive",
          "hail",
          "honor",
          "honour",
          "investigate",
          "jail",
          "lambast",
          "mock",
          "pardon",
          "penalise",
          "penalize",
          "praise",
          "prosecute",
          "punish",
          "rebuke",
          "reprimand",
          "reproach",
          "sack",
          "salute",
          "scold",
          "sentence",
          "slam",
          "sue",
          "suspect",
          "suspend",
          "thank",
          "try");

  static final Set<String> COURT_VERBS =
      Set.of(
          "convict", "sentence", "find", "acquit", "fine", "jail", "remand", "clear", "imprison");

  static final Set<String> COURTS = Set.of("court", "tribunal");

  static final Set<String> COURT_CASES = Set.of("in", "at", "before");

  static final Set<String> REASONS = Set.of("for", "of", "over");

  static final Set<String> COUNTING =
      Set.of("at least", "at most", "up to", "more than", "as many", "fewer than", "less than");

  static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "day",
          "week",
          "month",
          "year",
          "morning",
          "evening",
          "night",
          "afternoon",
          "weekend",
          "today",
          "yesterday",
          "tomorrow");

  private GrammarWords() {}
}
