package org.dateline.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.Article;
import org.dateline.model.CountryCode;
import org.dateline.model.EventPlace;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Conllu;
import org.dateline.text.document.PlaceMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.junit.jupiter.api.Test;

/** Who is who, phrase by phrase. Trees are written by hand, so no model is loaded. */
class ArticleActorsTest {
  private static final ActorResolver RESOLVER = new ActorResolver(ActorDictionary.load());

  @Test
  void aTitleSaysWhoSomebodyIs() {
    Actor actor =
        actor(
            """
            1  Iranian   Iranian   ADJ    JJ   _  3  amod       _  _
            2  Foreign   Foreign   ADJ    NNP  _  3  amod       _  _
            3  Minister  Minister  PROPN  NNP  _  4  nmod:desc  _  _
            4  Reza      Reza      PROPN  NNP  _  9  nsubj      _  Name=B-PERSON
            5  Amir      Amir      PROPN  NNP  _  4  flat       _  SpaceAfter=No|Name=I-PERSON
            6  -         -         PUNCT  HYPH  _  7  punct      _  SpaceAfter=No|Name=I-PERSON
            7  Tousi     Tousi     PROPN  NNP  _  4  flat       _  Name=I-PERSON
            8  has       have      AUX    VBZ  _  9  aux        _  _
            9  arrived   arrive    VERB   VBN  _  0  root       _  SpaceAfter=No
            10 .         .         PUNCT  .    _  9  punct      _  _
            """,
            "Reza");
    assertThat(actor.name()).contains("Reza Amir-Tousi");
    assertThat(actor.text()).contains("Iranian Foreign Minister Reza Amir-Tousi");
    assertThat(actor.code()).isEqualTo("IRNGOV");
    assertThat(actor.basis()).isEqualTo(ActorBasis.TITLE);
  }

  @Test
  void aChiefHasTheSectorsOfHisBody() {
    String sentence =
        """
        1  Hamas     Hamas     PROPN  NNP  _  2  compound   _  Name=B-ORGANIZATION
        2  chief     chief     NOUN   NN   _  3  nmod:desc  _  _
        3  Omar      Omar      PROPN  NNP  _  5  nsubj      _  Name=B-PERSON
        4  Saleh     Saleh     PROPN  NNP  _  3  flat       _  Name=I-PERSON
        5  spoke     speak     VERB   VBD  _  0  root       _  _
        """;
    assertThat(actor(sentence, "Omar").code()).isEqualTo("PSEREB");
    assertThat(actor(sentence, "Omar").name()).contains("Omar Saleh");
  }

  @Test
  void backersAreNotOwners() {
    Actor actor =
        actor(
            """
            1  U.S.    U.S.    PROPN  NNP  _  3  obl:agent  _  SpaceAfter=No
            2  -       -       PUNCT  HYPH  _  3  punct     _  SpaceAfter=No
            3  backed  back    VERB   VBN  _  5  amod      _  _
            4  Syrian  Syrian  ADJ    JJ   _  5  amod      _  _
            5  forces  force   NOUN   NNS  _  6  nsubj     _  _
            6  fought  fight   VERB   VBD  _  0  root      _  _
            """,
            "forces");
    assertThat(actor.code()).isEqualTo("SYRMIL");
  }

  @Test
  void anEmbassyIsOfItsSenderAndNotOfItsHost() {
    Actor actor =
        actor(
            """
            1  the      the      DET    DT   _  3  det    _  _
            2  Iranian  Iranian  ADJ    JJ   _  3  amod   _  _
            3  embassy  embassy  NOUN   NN   _  6  nsubj  _  _
            4  in       in       ADP    IN   _  5  case   _  _
            5  Baghdad  Baghdad  PROPN  NNP  _  3  nmod   _  _
            6  denied   deny     VERB   VBD  _  0  root   _  _
            7  it       it       PRON   PRP  _  6  obj    _  _
            """,
            "embassy");
    assertThat(actor.code()).isEqualTo("IRNGOV");
    assertThat(actor.text()).contains("the Iranian embassy in Baghdad");
  }

  @Test
  void theBoundOfANumberBelongsToThoseCounted() {
    Actor actor =
        actor(
            """
            1  At        at       ADP   IN   _  2  case    _  _
            2  least     least    ADJ   JJS  _  3  nmod    _  _
            3  40        40       NUM   CD   _  4  nummod  _  _
            4  soldiers  soldier  NOUN  NNS  _  5  nsubj   _  _
            5  fled      flee     VERB  VBD  _  0  root    _  _
            """,
            "soldiers");
    assertThat(actor.text()).contains("At least 40 soldiers");
  }

