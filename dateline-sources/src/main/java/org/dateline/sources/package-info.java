/**
 * Where articles come from: plain text and JSONL, in files, folders, globs and standard input,
 * compressed or not.
 *
 * <p>{@link org.dateline.sources.ArticleReader} walks through what it is given and answers item by
 * item, in a fixed order: an article that was read, or the problem for which something was refused,
 * with file, line and what to do about it. One bad item never stops the next. No more than one
 * article is in memory at a time.
 *
 * <p>The text of an article is what its source says, unit for unit: line ends, control characters,
 * marks of writing direction and lone surrogates stay as they are. Only a byte order mark is taken
 * away.
 *
 * <p>This room touches {@code org.dateline.model}, the file system, and nothing else.
 */
@NullMarked
package org.dateline.sources;

import org.jspecify.annotations.NullMarked;
