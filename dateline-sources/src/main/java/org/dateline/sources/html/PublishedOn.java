package org.dateline.sources.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.PublicationBasis;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page was published.
 *
 * <p>Metadata first, then a date shown beside the headline, then the address. The day is the
 * outlet's own: metadata in UTC that lies one day after the day in the address, or shown on the
 * page, was written in an evening west of Greenwich, and the address or page is right.
 *
 * @param day the day
 * @param basis what it rests on
 * @param refused a day that was found and cannot be right
 */
record PublishedOn(Optional<LocalDate> day, PublicationBasis basis, Optional<String> refused) {
  private static final String SHOWN =
      "time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], time[datetime],"
          + " [class*=publish], [class*=pubdate], [class*=timestamp], [class*=posted],"
          + " [class*=dateline], [class*=entry-date], [class*=date], [id*=date]";
  private static final int SHOWN_LOOKED_AT = 60;

  static PublishedOn of(Document document, Metadata metadata, Optional<String> address) {
    List<String> written =
        Stream.concat(
                metadata.linked().published().stream(),
                metadata
                    .first(
                        "article:published_time",
                        "og:article:published_time",
                        "datepublished",
                        "article:published",
                        "parsely-pub-date",
                        "sailthru.date",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "publish_date",
                        "dc.date.issued",
                        "dcterms.date",
                        "dc.date",
                        "dcterms.created",
                        "date",
                        "originalpublicationdate",
                        "og:pubdate",
                        "article.published",
                        "cxenseparse:recs:publishtime",
                        "article:published_date",
                        "rnews:datepublished")
                    .stream())
            .toList();
    Optional<LocalDate> byAddress = address.flatMap(WrittenDay::inAddress);
    Optional<String> refused = Optional.empty();
    for (String one : written) {
      Optional<LocalDate> day = WrittenDay.of(one);
      if (day.isPresent() && WrittenDay.isPlausible(day.get())) {
        Optional<LocalDate> eve = Optional.of(day.get().minusDays(1));
        if (WrittenDay.isUtc(one) && byAddress.equals(eve)) {
          return new PublishedOn(eve, PublicationBasis.ADDRESS, Optional.empty());
        }
        return WrittenDay.isUtc(one) && byAddress.isEmpty() && shown(document).equals(eve)
            ? new PublishedOn(eve, PublicationBasis.PAGE, Optional.empty())
            : new PublishedOn(day, PublicationBasis.METADATA, Optional.empty());
      }
      refused = day.isPresent() ? Optional.of(one) : refused;
    }
    Optional<LocalDate> shown = shown(document);
    if (shown.isPresent()) {
      return new PublishedOn(shown, PublicationBasis.PAGE, refused);
    }
    return byAddress.isPresent()
        ? new PublishedOn(byAddress, PublicationBasis.ADDRESS, refused)
        : new PublishedOn(Optional.empty(), PublicationBasis.UNKNOWN, refused);
  }

  private static Optional<LocalDate> shown(Document document) {
    Element body = document.body();
    return body.select(SHOWN).stream()
        .limit(SHOWN_LOOKED_AT)
        .filter(element -> !inFurniture(element))
        .flatMap(
            element ->
                Stream.of(
                    element.attr("datetime"),
                    element.attr("content"),
                    element.ownText(),
                    element.text()))
        .filter(text -> !text.isEmpty() && text.length() <= 120)
        .flatMap(text -> WrittenDay.of(text).stream())
        .filter(WrittenDay::isPlausible)
        .findFirst();
  }

  /** A date in the list of other stories or comments is not this page's. */
  private static boolean inFurniture(Element element) {
    for (Element at : element.parents()) {
      String marks = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
      if (at.normalName().equals("aside")
          || at.normalName().equals("nav")
          || marks.contains("comment")
          || marks.contains("related")
          || marks.contains("sidebar")
          || marks.contains("widget")) {
        return !at.normalName().equals("body");
      }
    }
    return false;
  }
}
