/** Tests of marks and segments. */
@NullMarked
package org.dateline.server.text;

import org.jspecify.annotations.NullMarked;
