package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.model.Actor;
import org.dateline.model.EventDate;
import org.dateline.model.Span;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What speaks for or against a candidate's telling of an event, and of an event of the past: its
 * frame and parties, the rules' doubt, the words around it, where in the report it stands, and
 * which candidates stand before it. For the candidates of one article.
 */
final class TellingFeatures {
  private static final int BEFORE = 40;

  private final AnnotatedDocument document;
  private final List<Candidate> candidates;
  private final String density;
  private final List<String> topics;

  /** What was read of the words around a candidate, which both questions begin with. */
  private final Map<Integer, List<String>> around = new HashMap<>();

  /**
   * With the candidates of an article.
   *
   * @param candidates all of them, in text order
   */
  TellingFeatures(AnnotatedDocument document, Lexicon lexicon, List<Candidate> candidates) {
    this.document = document;
    this.topics = candidates.isEmpty() ? List.of() : Topics.of(document, lexicon);
    this.candidates = candidates;
    long plain = candidates.stream().filter(c -> c.doubt().isEmpty()).count();
    int sentences = Math.max(1, document.sentences().size());
    density = String.valueOf(Math.min(8, 8 * plain / sentences));
  }

  /** The features of the candidate with this number. */
  List<String> telling(int number) {
    Candidate candidate = candidates.get(number);
    List<String> found = new ArrayList<>(around(number));
    String type = candidate.type().name();
    String doubt = candidate.doubt().map(Doubt::name).orElse("none");
    found.add("bias");
    found.add("type=" + type);
    for (String topic : topics) {
      found.add("topic=" + topic);
      found.add("topic+type=" + topic + " " + type);
    }
    found.add("doubt=" + doubt);
    found.add("doubt+type=" + doubt + type);
    found.add("frame=" + type + ":" + candidate.match().frame().predicate().written());
    found.add("asks=" + Math.min(4, candidate.match().frame().specificity()));
    found.add("pos=" + candidate.head().upos());
    found.add("type+pos=" + type + candidate.head().upos());
    found.add("status=" + candidate.status());
    found.add("type+status=" + type + candidate.status());
    found.add("voice=" + (candidate.match().arguments().passive() ? "passive" : "active"));
    found.add("light=" + candidate.match().arguments().noun().isPresent());
    List<Actor> actors = candidate.sides().actors();
    List<Actor> recipients = candidate.sides().recipients();
    parties(found, "actor", type, actors);
    parties(found, "recipient", type, recipients);
    found.add("filled=" + type + !actors.isEmpty() + !recipients.isEmpty());
    around(found, candidate);
    place(found, candidate, type);
    before(found, number);
    network(found, candidate, type, doubt);
    return found;
  }

  /** What the network holds of the words of a candidate. */
  private static void network(List<String> found, Candidate candidate, String type, String doubt) {
    NetworkWord.of(candidate)
        .ifPresent(
            word -> {
              String own = word.event(candidate.type());
              String any = word.tells();
              found.add("network=" + own);
              found.add("network any=" + any);
              found.add("network+type=" + own + type);
              found.add("network+doubt=" + own + doubt);
              found.add("network any+doubt=" + any + doubt);
              found.add("network+pos=" + own + candidate.head().upos());
              found.add("network says=" + word.likeliest() + " " + type);
            });
  }

  /**
   * The features of whether what the candidate with this number tells of is background.
   *
   * @param date when it happened, as far as the report says
   */
  List<String> past(int number, EventDate date) {
    Candidate candidate = candidates.get(number);
    Sentence sentence = candidate.grammar().sentence();
    List<String> found = new ArrayList<>(around(number));
    String type = candidate.type().name();
    found.add("bias");
    found.add("type=" + type);
    found.add("status=" + candidate.status());
    found.add("pos=" + candidate.head().upos());
    found.add("type+status=" + type + candidate.status());
    found.add(
        "filled="
            + !candidate.sides().actors().isEmpty()
            + !candidate.sides().recipients().isEmpty());
    place(found, candidate, type);
    for (Token word : sentence.tokens()) {
      String tense = word.xpos();
      if (tense.equals("VBD") || tense.equals("VBZ") || tense.equals("VBP")) {
        found.add("sentence has=" + tense);
      }
    }
    document.timesIn(sentence).forEach(t -> found.add("time=" + words(t.span())));
    before(found, number);
    date(found, date);
    NetworkWord.of(candidate)
        .ifPresent(
            word -> {
              String historical = word.historical();
              found.add("network status=" + word.status());
              found.add("network historical=" + historical);
              found.add("network historical+type=" + historical + type);
              found.add("network historical+status=" + historical + candidate.status());
              found.add("network historical+date=" + historical + date.basis());
            });
    return found;
  }

  private List<String> around(int number) {
    Candidate candidate = candidates.get(number);
    return around.computeIfAbsent(
        number,
        n ->
            FactualityFeatures.of(
                candidate.grammar().sentence(), candidate.head(), candidate.read()));
  }

