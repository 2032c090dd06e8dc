/**
 * Pages, built from the model's types as trees of HTML elements.
 *
 * <p>A page is a function of what it shows; it reads no ledger and no request. Texts go into
 * elements and attributes through the library, which escapes them, and through {@link
 * org.dateline.server.text.Shown}, which makes control characters visible. No page holds a script
 * or a style of its own: classes say what a thing is, and one style sheet says how it looks.
 */
@NullMarked
package org.dateline.server.page;

import org.jspecify.annotations.NullMarked;
