package org.dateline.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;
import org.dateline.text.document.DatelineMark;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.PlaceMention;
import org.dateline.text.document.PlaceMention.Standing;
import org.junit.jupiter.api.Test;

class PlaceResolverTest {
  private static final PlaceResolver RESOLVER = new PlaceResolver();

  /** The text's places stand in square brackets; sentences end with a full stop. */
  private static List<EventPlace> resolve(String marked, NameType type, Optional<String> dateline) {
    StringBuilder text = new StringBuilder();
    List<NamedMention> names = new ArrayList<>();
    int sentence = 0;
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '[' -> start = text.length();
        case ']' ->
            names.add(new NamedMention(type, sentence, 0, 0, new Span(start, text.length()), 1.0));
        default -> {
          text.append(c);
          sentence += c == '.' ? 1 : 0;
        }
      }
    }
    Optional<DatelineMark> mark =
        dateline.map(
            d ->
                new DatelineMark(
                    Optional.of(d), Optional.empty(), Optional.empty(), new Span(0, 1)));
    return RESOLVER.resolve(text.toString(), List.of(), names, mark).stream()
        .map(PlaceMention::place)
        .toList();
  }

  private static List<String> countries(String marked) {
    return resolve(marked, NameType.LOCATION, Optional.empty()).stream()
        .map(p -> p.country().map(c -> c.value()).orElse("-"))
        .toList();
  }

  @Test
  void aLargeCityIsMeantWhereNothingElseIsSaid() {
    EventPlace paris = resolve("He left [Paris].", NameType.LOCATION, Optional.empty()).getFirst();
    assertThat(paris.country()).hasToString("Optional[FRA]");
    assertThat(paris.latitude().orElseThrow()).isBetween(48.0, 49.0);
    assertThat(paris.geonames()).isPresent();
  }

  @Test
  void theRegionBesideANameSettlesIt() {
    assertThat(countries("A fire in [London], [Ontario]. [London] is calm."))
        .containsExactly("CAN", "CAN", "CAN");
    assertThat(countries("A fire in [Paris], [Texas].")).containsExactly("USA", "USA");
    assertThat(countries("A fire in [Syria]'s [Homs].")).containsExactly("SYR", "SYR");
  }

  /**
   * The order in which a table of hashes is walked differs from one run of the program to the next.
   */
  @Test
  void ofTwoPlacesOfANameTheFirstIsMeantLater() {
    String text =
        """
        Fires in [Springfield], [Missouri], and [Springfield], [Illinois]. Fires in [Portland], \
        [Maine], and [Portland], [Oregon]. Fires in [Columbus], [Georgia], and [Columbus], \
        [Ohio]. Fires in [Augusta], [Maine], and [Augusta], [Georgia]. Fires in [Columbia], \
        [Missouri], and [Columbia], [South Carolina]. [Springfield], then [Portland], then \
        [Columbus], then [Augusta], then [Columbia] burned.""";
    List<EventPlace> places = resolve(text, NameType.LOCATION, Optional.empty());
    assertThat(places.subList(places.size() - 5, places.size()))
        .extracting(p -> p.admin1().orElse("-"))
        .containsExactly("Missouri", "Maine", "Georgia", "Maine", "Missouri");
  }

  @Test
  void countiesAndDistrictsArePlaces() {
    EventPlace cornwall =
        resolve("He left [Cornwall].", NameType.LOCATION, Optional.empty()).getFirst();
    assertThat(cornwall.country()).hasToString("Optional[GBR]");
    EventPlace county =
        resolve("A flood in [Scott County], [Iowa].", NameType.LOCATION, Optional.empty())
            .getFirst();
    assertThat(county.admin1()).contains("Iowa");
    assertThat(county.latitude().orElseThrow()).isBetween(41.0, 42.5);
  }

  @Test
  void aLongerNameIsPlacedByTheCityThatItBeginsWith() {
    assertThat(countries("They fled [Benghazi Central Hospital].")).containsExactly("LBY");
    assertThat(countries("They fled [far northern Queensland].")).containsExactly("AUS");
    assertThat(countries("They crossed [Eastern Creek Bridge].")).containsExactly("-");
  }

  @Test
  void aRegionNamedInTheReportDrawsItsTownsAndCounties() {
    EventPlace county =
        resolve(
                "Floods in [Missouri] and rain. [Monroe County] is worst.",
                NameType.LOCATION,
                Optional.empty())
            .getLast();
    assertThat(county.admin1()).contains("Missouri");
  }

  @Test
  void theWordBesideANameSaysWhetherItIsARegion() {
    List<EventPlace> both =
        resolve(
            "In the state of [Washington] it rained. [Quebec City] is dry.",
            NameType.LOCATION,
            Optional.empty());
    assertThat(both.getFirst().admin1()).contains("Washington");
    assertThat(both.getLast().latitude().orElseThrow()).isBetween(46.5, 47.2);
  }

  @Test
  void aListOfCountriesNamesNoHamlets() {
    assertThat(countries("Ministers of [China], [Japan] and [Korea] met."))
        .startsWith("CHN", "JPN");
  }

  @Test
  void lettersThatCarryNoAccentAreFolded() {
    assertThat(countries("A strike in [Pulawy].")).containsExactly("POL");
    assertThat(countries("A strike in [Puławy].")).containsExactly("POL");
  }

  @Test
  void countriesNamedNearbyDrawSmallPlaces() {
    assertThat(countries("[Jordan] and [Syria] met in [Irbid].")).contains("JOR", "SYR");
    assertThat(countries("The [US] state of [Georgia] voted; [Atlanta] and [Savannah] did not."))
        .containsExactly("USA", "USA", "USA", "USA");
    assertThat(countries("[Armenia] and [Georgia] met.")).containsExactly("ARM", "GEO");
  }

  @Test
  void theDatelineSpeaksForItsCountry() {
    assertThat(resolve("Rain fell in [Hyderabad].", NameType.LOCATION, Optional.of("KARACHI")))
        .extracting(p -> p.country().orElseThrow().value())
        .containsExactly("PAK");
  }

  @Test
  void disputedRegionsStandAsTheListSays() {
    assertThat(countries("In [Crimea], [Gaza] and the [Golan Heights]."))
        .containsExactly("UKR", "PSE", "SYR");
    EventPlace kashmir = resolve("In [Kashmir].", NameType.LOCATION, Optional.empty()).getFirst();
    assertThat(kashmir.country()).isEmpty();
    assertThat(kashmir.latitude()).isPresent();
  }

  @Test
  void otherNamesAndDirectionsAreSeenThrough() {
    assertThat(countries("From [Kiev] to northern [Bombay], [southern Lebanon] and [the U.S.]."))
        .containsExactly("UKR", "IND", "LBN", "USA");
  }

  @Test
  void anUnknownNameStaysUnresolved() {
    EventPlace unknown =
        resolve("In [Xyzzyville].", NameType.LOCATION, Optional.empty()).getFirst();
    assertThat(unknown.name()).isEmpty();
    assertThat(unknown.latitude()).isEmpty();
  }

  @Test
  void nationalitiesAndPeopleAreNoPlaces() {
    assertThat(resolve("The [Turkish] army.", NameType.NORP, Optional.empty())).isEmpty();
    assertThat(resolve("[Paris] Hilton.", NameType.PERSON, Optional.empty())).isEmpty();
  }

  @Property(tries = 200)
  void anyNameIsRead(@ForAll @StringLength(min = 1, max = 40) String name) {
    NamedMention mention =
        new NamedMention(NameType.LOCATION, 0, 0, 0, new Span(0, name.length()), 1.0);
    assertThat(RESOLVER.resolve(name, List.of(), List.of(mention), Optional.empty())).hasSize(1);
  }

  private static List<PlaceMention> mentions(
      String text, List<NamedMention> names, Optional<DatelineMark> dateline) {
    return RESOLVER.resolve(text, List.of(), names, dateline);
  }

  private static NamedMention named(NameType type, String text, String words) {
    int start = text.indexOf(words);
    return new NamedMention(type, 0, 0, 0, new Span(start, start + words.length()), 1);
  }

  @Test
  void theDatelineIsAPlaceInItsRegionAndSettlesTheNameForTheReport() {
    String text = "LONDON, Ky. (XYZ) - A man of London was held.";
    DatelineMark dateline =
        new DatelineMark(
            Optional.of("LONDON"),
            Optional.of(new Span(0, 6)),
            Optional.of("XYZ"),
            new Span(0, 20));
    List<PlaceMention> found =
        mentions(
            text,
            List.of(new NamedMention(NameType.LOCATION, 0, 0, 0, new Span(29, 35), 1)),
            Optional.of(dateline));
    assertThat(found)
        .extracting(PlaceMention::standing)
        .containsExactly(Standing.DATELINE, Standing.DATELINE, Standing.ALONE);
    assertThat(found.getFirst().place().admin1()).contains("Kentucky");
    assertThat(found.getLast().place().admin1()).contains("Kentucky");
  }

  @Test
  void thePlaceInABodysNameIsToldApart() {
    String text = "Officers of the Kentucky Department of Fish and Central Bank staff came.";
    List<PlaceMention> found =
        mentions(
            text,
            List.of(
                named(NameType.ORGANIZATION, text, "the Kentucky Department of Fish"),
                named(NameType.ORGANIZATION, text, "Central Bank")),
            Optional.empty());
    assertThat(found)
        .singleElement()
        .extracting(PlaceMention::standing)
        .isEqualTo(Standing.WITHIN_NAME);
    assertThat(found.getFirst().place().span().in(text)).isEqualTo("Kentucky");
  }

  @Test
  void anotherPlacesForeignNameIsNotTakenForAPlacesOwn() {
    // Lomé is also called Rome, Acapulco de Juárez is never called so in full.
    assertThat(countries("From [Togo] he flew to [Rome].")).containsExactly("TGO", "ITA");
    assertThat(countries("They met in [Acapulco].")).containsExactly("MEX");
  }

  @Test
  void aStateIsNotADistrictOfTheSameName() {
    EventPlace state =
        resolve("From [Chihuahua] to [Guerrero] state.", NameType.LOCATION, Optional.empty())
            .getLast();
    assertThat(state.admin1()).contains("Guerrero");
  }
}
