/**
 * News in the agencies' XML formats: NITF, and NewsML-G2 with NITF, XHTML or plain text inside.
 * Read by StAX from start to end, so that a message of any number of items takes the memory of one.
 * No document type and no external entity is ever followed.
 */
@NullMarked
package org.dateline.sources.newsml;

import org.jspecify.annotations.NullMarked;
