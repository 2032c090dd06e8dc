/** Tests of the package of the same name, on short texts written for them. */
@NullMarked
package org.dateline.text.token;

import org.jspecify.annotations.NullMarked;
