package org.dateline.eval.linguistic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.eval.Figure;
import org.dateline.eval.Report;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Tags, lemmas and trees against a Universal Dependencies treebank, on gold words and from raw
 * text.
 *
 * <p>From raw text as the CoNLL 2018 shared task does it (Zeman et al. 2018): words are aligned by
 * the characters they cover, a word that is not aligned counts as wrong on both sides, and every
 * figure is an F1. Languages apart: no white space is compared.
 */
public final class SyntaxEvaluation {
  private static final int SHARE = 20;

  private final Annotator annotator;

  /** Measures this annotator. */
  public SyntaxEvaluation(Annotator annotator) {
    this.annotator = annotator;
  }

  /**
   * Measures on the development set of EWT.
   *
   * @param data folder that holds {@code syntax/en_ewt-ud-dev.conllu}
   * @throws IOException where it cannot be read
   */
  public List<Report> run(Path data) throws IOException {
    return measure(data.resolve("syntax").resolve("en_ewt-ud-dev.conllu"));
  }

  /**
   * Measures on any CoNLL-U file.
   *
   * @return two reports: on gold words, and from raw text
   * @throws IOException where it cannot be read
   */
  public List<Report> measure(Path file) throws IOException {
    List<GoldSyntax> gold = GoldSyntax.read(file);
    String name = String.valueOf(file.getFileName());
    return List.of(onGoldWords(name, gold), fromText(name, gold));
  }

  private Report onGoldWords(String name, List<GoldSyntax> gold) {
    Counts counts = new Counts();
    for (GoldSyntax document : gold) {
      List<List<Span>> words =
          document.sentences().stream()
              .map(s -> s.words().stream().map(GoldSyntax.GoldWord::span).toList())
              .toList();
      AnnotatedDocument found = annotator.annotate(Article.ofText(document.text()), words);
      for (int s = 0; s < words.size(); s++) {
        List<Token> tokens = found.sentences().get(s).tokens();
        for (int w = 0; w < tokens.size(); w++) {
          GoldSyntax.GoldWord word = document.sentences().get(s).words().get(w);
          counts.add(word, tokens.get(w), word.head() == tokens.get(w).head());
        }
      }
    }
    Report.Builder report = Report.titled("Syntax on gold words, " + name);
    report.row("words", Figure.count(counts.all));
    report.row("UPOS", Figure.share(counts.upos, counts.all));
    report.row("XPOS", Figure.share(counts.xpos, counts.all));
    report.row("lemma", Figure.share(counts.lemma, counts.all));
    report.row("UAS", Figure.share(counts.uas, counts.all));
    report.row("LAS", Figure.share(counts.las, counts.all));
    report.row("LAS without subtypes", Figure.share(counts.lasBase, counts.all));
    report.row("UAS without punctuation", Figure.share(counts.uasWords, counts.words));
    report.row("LAS without punctuation", Figure.share(counts.lasWords, counts.words));
    report.row(
        "LAS without punctuation and subtypes", Figure.share(counts.lasBaseWords, counts.words));
    report.note("model " + annotator.modelVersion());
    return report.build();
  }

  private Report fromText(String name, List<GoldSyntax> gold) {
    Counts counts = new Counts();
    Overlap sentences = new Overlap();
    Overlap tokens = new Overlap();
    Overlap words = new Overlap();
    for (int from = 0; from < gold.size(); from += SHARE) {
      List<GoldSyntax> share = gold.subList(from, Math.min(gold.size(), from + SHARE));
      List<AnnotatedDocument> found =
          annotator.annotate(share.stream().map(d -> Article.ofText(d.text())).toList());
      for (int i = 0; i < share.size(); i++) {
        compare(share.get(i), found.get(i), counts, sentences, tokens, words);
      }
    }
    long all = words.gold + words.found;
    Report.Builder report = Report.titled("Syntax from raw text, F1, " + name);
    report.row("tokens", tokens.f1());
    report.row("sentences", sentences.f1());
    report.row("words", words.f1());
    report.row("UPOS", Figure.share(2L * counts.upos, all));
    report.row("XPOS", Figure.share(2L * counts.xpos, all));
    report.row("lemma", Figure.share(2L * counts.lemma, all));
    report.row("UAS", Figure.share(2L * counts.uas, all));
    report.row("LAS", Figure.share(2L * counts.las, all));
    report.row("LAS without subtypes", Figure.share(2L * counts.lasBase, all));
    report.note("model " + annotator.modelVersion());
    report.note("a token is a stretch as UD writes it, for instance a contraction of two words");
    report.note("what is set aside as noise or dateline counts as missed");
    return report.build();
  }

