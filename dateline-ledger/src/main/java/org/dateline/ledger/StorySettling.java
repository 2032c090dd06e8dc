package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.dateline.ledger.story.Print;
import org.dateline.ledger.story.RuledStories;
import org.dateline.ledger.story.RuledStories.Ruling;
import org.jdbi.v3.core.Handle;

/**
 * Brings the stories as judged into step with those that were found and with the rulings that hold
 * now. Only the stories that were touched, and those tied to them by rulings, are looked at. Not
 * safe for use by several threads.
 */
final class StorySettling {
  private final Handle db;
  private final LongFunction<Print> prints;

  StorySettling(Handle db, LongFunction<Print> prints) {
    this.db = db;
    this.prints = prints;
  }

  /** Settles these stories, by their numbers among those that were found. */
  void settle(Collection<Long> touched) {
    List<Ruling> rulings = rulings();
    Set<Long> ruled = new TreeSet<>();
    Map<Long, Long> storyOf = new HashMap<>();
    for (Ruling ruling : rulings) {
      storyOf.put(ruling.one(), found(ruling.one()));
      storyOf.put(ruling.other(), found(ruling.other()));
    }
    Set<Long> all = closed(touched, rulings, storyOf);
    storyOf.values().stream().filter(all::contains).forEach(ruled::add);
    Set<Long> changed = new TreeSet<>();
    for (long story : all) {
      changed.addAll(judged(story));
      if (!ruled.contains(story)) {
        db.createUpdate("UPDATE told SET story = found WHERE found = :story AND story <> found")
            .bind("story", story)
            .execute();
      }
      changed.add(story);
    }
    if (!ruled.isEmpty()) {
      judge(ruled, rulings);
      ruled.forEach(story -> changed.addAll(judged(story)));
    }
    long change = nextChange();
    changed.forEach(story -> count(story, change));
  }

  /** These stories and all that rulings tie to them. */
  private static Set<Long> closed(
      Collection<Long> stories, List<Ruling> rulings, Map<Long, Long> storyOf) {
    Set<Long> all = new TreeSet<>(stories);
    int before;
    do {
      before = all.size();
      for (Ruling ruling : rulings) {
        long one = storyOf.getOrDefault(ruling.one(), 0L);
        long other = storyOf.getOrDefault(ruling.other(), 0L);
        if (all.contains(one) || all.contains(other)) {
          all.add(one);
          all.add(other);
        }
      }
    } while (all.size() > before);
    return all;
  }

  private void judge(Set<Long> found, List<Ruling> rulings) {
    SortedMap<Long, List<Long>> members = new TreeMap<>();
    for (long story : found) {
      members.put(
          story,
          db.createQuery("SELECT article FROM told WHERE found = :story ORDER BY article")
              .bind("story", story)
              .mapTo(Long.class)
              .list());
    }
    new RuledStories(rulings, prints)
        .of(members)
        .forEach(
            (article, story) ->
                db.createUpdate("UPDATE told SET story = :story WHERE article = :article")
                    .bind("story", story)
                    .bind("article", article)
                    .execute());
  }

  /** The rulings on stories that hold, by the numbers of their articles. */
  private List<Ruling> rulings() {
    List<Ruling> rulings = new ArrayList<>();
    Set<Ruling> known = new HashSet<>();
    db.createQuery(
            "SELECT j.verdict, (SELECT min(v.article) FROM version AS v WHERE v.id = j.target) AS"
                + " one, (SELECT min(v.article) FROM version AS v WHERE v.id = j.other) AS other"
                + " FROM judgement AS j WHERE j.subject = 'story' AND NOT EXISTS (SELECT 1 FROM"
                + " withdrawal AS w WHERE w.judgement = j.number) ORDER BY j.number")
        .map(
            (row, context) ->
                new Ruling(
                    row.getLong("one"),
                    row.getLong("other"),
                    row.getString("verdict").equals("same")))
        .forEach(
            ruling -> {
              if (ruling.one() != ruling.other() && known.add(ruling)) {
                rulings.add(ruling);
              }
            });
    return rulings;
  }

  private long found(long article) {
    return db.createQuery("SELECT found FROM told WHERE article = :article")
        .bind("article", article)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** The stories as judged that hold reports of one that was found. */
  private List<Long> judged(long found) {
    return db.createQuery("SELECT DISTINCT story FROM told WHERE found = :found")
        .bind("found", found)
        .mapTo(Long.class)
        .list();
  }

  private long nextChange() {
    db.execute("UPDATE spread SET changes = changes + 1");
    return db.createQuery("SELECT changes FROM spread").mapTo(Long.class).one();
  }

  private void count(long story, long change) {
    db.createUpdate("DELETE FROM story WHERE number = :story").bind("story", story).execute();
    db.createUpdate(
            "INSERT INTO story SELECT :story, count(*),"
                + " coalesce(min(CASE WHEN day > :unknown THEN day END), :unknown), max(day),"
                + " :change FROM told WHERE story = :story HAVING count(*) > 0")
        .bind("story", story)
        .bind("unknown", StoryKeeping.NO_DAY)
        .bind("change", change)
        .execute();
  }
}
