package org.dateline.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPOutputStream;
import org.dateline.ledger.Ledger;

/**
 * Answers that depend on their address and on the ledger alone: made once for each state of the
 * ledger, and only by the first who asks, however many ask at a time. While reports come in and one
 * answer is made anew, those who ask beside get the one before it, unless somebody has judged
 * since. Safe for use by several threads.
 */
final class Remembered {
  private static final int MOST = 200;

  private final Ledger ledger;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** An answer as it is sent, plain and packed, with what it is and the mark of its content. */
  private static final class Answer {
    private final String type;
    private final byte[] body;
    private final byte[] packed;
    private final String tag;

    private Answer(String type, String body) {
      this.type = type;
      this.body = body.getBytes(StandardCharsets.UTF_8);
      this.packed = packed(this.body);
      this.tag = Unchanged.tag(this.body);
    }

    private static byte[] packed(byte[] body) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
        packing.write(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return packed.toByteArray();
    }

    private void give(Context context) {
      Unchanged.mark(context, tag);
      context.contentType(type).header("Vary", "Accept-Encoding");
      String understood = context.header("Accept-Encoding");
      if (understood != null && understood.contains("gzip")) {
        context.header("Content-Encoding", "gzip").result(packed);
      } else {
        context.result(body);
      }
    }
  }

  /**
   * The answer to an address.
   *
   * @param state of the ledger, for which it is made
   * @param answer is there when it is made
   * @param before the one that was made before, where nobody has judged since
   */
  private record Entry(
      Ledger.State state, CompletableFuture<Answer> answer, Optional<Answer> before) {
    boolean isMade() {
      return answer.isDone() && !answer.isCompletedExceptionally();
    }

    /** What is at hand, in a state in which there are the same judgements. */
    Optional<Answer> atHand(Ledger.State now) {
      boolean sameJudgements =
          state.judgement() == now.judgement() && state.withdrawals() == now.withdrawals();
      return !sameJudgements ? Optional.empty() : isMade() ? Optional.of(answer.join()) : before;
    }
  }

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
      made.get().join().give(context);
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
        Answer answer = new Answer(type, body);
        own.complete(answer);
        answer.give(context);
      }
    } finally {
      own.completeExceptionally(new IllegalStateException("no answer to be remembered"));
    }
  }

  /** The answer that somebody makes or has made; empty where it must be made, as {@code own}. */
  private synchronized Optional<CompletableFuture<Answer>> made(
      Ledger.State now, String address, CompletableFuture<Answer> own) {
    Entry known = entries.remove(address);
    Optional<Answer> atHand = known == null ? Optional.empty() : known.atHand(now);
    if (known != null && !known.answer().isCompletedExceptionally()) {
      boolean fresh = known.state().equals(now);
      if (fresh || !known.answer().isDone() && atHand.isPresent()) {
        entries.put(address, known);
        return Optional.of(
            fresh && (known.isMade() || atHand.isEmpty())
                ? known.answer()
                : CompletableFuture.completedFuture(atHand.orElseThrow()));
      }
    }
    if (entries.size() >= MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
    entries.put(address, new Entry(now, own, atHand));
    return Optional.empty();
  }
}
