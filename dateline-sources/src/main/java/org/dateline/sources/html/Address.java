package org.dateline.sources.html;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The address under which a page is known, however it was reached. */
final class Address {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:^|&)(?:utm_[^=&]*|fbclid|gclid|ncid|cmpid|mc_[ce]id|ocid|sr_share|smid|ref_src)=[^&]*");

  private Address() {}

  /**
   * What the page calls its own address (link rel=canonical, then og:url), if that is on the web
   * and on the same site as where it was found; else where it was found. Fragments and tracking
   * marks are left out.
   */
  static Optional<String> of(Document document, Optional<URI> found) {
    Element link = document.selectFirst("link[rel=canonical][href]");
    Optional<String> own =
        Optional.ofNullable(link)
            .map(
                element ->
                    element.attr("abs:href").isEmpty()
                        ? element.attr("href")
                        : element.attr("abs:href"))
            .flatMap(Address::web)
            .or(
                () ->
                    Optional.ofNullable(document.selectFirst("meta[property=og:url][content]"))
                        .map(element -> element.attr("content"))
                        .flatMap(Address::web))
            .filter(uri -> isPlausible(uri, found))
            .map(Address::tidy);
    return own.or(() -> found.map(Address::tidy));
  }

  private static boolean isPlausible(URI own, Optional<URI> found) {
    boolean frontPage = own.getPath() == null || own.getPath().length() <= 1;
    if (found.isEmpty()) {
      return !frontPage;
    }
    boolean sameSite = site(own).equals(site(found.get()));
    boolean foundIsFront = found.get().getPath() == null || found.get().getPath().length() <= 1;
    return sameSite && (!frontPage || foundIsFront);
  }

  /** The last two labels of the host: enough to tell a mirror from a stranger. */
  private static String site(URI uri) {
    String[] labels =
        Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT).split("\\.");
    return labels.length < 2
        ? labels[0]
        : labels[labels.length - 2] + "." + labels[labels.length - 1];
  }

  private static Optional<URI> web(String written) {
    try {
      URI uri = URI.create(written.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String tidy(URI uri) {
    String text = uri.toString();
    int fragment = text.indexOf('#');
    String whole = fragment < 0 ? text : text.substring(0, fragment);
    int query = whole.indexOf('?');
    if (query < 0) {
      return whole;
    }
    String kept =
        TRACKING.matcher(whole.substring(query + 1)).replaceAll("").replaceFirst("^&", "");
    return whole.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
  }
}
