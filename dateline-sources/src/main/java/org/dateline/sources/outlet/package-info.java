/**
 * Who publishes news: a readable list of outlets by their domain, with name, country, kind and,
 * where it is on record, ownership. It is checked when it is loaded; users may put a list of their
 * own before it.
 */
@NullMarked
package org.dateline.sources.outlet;

import org.jspecify.annotations.NullMarked;
