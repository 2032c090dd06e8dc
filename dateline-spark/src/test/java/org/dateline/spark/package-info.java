/** Tests of the cluster mode, on two threads of one session. */
@NullMarked
package org.dateline.spark;

import org.jspecify.annotations.NullMarked;
