package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Describes a candidate in the words that the weights know: its shape, its cue, what joins them,
 * who the source is, and where it stands. Each feature is a readable string, {@code kind=value}.
 */
final class Features {
  private static final Set<String> MODALS =
      Set.of("will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll");
  private static final int SUFFIX = 4;

  /** How features begin that tell one reading from another and nothing of the cue. */
  private static final List<String> READING =
      List.of("side=", "length=", "ends=", "begins=", "holes=", "network-");

  /** How the features of a cue begin, but for its word and kind. */
  static final String CUE = "cue-";

  /** How its word and kind begin. */
  private static final String WORD = "cue=";

  private final CueLexicon lexicon;
  private final WordClasses classes = WordClasses.bundled();
  private final QuoteMap quotes;
  private final Map<Long, NamedMention> names = new HashMap<>();

  /** How often each word is whose telling the document tells of. */
  private final Map<String, Integer> speakers = new HashMap<>();

  Features(AnnotatedDocument document, CueLexicon lexicon, QuoteMap quotes) {
    this.lexicon = lexicon;
    this.quotes = quotes;
    for (NamedMention name : document.names()) {
      for (int i = name.first(); i <= name.last(); i++) {
        names.put(key(name.sentence(), i), name);
      }
    }
    for (Sentence sentence : document.sentences()) {
      for (Token verb : sentence.tokens()) {
        if (lexicon.tells(verb)) {
          sentence
              .children(verb, "nsubj")
              .forEach(s -> speakers.merge(Words.lemma(s), 1, Integer::sum));
        }
      }
    }
  }

  private static long key(int sentence, int token) {
    return ((long) sentence << 32) | token;
  }

  List<String> of(Candidate candidate) {
    String shape = candidate.construction().shape();
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    String lemma = Words.lemma(cue);
    String link = candidate.link().toLowerCase(Locale.ROOT);
    String linked = shape + "|" + link;
    List<String> all = new ArrayList<>();
    all.add("shape=" + shape);
    all.add("link=" + linked);
    all.add("lemma=" + lemma);
    all.add("lemma+shape=" + lemma + "|" + shape);
    all.add("lemma+link=" + lemma + "|" + linked);
    all.add("tag=" + cue.xpos() + "|" + shape);
    all.add("place=" + plain(cue.relation()) + "|" + shape);
    Optional<Cue> entry = lexicon.find(cue);
    entry.ifPresentOrElse(
        e ->
            e.families()
                .forEach(
                    family -> {
                      all.add("family=" + family + "|" + shape);
                      all.add("family+link=" + family + "|" + linked);
                    }),
        () -> {
          all.add("family=none|" + shape);
          all.add("suffix=" + lemma.substring(Math.max(0, lemma.length() - SUFFIX)) + "|" + shape);
        });
    classes
        .of(cue.form())
        .ifPresent(
            c -> {
              all.add("wide=" + c.wide() + "|" + linked);
              all.add("narrow=" + c.narrow() + "|" + shape);
            });
    source(candidate, shape, lemma, all);
    surroundings(candidate, shape, all);
    content(candidate, shape, lemma, all);
    edges(candidate, shape, all);
    if (sentence.index() == 0) {
      all.add("first=" + shape);
    }
    NetworkVoice.ofReading(candidate, shape, all);
    return all;
  }

  /**
   * The readings of one cue, each told which others have the same content; those from order alone
   * are described here, for most of them are never asked about.
   */
  List<Candidates.Described> beside(List<Candidates.Described> readings) {
    List<Candidates.Described> all = new ArrayList<>();
    Set<String> shapes = new TreeSet<>();
    for (Candidates.Described one : readings) {
      if (!one.candidate().construction().ordered()) {
        shapes.add(one.candidate().construction().shape());
      }
    }
    for (int i = 0; i < readings.size(); i++) {
      Candidates.Described one = readings.get(i);
      List<String> features =
          one.candidate().construction().ordered()
              ? of(one.candidate())
              : new ArrayList<>(one.features());
      String shape = one.candidate().construction().shape();
      boolean alone = true;
      for (int j = 0; j < readings.size(); j++) {
        Candidates.Described other = readings.get(j);
        if (i != j && other.contents().equals(one.contents())) {
          alone = false;
          features.add("also=" + shape + "|" + other.candidate().construction().shape());
        }
      }
      features.add((alone ? "alone=" : "shared=") + shape);
      String among = String.join(" ", shapes) + "|" + shape;
      features.add("among=" + among);
      features.add("among=" + among + "|" + one.candidate().link());
      features.add("among=" + among + "|" + Words.lemma(one.candidate().cue()));
      all.add(new Candidates.Described(one.candidate(), one.cue(), one.contents(), features));
    }
    return all;
  }

