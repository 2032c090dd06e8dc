package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StatementJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void anArticleIsWrittenAsTheContractHasIt() {
    assertThat(StatementJson.line(Example.coded("a")))
        .startsWith(
            """
            {"article":{"id":"a","url":null,"outlet":"The <Paper> & Co","title":"A \\"visit\\"",\
            "published":"2024-03-26","dateline":{"place":"KAMPALA","agency":null},"language":"en"},\
            "sentences":[[0,68],[69,103]],"events":[{"id":\
            """)
        .contains(
            """
            "type":"CONSULT","mode":"visit","custom":null,"contexts":["diplomatic","human_rights"],\
            "cameo":"042","quad":1,"score":4.0,"goldstein":1.9,"actors":[{"text":\
            "Kenyan President Ruto","name":"William Ruto","id":"test:KEN","country":"KEN",\
            "countries":["KEN"],"sectors":["GOV"],"code":"KENGOV","basis":"title","span":[0,21]}],\
            "recipients":[],"date":{"start":"2024-03-26","end":"2024-03-26","granularity":"day",\
            "basis":"relative","text":"Tuesday","span":[41,48]},"place":{"text":"Kampala",\
            "name":"Kampala","country":"UGA","admin1":null,"lat":0.31628,"lon":32.58219,\
            "geonames":232422,"span":[30,37]},"status":"actual","saidBy":[{"kind":"outlet",\
            "name":"The <Paper> & Co","cue":null,"stance":"neutral","span":null,"actor":null},\
            {"kind":"body","name":"the ministry","cue":"said","stance":"neutral","span":[50,62],\
            "actor":{"text":"the ministry","name":null,"id":null,"country":null,"countries":[],\
            "sectors":[],"code":null,"basis":"unknown","span":[50,62]}}],"evidence":{"sentence":0,\
            "span":[0,48],"trigger":[22,29]},"because":{"rule":"consult.visit","model":0.93,\
            "instead":["CONSULT host: no host"]},"confidence":0.9}]\
            """)
        .contains(
            """
            "cue":{"text":"said","span":[63,67]},"stance":"neutral","form":"indirect",\
            "span":[0,48],"events":["\
            """)
        .contains(
            """
            "low":12,"high":null,"bound":"at-least","period":{"since":null,"until":null},\
            "cumulative":false,"part":false,"revised":false,"place":null,"saidBy":[{"kind":"outlet","name":null,\
            """)
        .doesNotContain("\n");
  }

  @Test
  void whatIsNotKnownIsNull() {
    JsonNode event =
        MAPPER.readTree(StatementJson.line(Example.wholeText("a", "Crowds"))).at("/events/0");
    assertThat(event.get("mode").isNull()).isTrue();
    assertThat(event.get("goldstein").isNull()).isTrue();
    assertThat(event.at("/date/granularity").asString()).isEqualTo("unknown");
    assertThat(event.at("/date/start").isNull()).isTrue();
    assertThat(event.at("/place/text").asString()).isEqualTo("Crowds");
    assertThat(event.at("/place/lat").isNull()).isTrue();
    assertThat(
            MAPPER
                .readTree(StatementJson.line(Example.plain("a", "x")))
                .at("/article/dateline")
                .isNull())
        .isTrue();
  }

  @Test
  void oneStatementIsWrittenAsInItsArticle() {
    var coded = Example.coded("a");
    String whole = StatementJson.line(coded);
    coded
        .statements()
        .forEach(s -> assertThat(whole).contains(StatementJson.line(s, coded.article())));
  }

  @Test
  void aLoneSurrogateIsEscapedAndAPairIsNot() {
    String json = StatementJson.line(Example.wholeText("a", "\ud83d\ude00 \ud800 \udfff"));
    assertThat(json).contains("\"\ud83d\ude00 \\ud800 \\udfff\"");
  }

  @Property(tries = 200)
  void anyWordsComeBackUnchangedThroughUtf8(@ForAll @NotEmpty String words) {
    String json = StatementJson.line(Example.wholeText("a", words));
    String carried = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(json).doesNotContain("\n").doesNotContain("\r");
    JsonNode event = MAPPER.readTree(carried).at("/events/0");
    assertThat(event.at("/actors/0/text").asString()).isEqualTo(words);
    assertThat(event.at("/place/text").asString()).isEqualTo(words);
    assertThat(event.at("/because/rule").asString()).isEqualTo(words);
  }
}
