package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.model.StatementId;

/** What the ledger shows of actors and of sources. */
public final class ActorViews {
  private ActorViews() {}

  /**
   * An actor in a list of actors.
   *
   * @param key what it is counted as: its id, else its searched name, else its code
   * @param name the name under which it is mentioned most often
   * @param code its code there, where it has one
   * @param events in how many event mentions it takes part
   * @param first the first day of these; empty where none is known
   * @param last the last day
   */
  public record ActorEntry(
      String key,
      Optional<String> name,
      Optional<String> code,
      int events,
      String first,
      String last) {
    ActorEntry called(Called as) {
      return new ActorEntry(key, as.name(), as.code(), events, first, last);
    }
  }

  /**
   * The name and the code under which somebody is mentioned most often.
   *
   * @param name empty where no report has one
   * @param code its code there, where it has one
   */
  record Called(Optional<String> name, Optional<String> code) {
    static final Called NOTHING = new Called(Optional.empty(), Optional.empty());
  }

  /**
   * A description under which a report names an actor: an office, a title, a role.
   *
   * @param words the report's words, with the name
   * @param code the code that they were read as
   * @param basis what that rests on
   * @param first the first day
   * @param last the last day
   * @param mentions how many statements have it
   * @param evidence the statement of the last of them
   */
  public record Description(
      String words,
      Optional<String> code,
      String basis,
      String first,
      String last,
      int mentions,
      StatementId evidence) {}

  /**
   * What happened between an actor and another in one month.
   *
   * @param month {@code 2024-03}; empty where no day is known
   * @param key what the other is counted as
   * @param name the name under which it is mentioned most often
   * @param code its code there, where it has one
   * @param quads event mentions by quad class: verbal cooperation, material cooperation, verbal
   *     conflict, material conflict
   * @param score the mean of the PLOVER scores, -10 to 10
   */
  public record Dealing(
      String month,
      String key,
      Optional<String> name,
      Optional<String> code,
      List<Integer> quads,
      double score) {
    /** Copies the list. */
    public Dealing {
      quads = List.copyOf(quads);
    }

    Dealing called(Called as) {
      return new Dealing(month, key, as.name(), as.code(), quads, score);
    }
  }

  /**
   * What somebody is called.
   *
   * @param key what it is counted as
   * @param name the name under which it is mentioned most often
   * @param code its code there, where it has one
   */
  public record Named(String key, String name, Optional<String> code) {}

  /**
   * What happened between two others.
   *
   * @param one what the one is counted as
   * @param other what the other is counted as; behind {@code one} in the order of letters
   * @param quads event mentions by quad class, as in {@link Dealing}
   */
  public record Tie(String one, String other, List<Integer> quads) {
    /** Copies the list. */
    public Tie {
      quads = List.copyOf(quads);
    }
  }

  /**
   * An outlet.
   *
   * @param outlet its name as its reports give it; empty for reports without one
   * @param reports how many there are
   * @param first the first day of publication; empty where none is known
   * @param last the last day
   * @param statements events and tallies that they state
   * @param attributed how many of these are credited to somebody within the report
   */
  public record Source(
      String outlet, int reports, String first, String last, int statements, int attributed) {

    /** The share that is credited, 0 to 1; empty where it states nothing. */
    public OptionalDouble share() {
      return statements == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) attributed / statements);
    }
  }

  /**
   * Somebody whom an outlet cites.
   *
   * @param key what it is counted as
   * @param name the name under which it is mentioned most often
   * @param code its code there, where it has one
   * @param statements how many statements are credited to it
   */
  public record Cited(String key, Optional<String> name, Optional<String> code, int statements) {
    Cited called(Called as) {
      return new Cited(key, as.name(), as.code(), statements);
    }
  }

  static ActorEntry entry(ResultSet row) throws SQLException {
    return new ActorEntry(
        row.getString("key"),
        Optional.empty(),
        Optional.empty(),
        row.getInt("events"),
        Rows.text(row, "first").orElse(""),
        Rows.text(row, "last").orElse(""));
  }

  static Description description(ResultSet row) throws SQLException {
    return new Description(
        row.getString("words"),
        Rows.text(row, "code"),
        row.getString("basis"),
        row.getString("first"),
        row.getString("last"),
        row.getInt("mentions"),
        new StatementId(row.getString("evidence")));
  }

  static Dealing dealing(ResultSet row) throws SQLException {
    return new Dealing(
        row.getString("month"),
        row.getString("key"),
        Optional.empty(),
        Optional.empty(),
        Arrays.asList(row.getInt("q1"), row.getInt("q2"), row.getInt("q3"), row.getInt("q4")),
        row.getDouble("score"));
  }

  static Tie tie(ResultSet row) throws SQLException {
    return new Tie(
        row.getString("one"),
        row.getString("other"),
        Arrays.asList(row.getInt("q1"), row.getInt("q2"), row.getInt("q3"), row.getInt("q4")));
  }

  static Source source(ResultSet row) throws SQLException {
    return new Source(
        Rows.text(row, "outlet").orElse(""),
        row.getInt("reports"),
        Rows.text(row, "first").orElse(""),
        Rows.text(row, "last").orElse(""),
        row.getInt("statements"),
        row.getInt("attributed"));
  }

  static Cited cited(ResultSet row) throws SQLException {
    return new Cited(
        row.getString("key"), Optional.empty(), Optional.empty(), row.getInt("statements"));
  }
}