  /** What stands at the edges of a content, and how much of its sentence it takes. */
  private void edges(Candidate candidate, String shape, List<String> all) {
    Sentence sentence = candidate.contentSentence();
    List<Token> content = candidate.content();
    int first = content.getFirst().index();
    int last = content.getLast().index();
    all.add("ends=" + neighbour(sentence, last + 1) + "|" + shape);
    all.add("begins=" + neighbour(sentence, first - 1) + "|" + shape);
    int words = Words.countLexical(sentence.tokens());
    int own = Words.countLexical(content);
    all.add("takes=" + 5 * own / Math.max(1, words) + "|" + shape);
    boolean finite =
        content.stream()
            .anyMatch(
                t ->
                    t.xpos().equals("VBD")
                        || t.xpos().equals("VBZ")
                        || t.xpos().equals("VBP")
                        || t.xpos().equals("MD"));
    all.add("finite=" + finite + "|" + shape);
    all.add("finite=" + finite + "|" + Words.lemma(candidate.cue()));
    int holes = last - first + 1 - content.size();
    all.add("holes=" + Math.min(3, holes) + "|" + shape);
    candidate
        .source()
        .ifPresent(
            s -> {
              int far = Math.abs(s.index() - candidate.cue().index());
              all.add("far=" + Math.min(5, 32 - Integer.numberOfLeadingZeros(far)) + "|" + shape);
            });
  }

  /** Describes a possible cue by its readings: what tells whether it credits anything at all. */
  List<String> of(List<Candidates.Described> readings) {
    return said(readings).stream().map(f -> isWord(f) ? f : CUE + f).toList();
  }

  /** Whether a feature of a cue is its word and kind, which has its whole name at all times. */
  static boolean isWord(String feature) {
    return feature.startsWith(WORD);
  }

  /** The same without the beginning that they share, which need not be written to be weighed. */
  Set<String> said(List<Candidates.Described> readings) {
    Set<String> all = new LinkedHashSet<>();
    Token cue = readings.getFirst().candidate().cue();
    Sentence sentence = readings.getFirst().candidate().sentence();
    String lemma = Words.lemma(cue);
    String kind = cue.upos().toString();
    String place = plain(cue.relation());
    StringBuilder shapes = new StringBuilder();
    for (Candidates.Described described : readings) {
      Candidate candidate = described.candidate();
      if (candidate.construction().ordered()) {
        continue;
      }
      shapes.append(candidate.construction().shape()).append(' ');
      for (String feature : described.features()) {
        if (!ofReading(feature)) {
          all.add(feature);
        }
      }
    }
    String frame = shapes.toString().strip();
    all.add("frame=" + frame);
    all.add("frame=" + lemma + "|" + frame);
    all.add("kind=" + kind);
    classes
        .of(cue.form())
        .ifPresent(
            c -> {
              all.add("wide=" + c.wide() + "|" + kind);
              all.add("narrow=" + c.narrow() + "|" + kind);
              all.add("wide=" + c.wide() + "|" + place);
            });
    all.add(WORD + lemma + "|" + kind);
    all.add("form=" + cue.form());
    all.add("form=" + lemma + "|" + cue.xpos());
    all.add("place=" + place + "|" + kind);
    all.add("place=" + place + "|" + lemma);
    lexicon
        .find(cue)
        .ifPresentOrElse(
            e -> e.families().forEach(f -> all.add("family=" + f + "|" + cue.xpos())),
            () -> all.add("family=none|" + cue.xpos()));
    around(sentence, cue, all);
    tree(sentence, cue, all);
    NetworkVoice.ofCue(readings.getFirst().candidate(), kind, frame, all);
    return all;
  }

