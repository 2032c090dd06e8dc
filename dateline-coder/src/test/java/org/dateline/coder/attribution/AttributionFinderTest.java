package org.dateline.coder.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionFinderTest {
  private static final Lexicon LEXICON = LexiconReader.bundled();
  private static final AttributionFinder FINDER = AttributionFinder.load(LEXICON);

  private static final AnnotatedDocument SAID_THAT =
      WrittenTrees.document(
          """
          The the DET DT 2 det
          envoy envoy NOUN NN 3 nsubj
          said say VERB VBD 0 root
          that that SCONJ IN 6 mark
          rebels rebel NOUN NNS 6 nsubj
          shelled shell VERB VBD 3 ccomp
          the the DET DT 8 det
          bridge bridge NOUN NN 6 obj
          . . PUNCT . 3 punct
          """);

  private static final AnnotatedDocument DENIED =
      WrittenTrees.document(
          """
          The the DET DT 2 det
          ministry ministry NOUN NN 3 nsubj
          denied deny VERB VBD 0 root
          that that SCONJ IN 6 mark
          soldiers soldier NOUN NNS 6 nsubj
          crossed cross VERB VBD 3 ccomp
          the the DET DT 8 det
          border border NOUN NN 6 obj
          . . PUNCT . 3 punct
          """);

  private static final AnnotatedDocument ACCORDING =
      WrittenTrees.document(
          """
          Rebels rebel NOUN NNS 2 nsubj
          shelled shell VERB VBD 0 root
          the the DET DT 4 det
          bridge bridge NOUN NN 2 obj
          , , PUNCT , 9 punct
          according accord VERB VBG 9 case
          to to ADP IN 6 fixed
          the the DET DT 9 det
          envoy envoy NOUN NN 2 obl
          . . PUNCT . 2 punct
          """);

  private static final AnnotatedDocument NESTED =
      WrittenTrees.document(
          """
          Radio radio NOUN NN 2 nsubj
          reported report VERB VBD 0 root
          that that SCONJ IN 6 mark
          the the DET DT 5 det
          minister minister NOUN NN 6 nsubj
          said say VERB VBD 2 ccomp
          talks talk NOUN NNS 8 nsubj
          failed fail VERB VBD 6 ccomp
          . . PUNCT . 2 punct
          """);

  private static final AnnotatedDocument INTERRUPTED =
      WrittenTrees.quoting(
          WrittenTrees.quoting(
              WrittenTrees.document(
                  """
                  “ “ PUNCT `` 4 punct
                  The the DET DT 3 det
                  bridge bridge NOUN NN 4 nsubj
                  fell fall VERB VBD 0 root
                  ” ” PUNCT '' 4 punct
                  , , PUNCT , 8 punct
                  she she PRON PRP 8 nsubj
                  said say VERB VBD 4 parataxis
                  , , PUNCT , 8 punct
                  “ “ PUNCT `` 13 punct
                  and and CCONJ CC 13 cc
                  nobody nobody PRON NN 13 nsubj
                  helped help VERB VBD 4 conj
                  ” ” PUNCT '' 13 punct
                  . . PUNCT . 4 punct
                  """),
              "“ The",
              "fell ”"),
          "“ and",
          "helped ”");

  private static final AnnotatedDocument RUNS_ON =
      WrittenTrees.quoting(
          WrittenTrees.quoting(
              flat(
                  WrittenTrees.document(
                      """
                      “ “ PUNCT `` 4 punct
                      The the DET DT 3 det
                      bridge bridge NOUN NN 4 nsubj
                      fell fall VERB VBD 8 ccomp
                      , , PUNCT , 8 punct
                      ” ” PUNCT '' 8 punct
                      she she PRON PRP 8 nsubj
                      said say VERB VBD 0 root
                      . . PUNCT . 8 punct

                      “ “ PUNCT `` 3 punct
                      Nobody nobody PRON NN 3 nsubj
                      helped help VERB VBD 0 root
                      our our PRON PRP$ 5 nmod:poss
                      men man NOUN NNS 3 obj
                      . . PUNCT . 3 punct
                      ” ” PUNCT '' 3 punct
                      """)),
              "“ The",
              ", ”"),
          "“ Nobody",
          ". ”");

  /** The document with its sentences in one paragraph. */
  private static AnnotatedDocument flat(AnnotatedDocument document) {
    return new AnnotatedDocument(
        org.dateline.model.Article.ofText(document.text().replace('\n', ' ')),
        document.dateline(),
        document.sentences(),
        document.names(),
        document.chains(),
        document.times(),
        document.places(),
        document.quotations(),
        document.noise());
  }

  private static List<String> contents(AnnotatedDocument document, Attribution attribution) {
    return attribution.contents().stream().map(document::words).toList();
  }

  private static String source(AnnotatedDocument document, Attribution attribution) {
    return document.words(attribution.source().orElseThrow().span());
  }

  private static Attribution only(AnnotatedDocument document) {
    List<Attribution> found = FINDER.find(document);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void aClauseIsCreditedToTheSubjectOfItsVerb() {
    Attribution found = only(SAID_THAT);
    assertThat(source(SAID_THAT, found)).isEqualTo("The envoy");
    assertThat(SAID_THAT.words(found.cue().orElseThrow())).isEqualTo("said");
    assertThat(contents(SAID_THAT, found)).containsExactly("that rebels shelled the bridge");
    assertThat(found.form()).isEqualTo(Quote.Form.INDIRECT);
    assertThat(found.stance()).isEqualTo(Stance.NEUTRAL);
  }

  private static AnnotatedDocument saidTwice(String second) {
    return WrittenTrees.document(
        """
        The the DET DT 2 det
        envoy envoy NOUN NN 3 nsubj
        said say VERB VBD 0 root
        that that SCONJ IN 6 mark
        rebels rebel NOUN NNS 6 nsubj
        shelled shell VERB VBD 3 ccomp
        bridges bridge NOUN NNS 6 obj
        , , PUNCT , 12 punct
        but but CCONJ CC 12 cc
        """
            + second
            + "went go VERB VBD 3 conj\nhome home ADV RB 12 advmod\n. . PUNCT . 3 punct\n");
  }

  @Test
  void aSecondClauseWithItsOwnThatIsContentToo() {
    AnnotatedDocument told =
        saidTwice("that that SCONJ IN 12 mark\nsoldiers soldier NOUN NNS 12 nsubj\n");
    assertThat(contents(told, only(told)))
        .containsExactly("that rebels shelled bridges , but that soldiers went home");
    AnnotatedDocument done =
        saidTwice("then then ADV RB 12 advmod\nquickly quickly ADV RB 12 advmod\n");
    assertThat(contents(done, only(done))).containsExactly("that rebels shelled bridges");
  }

  @Test
  void aDenialKeepsItsDistance() {
    assertThat(only(DENIED).stance()).isEqualTo(Stance.DENY);
  }

  @Test
  void accordingToGivesTheRestOfItsClause() {
    Attribution found = only(ACCORDING);
    assertThat(source(ACCORDING, found)).isEqualTo("the envoy");
    assertThat(contents(ACCORDING, found)).containsExactly("Rebels shelled the bridge");
  }

  @Test
  void voicesNestFromTheOutletInwards() {
    List<Attribution> found = FINDER.find(NESTED);
    int failed = NESTED.text().indexOf("failed");
    List<Attribution> chain = new ClaimChain(found).covering(new Span(failed, failed + 6));
    assertThat(chain.stream().map(a -> source(NESTED, a)))
        .hasSize(2)
        .satisfiesExactly(
            outer -> assertThat(outer).isEqualTo("Radio"),
            inner -> assertThat(inner).isEqualTo("the minister"));
    assertThat(found.get(1).parent()).contains(0);
  }

  @Test
  void whatFollowsAnInsertedCueIsItsContent() {
    Attribution found = only(INTERRUPTED);
    assertThat(contents(INTERRUPTED, found))
        .containsExactly("“ The bridge fell ”", "“ and nobody helped ”");
    assertThat(found.form()).isEqualTo(Quote.Form.DIRECT);
  }

  @Test
  void aQuotationWithoutCueGoesToTheSpeakerBefore() {
    Attribution found = only(RUNS_ON);
    assertThat(contents(RUNS_ON, found)).last().isEqualTo("“ Nobody helped our men . ”");
  }

  @Test
  void aRelativePronounStandsForItsNoun() {
    AnnotatedDocument document =
        WrittenTrees.document(
            """
            The the DET DT 2 det
            envoy envoy NOUN NN 7 nsubj
            who who PRON WP 4 nsubj
            said say VERB VBD 2 acl:relcl
            talks talk NOUN NNS 6 nsubj
            failed fail VERB VBD 4 ccomp
            left leave VERB VBD 0 root
            . . PUNCT . 7 punct
            """);
    Sentence sentence = document.sentences().getFirst();
    SourceMention mention = only(document).source().orElseThrow();
    assertThat(sentence.token(mention.head()).form()).isEqualTo("who");
    assertThat(mention.referent(sentence).form()).isEqualTo("envoy");
  }

  @Test
  void whenAndWhereSomethingIsSaidIsNotWhatIsSaid() {
    assertThat(
            FINDER.find(
                WrittenTrees.document(
                    """
                    The the DET DT 2 det
                    envoy envoy NOUN NN 3 nsubj
                    said say VERB VBD 0 root
                    on on ADP IN 5 case
                    Monday Monday PROPN NNP 3 obl
                    in in ADP IN 7 case
                    Oslo Oslo PROPN NNP 3 obl
                    . . PUNCT . 3 punct
                    """)))
        .isEmpty();
  }

  @Test
  void whoAddsIsWhoSpokeBefore() {
    AnnotatedDocument document =
        WrittenTrees.document(
            """
            The the DET DT 2 det
            bridge bridge NOUN NN 3 nsubj
            fell fall VERB VBD 0 root
            , , PUNCT , 7 punct
            the the DET DT 6 det
            envoy envoy NOUN NN 7 nsubj
            said say VERB VBD 3 parataxis
            , , PUNCT , 9 punct
            adding add VERB VBG 3 advcl
            that that SCONJ IN 12 mark
            nobody nobody PRON NN 12 nsubj
            died die VERB VBD 9 ccomp
            . . PUNCT . 3 punct
            """);
    List<Attribution> found = FINDER.find(document);
    assertThat(found).hasSize(2);
    assertThat(found.stream().map(a -> source(document, a)))
        .containsExactly("the envoy", "the envoy");
    assertThat(contents(document, found.getFirst())).containsExactly("The bridge fell");
    assertThat(contents(document, found.getLast())).containsExactly("that nobody died");
  }

  @Test
  void plainActsAreNoAttributions() {
    assertThat(
            FINDER.find(
                WrittenTrees.document(
                    """
                    Rebels rebel NOUN NNS 2 nsubj
                    shelled shell VERB VBD 0 root
                    the the DET DT 4 det
                    bridge bridge NOUN NN 2 obj
                    . . PUNCT . 2 punct
                    """)))
        .isEmpty();
  }

  @Test
  void usersAddCues(@TempDir Path directory) throws IOException {
    AnnotatedDocument document =
        WrittenTrees.document(SAID_THAT_TREE.replace("said say", "glorped glorp"));
    Files.writeString(directory.resolve("cues.tsv"), "V\tsay\tclaim\tglorp\tclause\n");
    List<Attribution> found = AttributionFinder.load(directory, LEXICON).find(document);
    assertThat(found).singleElement().extracting(Attribution::stance).isEqualTo(Stance.CLAIM);
  }

  private static final String SAID_THAT_TREE =
      """
      He he PRON PRP 2 nsubj
      said say VERB VBD 0 root
      that that SCONJ IN 5 mark
      rebels rebel NOUN NNS 5 nsubj
      fled flee VERB VBD 2 ccomp
      """;

  @Test
  void aBadCueIsReportedWithItsLine(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("cues.tsv"), "# mine\nV\tsay\tloud\tglorp\n");
    assertThatThrownBy(() -> AttributionFinder.load(directory, LEXICON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cues.tsv:2");
  }

  @Test
  void usersAddWordsThatCallAClaimFalse(@TempDir Path directory) throws IOException {
    AnnotatedDocument document =
        WrittenTrees.document(
            """
            Officials official NOUN NNS 2 nsubj
            said say VERB VBD 0 root
            that that SCONJ IN 9 mark
            claims claim NOUN NNS 9 nsubj
            that that SCONJ IN 7 mark
            rebels rebel NOUN NNS 7 nsubj
            fled flee VERB VBD 4 acl
            were be AUX VBD 9 cop
            hogwash hogwash NOUN NN 2 ccomp
            . . PUNCT . 2 punct
            """);
    assertThat(FINDER.find(document).getFirst().stance()).isEqualTo(Stance.NEUTRAL);
    Files.writeString(directory.resolve("classes.txt"), "&FALSE = &FALSE | hogwash\n");
    AttributionFinder own = AttributionFinder.load(LexiconReader.with(directory));
    assertThat(own.find(document).getFirst().stance()).isEqualTo(Stance.DENY);
  }
}
