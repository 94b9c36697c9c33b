package dev.recobro.web;

import dev.recobro.api.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The manager's pages, and the API's documentation. */
public final class Pages implements Site {
  /** Pages at an address of their own name. */
  private static final List<String> NAMED =
      List.of(
          "portfolio", "behind", "what-if", "segments", "models", "compliance", "docs", "login");

  private static final List<String> SHARED =
      List.of(
          "recobro.css",
          "figures.css",
          "icon.svg",
          "words.js",
          "words-figures.js",
          "format.js",
          "page.js",
          "session.js",
          "table.js",
          "chart.js",
          "override.js",
          "path.js",
          "activity.js",
          "terms.js",
          "list.js",
          "account.js");

  private static final Map<String, Asset> ASSETS = assets();

  private final String template = new String(Asset.of("page.html").bytes(), StandardCharsets.UTF_8);

  /** Made by the service loader. */
  public Pages() {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/", context -> page(context, "list"));
    routes.get("/accounts/{id}", context -> page(context, "account"));
    NAMED.forEach(name -> routes.get("/" + name, context -> page(context, name)));
    routes.get("/assets/{name}", Pages::asset);
  }

  private static Map<String, Asset> assets() {
    Map<String, Asset> assets = new HashMap<>(Charts.assets());
    SHARED.forEach(name -> assets.put(name, Asset.of(name)));
    NAMED.forEach(name -> assets.put(name + ".js", Asset.of(name + ".js")));
    return Map.copyOf(assets);
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
