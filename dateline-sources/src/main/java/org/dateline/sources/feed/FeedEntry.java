package org.dateline.sources.feed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article that a feed announces.
 *
 * @param link the address of its page
 * @param title the headline
 * @param author the byline
 * @param published the day of publication, with the offset that the feed gives
 * @param html the article or a summary of it, as HTML
 */
public record FeedEntry(
    Optional<String> link,
    Optional<String> title,
    Optional<String> author,
    Optional<LocalDate> published,
    Optional<String> html) {}
