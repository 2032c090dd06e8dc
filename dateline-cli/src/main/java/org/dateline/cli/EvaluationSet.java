package org.dateline.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.dateline.coder.attribution.AttributionFinder;
import org.dateline.coder.framing.FramingFinder;
import org.dateline.coder.tally.TallyFinder;
import org.dateline.eval.ArticlesEvaluation;
import org.dateline.eval.BabeEvaluation;
import org.dateline.eval.CoreferenceEvaluation;
import org.dateline.eval.GvaEvaluation;
import org.dateline.eval.HtmlEvaluation;
import org.dateline.eval.IncidentCount;
import org.dateline.eval.M2e2Evaluation;
import org.dateline.eval.PlacesEvaluation;
import org.dateline.eval.PlvEvaluation;
import org.dateline.eval.PolnearEvaluation;
import org.dateline.eval.Report;
import org.dateline.eval.StatusEvaluation;
import org.dateline.eval.TimesEvaluation;
import org.dateline.eval.linguistic.NamesEvaluation;
import org.dateline.eval.linguistic.SyntaxEvaluation;
import org.dateline.eval.story.EcbPlusEvaluation;
import org.dateline.eval.story.GvaIncidentsEvaluation;
import org.dateline.text.document.AnnotatedDocument;

/** The sets that the program can be scored on. Each is documented in docs/data.md. */
enum EvaluationSet {
  /** Words, tags, lemmas and trees. */
  SYNTAX("syntax/en_ewt-ud-dev.conllu"),
  /** Names of people, bodies and places. */
  NAMES("names/worldwide_newswire.tar.gz"),
  /** Who did what to whom, sentence by sentence. */
  PLV("events/plv_train.jsonl"),
  /** What happens to whom, with the words that tell it. */
  M2E2("events/m2e2_voa.jsonl.gz"),
  /** Expressions of time. */
  TIMES("dates/timebank.tar.gz"),
  /** Names of places, with where they lie. */
  PLACES("places"),
  /** Whom pronouns mean. */
  COREFERENCE("coreference/gap-development.tsv"),
  /** Whether it happened. */
  STATUS("status/uds_ih2_train.jsonl"),
  /** Numbers of killed and injured. */
  GVA("tallies/gva.jsonl.gz"),
  /** Who says so: sources, cues and contents of attributions. */
  POLNEAR("attribution/polnear/polnear_train.tar.gz"),
  /** Sentences with loaded words. */
  BABE("framing/babe.jsonl"),
  /** Reports into events, with lookalikes, and event mentions across reports. */
  ECBPLUS("stories/ecbplus_1-35.tar.gz"),
  /** Reports into incidents, and their numbers of killed and injured merged. */
  GVA_INCIDENTS("tallies/gva.jsonl.gz"),
  /** Web pages: the article's body and its day. */
  HTML("html"),
  /** Whole articles, each {@code NAME.txt} with {@code NAME.gold.json} beside it. */
  ARTICLES("");

  private final String place;

  EvaluationSet(String place) {
    this.place = place;
  }

  /** Where the set is looked for, below the data folder; empty where it fills the folder. */
  String place() {
    return place;
  }

  /**
   * Scores the program.
   *
   * @throws IOException where the set cannot be read
   */
  List<Report> score(Path data, LoadedEngine engine) throws IOException {
    return switch (this) {
      case SYNTAX -> new SyntaxEvaluation(engine.annotator()).run(data);
      case NAMES -> new NamesEvaluation(engine.annotator()).run(data);
      case PLV -> List.of(PlvEvaluation.run(data, engine.annotator(), engine.coder()));
      case M2E2 ->
          M2e2Evaluation.run(data.resolve(place()), engine.annotator()::annotate, engine.coder());
      case TIMES -> List.of(TimesEvaluation.run(data, engine.annotator()::annotate));
      case PLACES -> List.of(PlacesEvaluation.run(data, engine.annotator()::annotate));
      case COREFERENCE -> List.of(CoreferenceEvaluation.run(data, engine.annotator()::annotate));
      case STATUS -> List.of(new StatusEvaluation(engine.annotator()::annotate).run(data));
      case GVA ->
          List.of(
              new GvaEvaluation(engine.annotator()::annotate, TallyFinder.load())
                  .run(data.resolve("tallies")));
      case POLNEAR ->
          List.of(
              new PolnearEvaluation(engine.annotator()::annotate, AttributionFinder.load())
                  .run(data.resolve("attribution/polnear")));
      case BABE ->
          List.of(
              new BabeEvaluation(engine.annotator()::annotate, FramingFinder.load())
                  .run(data.resolve("framing")));
      case ECBPLUS ->
          List.of(
              EcbPlusEvaluation.run(
                  data.resolve("stories"),
                  article -> engine.coder().code(engine.annotator().annotate(article))));
      case GVA_INCIDENTS -> {
        TallyFinder finder = TallyFinder.load();
        yield List.of(
            GvaIncidentsEvaluation.run(
                data.resolve(place()),
                article -> {
                  AnnotatedDocument document = engine.annotator().annotate(article);
                  return IncidentCount.of(finder.find(document), document);
                }));
      }
      case HTML -> List.of(HtmlEvaluation.run(data.resolve("html")));
      case ARTICLES -> {
        if (ArticlesEvaluation.goldFiles(data).isEmpty()) {
          throw new NoSuchFileException(data.resolve("*.gold.json").toString());
        }
        yield List.of(ArticlesEvaluation.run(data, engine.annotator(), engine.coder()));
      }
    };
  }

  /** The sets' names, for help. */
  static final class Labels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).<String>map(Choices::label).iterator();
    }
  }
}
