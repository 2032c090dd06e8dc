package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** What the desk counts and times, for Prometheus. */
final class Figures {
  private static final String STARTED = "dateline.started";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  void routes(RoutesConfig routes) {
    routes.before(context -> context.attribute(STARTED, System.nanoTime()));
    routes.after(this::time);
    routes.get(
        "/metrics",
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape()));
  }

  private void time(Context context) {
    Long started = context.attribute(STARTED);
    if (started == null) {
      return;
    }
    Timer.builder("dateline.http.requests")
        .description("Requests answered, and how long that took")
        .tag("method", context.method().toString())
        .tag("route", route(context))
        .tag("status", Integer.toString(context.statusCode()))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(10))
        .register(registry)
        .record(Duration.ofNanos(System.nanoTime() - started));
  }

  private static String route(Context context) {
    var endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }
}
