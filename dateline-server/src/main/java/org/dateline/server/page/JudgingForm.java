package org.dateline.server.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.datalist;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import org.dateline.ledger.StatementKind;
import org.dateline.ledger.story.Story;
import org.dateline.model.StatementId;
import org.dateline.server.story.Grouped;

/**
 * The forms that judge.
 *
 * @param open whether anybody may judge
 * @param token whether a token must be given
 * @param back the page to go back to
 */
public record JudgingForm(boolean open, boolean token, String back) {
  private static final List<String> EVENT_FIELDS =
      List.of(
          "type",
          "mode",
          "status",
          "cameo",
          "contexts",
          "date",
          "date.start",
          "date.end",
          "place",
          "place.name",
          "place.country",
          "actors.0.name",
          "actors.0.countries",
          "actors.0.sectors",
          "recipients",
          "recipients.0.name",
          "recipients.0.countries",
          "recipients.0.sectors",
          "saidBy");
  private static final List<String> QUOTE_FIELDS =
      List.of("speaker", "speaker.name", "stance", "form");
  private static final List<String> TALLY_FIELDS =
      List.of(
          "what",
          "number",
          "low",
          "high",
          "bound",
          "who",
          "period.since",
          "period.until",
          "cumulative",
          "place");

  /** What stands where nobody may judge. */
  DomContent closed() {
    return p("Nobody judges here: the desk was started without a token.").withClass("empty");
  }

  /** The fields that every judgement needs: who judges, why, and the token where one is set. */
  DomContent person(String why) {
    return each(
        label(
            text("Your name"),
            input()
                .withType("text")
                .withName("who")
                .withClass("keep")
                .attr("required")
                .attr("maxlength", "200")
                .attr("autocomplete", "name")),
        label(
            text("Reason"),
            input()
                .withType("text")
                .withName("why")
                .withValue(why)
                .attr("required")
                .attr("maxlength", "2000")),
        token
            ? label(
                text("Token"),
                input()
                    .withType("password")
                    .withName("token")
                    .withClass("keep")
                    .attr("required")
                    .attr("autocomplete", "off"))
            : each(),
        input().withType("hidden").withName("back").withValue(back));
  }

  /** Marks a statement right or wrong, or corrects a field. */
  DomContent statement(StatementId id, StatementKind kind) {
    if (!open) {
      return closed();
    }
    return div(
        shell(
            "/judge",
            person(""),
            hidden("statement", id.value()),
            verdict("right", "Right"),
            verdict("wrong", "Wrong")),
        details(
            summary("Correct a field"),
            shell(
                "/judge",
                person(""),
                hidden("statement", id.value()),
                label(
                    text("Field"),
                    input()
                        .withType("text")
                        .withName("field")
                        .attr("list", "fields")
                        .attr("required")),
                datalist(each(fields(kind), name -> option().withValue(name))).withId("fields"),
                label(
                    text("Should be"), input().withType("text").withName("value").attr("required")),
                verdict("correct", "Correct")),
            p("A field is named as in the statement's JSON: status, date.start, actors.0.name. A"
                    + " value is a word or JSON; null empties a field. A date is corrected by a"
                    + " day, a month or a year, such as 2024-03-26 or 2024-03; a place by its name"
                    + " and country, such as Nairobi, KEN; the field number is an exact number,"
                    + " both ends at once.")
                .withClass("note")));
  }

  private static List<String> fields(StatementKind kind) {
    return switch (kind) {
      case EVENT -> EVENT_FIELDS;
      case QUOTE -> QUOTE_FIELDS;
      case TALLY -> TALLY_FIELDS;
    };
  }

  /** Merges and splits what a story is made of. */
  public DomContent together(Story story, Grouped grouped) {
    if (!open) {
      return closed();
    }
    List<StoryPage.Choice> reports = StoryPage.choices(story, grouped);
    List<StoryPage.Choice> mentions = StoryEvents.choices(story, grouped);
    return div(
        reports.size() < 2 ? each() : pair("Split this story", "split", "story", reports),
        details(
            summary("Merge with another story"),
            shell(
                "/judge",
                hidden("subject", "story"),
                hidden("one", story.id().value()),
                label(
                    text("Id of a report of the other story"),
                    input().withType("text").withName("other").attr("required")),
                person(""),
                verdict("merge", "The same story"))),
        mentions.size() < 2
            ? each()
            : each(
                pair("Merge two events", "merge", "event", mentions),
                pair("Split an event", "split", "event", mentions)));
  }

  private DomContent pair(
      String name, String verdict, String subject, List<StoryPage.Choice> choices) {
    String words = verdict.equals("merge") ? "These are the same" : "These are not the same";
    return details(
        summary(name),
        shell(
            "/judge",
            hidden("subject", subject),
            choice("One", "one", choices),
            choice("The other", "other", choices),
            person(""),
            verdict(verdict, words)));
  }

  private static DomContent choice(String words, String name, List<StoryPage.Choice> choices) {
    return label(
            text(words),
            select(
                    option("choose").withValue(""),
                    each(choices, one -> option(one.words()).withValue(one.value())))
                .withName(name)
                .attr("required"))
        .withClass("wide");
  }

  /** Takes a judgement back. */
  DomContent undo(long number) {
    return open
        ? details(
            summary("Undo"),
            shell(
                "/judgements/" + number + "/withdrawal",
                person(""),
                button("Take it back").withType("submit")))
        : each();
  }

  private static DomContent shell(String action, DomContent... content) {
    return form(content).withMethod("post").withAction(action).withClass("filters judging");
  }

  static DomContent hidden(String name, String value) {
    return input().withType("hidden").withName(name).withValue(value);
  }

  private static DomContent verdict(String value, String words) {
    return button(words).withType("submit").withName("verdict").withValue(value);
  }
}