  @Test
  void aCourtIsOfThePlaceItSitsIn() {
    String sentence =
        """
        1  A       a      DET    DT   _  2  det    _  _
        2  court   court  NOUN   NN   _  5  nsubj  _  _
        3  in      in     ADP    IN   _  4  case   _  _
        4  Ankara  Ankara  PROPN  NNP  _  2  nmod   _  _
        5  ruled   rule   VERB   VBD  _  0  root   _  _
        """;
    assertThat(actor(sentence, "court").code()).isEqualTo("TURJUD");
  }

  @Test
  void aGroupOfSeveralStatesIsOneActor() {
    AnnotatedDocument document =
        Conllu.read(
            """
            1  Armed    armed    ADJ    JJ   _  2  amod   _  _
            2  groups   group    NOUN   NNS  _  9  nsubj  _  _
            3  in       in       ADP    IN   _  4  case   _  _
            4  Iraq     Iraq     PROPN  NNP  _  2  nmod   _  SpaceAfter=No
            5  ,        ,        PUNCT  ,    _  6  punct  _  _
            6  Lebanon  Lebanon  PROPN  NNP  _  4  conj   _  _
            7  and      and      CCONJ  CC   _  8  cc     _  _
            8  Yemen    Yemen    PROPN  NNP  _  4  conj   _  _
            9  agreed   agree    VERB   VBD  _  0  root   _  _
            """);
    Sentence sentence = document.sentences().getFirst();
    List<Actor> actors = RESOLVER.in(document).actors(sentence, sentence.token(1));
    assertThat(actors).hasSize(1);
    assertThat(actors.getFirst().countries())
        .extracting("value")
        .containsExactly("IRQ", "LBN", "YEM");
    assertThat(actors.getFirst().text()).contains("Armed groups in Iraq, Lebanon and Yemen");
  }

  @Test
  void theActorInsideAThing() {
    AnnotatedDocument document =
        Conllu.read(
            """
            1  a         a         DET    DT   _  5  det       _  _
            2  U.S.      U.S.      PROPN  NNP  _  5  compound  _  _
            3  Supreme   Supreme   ADJ    NNP  _  4  amod      _  _
            4  Court     Court     PROPN  NNP  _  5  compound  _  _
            5  decision  decision  NOUN   NN   _  0  root      _  _
            """);
    Sentence sentence = document.sentences().getFirst();
    ArticleActors actors = RESOLVER.in(document);
    assertThat(actors.within(sentence, sentence.token(4)))
        .hasValueSatisfying(
            a -> {
              assertThat(a.text()).contains("U.S. Supreme Court");
              assertThat(a.code()).isEqualTo("USAJUD");
            });
    assertThat(actors.isPolitical(actors.actor(sentence, sentence.token(4)))).isFalse();
  }

  @Test
  void aSurnameIsThePersonIntroducedBefore() {
    Actor actor =
        actor(
            """
            1  Rebel      rebel      NOUN   NN   _  2  compound   _  _
            2  commander  commander  NOUN   NN   _  3  nmod:desc  _  _
            3  Aden       Aden       PROPN  NNP  _  5  nsubj      _  Name=B-PERSON
            4  Warsame    Warsame    PROPN  NNP  _  3  flat       _  Name=I-PERSON
            5  left       leave      VERB   VBD  _  0  root       _  _
            6  Kenya      Kenya      PROPN  NNP  _  5  obj        _  _

            1  Warsame    Warsame    PROPN  NNP  _  2  nsubj      _  Name=B-PERSON
            2  returned   return     VERB   VBD  _  0  root       _  _
            """,
            "Warsame");
    assertThat(actor.name()).contains("Aden Warsame");
    assertThat(actor.code()).isEqualTo("KENREB");
    assertThat(actor.basis()).isEqualTo(ActorBasis.COREFERENCE);
  }

  @Test
  void theTwoSidesAreTheStatesNamedBefore() {
    AnnotatedDocument document =
        Conllu.read(
            """
            1  Peru     Peru     PROPN  NNP  _  2  nsubj  _  _
            2  received  receive  VERB   VBD  _  0  root   _  _
            3  Chilean  Chilean  ADJ    JJ   _  4  amod   _  _
            4  envoys   envoy    NOUN   NNS  _  2  obj    _  _

            1  The      the      DET    DT   _  3  det    _  _
            2  two      two      NUM    CD   _  3  nummod  _  _
            3  sides    side     NOUN   NNS  _  4  nsubj  _  _
            4  agreed   agree    VERB   VBD  _  0  root   _  _
            """);
    Sentence sentence = document.sentences().getLast();
    assertThat(RESOLVER.in(document).actors(sentence, sentence.token(2)))
        .extracting(Actor::code)
        .containsExactly("PER", "CHL");
  }

