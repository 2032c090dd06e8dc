package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.ledger.Judge;
import org.dateline.ledger.Judgement;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Mark;
import org.dateline.ledger.Verdict;
import org.dateline.ledger.Verdict.Subject;
import org.dateline.model.StatementId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a judgement, or takes one back. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Keeps a judgement, with who and why. Nothing that was read is changed; lists show what is"
          + " judged.",
      "  judge right ID | judge wrong ID",
      "  judge correct ID FIELD VALUE     for instance: status future",
      "  judge merge ID ID | judge split ID ID     events, or stories with --stories",
      "  judge withdraw NUMBER"
    })
final class JudgeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "VERDICT",
      arity = "2..4",
      description = "right, wrong, correct, merge, split or withdraw, and what it is about.")
  private List<String> words = new ArrayList<>();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(names = "--who", paramLabel = "NAME", required = true, description = "Who judges.")
  private String who = "";

  @Option(names = "--why", paramLabel = "REASON", required = true, description = "Why.")
  private String why = "";

  @Option(names = "--stories", description = "Merge or split stories, by the ids of two reports.")
  private boolean stories;

  JudgeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Judge judge = Judge.open(ledger.address());
        Ledger reader = Ledger.open(ledger.address())) {
      Judgement made = judge(judge, reader);
      new Results(surroundings.out()).line(JudgementsCommand.line(made));
      return ExitStatus.DONE;
    }
  }

  private Judgement judge(Judge judge, Ledger reader) {
    var now = surroundings.clock().instant();
    return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
      case "right" ->
          judge.judge(new Verdict.Marked(statement(reader, 1), Mark.RIGHT), who, why, now);
      case "wrong" ->
          judge.judge(new Verdict.Marked(statement(reader, 1), Mark.WRONG), who, why, now);
      case "correct" ->
          judge.judge(new Verdict.Corrected(statement(reader, 1), word(2), word(3)), who, why, now);
      case "merge" ->
          judge.judge(new Verdict.Same(subject(), id(reader, 1), id(reader, 2)), who, why, now);
      case "split" ->
          judge.judge(
              new Verdict.Different(subject(), id(reader, 1), id(reader, 2)), who, why, now);
      case "withdraw" -> judge.withdraw(number(), who, why, now);
      default ->
          throw new FailureException(
              "No verdict "
                  + words.getFirst()
                  + ": right, wrong, correct, merge, split, withdraw.");
    };
  }

  private Subject subject() {
    return stories ? Subject.STORY : Subject.EVENT;
  }

  private String id(Ledger reader, int at) {
    return stories ? word(at) : statement(reader, at).value();
  }

  /** The statement whose id starts with a word of the command. */
  private StatementId statement(Ledger reader, int at) {
    List<KeptStatement> found = reader.find(word(at), 2);
    if (found.size() != 1) {
      throw new FailureException(
          (found.isEmpty() ? "No statement starts with " : "Several statements start with ")
              + word(at)
              + ". Lists print ids.");
    }
    return found.getFirst().id();
  }

  private long number() {
    try {
      return Long.parseLong(word(1));
    } catch (NumberFormatException e) {
      throw new FailureException("Give the number of a judgement, as 'judgements' prints it.", e);
    }
  }

  private String word(int at) {
    return Optional.of(at)
        .filter(i -> i < words.size())
        .map(words::get)
        .orElseThrow(
            () -> new FailureException("Too few words: judge --help shows what is needed."));
  }
}
