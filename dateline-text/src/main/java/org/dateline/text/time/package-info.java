/**
 * Times: which words of a report say when, how long or how often, and which days they mean.
 *
 * <p>A sentence's text is cut into {@link org.dateline.text.time.Atom atoms} (words, numbers,
 * marks) with the senses that {@code words.tsv} and {@code holidays.tsv} give them. {@link
 * org.dateline.text.time.Rule Rules} are patterns over those senses; the longest that fits at an
 * atom wins and says what the words mean as a {@link org.dateline.text.time.Meaning}, still without
 * a calendar: "a weekday", "two months before the day of publication". {@link
 * org.dateline.text.time.Grounding} then fixes meanings to days in text order, from the day of
 * publication, the narrative so far and the tense of the verb, and writes them as TIMEX3 values
 * (TimeML 1.2.1). What would need a day that is not known gets no days.
 *
 * <p>This room touches only {@code org.dateline.model}, the document's types and the reader of
 * tables.
 */
@NullMarked
package org.dateline.text.time;

import org.jspecify.annotations.NullMarked;
