package org.dateline.sources.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page's author says an element is for, in its class, id, role and element name. */
enum Purpose {
  /** The article's own text. */
  BODY,
  /** Something around the article: teasers, comments, shares, captions, advertisements. */
  FURNITURE,
  /** Nothing that helps. */
  UNKNOWN;

  private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  /** Words that mark furniture, as web authors name it. */
  private static final Set<String> FURNITURE_WORDS =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "respond",
          "share",
          "sharing",
          "shares",
          "sharedaddy",
          "social",
          "related",
          "recirc",
          "recirculation",
          "recommended",
          "recommendation",
          "recommendations",
          "promo",
          "promos",
          "promoted",
          "newsletter",
          "signup",
          "subscribe",
          "subscription",
          "sidebar",
          "rail",
          "ad",
          "ads",
          "advert",
          "advertisement",
          "advertising",
          "sponsor",
          "sponsored",
          "outbrain",
          "taboola",
          "footer",
          "breadcrumb",
          "breadcrumbs",
          "byline",
          "bio",
          "caption",
          "captions",
          "credit",
          "credits",
          "popular",
          "trending",
          "tags",
          "taglist",
          "toolbar",
          "menu",
          "navigation",
          "widget",
          "modal",
          "popup",
          "cookie",
          "cookies",
          "consent",
          "copyright",
          "teaser",
          "teasers",
          "readmore",
          "morefrom",
          "paywall",
          "login",
          "timestamp",
          "dateline",
          "pagination",
          "pager",
          "jp",
          "wpcnt",
          "addthis",
          "hidden",
          "tooltip",
          "donate",
          "donation",
          "optin",
          "masthead",
          "skip",
          "authorbox",
          "disclaimer",
          "dek",
          "kicker",
          "infobox",
          "inset",
          "crosslinks",
          "nextup",
          "playlist",
          "slideshow");

  private static final Set<String> BODY_WORDS =
      Set.of("articlebody", "storybody", "entrycontent", "postcontent", "articlecontent");

  /** The purpose of an element by its marks. */
  static Purpose of(Element element) {
    String role = element.attr("role");
    if (role.equals("complementary")
        || role.equals("navigation")
        || role.equals("contentinfo")
        || role.equals("dialog")
        || element.normalName().equals("aside")) {
      return FURNITURE;
    }
    if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
      return BODY;
    }
    String marks = element.className() + " " + element.id();
    if (marks.length() < 2) {
      return UNKNOWN;
    }
    String joined = marks.toLowerCase(Locale.ROOT).replaceAll("[-_]+", "");
    for (String body : BODY_WORDS) {
      if (joined.contains(body)) {
        return BODY;
      }
    }
    for (String word : WORDS.split(marks)) {
      if (FURNITURE_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        return FURNITURE;
      }
    }
    return UNKNOWN;
  }
}
