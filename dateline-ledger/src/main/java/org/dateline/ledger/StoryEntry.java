package org.dateline.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A story as lists have it.
 *
 * @param number names it within the ledger, as long as its first report stays in it
 * @param reports how many reports tell it
 * @param first the first day of publication
 * @param last the last day
 * @param changed rises whenever the story changes, or what is read in or believed of a report of it
 */
public record StoryEntry(
    long number, int reports, Optional<LocalDate> first, Optional<LocalDate> last, long changed) {}