  private static boolean ofReading(String feature) {
    for (String kind : READING) {
      if (feature.startsWith(kind)) {
        return true;
      }
    }
    return false;
  }

  /** What depends on the cue and what it depends on. */
  private void tree(Sentence sentence, Token cue, Set<String> all) {
    String lemma = Words.lemma(cue);
    for (Token child : sentence.children(cue)) {
      if (child.is("punct")) {
        continue;
      }
      String side = child.index() < cue.index() ? "<" : ">";
      String relation = plain(child.relation());
      all.add("child=" + relation + side + "|" + neighbour(sentence, child.index()));
      all.add("child=" + relation + side + "|" + lemma);
      classes
          .of(child.form())
          .ifPresent(c -> all.add("child-class=" + relation + side + "|" + c.wide()));
    }
    sentence
        .head(cue)
        .flatMap(up -> classes.of(up.form()))
        .ifPresent(c -> all.add("under=" + c.wide() + "|" + plain(cue.relation())));
    all.add("depth=" + Math.min(4, depth(sentence, cue)) + "|" + cue.upos());
    all.add("pair=" + neighbour(sentence, cue.index() - 1) + "|" + lemma);
    all.add(
        "pair="
            + neighbour(sentence, cue.index() - 1)
            + "|"
            + neighbour(sentence, cue.index() + 1)
            + "|"
            + cue.xpos());
    all.add(
        "two="
            + lemma
            + "|"
            + neighbour(sentence, cue.index() + 1)
            + "|"
            + neighbour(sentence, cue.index() + 2));
    classes
        .of(cue.form())
        .ifPresent(
            c -> all.add("class-after=" + c.narrow() + "|" + neighbour(sentence, cue.index() + 1)));
  }

  private static int depth(Sentence sentence, Token token) {
    int depth = 0;
    Optional<Token> up = sentence.head(token);
    while (up.isPresent() && depth < 4) {
      depth++;
      up = sentence.head(up.get());
    }
    return depth;
  }

  /** The words beside the cue, and whether a quotation stands near. */
  private void around(Sentence sentence, Token cue, Set<String> all) {
    String lemma = Words.lemma(cue);
    all.add("before=" + neighbour(sentence, cue.index() - 1));
    all.add("after=" + neighbour(sentence, cue.index() + 1));
    all.add("after=" + lemma + "|" + neighbour(sentence, cue.index() + 1));
    boolean inside = quotes.outer(cue.span().start()).isPresent();
    boolean near = !quotes.in(sentence.span()).isEmpty();
    String quoted = inside ? "inside" : near ? "beside" : "none";
    all.add("quotes=" + quoted);
    all.add("quotes=" + quoted + "|" + lemma);
  }

  private static String neighbour(Sentence sentence, int index) {
    if (index < 0 || index >= sentence.tokens().size()) {
      return "edge";
    }
    Token token = sentence.token(index);
    return switch (token.upos()) {
      case NOUN, PROPN, VERB, ADJ, NUM, SYM, X, INTJ -> token.xpos();
      case ADP, ADV, AUX, CCONJ, DET, PART, PRON, PUNCT, SCONJ -> Words.lemma(token);
    };
  }

  private void source(Candidate candidate, String shape, String lemma, List<String> all) {
    if (candidate.source().isEmpty()) {
      all.add("source=none|" + shape);
      all.add("source=none|" + shape + "|" + lemma);
      return;
    }
    Token head = candidate.source().get();
    String kind = kind(candidate.sentence(), head);
    all.add("source=" + kind + "|" + shape);
    all.add("source=" + kind);
    all.add("lemma+source=" + lemma + "|" + kind);
    int tells = speakers.getOrDefault(Words.lemma(head), 0);
    int elsewhere = tells - (lexicon.tells(candidate.cue()) && tells > 0 ? 1 : 0);
    all.add("talks=" + Math.min(3, elsewhere) + "|" + shape);
    all.add("talks=" + Math.min(3, elsewhere) + "|" + lemma);
    all.add("speaker=" + Words.lemma(head));
    all.add("speaker=" + Words.lemma(head) + "|" + shape);
    classes.of(head.form()).ifPresent(c -> all.add("speaker-class=" + c.narrow()));
    lexicon
        .find(candidate.cue())
        .ifPresent(
            e ->
                e.families()
                    .forEach(f -> all.add("family+source=" + f + "|" + kind + "|" + shape)));
    Optional<Token> meant = Subjects.antecedent(candidate.sentence(), head);
    meant.ifPresent(t -> all.add("meant=" + kind(candidate.sentence(), t) + "|" + shape));
    all.add("order=" + (head.index() < candidate.cue().index() ? "before" : "after") + "|" + shape);
  }

