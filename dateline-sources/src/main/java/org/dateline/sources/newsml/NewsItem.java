package org.dateline.sources.newsml;

import java.util.Optional;

/**
 * An item of news as an agency sends it.
 *
 * @param id the agency's own name for it
 * @param title the headline
 * @param author the byline
 * @param outlet the provider
 * @param published when it was issued, as written
 * @param language as written
 * @param text the body, paragraphs apart by empty lines
 */
public record NewsItem(
    Optional<String> id,
    Optional<String> title,
    Optional<String> author,
    Optional<String> outlet,
    Optional<String> published,
    Optional<String> language,
    String text) {}
