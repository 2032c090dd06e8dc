package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.StatementId;
import org.jdbi.v3.core.Handle;

/** Judgements as rows. */
final class Judgements {
  private static final String ALL =
      "SELECT j.*, w.who AS w_who, w.made AS w_made, w.why AS w_why FROM judgement AS j"
          + " LEFT JOIN withdrawal AS w ON w.judgement = j.number";

  private Judgements() {}

  /** Those that name {@code id}, in the order in which they were made. */
  static List<Judgement> about(Handle db, String id) {
    return db.createQuery(ALL + " WHERE j.target = :id OR j.other = :id ORDER BY j.number")
        .bind("id", id)
        .map((row, context) -> judgement(row))
        .list();
  }

  static Optional<Judgement> numbered(Handle db, long number) {
    return db.createQuery(ALL + " WHERE j.number = :number")
        .bind("number", number)
        .map((row, context) -> judgement(row))
        .findOne();
  }

  /** Those before {@code number}, the last first. */
  static List<Judgement> before(Handle db, long number, int limit) {
    return db.createQuery(ALL + " WHERE j.number < :number ORDER BY j.number DESC LIMIT :limit")
        .bind("number", number)
        .bind("limit", limit)
        .map((row, context) -> judgement(row))
        .list();
  }

  static void add(Handle db, Judgement judgement) {
    Columns columns = Columns.of(judgement.verdict());
    db.createUpdate(
            "INSERT INTO judgement VALUES (:number, :verdict, :subject, :target, :other, :field,"
                + " :value, :who, :made, :why)")
        .bind("number", judgement.number())
        .bind("verdict", columns.verdict())
        .bind("subject", columns.subject())
        .bind("target", columns.target())
        .bind("other", columns.other())
        .bind("field", columns.field())
        .bind("value", columns.value())
        .bind("who", judgement.who())
        .bind("made", judgement.made().toString())
        .bind("why", judgement.why())
        .execute();
  }

  static void withdraw(Handle db, long number, Judgement.Withdrawal withdrawal) {
    db.createUpdate("INSERT INTO withdrawal VALUES (:number, :who, :made, :why)")
        .bind("number", number)
        .bind("who", withdrawal.who())
        .bind("made", withdrawal.made().toString())
        .bind("why", withdrawal.why())
        .execute();
  }

  private record Columns(
      String verdict,
      String subject,
      String target,
      Optional<String> other,
      Optional<String> field,
      Optional<String> value) {

    static Columns of(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Marked m -> statement(m.mark().label(), m.statement());
        case Verdict.Corrected c ->
            new Columns(
                "correct",
                "statement",
                c.statement().value(),
                Optional.empty(),
                Optional.of(c.field()),
                Optional.of(c.value()));
        case Verdict.Same s -> pair("same", s.subject(), s.one(), s.other());
        case Verdict.Different d -> pair("different", d.subject(), d.one(), d.other());
      };
    }

    private static Columns statement(String verdict, StatementId id) {
      return new Columns(
          verdict, "statement", id.value(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Columns pair(String verdict, Verdict.Subject subject, String one, String other) {
      return new Columns(
          verdict,
          subject.name().toLowerCase(Locale.ROOT),
          one,
          Optional.of(other),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static Judgement judgement(ResultSet row) throws SQLException {
    Optional<Judgement.Withdrawal> withdrawn =
        row.getString("w_who") == null
            ? Optional.empty()
            : Optional.of(
                new Judgement.Withdrawal(
                    row.getString("w_who"),
                    Instant.parse(row.getString("w_made")),
                    row.getString("w_why")));
    return new Judgement(
        row.getLong("number"),
        verdict(row),
        row.getString("who"),
        Instant.parse(row.getString("made")),
        row.getString("why"),
        withdrawn);
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    String target = row.getString("target");
    String verdict = row.getString("verdict");
    return switch (verdict) {
      case "right" -> new Verdict.Marked(new StatementId(target), Mark.RIGHT);
      case "wrong" -> new Verdict.Marked(new StatementId(target), Mark.WRONG);
      case "correct" ->
          new Verdict.Corrected(
              new StatementId(target), row.getString("field"), row.getString("value"));
      case "same" -> new Verdict.Same(subject(row), target, row.getString("other"));
      case "different" -> new Verdict.Different(subject(row), target, row.getString("other"));
      default -> throw new IllegalStateException("no verdict: " + verdict);
    };
  }

  private static Verdict.Subject subject(ResultSet row) throws SQLException {
    return Verdict.Subject.valueOf(row.getString("subject").toUpperCase(Locale.ROOT));
  }
}