  private String kind(Sentence sentence, Token head) {
    NamedMention name = names.get(key(sentence.index(), head.index()));
    if (name != null) {
      return name.type().toString();
    }
    if (head.upos() == Upos.PRON) {
      return Words.lemma(head);
    }
    return head.upos() + (head.xpos().endsWith("S") ? "-many" : "");
  }

  private void surroundings(Candidate candidate, String shape, List<String> all) {
    for (Token child : candidate.sentence().children(candidate.cue())) {
      String lemma = Words.lemma(child);
      if (lemma.equals("not") || lemma.equals("never") || lemma.equals("n't")) {
        all.add("negated=" + shape);
      } else if (child.is("aux") && MODALS.contains(lemma)) {
        all.add("modal=" + shape);
      } else if (child.is("mark") || child.is("aux")) {
        all.add("mark=" + lemma + "|" + shape);
      } else if (child.is("obj") || child.is("ccomp") || child.is("xcomp") || child.is("iobj")) {
        all.add("beside=" + plain(child.relation()) + "|" + shape);
      } else if (child.is("cop")) {
        all.add("copula=" + shape);
      }
    }
    boolean inside = quotes.outer(candidate.cue().span().start()).isPresent();
    all.add((inside ? "inside=" : "outside=") + shape);
    candidate
        .sentence()
        .head(candidate.cue())
        .ifPresent(
            up -> {
              all.add("under=" + Words.lemma(up) + "|" + plain(candidate.cue().relation()));
            });
  }

  private void content(Candidate candidate, String shape, String lemma, List<String> all) {
    List<Token> content = candidate.content();
    Token first = content.getFirst();
    boolean cueInside = quotes.outer(candidate.cue().span().start()).isPresent();
    long quoted = content.stream().filter(t -> quotes.outer(t.span().start()).isPresent()).count();
    if (!cueInside && quoted > 0) {
      boolean whole = quoted >= 0.8 * content.size();
      all.add("quoted=" + (whole ? "whole" : "part") + "|" + shape);
      all.add("quoted=" + (whole ? "whole" : "part"));
    }
    all.add(
        "length=" + Math.min(6, 32 - Integer.numberOfLeadingZeros(content.size())) + "|" + shape);
    all.add("opens=" + opening(first) + "|" + shape);
    Token head = top(content);
    all.add("content=" + kind(candidate.contentSentence(), head) + "|" + shape);
    all.add("about=" + Words.lemma(head) + "|" + shape);
    classes.of(head.form()).ifPresent(c -> all.add("about-class=" + c.narrow() + "|" + shape));
    all.add("lemma+content=" + lemma + "|" + shape + "|" + head.upos());
    boolean before = first.index() < candidate.cue().index();
    all.add("side=" + (before ? "before" : "after") + "|" + shape);
  }

  private static Token top(List<Token> content) {
    BitSet inside = new BitSet();
    for (Token token : content) {
      inside.set(token.index());
    }
    for (Token token : content) {
      if (token.upos() != Upos.PUNCT && (token.head() < 0 || !inside.get(token.head()))) {
        return token;
      }
    }
    return content.getFirst();
  }

  private static String opening(Token first) {
    return switch (first.upos()) {
      case SCONJ, PRON, ADP, PART, DET -> Words.lemma(first);
      case ADJ, ADV, AUX, CCONJ, INTJ, NOUN, NUM, PROPN, PUNCT, SYM, VERB, X ->
          first.upos().toString();
    };
  }

  private static String plain(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 || relation.equals("acl:relcl") ? relation : relation.substring(0, colon);
  }
}
