package dev.recobro.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends a browser without a session from a page to the login page. */
final class LoginFirst implements Handler {
  /** What isn't a page, or is open to all. */
  private static final List<String> OTHERS =
      List.of("/v1/", "/assets/", "/health/", "/metrics", "/openapi.json", "/docs", "/login");

  private final Guard guard;

  LoginFirst(Guard guard) {
    this.guard = guard;
  }

  @Override
  public void handle(Context context) {
    String path = context.path();
    if (context.method().equals(HandlerType.GET)
        && OTHERS.stream().noneMatch(path::startsWith)
        && guard.isStranger(context)) {
      String query = context.queryString();
      String wanted = query == null ? path : path + "?" + query;
      context.redirect("/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
      context.skipRemainingHandlers();
    }
  }
}
