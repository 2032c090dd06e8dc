package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import j2html.tags.DomContent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ledger.Judge;
import org.dateline.ledger.Judgement;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerException;
import org.dateline.ledger.Mark;
import org.dateline.ledger.Verdict;
import org.dateline.ledger.Verdict.Subject;
import org.dateline.ledger.export.Gold;
import org.dateline.model.StatementId;
import org.dateline.server.page.JudgingForm;
import org.dateline.server.page.JudgingPages;
import org.dateline.server.page.Layout;
import org.dateline.server.page.Layout.Section;
import org.dateline.server.page.Lists;

/** Judging: the queue, a statement's own page, the list of judgements, and writing them. */
final class Judging {
  private static final int QUEUE = 20;
  private static final int LIST = 50;

  private final Ledger ledger;
  private final Layout layout;
  private final Access access;
  private final Clock clock = Clock.systemUTC();

  Judging(Ledger ledger, Layout layout, Access access) {
    this.ledger = ledger;
    this.layout = layout;
    this.access = access;
  }

  void routes(RoutesConfig routes) {
    routes.get("/queue", this::queue);
    routes.get("/judge/{id}", this::statement);
    routes.get("/judgements", this::list);
    routes.post("/judge", this::judgeByForm);
    routes.post("/judgements/{number}/withdrawal", this::withdrawByForm);
    routes.get("/api/queue", this::queueJson);
    routes.get("/api/judgements", this::listJson);
    routes.get("/api/judgements/gold.zip", this::gold);
    routes.post("/api/judgements", this::judge);
    routes.post("/api/judgements/{number}/withdrawal", this::withdraw);
  }

  /** The form that judges {@code subject}, as far as anybody may. */
  JudgingForm form(String back) {
    return new JudgingForm(access.isOpen(), access.needsToken(), back);
  }

  private void queue(Context context) {
    send(
        context, "Judge", "/api/queue", JudgingPages.queue(ledger.doubtful(QUEUE), form("/queue")));
  }

  private void queueJson(Context context) {
    Api.send(context, ledger.doubtful(QUEUE).stream().map(Api::item).toList(), Optional.empty());
  }

  private void statement(Context context) {
    KeptStatement kept = Pages.one(ledger, context.pathParam("id"));
    String address = "/judge/" + Asked.encoded(kept.id().value());
    send(
        context,
        "Judge a statement",
        "/api/statements/" + Asked.encoded(kept.id().value()),
        JudgingPages.statement(kept, ledger.judgements(kept.id()), form(address)));
  }

  private void list(Context context) {
    long before = before(context);
    List<Judgement> found = ledger.judgements(before, LIST);
    Optional<String> next = next(found).map(number -> "/judgements?before=" + number);
    send(
        context,
        "Judgements",
        "/api/judgements",
        JudgingPages.judgements(found, form("/judgements"), Lists.more(next)));
  }

  /** Every judgement, the last first, an object each. */
  Stream<String> lines(Asked asked) {
    return Stream.iterate(
            ledger.judgements(Long.MAX_VALUE, LIST),
            found -> !found.isEmpty(),
            found -> ledger.judgements(found.getLast().number(), LIST))
        .flatMap(List::stream)
        .map(JudgementJson::of);
  }

  private static Optional<Long> next(List<Judgement> found) {
    return found.size() < LIST || found.getLast().number() == 1
        ? Optional.empty()
        : Optional.of(found.getLast().number());
  }

  private static long before(Context context) {
    String before = context.queryParam("before");
    try {
      return before == null ? Long.MAX_VALUE : Long.parseLong(before);
    } catch (NumberFormatException e) {
      throw ProblemException.badRequest("\"before\" is the number of a judgement.");
    }
  }

  private void listJson(Context context) {
    List<Judgement> found = ledger.judgements(before(context), LIST);
    Api.send(
        context,
        found.stream().map(JudgementJson::of).toList(),
        next(found).map(number -> "/api/judgements?before=" + number));
  }

