/**
 * Scores what the ledger makes of many reports together: stories, events, merged numbers of people.
 */
@NullMarked
package org.dateline.eval.story;

import org.jspecify.annotations.NullMarked;
