/** Tests of the desk over HTTP, on the loopback address, and in a browser. */
@NullMarked
package org.dateline.server;

import org.jspecify.annotations.NullMarked;
