package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.FramingTerm;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Statement;
import org.dateline.model.StatementId;
import org.dateline.model.Tally;
import org.dateline.server.text.Layer;
import org.dateline.server.text.Mark;
import org.dateline.server.text.Marks;
import org.dateline.server.text.Paragraphs;
import org.dateline.server.text.Segment;
import org.dateline.server.text.Shown;

/**
 * A report's text under its layers of marks, beside the cards of its statements. Each marked
 * stretch is a link to the card of its innermost statement, so that it can be read without a
 * script; a script shows the cards where one points.
 */
final class CodedText {
  private final CodedArticle coded;
  private final boolean kept;
  private final Map<StatementId, Integer> quads;
  private final Set<StatementId> quoted = new HashSet<>();
  private final Set<Mark> begun = new HashSet<>();

  private CodedText(CodedArticle coded, boolean kept) {
    this.kept = kept;
    this.coded = coded;
    for (int i = 0; i < coded.framing().size(); i++) {
      if (coded.framing().get(i).voice() == FramingTerm.Voice.QUOTED) {
        quoted.add(Marks.framing(i));
      }
    }
    this.quads =
        coded.events().stream()
            .collect(
                Collectors.toMap(
                    EventMention::id, event -> event.type().quad().number(), (one, other) -> one));
  }

  /** The text and the cards; of a report that is kept, each card leads to its judging. */
  static DomContent of(CodedArticle coded, boolean kept) {
    CodedText page = new CodedText(coded, kept);
    List<Mark> marks = Marks.of(coded);
    return div(page.layers(marks), page.words(marks), page.cards()).withClass("reading");
  }

  private DomContent layers(List<Mark> marks) {
    Map<Layer, Long> counts =
        marks.stream()
            .collect(
                Collectors.groupingBy(
                    Mark::layer,
                    Collectors.mapping(
                        Mark::span,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), spans -> (long) spans.size()))));
    return fieldset(
            legend("Layers"),
            each(
                Arrays.asList(Layer.values()),
                layer ->
                    label(
                            input()
                                .withType("checkbox")
                                .withId("layer-" + layer.key())
                                .attr("checked")
                                .attr("autocomplete", "off"),
                            span(layer.title()).withClass("seg l-" + layer.key()),
                            span(Long.toString(counts.getOrDefault(layer, 0L))).withClass("count"))
                        .withClass("layer")))
        .withClass("layers");
  }

  private DomContent words(List<Mark> marks) {
    String words = coded.article().text();
    return section(
            each(
                Paragraphs.of(words, marks),
                paragraph -> p(each(paragraph, segment -> shown(segment, words)))))
        .withClass("text")
        .attr("aria-label", "The report's text");
  }

  private DomContent shown(Segment segment, String words) {
    String shown = Shown.of(segment.span().in(words));
    if (segment.marks().isEmpty()) {
      return text(shown);
    }
    List<StatementId> statements = segment.statements();
    String classes =
        segment.layers().stream().map(layer -> " l-" + layer.key()).collect(Collectors.joining());
    if (shown.isBlank()) {
      // Nothing to point at, but the lanes go on.
      return span(shown).withClass("seg" + classes + quad(segment));
    }
    var link =
        a(shown)
            .withHref("#" + Cards.anchor(statements.getFirst()))
            .withClass("seg" + classes + quad(segment))
            .attr(
                "data-cards",
                statements.stream().map(Cards::anchor).collect(Collectors.joining(" ")));
    return isStop(segment) ? link : link.attr("tabindex", "-1");
  }

  private String quad(Segment segment) {
    String voice =
        segment.marks().stream()
                .filter(mark -> mark.layer() == Layer.FRAMING)
                .anyMatch(mark -> quoted.contains(mark.statement()))
            ? " quoted"
            : "";
    return voice + eventQuad(segment);
  }

  private String eventQuad(Segment segment) {
    return segment.marks().stream()
        .filter(mark -> mark.layer() == Layer.EVENT)
        .map(mark -> " quad-" + quads.get(mark.statement()))
        .findFirst()
        .orElse("");
  }

  /** Whether the keyboard stops here: where the words of a statement itself begin. */
  private boolean isStop(Segment segment) {
    boolean stop = false;
    for (Mark mark : segment.marks()) {
      boolean starts = mark.span().start() == segment.span().start() && begun.add(mark);
      stop |=
          starts
              && switch (mark.layer()) {
                case EVENT, QUOTE, TALLY -> true;
                case ACTOR, CUE, DATE, PLACE, FRAMING -> false;
              };
    }
    return stop;
  }

  private DomContent cards() {
    Cards cards = new Cards(coded.article().text(), kept);
    List<Statement> statements =
        coded.statements().sorted(Comparator.comparing(CodedText::place)).toList();
    return aside(
            h2("Statements ").with(span(Integer.toString(statements.size())).withClass("count")),
            statements.isEmpty()
                ? p("Nothing was read in this text: no event, quote or number of people.")
                    .withClass("empty")
                : each(statements, cards::card),
            coded.framing().isEmpty()
                ? each()
                : each(
                    h2("Loaded words ")
                        .with(span(Integer.toString(coded.framing().size())).withClass("count")),
                    p("Words that judge or are contested, with whose they are. Dateline takes no side.")
                        .withClass("note"),
                    each(
                        coded.framing(),
                        (place, term) -> cards.framing(term, Marks.framing(place)))))
        .withClass("cards")
        .attr("aria-label", "Statements");
  }

  private static Span place(Statement statement) {
    return switch (statement) {
      case EventMention event -> event.evidence().trigger();
      case Quote quote -> quote.span();
      case Tally tally -> tally.evidence().span();
    };
  }

  /** What is known of the article as a whole, on one line. */
  static String byline(CodedArticle coded) {
    List<String> parts =
        java.util.stream.Stream.of(
                coded.article().outlet(),
                coded.agency().map(agency -> "agency " + agency),
                coded.article().published().map(Words::day),
                coded.datelinePlace().map(place -> "dateline " + place))
            .flatMap(java.util.Optional::stream)
            .map(Shown::line)
            .toList();
    return String.join(" · ", parts);
  }
}