  private static void compare(
      GoldSyntax gold,
      AnnotatedDocument found,
      Counts counts,
      Overlap sentences,
      Overlap tokens,
      Overlap words) {
    Set<Span> goldTokens = new HashSet<>();
    Map<Span, Token> mine = new HashMap<>();
    Map<Span, Span> heads = new HashMap<>();
    for (Sentence sentence : found.sentences()) {
      for (Token token : sentence.tokens()) {
        mine.put(token.span(), token);
        sentence.head(token).ifPresent(head -> heads.put(token.span(), head.span()));
      }
    }
    Set<Span> goldWords = new HashSet<>();
    for (GoldSyntax.GoldSentence sentence : gold.sentences()) {
      goldTokens.addAll(sentence.tokens());
      for (GoldSyntax.GoldWord word : sentence.words()) {
        goldWords.add(word.span());
        Token token = mine.get(word.span());
        if (token != null) {
          Span head = heads.get(word.span());
          boolean same =
              word.head() < 0
                  ? head == null
                  : sentence.words().get(word.head()).span().equals(head);
          counts.add(word, token, same);
        }
      }
    }
    sentences.add(
        new HashSet<>(gold.sentences().stream().map(GoldSyntax.GoldSentence::span).toList()),
        new HashSet<>(found.sentences().stream().map(Sentence::span).toList()));
    words.add(goldWords, mine.keySet());
    tokens.add(goldTokens, new HashSet<>(surface(found)));
  }

  private static final Pattern CLITIC =
      Pattern.compile(
          "(?i).+\\s(?:n['’]t|['’`](?:s|m|d|ll|re|ve))|ca\\snnot|can\\snot|gon\\sna|wan\\sna|got\\sta"
              + "|\\w+s\\s['’]|(?:do|did|does|is|was|were|have|has|had|would|could|should|are|ca|wo)\\snt");

  /** The stretches that UD would write as one token: a word with what is contracted to it. */
  private static List<Span> surface(AnnotatedDocument document) {
    List<Span> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        boolean joins =
            token.index() > 0
                && token.xpos().matches("POS|RB|VB.?|MD|TO|PRP")
                && found.getLast().end() == token.span().start()
                && CLITIC
                    .matcher(sentence.token(token.index() - 1).form() + " " + token.form())
                    .matches();
        if (joins) {
          found.set(found.size() - 1, found.getLast().cover(token.span()));
        } else {
          found.add(token.span());
        }
      }
    }
    return found;
  }

  /** How many spans are in both. */
  private static final class Overlap {
    private long gold;
    private long found;
    private long right;

    void add(Set<Span> goldSpans, Set<Span> foundSpans) {
      gold += goldSpans.size();
      found += foundSpans.size();
      right += goldSpans.stream().filter(foundSpans::contains).count();
    }

    Figure f1() {
      return Figure.share(2 * right, gold + found);
    }
  }

  /** Right answers over aligned words. */
  private static final class Counts {
    private long all;
    private long words;
    private long upos;
    private long xpos;
    private long lemma;
    private long uas;
    private long las;
    private long lasBase;
    private long uasWords;
    private long lasWords;
    private long lasBaseWords;

    void add(GoldSyntax.GoldWord gold, Token found, boolean head) {
      boolean counted = !gold.upos().equals("PUNCT");
      boolean label = head && gold.relation().equals(found.relation());
      boolean base = head && base(gold.relation()).equals(base(found.relation()));
      all++;
      words += counted ? 1 : 0;
      upos += gold.upos().equals(found.upos().name()) ? 1 : 0;
      xpos += gold.xpos().equals(found.xpos()) ? 1 : 0;
      lemma += gold.lemma().equals("_") || gold.lemma().equals(found.lemma()) ? 1 : 0;
      uas += head ? 1 : 0;
      las += label ? 1 : 0;
      lasBase += base ? 1 : 0;
      uasWords += counted && head ? 1 : 0;
      lasWords += counted && label ? 1 : 0;
      lasBaseWords += counted && base ? 1 : 0;
    }

    private static String base(String relation) {
      int colon = relation.indexOf(':');
      return colon < 0 ? relation : relation.substring(0, colon);
    }
  }
}
