/**
 * Places: where the places that a report names lie.
 *
 * <p>A {@link org.dateline.text.place.Gazetteer} knows countries, regions and some 110,000
 * populated places (GeoNames) by name; most names are borne by several. {@link
 * org.dateline.text.place.PlaceResolver} chooses among the bearers of a name by what stands beside
 * it ("London, Ontario"), by the countries and places that the report names otherwise, by its
 * dateline, and by size. A name that nothing settles stays unresolved: it is kept with its words
 * and without a position.
 *
 * <p>Which country a disputed region stands with follows ISO 3166 and the practice of the United
 * Nations; {@code regions.tsv} says so line by line and can be edited. This room touches only
 * {@code org.dateline.model}, the document's types and the reader of tables.
 */
@NullMarked
package org.dateline.text.place;

import org.jspecify.annotations.NullMarked;
