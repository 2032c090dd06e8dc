package org.dateline.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may judge. Where a token is set, whoever gives it, in the header {@code Authorization: Bearer
 * TOKEN} or in the field {@code token} of a form. Where none is set, whoever sits at this machine,
 * if the desk listens on the loopback address, and else nobody. There are no cookies, so that a
 * page elsewhere has nothing to ride on; on the loopback address requests that a page elsewhere
 * makes are refused by what the browser says of them.
 */
final class Access {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Optional<String> token;
  private final boolean loopback;

  Access(DeskSettings settings) {
    this.token = settings.token();
    this.loopback = settings.isLoopback();
  }

  /** Whether anybody may judge at all. */
  boolean isOpen() {
    return token.isPresent() || loopback;
  }

  /** Whether a token must be given. */
  boolean needsToken() {
    return token.isPresent();
  }

  /**
   * Lets through whoever may judge.
   *
   * @throws ProblemException 401 without the token, 403 where nobody may or a page elsewhere asks
   */
  void check(Context context) {
    if (!isOpen()) {
      throw new ProblemException(
          403, "Nobody judges here: the desk was started without a token, see --token-file.");
    }
    if (isForeign(context)) {
      throw new ProblemException(403, "A page elsewhere asked for this.");
    }
    if (token.isPresent() && !given(context).map(this::isToken).orElse(false)) {
      context.header("WWW-Authenticate", "Bearer");
      throw new ProblemException(401, "Give the token of this desk to judge.");
    }
  }

  private static Optional<String> given(Context context) {
    String header = context.header("Authorization");
    if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.of(header.substring(7).strip());
    }
    return isForm(context)
        ? Optional.ofNullable(context.formParam("token")).filter(value -> !value.isEmpty())
        : Optional.empty();
  }

  /** Whether a form was sent. */
  static boolean isForm(Context context) {
    String type = context.contentType();
    return type != null && type.startsWith("application/x-www-form-urlencoded");
  }

  private boolean isToken(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.orElse("").getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a browser says that another site makes the request. */
  private static boolean isForeign(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = context.header("Origin");
    String host = context.header("Host");
    return origin != null
        && !origin
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .equals(host == null ? "" : host.toLowerCase(Locale.ROOT));
  }
}
