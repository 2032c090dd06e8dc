/**
 * From a news page in HTML to the report that it carries: its body, without menus, teasers,
 * comments and captions, and what the page says of itself.
 *
 * <p>{@link org.dateline.sources.html.Page} is the door. Bytes become characters in {@link
 * org.dateline.sources.html.PageEncoding}, whatever their declaration claims. What the page says of
 * itself comes from JSON-LD, OpenGraph and other metadata first, then from marks in the visible
 * page. The body is found by weighing: every block of text counts for the elements around it when
 * it reads like prose and against them when it reads like links or furniture; the heaviest element
 * is the article's, and its blocks are then looked at one by one.
 *
 * <p>This room touches jsoup, Jackson and the model; no file, no network and no clock.
 */
@NullMarked
package org.dateline.sources.html;

import org.jspecify.annotations.NullMarked;
