/**
 * The report's words with what was read in them: layers of marks over the unchanged text.
 *
 * <p>Marks overlap freely, so the text is cut at every mark's border into {@link
 * org.dateline.server.text.Segment segments}, each of which knows all marks over it. The style
 * sheet gives each layer a lane of its own, so that a segment under four marks still shows all
 * four.
 *
 * <p>This room touches the model alone.
 */
@NullMarked
package org.dateline.server.text;

import org.jspecify.annotations.NullMarked;
