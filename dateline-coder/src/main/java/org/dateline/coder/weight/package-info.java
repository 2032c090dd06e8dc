/**
 * Learnt weights of named features, as text that people can read. Whoever judges by a logistic
 * model keeps its features in its own package and its weights in a file beside them; here is only
 * how such a file is read and summed. Touches nothing but that file.
 */
@NullMarked
package org.dateline.coder.weight;

import org.jspecify.annotations.NullMarked;
