/** How statements are shown. */
@NullMarked
package org.dateline.server.page;

import org.jspecify.annotations.NullMarked;
