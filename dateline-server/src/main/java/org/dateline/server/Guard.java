package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/** What holds for every request and answer, so that a page can do no harm. */
final class Guard {
  /** Nothing but this desk's own files; no script or style inside a page. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int LONGEST_QUERY = 4_000;

  private final boolean loopback;

  Guard(DeskSettings settings) {
    this.loopback = settings.isLoopback();
  }

  void routes(RoutesConfig routes) {
    routes.before(this::check);
  }

  private void check(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    if (loopback && !LOOPBACK_NAMES.contains(name(context))) {
      // A page elsewhere may have pointed a name of its own at this machine.
      throw new ProblemException(421, "Ask for it by 127.0.0.1 or localhost.");
    }
    String query = context.queryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      throw ProblemException.badRequest(
          "The query is longer than " + LONGEST_QUERY + " characters.");
    }
  }

  private static String name(Context context) {
    String host = context.header("Host");
    return host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }
}
