/**
 * Tells the language of a text. English, which is most of what Dateline is given, is told by its
 * function words; for everything else Apache OpenNLP's model is asked, which is loaded when it is
 * first needed.
 */
@NullMarked
package org.dateline.sources.language;

import org.jspecify.annotations.NullMarked;