  private void date(List<String> found, EventDate date) {
    found.add("date=" + date.basis() + date.granularity());
    date.span().ifPresent(s -> found.add("day=" + words(s)));
    if (document.article().published().isPresent()) {
      long published = document.article().published().get().toEpochDay();
      String age =
          date.end().map(end -> published - end.toEpochDay()).map(TellingFeatures::age).orElse("?");
      found.add("age=" + age);
    }
  }

  private static String age(long days) {
    if (days < 0) {
      return "coming";
    }
    return days < 4
        ? "days"
        : days < 15 ? "week" : days < 45 ? "month" : days < 400 ? "year" : "old";
  }

  /** The words of a stretch, in lower case, digits as 0. */
  private String words(Span span) {
    return document.words(span).toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "0");
  }

  private static void parties(List<String> found, String side, String type, List<Actor> parties) {
    found.add(side + "s=" + Math.min(2, parties.size()));
    for (Actor party : new LinkedHashSet<>(parties)) {
      String land = party.countries().isEmpty() ? "no land" : "land";
      String sector = party.sectors().isEmpty() ? "none" : party.sectors().getFirst().name();
      found.add(side + " basis=" + party.basis());
      found.add(side + " sector=" + sector);
      found.add(side + " kind=" + land + sector);
      found.add(side + " sector+type=" + sector + type);
    }
  }

  private void around(List<String> found, Candidate candidate) {
    Sentence sentence = candidate.grammar().sentence();
    Token head = candidate.head();
    Set<String> kinds = new HashSet<>();
    for (Token child : sentence.children(head)) {
      String relation = child.relation().split(":", 2)[0];
      if (relation.equals("obj")
          || relation.equals("nsubj")
          || relation.equals("obl")
          || relation.equals("nmod")
          || relation.equals("compound")
          || relation.equals("amod")) {
        found.add(relation + "=" + Grammar.lemma(child));
        found.add(relation + " kind=" + kind(sentence, child));
        kinds.add(relation + kind(sentence, child));
        if (relation.equals("obl") || relation.equals("nmod")) {
          String preposition = candidate.grammar().caseOf(child);
          found.add("preposition=" + preposition);
          found.add("frame+preposition=" + Grammar.lemma(head) + " " + preposition);
        }
      }
    }
    found.add("subject, object=" + kind(kinds, "nsubj") + kind(kinds, "obj"));
    candidate
        .match()
        .arguments()
        .noun()
        .ifPresent(
            n -> {
              found.add("noun=" + Grammar.lemma(n));
              found.add("noun tag=" + n.xpos());
            });
    boolean quoted =
        document.quotations().stream().anyMatch(q -> q.span().contains(head.span().start()));
    found.add("quoted=" + quoted);
  }

  private static String kind(Set<String> kinds, String relation) {
    return kinds.stream().filter(k -> k.startsWith(relation)).sorted().findFirst().orElse("-");
  }

  private String kind(Sentence sentence, Token word) {
    for (NamedMention name : document.namesIn(sentence)) {
      if (name.first() <= word.index() && word.index() <= name.last()) {
        return name.type().name();
      }
    }
    return word.xpos();
  }

  private void place(List<String> found, Candidate candidate, String type) {
    int sentence = candidate.grammar().sentence().index();
    int all = document.sentences().size();
    String where = sentence == 0 ? "first" : sentence < 3 ? "lead" : sentence < 8 ? "top" : "below";
    found.add("where=" + where);
    found.add("where+type=" + where + type);
    found.add("where+density=" + where + density);
    found.add("part=" + 4 * sentence / Math.max(1, all));
    found.add("length=" + Math.min(5, all / 10));
    found.add("density=" + density);
    found.add("density+type=" + density + type);
    found.add("words=" + Math.min(6, candidate.grammar().sentence().tokens().size() / 8));
  }

  /** Which candidates of its type stand before it. */
  private void before(List<String> found, int number) {
    Candidate candidate = candidates.get(number);
    boolean sameType = false;
    boolean sameLemma = false;
    boolean plain = false;
    boolean sentence = false;
    for (int i = number - 1; i >= Math.max(0, number - BEFORE); i--) {
      Candidate other = candidates.get(i);
      if (other.grammar().sentence().index() == candidate.grammar().sentence().index()) {
        sentence |= other.doubt().isEmpty();
      }
      if (other.type() == candidate.type()) {
        sameType = true;
        plain |= other.doubt().isEmpty() && other.status() != Status.NEGATED;
        sameLemma |= Grammar.lemma(other.head()).equals(Grammar.lemma(candidate.head()));
      }
    }
    String noun = candidate.grammar().verbal(candidate.head()) ? "verb" : "noun";
    found.add("before=" + sameType + sameLemma + plain);
    found.add("before+" + noun + "=" + sameType + sameLemma + plain);
    found.add("beside=" + sentence);
  }
}
