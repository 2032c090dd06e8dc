/**
 * Who says so: from an annotated document to attributions, each with its source, cue and content.
 *
 * <p>The room works in three steps. {@link org.dateline.coder.attribution.Candidates} reads the
 * trees and lists every place that has the shape of an attribution ("X said that …", "according to
 * X", "X's claim that …", "Minister: talks failed"), each with the {@link
 * org.dateline.coder.attribution.Construction} that it has. {@link
 * org.dateline.coder.attribution.CueWeights} judges each one by its words and surroundings; the cue
 * lexicon may overrule it. {@link org.dateline.coder.attribution.AttributionFinder} keeps the best
 * reading of each cue, joins quotations that run on, and nests what stands inside.
 *
 * <p>Cues and weights are text files beside the classes, and the words that rules look for are word
 * classes of the {@link org.dateline.coder.lexicon.Lexicon}; users may add cues and words of their
 * own. Speakers are given as head tokens: who they are is another room's matter. This room touches
 * the model, the lexicon and the annotated document, and is pure once its files are read.
 */
@NullMarked
package org.dateline.coder.attribution;

import org.jspecify.annotations.NullMarked;
