/**
 * Reading the text engine's own word lists and tables: UTF-8 text, tab-separated, {@code #} for
 * comments, every mistake reported with its file and line.
 */
@NullMarked
package org.dateline.text.resource;

import org.jspecify.annotations.NullMarked;
