package org.dateline.server;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.server.page.Layout;
import org.dateline.server.text.Shown;
import tools.jackson.databind.json.JsonMapper;

/** Errors: problem details as RFC 9457 has them for programs, a page for people. */
final class Problems {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "The request cannot be understood",
          401, "A token is needed",
          403, "Not allowed",
          404, "There is no such page",
          405, "This address does not take that method",
          413, "The request is too large",
          415, "This kind of content is not read here",
          421, "This desk does not answer to that name",
          503, "The desk is busy");

  private final Layout layout;

  Problems(Layout layout) {
    this.layout = layout;
  }

  /** Tells what went wrong. */
  void tell(Context context, int status, String detail) {
    String title = TITLES.getOrDefault(status, status < 500 ? "Refused" : "The desk failed");
    context.status(status);
    if (wantsPage(context)) {
      context.html(
          layout.page(
              Layout.Section.NONE,
              title,
              Optional.empty(),
              div(h1(title), p(Shown.line(detail)), p(a("To the desk").withHref("/")))
                  .withClass("intro")));
      return;
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    context.contentType("application/problem+json").result(JSON.writeValueAsString(problem));
  }

  /** Tells of an error that the HTTP library found. */
  void tell(Context context, HttpResponseException error) {
    String given = String.valueOf(error.getMessage());
    tell(context, error.getStatus(), given.isBlank() ? "Nothing more is known." : given);
  }

  private static boolean wantsPage(Context context) {
    String accept = context.header("Accept");
    return !context.path().startsWith("/api/")
        && !context.path().equals("/code")
        && accept != null
        && accept.contains("text/html");
  }
}
