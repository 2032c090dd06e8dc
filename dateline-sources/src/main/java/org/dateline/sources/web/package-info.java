/**
 * Asks the web for pages and feeds, politely and safely.
 *
 * <p>Politely: a site's robots.txt is heeded, a host is asked one thing at a time with a pause
 * between, what has not changed is not sent again, a host that is overloaded is left alone for as
 * long as it asks, and every request says who asks and where to complain. Safely: time and size are
 * limited, and neither a redirect nor a link leads into a private network.
 *
 * <p>This room touches the JDK's HTTP client and crawler-commons; it knows nothing of articles.
 */
@NullMarked
package org.dateline.sources.web;

import org.jspecify.annotations.NullMarked;
