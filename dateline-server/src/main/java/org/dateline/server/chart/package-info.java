/**
 * Drawings of figures: bars by day, stepped lines, places on a map. Each is an SVG tree of the
 * page, with real axes and units, so that it is read without a script and takes the page's colours;
 * each point leads to its words.
 *
 * <p>The map's land is Natural Earth's at 1:110 million, read from the TopoJSON file that the npm
 * package world-atlas ships.
 */
@NullMarked
package org.dateline.server.chart;

import org.jspecify.annotations.NullMarked;
