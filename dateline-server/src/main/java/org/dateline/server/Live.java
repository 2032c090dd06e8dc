package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ledger.KeptArticle;
import org.dateline.ledger.Ledger;
import org.dateline.server.story.Watch;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells programs and open pages of each reading as it is kept, as server-sent events. Whoever comes
 * back with the id of the last event gets what came meanwhile, up to {@value #MOST} readings.
 */
final class Live implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 500;
  private static final int AT_ONCE = 200;
  private static final Duration BEAT = Duration.ofSeconds(10);

  private final Ledger ledger;
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final AtomicLong last;
  private final Thread heart = Thread.ofVirtual().name("desk-live").unstarted(this::beat);

  Live(Ledger ledger, Watch watch) {
    this.ledger = ledger;
    this.last = new AtomicLong(ledger.state().reading());
    watch.tell(this::changed);
  }

  void routes(RoutesConfig routes) {
    routes.sse("/api/live", this::join);
  }

  /** Starts to look after those who listen. */
  void start() {
    heart.start();
  }

  /** Keeps connections from falling asleep, and finds those that are gone. */
  private void beat() {
    try {
      while (true) {
        Thread.sleep(BEAT);
        clients.removeIf(SseClient::terminated);
        clients.forEach(client -> client.sendComment("here"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    heart.interrupt();
    clients.forEach(SseClient::close);
  }

  private void join(SseClient client) {
    if (clients.size() >= AT_ONCE) {
      client.sendEvent("busy", "{}");
      return;
    }
    client.keepAlive();
    clients.add(client);
    client.onClose(() -> clients.remove(client));
    String known = client.ctx().header("Last-Event-ID");
    if (known != null && known.matches("[0-9]{1,18}")) {
      ledger.readingsAfter(Long.parseLong(known), MOST).forEach(kept -> send(client, kept));
    }
    client.sendComment("listening");
  }

  private void changed(Ledger.State state) {
    long before = last.getAndSet(state.reading());
    if (clients.isEmpty() || state.reading() <= before) {
      return;
    }
    List<KeptArticle> added = ledger.readingsAfter(before, MOST);
    clients.removeIf(SseClient::terminated);
    clients.forEach(client -> added.forEach(kept -> send(client, kept)));
  }

  private static void send(SseClient client, KeptArticle kept) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("article", kept.coded().article().id().value());
    fields.put("title", kept.coded().article().title());
    fields.put("outlet", kept.coded().article().outlet());
    fields.put("published", kept.coded().article().published().map(Object::toString));
    fields.put("events", kept.coded().events().size());
    fields.put("quotes", kept.coded().quotes().size());
    fields.put("tallies", kept.coded().tallies().size());
    client.sendEvent("reading", JSON.writeValueAsString(fields), Long.toString(kept.number()));
  }
}
