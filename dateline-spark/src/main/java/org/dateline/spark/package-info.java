/**
 * The same coder over a cluster: what one machine does with a folder of reports, Apache Spark does
 * with a lake of them.
 *
 * <p>A job is a map over articles and nothing else. Files are read where they lie by the readers of
 * {@code dateline-sources}, their articles are spread over the cluster, each Java machine codes its
 * share with one engine that its threads use together, and Parquet comes out. Nothing is decided
 * here about what an article says, so the statements are those that one machine would have made.
 * What cannot be read or coded becomes a row that says why, and never fails the work of others.
 *
 * <p>This room may touch every module but the server's and the command line's.
 */
@NullMarked
package org.dateline.spark;

import org.jspecify.annotations.NullMarked;
