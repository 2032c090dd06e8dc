package org.dateline.text.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Conllu;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.quotation.QuotationFinder;
import org.junit.jupiter.api.Test;

class CoreferenceResolverTest {
  private static final CoreferenceResolver RESOLVER = new CoreferenceResolver();

  /** The chains of a written document, each as its mentions' words. */
  private static List<List<String>> chains(String conllu) {
    AnnotatedDocument document = Conllu.read(conllu);
    return resolve(document).stream()
        .map(c -> c.mentions().stream().map(m -> document.words(m.span())).toList())
        .toList();
  }

  private static List<CoreferenceChain> resolve(AnnotatedDocument document) {
    return RESOLVER.resolve(
        document.text(),
        document.sentences(),
        document.names(),
        new QuotationFinder().find(document.text()));
  }

  private static final String MARIA =
      """
      1  Maria   Maria   PROPN  NNP  _  3  nsubj  _  Name=B-PERSON
      2  Lopez   Lopez   PROPN  NNP  _  1  flat   _  Name=I-PERSON
      3  met     meet    VERB   VBD  _  0  root   _  _
      4  Peter   Peter   PROPN  NNP  _  3  obj    _  Name=B-PERSON
      5  Brandt  Brandt  PROPN  NNP  _  4  flat   _  Name=I-PERSON

      """;

  @Test
  void aSurnameMeansTheFullNameBefore() {
    assertThat(
            chains(
                MARIA
                    + """
                    1  Lopez  Lopez  PROPN  NNP  _  2  nsubj  _  Name=B-PERSON
                    2  left   leave  VERB   VBD  _  0  root   _  _
                    """))
        .containsExactly(List.of("Maria Lopez", "Lopez"));
  }

  @Test
  void pronounsAgreeInGender() {
    assertThat(
            chains(
                MARIA
                    + """
                    1  He    he     PRON  PRP  _  2  nsubj  _  _
                    2  left  leave  VERB  VBD  _  0  root   _  _

                    1  She     she   PRON  PRP  _  2  nsubj  _  _
                    2  stayed  stay  VERB  VBD  _  0  root   _  _
                    """))
        .containsExactlyInAnyOrder(List.of("Maria Lopez", "She"), List.of("Peter Brandt", "He"));
  }

  @Test
  void aDescriptionInAppositionComesBack() {
    assertThat(
            chains(
                """
                1  Ali       Ali       PROPN  NNP  _  7  nsubj  _  Name=B-PERSON
                2  Demir     Demir     PROPN  NNP  _  1  flat   _  Name=I-PERSON
                3  ,         ,         PUNCT  ,    _  5  punct  _  _
                4  the       the       DET    DT   _  5  det    _  _
                5  governor  governor  NOUN   NN   _  1  appos  _  _
                6  ,         ,         PUNCT  ,    _  5  punct  _  _
                7  spoke     speak     VERB   VBD  _  0  root   _  _

                1  The       the       DET    DT   _  2  det    _  _
                2  governor  governor  NOUN   NN   _  3  nsubj  _  _
                3  left      leave     VERB   VBD  _  0  root   _  _
                """))
        .containsExactly(List.of("Ali Demir", "the governor", "The governor"));
  }

  @Test
  void aTitleBeforeANameComesBack() {
    assertThat(
            chains(
                """
                1  Harbour  Harbour  PROPN  NNP  _  2  compound  _  Name=B-ORGANIZATION
                2  chief    chief    NOUN   NN   _  3  compound  _  _
                3  Ali      Ali      PROPN  NNP  _  5  nsubj     _  Name=B-PERSON
                4  Demir    Demir    PROPN  NNP  _  3  flat      _  Name=I-PERSON
                5  spoke    speak    VERB   VBD  _  0  root      _  _

                1  The      the      DET    DT   _  3  det       _  _
                2  Harbour  Harbour  PROPN  NNP  _  3  compound  _  Name=B-ORGANIZATION
                3  chief    chief    NOUN   NN   _  4  nsubj     _  _
                4  left     leave    VERB   VBD  _  0  root      _  _
                """))
        .anySatisfy(c -> assertThat(c).contains("Ali Demir", "The Harbour chief"));
  }

  @Test
  void anAcronymMeansTheBodyNamedBefore() {
    assertThat(
            chains(
                """
                1  The      the      DET    DT    _  3  det       _  _
                2  Port     Port     PROPN  NNP   _  3  compound  _  Name=B-ORGANIZATION
                3  Council  Council  PROPN  NNP   _  4  nsubj     _  Name=I-ORGANIZATION
                4  met      meet     VERB   VBD   _  0  root      _  _

                1  PC    PC     PROPN  NNP  _  2  nsubj  _  Name=B-ORGANIZATION
                2  left  leave  VERB   VBD  _  0  root   _  _

                1  The      the      DET   DT   _  2  det    _  _
                2  council  council  NOUN  NN   _  3  nsubj  _  _
                3  slept    sleep    VERB  VBD  _  0  root   _  _
                """))
        .containsExactly(List.of("Port Council", "PC", "The council"));
  }

  @Test
  void whoSpeaksIsI() {
    assertThat(
            chains(
                """
                1  "       "      PUNCT  ``   _  3  punct  _  SpaceAfter=No
                2  I       I      PRON   PRP  _  3  nsubj  _  _
                3  agree   agree  VERB   VBP  _  6  ccomp  _  SpaceAfter=No
                4  "       "      PUNCT  ''   _  3  punct  _  _
                5  Lopez   Lopez  PROPN  NNP  _  6  nsubj  _  Name=B-PERSON
                6  said    say    VERB   VBD  _  0  root   _  _
                """))
        .containsExactly(List.of("I", "Lopez"));
  }

  @Test
  void nobodyIsGuessedForAPronounThatNothingFits() {
    assertThat(
            chains(
                """
                1  She   she    PRON  PRP  _  2  nsubj  _  _
                2  left  leave  VERB  VBD  _  0  root   _  _
                """))
        .isEmpty();
  }

  @Test
  void theLongestNameStandsForTheChain() {
    AnnotatedDocument document =
        Conllu.read(
            """
            1  Lopez  Lopez  PROPN  NNP  _  2  nsubj  _  Name=B-PERSON
            2  left   leave  VERB   VBD  _  0  root   _  _

            """
                + MARIA);
    CoreferenceChain chain = resolve(document).getFirst();
    assertThat(document.words(chain.representative().span())).isEqualTo("Maria Lopez");
  }

  @Test
  void whoHitsHerIsAnother() {
    String hit =
        """
        1  Anna    Anna    PROPN  NNP  _  3  nsubj  _  Name=B-PERSON
        2  Brandt  Brandt  PROPN  NNP  _  1  flat   _  Name=I-PERSON
        3  shouted  shout  VERB  VBD  _  0  root  _  _
        4  and     and     CCONJ  CC   _  5  cc     _  _
        5  hit     hit     VERB   VBD  _  3  conj   _  _
        """;
    assertThat(chains(hit + "6  her  she  PRON  PRP  _  5  obj  _  _")).isEmpty();
    assertThat(
            chains(
                hit
                    + """
                    6  her   she   PRON  PRP$  _  7  nmod:poss  _  _
                    7  desk  desk  NOUN  NN    _  5  obj        _  _
                    """))
        .containsExactly(List.of("Anna Brandt", "her"));
  }
}
