package org.dateline.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dateline.ledger.Ledger;

/**
 * Answers that depend on their address and on the ledger alone: made once for each state of the
 * ledger, and only by the first who asks, however many ask at a time. Safe for use by several
 * threads.
 */
final class Remembered {
  private static final int MOST = 200;

  private final Ledger ledger;
  private Optional<Ledger.State> state = Optional.empty();
  private Map<String, CompletableFuture<Answer>> answers = new LinkedHashMap<>();

  /** An answer with what it is. */
  private record Answer(String type, String body) {}

  Remembered(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Answers as {@code handler} does. */
  Handler of(Handler handler) {
    return context -> answer(handler, context);
  }

  private void answer(Handler handler, Context context) throws Exception {
    String address = context.path() + "?" + Optional.ofNullable(context.queryString()).orElse("");
    CompletableFuture<Answer> own = new CompletableFuture<>();
    Optional<CompletableFuture<Answer>> made = made(ledger.state(), address, own);
    if (made.isEmpty()) {
      make(handler, context, own);
      return;
    }
    try {
      Answer answer = made.get().join();
      context.contentType(answer.type()).result(answer.body());
    } catch (CompletionException e) {
      // Whoever asked first was told something else; this one is told too.
      handler.handle(context);
    }
  }

  private static void make(Handler handler, Context context, CompletableFuture<Answer> own)
      throws Exception {
    try {
      handler.handle(context);
      String body = context.result();
      String type = context.res().getContentType();
      if (context.statusCode() == 200 && body != null && type != null) {
        own.complete(new Answer(type, body));
      }
    } finally {
      own.completeExceptionally(new IllegalStateException("no answer to be remembered"));
    }
  }

  /**
   * The answer that somebody makes or has made for this state; where nobody has, {@code own} is.
   */
  private synchronized Optional<CompletableFuture<Answer>> made(
      Ledger.State now, String address, CompletableFuture<Answer> own) {
    if (state.filter(now::equals).isEmpty()) {
      state = Optional.of(now);
      answers = new LinkedHashMap<>();
    }
    CompletableFuture<Answer> known = answers.get(address);
    if (known != null && !known.isCompletedExceptionally()) {
      return Optional.of(known);
    }
    if (answers.size() >= MOST) {
      answers.remove(answers.keySet().iterator().next());
    }
    answers.put(address, own);
    return Optional.empty();
  }
}
