package org.dateline.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.eval.PlaceCorpus.GoldPlace;
import org.dateline.eval.PlaceCorpus.Position;
import org.dateline.model.Article;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.PlaceMention;

/**
 * Scores places. A place is recognised if it overlaps a gold place (one to one, in text order). It
 * is right if it lies within 161 km (100 miles) of the gold position; the share is of all gold
 * places that have a position, so that a place not found or not resolved counts as a miss.
 */
public final class PlacesEvaluation {
  private static final double RIGHT_KILOMETRES = 161;
  private static final double EARTH_KILOMETRES = 6371;

  private PlacesEvaluation() {}

  /**
   * Scores on one file, or on {@code places/GeoVirus.xml} and {@code places/TR-News.xml} under a
   * folder.
   *
   * @param annotate makes documents with their places, for instance {@code annotator::annotate}
   */
  public static Report run(Path data, Function<Article, AnnotatedDocument> annotate) {
    List<Path> files =
        Files.isDirectory(data)
            ? Stream.of("GeoVirus.xml", "TR-News.xml").map(data.resolve("places")::resolve).toList()
            : List.of(data);
    Report.Builder report = Report.titled("Places: where");
    Counts all = new Counts();
    for (Path file : files) {
      Counts counts = new Counts();
      for (PlaceCorpus.Text text : PlaceCorpus.read(file).texts()) {
        counts.add(text.places(), annotate.apply(text.article()).places());
      }
      counts.report(report, file.getFileName().toString().replace(".xml", ""));
      all.add(counts);
    }
    if (files.size() > 1) {
      all.report(report, "all");
    }
    return report
        .note("TR-News marks nationalities as places; Dateline does not, which costs recall")
        .note("GeoVirus counts offsets from 1 and is moved to fit its words")
        .build();
  }

  /** Kilometres over ground between two points, on a sphere. */
  static double kilometres(Position a, Position b) {
    double north = Math.sin(Math.toRadians(b.latitude() - a.latitude()) / 2);
    double east = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double parallel =
        Math.cos(Math.toRadians(a.latitude())) * Math.cos(Math.toRadians(b.latitude()));
    double h = north * north + parallel * east * east;
    return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** What was found, over one set or several. */
  private static final class Counts {
    private long gold;
    private long found;
    private long recognised;
    private long exact;
    private long placed;
    private long right;
    private long resolved;

    void add(List<GoldPlace> wanted, List<PlaceMention> mentions) {
      List<GoldPlace> sorted = new ArrayList<>(wanted);
      sorted.sort((a, b) -> a.span().compareTo(b.span()));
      gold += sorted.size();
      found += mentions.size();
      int next = 0;
      for (GoldPlace place : sorted) {
        while (next < mentions.size()
            && mentions.get(next).place().span().end() <= place.span().start()) {
          next++;
        }
        boolean hit =
            next < mentions.size() && mentions.get(next).place().span().overlaps(place.span());
        placed += place.position().isPresent() ? 1 : 0;
        if (hit) {
          match(place, mentions.get(next).place());
          next++;
        }
      }
    }

    private void match(GoldPlace gold, EventPlace place) {
      recognised++;
      Span span = place.span();
      exact += span.equals(gold.span()) ? 1 : 0;
      if (place.latitude().isPresent() && gold.position().isPresent()) {
        resolved++;
        Position at = new Position(place.latitude().getAsDouble(), place.longitude().orElseThrow());
        Optional<Position> wanted = gold.position();
        right += kilometres(at, wanted.get()) <= RIGHT_KILOMETRES ? 1 : 0;
      }
    }

    void add(Counts other) {
      gold += other.gold;
      found += other.found;
      recognised += other.recognised;
      exact += other.exact;
      placed += other.placed;
      right += other.right;
      resolved += other.resolved;
    }

    void report(Report.Builder report, String set) {
      report
          .row(set + ": gold places", Figure.count(gold))
          .f1(set + ": recognition, overlapping", recognised, found, gold)
          .f1(set + ": recognition, exact", exact, found, gold)
          .row(set + ": within 161 km, of all gold", Figure.share(right, placed))
          .row(set + ": within 161 km, of the resolved", Figure.share(right, resolved));
    }
  }
}