  private void gold(Context context) {
    context.header("Content-Disposition", "attachment; filename=\"dateline-gold.zip\"");
    context.contentType("application/zip").result(Gold.of(ledger).zip());
  }

  private void judgeByForm(Context context) {
    access.check(context);
    judge(new JudgementJson.Given(name -> Optional.ofNullable(context.formParam(name))));
    back(context);
  }

  private void withdrawByForm(Context context) {
    access.check(context);
    withdraw(
        context, new JudgementJson.Given(name -> Optional.ofNullable(context.formParam(name))));
    back(context);
  }

  private static void back(Context context) {
    String back = context.formParam("back");
    boolean own = back != null && back.matches("/(?:[^/\\\\].*)?");
    context.redirect(own ? back : "/judgements", HttpStatus.SEE_OTHER);
  }

  private void judge(Context context) {
    access.check(context);
    Judgement made = judge(JudgementJson.given(context.body()));
    context.status(201).contentType("application/json").result(JudgementJson.of(made));
  }

  private void withdraw(Context context) {
    access.check(context);
    Judgement made = withdraw(context, JudgementJson.given(context.body()));
    context.contentType("application/json").result(JudgementJson.of(made));
  }

  private Judgement judge(JudgementJson.Given given) {
    Verdict verdict =
        switch (given.need("verdict")) {
          case "right" -> new Verdict.Marked(statement(given), Mark.RIGHT);
          case "wrong" -> new Verdict.Marked(statement(given), Mark.WRONG);
          case "correct" ->
              new Verdict.Corrected(statement(given), given.need("field"), given.need("value"));
          case "merge" -> new Verdict.Same(subject(given), given.need("one"), given.need("other"));
          case "split" ->
              new Verdict.Different(subject(given), given.need("one"), given.need("other"));
          default ->
              throw ProblemException.badRequest(
                  "\"verdict\" is right, wrong, correct, merge or split.");
        };
    return writing(judge -> judge.judge(verdict, given.who(), given.why(), clock.instant()));
  }

  private Judgement withdraw(Context context, JudgementJson.Given given) {
    String number = context.pathParam("number");
    if (!number.matches("[0-9]{1,18}")) {
      throw ProblemException.badRequest("A judgement is named by its number, not by " + number);
    }
    return writing(
        judge -> judge.withdraw(Long.parseLong(number), given.who(), given.why(), clock.instant()));
  }

  private StatementId statement(JudgementJson.Given given) {
    return Pages.one(ledger, given.need("statement")).id();
  }

  private static Subject subject(JudgementJson.Given given) {
    return switch (given.need("subject")) {
      case "event" -> Subject.EVENT;
      case "story" -> Subject.STORY;
      default -> throw ProblemException.badRequest("\"subject\" is event or story.");
    };
  }

  private interface Writing {
    Judgement with(Judge judge);
  }

  /** Opens the ledger for judging only while a judgement is written. */
  private Judgement writing(Writing work) {
    try (Judge judge = Judge.open(ledger.address())) {
      return work.with(judge);
    } catch (LedgerException e) {
      throw switch (e.category()) {
        case NO_JUDGEMENT -> ProblemException.badRequest(withoutAddress(e));
        case BUSY -> ProblemException.busy("The ledger is being written to. Try again.");
        case READ_ONLY -> new ProblemException(403, "The ledger cannot be written to.");
        case MISSING, NO_FOLDER, NO_LEDGER, OTHER_VERSION, BROKEN, FULL, UNREACHABLE -> e;
      };
    }
  }

  /** What is wrong, without where the ledger is. */
  private String withoutAddress(LedgerException error) {
    return String.valueOf(error.getMessage()).replace(ledger.address() + ": ", "");
  }

  private void send(Context context, String name, String json, DomContent... content) {
    context.html(layout.page(Section.JUDGE, name, Optional.of(json), content));
  }
}
