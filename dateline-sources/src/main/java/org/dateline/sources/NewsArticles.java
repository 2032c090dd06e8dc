package org.dateline.sources;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.PublicationBasis;
import org.dateline.sources.Problem.Category;
import org.dateline.sources.newsml.NewsItem;
import org.dateline.sources.newsml.NewsItems;
import org.jspecify.annotations.Nullable;

/** Reads articles from NITF and NewsML-G2. */
final class NewsArticles implements Articles {
  private static final String REMEDY = "What came before it was read; ask the sender for the rest";

  private final InputStream in;
  private final Origin origin;
  private final Given given;
  private @Nullable NewsItems items;
  private boolean any;
  private boolean ended;

  NewsArticles(InputStream in, Origin origin, Given given) {
    this.in = in;
    this.origin = origin;
    this.given = given;
  }

  @Override
  public @Nullable Reading next() {
    if (ended) {
      return null;
    }
    try {
      if (items == null) {
        items = new NewsItems(in);
      }
      Optional<NewsItem> item = items.next();
      if (item.isPresent()) {
        any = true;
        return read(item.get(), origin.at(items.line()));
      }
    } catch (XMLStreamException e) {
      ended = true;
      return new Reading.Refused(
          new Problem(Category.XML, at(e), "broken XML: " + wrong(e), REMEDY));
    }
    ended = true;
    return any
        ? null
        : new Reading.Refused(
            new Problem(
                Category.FORMAT, origin, "no news item in it", "NITF and NewsML-G2 are read"));
  }

  private Reading read(NewsItem item, Origin at) {
    if (item.text().isBlank()) {
      return new Reading.Refused(
          new Problem(
              Category.EMPTY,
              at,
              "item " + item.id().orElse("without an id") + " has no text",
              "It may be a picture or a notice; nothing was kept"));
    }
    Optional<LocalDate> own = item.published().flatMap(PublicationDay::compact);
    Optional<LocalDate> day = own.or(given::published);
    Optional<String> outlet = item.outlet().or(given::outlet);
    String language =
        ArticleReader.language(item.text())
            .or(() -> item.language().map(tag -> Locale.forLanguageTag(tag).getLanguage()))
            .filter(code -> !code.isEmpty())
            .orElse(ArticleReader.UNKNOWN_LANGUAGE);
    return new Reading.Read(
        new Article(
            ArticleId.ofContent(item.id().or(() -> outlet).orElse(""), item.text()),
            Optional.empty(),
            outlet,
            item.title().or(given::title),
            item.author(),
            day,
            day.isPresent() ? PublicationBasis.GIVEN : PublicationBasis.UNKNOWN,
            language,
            item.text()),
        at,
        List.of());
  }

  private Origin at(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return line > 0 ? origin.at(line) : origin;
  }

  private static String wrong(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int text = message.indexOf("Message: ");
    String own = (text < 0 ? message : message.substring(text + "Message: ".length())).strip();
    return own.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }

  @Override
  public void close() {
    if (items != null) {
      items.close();
    }
    try {
      in.close();
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }
}
