package dev.recobro.web;

import dev.recobro.api.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The day's list, one account, the API's documentation, and where one signs in. */
public final class Pages implements Site {
  private static final Map<String, Asset> ASSETS =
      List.of(
              "recobro.css",
              "words.js",
              "page.js",
              "list.js",
              "account.js",
              "docs.js",
              "login.js",
              "session.js",
              "icon.svg")
          .stream()
          .collect(Collectors.toMap(Function.identity(), Asset::of));

  private final String template = new String(Asset.of("page.html").bytes(), StandardCharsets.UTF_8);

  /** Made by the service loader. */
  public Pages() {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/", context -> page(context, "list"));
    routes.get("/accounts/{id}", context -> page(context, "account"));
    routes.get("/docs", context -> page(context, "docs"));
    routes.get("/login", context -> page(context, "login"));
    routes.get("/assets/{name}", Pages::asset);
  }

  private void page(Context context, String script) {
    Language language =
        Language.of(context.queryParam("lang"))
            .or(() -> Language.of(context.cookie("lang")))
            .orElseGet(() -> Language.accepted(context.header("Accept-Language")));
    Language.of(context.queryParam("lang"))
        .ifPresent(
            chosen ->
                context.header(
                    "Set-Cookie",
                    "lang=" + chosen.tag() + "; Path=/; Max-Age=31536000; SameSite=Lax"));
    context
        .contentType("text/html; charset=utf-8")
        .header("Content-Language", language.tag())
        .header("Vary", "Accept-Language, Cookie")
        .header("Cache-Control", "no-cache")
        .result(template.replace("{lang}", language.tag()).replace("{script}", script));
  }

  private static void asset(Context context) {
    Asset asset = ASSETS.get(context.pathParam("name"));
    if (asset == null) {
      throw new NotFoundResponse();
    }
    context.header("ETag", asset.tag()).header("Cache-Control", "no-cache");
    if (asset.tag().equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(asset.contentType()).result(asset.bytes());
    }
  }
}