  @Test
  void adjectivesTogetherAreTwoActors() {
    AnnotatedDocument document =
        Conllu.read(
            """
            1  Indian     Indian     ADJ    JJ   _  4  amod   _  _
            2  and        and        CCONJ  CC   _  3  cc     _  _
            3  Pakistani  Pakistani  ADJ    JJ   _  1  conj   _  _
            4  troops     troop      NOUN   NNS  _  5  nsubj  _  _
            5  clashed    clash      VERB   VBD  _  0  root   _  _
            """);
    Sentence sentence = document.sentences().getLast();
    assertThat(RESOLVER.in(document).actors(sentence, sentence.token(3)))
        .extracting(Actor::code)
        .containsExactly("INDMIL", "PAKMIL");
  }

  @Test
  void aFormerOfficialIsNoOfficial() {
    String sentence =
        """
        1  former     former     ADJ    JJ   _  3  amod       _  _
        2  Ghanaian   Ghanaian   ADJ    JJ   _  3  amod       _  _
        3  president  president  NOUN   NN   _  4  nmod:desc  _  _
        4  Kwame      Kwame      PROPN  NNP  _  6  nsubj      _  Name=B-PERSON
        5  Darko      Darko      PROPN  NNP  _  4  flat       _  Name=I-PERSON
        6  spoke      speak      VERB   VBD  _  0  root       _  _
        """;
    assertThat(actor(sentence, "Kwame").code()).isEqualTo("GHAELI");
  }

  @Test
  void whatIsOfficialIsOfNoOfficial() {
    AnnotatedDocument document =
        Conllu.read(
            """
            1  official  official  ADJ   JJ   _  2  amod  _  _
            2  figures   figure    NOUN  NNS  _  0  root  _  _
            """);
    Sentence sentence = document.sentences().getLast();
    assertThat(RESOLVER.in(document).within(sentence, sentence.token(1))).isEmpty();
  }

  @Test
  void armedForcesAreTheirStates() {
    String sentence =
        """
        1  Pakistani  Pakistani  ADJ   JJ   _  3  amod   _  _
        2  armed      armed      ADJ   JJ   _  3  amod   _  _
        3  forces     force      NOUN  NNS  _  4  nsubj  _  _
        4  withdrew   withdraw   VERB  VBD  _  0  root   _  _
        """;
    assertThat(actor(sentence, "forces").code()).isEqualTo("PAKMIL");
  }

  private static final String THE_COUNTRY =
      """
      1  The       the      DET    DT   _  2  det    _  _
      2  country   country  NOUN   NN   _  3  nsubj  _  _
      3  rejected  reject   VERB   VBD  _  0  root   _  _
      4  it        it       PRON   PRP  _  3  obj    _  _
      """;

  private static final String GHANA =
      """
      1  Ghana   Ghana   PROPN  NNP  _  2  nsubj  _  _
      2  agreed  agree   VERB   VBD  _  0  root   _  _

      """;

  @Test
  void theCountryIsTheOneThatTheArticleIsAbout() {
    assertThat(actor(GHANA + THE_COUNTRY, "country").code()).isEqualTo("GHA");
    assertThat(actor(THE_COUNTRY, "country").code()).isEmpty();
    String another =
        THE_COUNTRY.replace("The       the      DET    DT ", "Another   another  DET    DT ");
    assertThat(actor(GHANA + another, "country").code()).isEmpty();
  }

  @Test
  void whereTwoStatesAreNamedAlikeTheOutletsAddressSettlesWhoseABodyIs() {
    String sentences =
        GHANA
            + GHANA.replace("Ghana", "Benin")
            + """
            1  The      the      DET   DT   _  2  det    _  _
            2  police   police   NOUN  NN   _  3  nsubj  _  _
            3  refused  refuse   VERB  VBD  _  0  root   _  _
            """;
    assertThat(at("https://news.example.com.gh/a", sentences, "police").code()).isEqualTo("GHACOP");
    assertThat(at("https://news.example.com/a", sentences, "police").code()).isEqualTo("COP");
    assertThat(at("https://news.example.ke/a", sentences, "police").code()).isEqualTo("COP");
  }

