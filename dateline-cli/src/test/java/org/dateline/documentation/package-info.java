/**
 * Documentation that cannot lie: a field, type, mode, option or evaluation set without its
 * documentation fails the build, and so does a documented one that is not there. The tour's
 * commands are run.
 */
@NullMarked
package org.dateline.documentation;

import org.jspecify.annotations.NullMarked;
