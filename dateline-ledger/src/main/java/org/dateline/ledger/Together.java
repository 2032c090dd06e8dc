package org.dateline.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.story.Disagreement;
import org.dateline.ledger.story.Overview;
import org.dateline.ledger.story.Story;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;

/**
 * What the reports of one story say together, by the judgements that hold now: mentions that people
 * merged or split are so, and what is marked wrong is left out.
 *
 * @param entry the story as lists have it
 * @param story its reports, and why they are one story
 * @param reports the reports, by their ids; those of other stories too of which a mention is ruled
 *     to be one with a mention of this story
 * @param overview what they say together
 */
public record Together(
    StoryEntry entry, Story story, Map<ArticleId, CodedArticle> reports, Overview overview) {

  /** Copies the map. */
  public Together {
    reports = Map.copyOf(reports);
  }

  /** The report of this id. */
  public CodedArticle report(ArticleId id) {
    return Optional.ofNullable(reports.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no report " + id));
  }

  /** The reports of the story, earliest first. */
  public List<CodedArticle> told() {
    return story.reports().stream().map(this::report).toList();
  }

  /** Where the reports of the story contradict each other, newest first. */
  public List<Disagreement> disagreements() {
    return overview.disagreements().stream().filter(one -> one.story().equals(story.id())).toList();
  }
}
