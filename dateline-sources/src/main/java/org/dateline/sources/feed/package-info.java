/**
 * News feeds (RSS and Atom, read by Rome): the articles they announce, in the order of the feed.
 * External entities and document type declarations are refused.
 */
@NullMarked
package org.dateline.sources.feed;

import org.jspecify.annotations.NullMarked;
