package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Sorts out who is cited from who cites: "radio reported, <b>citing a minister</b>, that …" has the
 * minister inside the radio's voice, and in "the minister <b>was quoted as saying</b> by the radio"
 * it is not the minister who quotes.
 */
final class Citations {
  private final AnnotatedDocument document;

  private final Contents shape;
  private final CueLexicon lexicon;

  Citations(AnnotatedDocument document, Contents shape, CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.shape = shape;
    this.document = document;
  }

  /** The attributions with those who are cited in their place. */
  List<Attribution> sorted(List<Attribution> found) {
    Map<Integer, List<Attribution>> bySentence = new TreeMap<>();
    for (Attribution attribution : found) {
      bySentence.computeIfAbsent(attribution.sentence(), k -> new ArrayList<>()).add(attribution);
    }
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (Vouching.relays(token, lexicon)) {
          relayed(
              sentence,
              token,
              bySentence.computeIfAbsent(sentence.index(), k -> new ArrayList<>()));
        } else if (lexicon.in("CHECKING", token) && Stances.negated(sentence, token, lexicon)) {
          unchecked(
              sentence,
              token,
              bySentence.computeIfAbsent(sentence.index(), k -> new ArrayList<>()));
        }
      }
    }
    return new ArrayList<>(bySentence.values().stream().flatMap(List::stream).toList());
  }

  private void relayed(Sentence sentence, Token verb, List<Attribution> here) {
    if (verb.xpos().equals("VBG")) {
      citing(sentence, verb, here);
    } else if (Subjects.passive(sentence, verb)) {
      quoted(sentence, verb, here);
    }
  }

  /** "…, <b>citing a minister</b>": the minister speaks for all that is told beside it. */
  private void citing(Sentence sentence, Token citing, List<Attribution> found) {
    Optional<Token> cited = sentence.children(citing, "obj").findFirst();
    Optional<Attribution> telling =
        found.stream()
            .filter(Attribution::states)
            .filter(a -> a.cue().filter(cue -> !cue.overlaps(citing.span())).isPresent())
            .filter(a -> a.cue().filter(cue -> tells(sentence, cue)).isPresent())
            .min(Comparator.comparingInt(a -> distance(a.cue().orElseThrow(), citing.span())));
    if (cited.isEmpty() || telling.isEmpty()) {
      return;
    }
    Span phrase = phrase(sentence, citing);
    List<Span> contents = without(telling.get().vouched(), phrase);
    if (contents.isEmpty()) {
      return;
    }
    found.removeIf(a -> a.cue().filter(cue -> cue.overlaps(citing.span())).isPresent());
    found.set(
        found.indexOf(telling.get()),
        telling.get().with(without(telling.get().contents(), phrase)));
    found.add(
        new Attribution(
            sentence.index(),
            Optional.of(Channels.mention(sentence, cited.get())),
            Optional.of(citing.span()),
            contents,
            Stance.NEUTRAL,
            telling.get().form(),
            Optional.empty(),
            Construction.CITED,
            telling.get().confidence(),
            contents,
            Optional.empty()));
  }

  private boolean tells(Sentence sentence, Span cue) {
    return sentence.tokensIn(cue).stream().anyMatch(lexicon::tells);
  }

  private static int distance(Span a, Span b) {
    return Math.max(a.start() - b.end(), b.start() - a.end());
  }

  private static Span phrase(Sentence sentence, Token head) {
    List<Token> words = Words.below(sentence, head);
    return words.getFirst().span().cover(words.getLast().span());
  }

  /** What is left of {@code contents} where {@code phrase} is cut off an end of one. */
  private List<Span> without(List<Span> contents, Span phrase) {
    List<Span> left = new ArrayList<>();
    for (Span span : contents) {
      if (!span.overlaps(phrase)) {
        left.add(span);
      } else if (span.start() < phrase.start()) {
        int end = phrase.start();
        while (end > span.start() && " ,;".indexOf(document.text().charAt(end - 1)) >= 0) {
          end--;
        }
        left.add(new Span(span.start(), end));
      }
    }
    return left.stream().filter(s -> s.length() > 0).toList();
  }

  /** "… <b>was quoted as saying</b>": who was quoted is the source, who quoted the carrier. */
  private void quoted(Sentence sentence, Token quoted, List<Attribution> found) {
    Optional<Token> saying =
        sentence.children(quoted).stream().filter(t -> Vouching.saying(t, lexicon)).findFirst();
    Optional<Token> speaker = sentence.children(quoted, "nsubj:pass").findFirst();
    if (saying.isEmpty() || speaker.isEmpty()) {
      return;
    }
    Span cue = quoted.span().cover(saying.get().span());
    Optional<Token> by =
        sentence
            .children(quoted, "obl")
            .filter(t -> "by".equals(Subjects.preposition(sentence, t).orElse("")))
            .findFirst();
    List<Span> contents = told(sentence, quoted, saying.get(), found);
    if (contents.isEmpty()) {
      return;
    }
    Optional<Attribution> old = found.stream().filter(a -> cues(a, cue)).findFirst();
    found.removeIf(a -> cues(a, cue));
    found.add(
        new Attribution(
            sentence.index(),
            Optional.of(Channels.mention(sentence, speaker.get())),
            Optional.of(cue),
            contents,
            Stance.NEUTRAL,
            shape.form(contents),
            Optional.empty(),
            Construction.CITED,
            old.map(Attribution::confidence).orElse(0.5),
            contents,
            by.map(t -> Channels.mention(sentence, t))));
  }

  /**
   * "The agency <b>could not verify reports that</b> rebels had fled": the claim is that of those
   * who report, and the agency carries it without a stand of its own.
   */
  private void unchecked(Sentence sentence, Token verb, List<Attribution> found) {
    for (Token noun : sentence.children(verb, "obj").toList()) {
      Optional<Token> clause =
          sentence.children(noun).stream()
              .filter(t -> t.index() > noun.index() && Vouching.clause(sentence, t))
              .findFirst();
      if (clause.isEmpty() || !Vouching.names(noun, lexicon)) {
        continue;
      }
      Optional<SourceMention> source =
          sentence.children(noun, "nmod:poss").findFirst().map(t -> Channels.mention(sentence, t));
      List<Span> contents = Words.spans(sentence, Words.below(sentence, clause.get()));
      found.removeIf(a -> cues(a, verb.span()) || cues(a, noun.span()));
      found.add(
          new Attribution(
              sentence.index(),
              source,
              Optional.of(noun.span()),
              contents,
              lexicon.find(noun).map(Cue::stance).orElse(Stance.NEUTRAL),
              shape.form(contents),
              Optional.empty(),
              Construction.NOUN_CLAUSE,
              0.5,
              contents,
              Subjects.agent(sentence, verb, lexicon).map(t -> Channels.mention(sentence, t))));
    }
  }

  private static boolean cues(Attribution attribution, Span cue) {
    return attribution.cue().filter(cue::overlaps).isPresent();
  }

  /** What somebody was quoted as saying: the clause after it, else what precedes. */
  private static List<Span> told(
      Sentence sentence, Token quoted, Token saying, List<Attribution> found) {
    Optional<Token> clause =
        sentence.children(saying).stream()
            .filter(t -> t.is("ccomp") || t.is("parataxis"))
            .findFirst();
    if (clause.isPresent()) {
      return Words.spans(sentence, Words.below(sentence, clause.get()));
    }
    Span cue = quoted.span().cover(saying.span());
    Optional<List<Span>> known =
        found.stream()
            .filter(a -> cues(a, cue) && a.states() && !a.covers(saying.span()))
            .map(Attribution::contents)
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Token> head = sentence.head(quoted).filter(t -> quoted.is("parataxis"));
    return head.map(
            told ->
                Words.spans(
                    sentence,
                    Words.without(Words.below(sentence, told), Words.below(sentence, quoted))))
        .orElse(List.of());
  }
}