  @Test
  void aBodyIsOfThePlaceInItsName() {
    AnnotatedDocument bare =
        Conllu.read(
            """
            1  The         the         DET    DT   _  2  det    _  _
            2  Parliament  Parliament  PROPN  NNP  _  5  nsubj  _  Name=B-ORGANIZATION
            3  of          of          ADP    IN   _  4  case   _  Name=I-ORGANIZATION
            4  Tamale      Tamale      PROPN  NNP  _  2  nmod   _  Name=I-ORGANIZATION
            5  refused     refuse      VERB   VBD  _  0  root   _  _
            """);
    Sentence sentence = bare.sentences().getFirst();
    EventPlace tamale =
        new EventPlace(
            Optional.of("Tamale"),
            Optional.of(new CountryCode("GHA")),
            Optional.empty(),
            OptionalDouble.of(9.4),
            OptionalDouble.of(-0.8),
            OptionalLong.empty(),
            sentence.token(3).span());
    AnnotatedDocument document =
        new AnnotatedDocument(
            bare.article(),
            bare.dateline(),
            bare.sentences(),
            bare.names(),
            List.of(),
            List.of(),
            List.of(new PlaceMention(0, tamale, PlaceMention.Standing.WITHIN_NAME)),
            List.of(),
            List.of());
    assertThat(RESOLVER.in(document).actor(sentence, sentence.token(1)).code()).isEqualTo("GHALEG");
    assertThat(RESOLVER.in(bare).actor(sentence, sentence.token(1)).code()).isEqualTo("LEG");
  }

  @Test
  void aGroupsNameIsNoPersons() {
    String sentence =
        """
        1  Al      Al      PROPN  NNP  _  3  nsubj  _  Name=B-PERSON
        2  Qaeda   Qaeda   PROPN  NNP  _  1  flat   _  Name=I-PERSON
        3  agreed  agree   VERB   VBD  _  0  root   _  _
        """;
    assertThat(actor(sentence, "Al").code()).isEqualTo("REB");
  }

  @Test
  void aGroupsNameBehindItsDescriptionSaysWhoItIs() {
    String sentence =
        """
        1  The      the      DET    DT   _  3  det    _  _
        2  rebel    rebel    NOUN   NN   _  3  compound  _  _
        3  group    group    NOUN   NN   _  6  nsubj  _  _
        4  Boko     Boko     PROPN  NNP  _  3  appos  _  Name=B-PERSON
        5  Haram    Haram    PROPN  NNP  _  4  flat   _  Name=I-PERSON
        6  agreed   agree    VERB   VBD  _  0  root   _  _
        """;
    assertThat(actor(sentence, "group").name()).contains("Boko Haram");
    assertThat(actor(sentence, "group").code()).isEqualTo("NGAREB");
  }

  @Test
  void aPersonBehindABodysDescriptionIsNotTheBody() {
    String sentence =
        """
        1  The      the      DET    DT   _  3  det    _  _
        2  rebel    rebel    NOUN   NN   _  3  compound  _  _
        3  leader   leader   NOUN   NN   _  4  nmod:desc  _  _
        4  Ana      Ana      PROPN  NNP  _  6  nsubj  _  Name=B-PERSON
        5  Ruiz     Ruiz     PROPN  NNP  _  4  flat   _  Name=I-PERSON
        6  agreed   agree    VERB   VBD  _  0  root   _  _
        """;
    assertThat(actor(sentence, "Ana").name()).contains("Ana Ruiz");
    assertThat(actor(sentence, "Ana").code()).isEqualTo("REB");
  }

  private static Actor at(String url, String conllu, String head) {
    AnnotatedDocument bare = Conllu.read(conllu);
    Article article = bare.article();
    AnnotatedDocument document =
        new AnnotatedDocument(
            new Article(
                article.id(),
                Optional.of(url),
                article.outlet(),
                article.title(),
                article.published(),
                article.language(),
                article.text()),
            bare.dateline(),
            bare.sentences(),
            bare.names(),
            bare.chains(),
            bare.times(),
            bare.places(),
            bare.quotations(),
            bare.noise());
    return in(document, head);
  }

  private static Actor actor(String conllu, String head) {
    return in(Conllu.read(conllu), head);
  }

  private static Actor in(AnnotatedDocument document, String head) {
    Sentence sentence = document.sentences().getLast();
    Token token =
        sentence.tokens().stream().filter(t -> t.form().equals(head)).findFirst().orElseThrow();
    return RESOLVER.in(document).actor(sentence, token);
  }
}
