package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Speaks to a server under test. */
record ApiClient(HttpClient http, String base) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ApiClient of(ApiServer server) {
    return new ApiClient(HttpClient.newHttpClient(), "http://127.0.0.1:" + server.port());
  }

  /** The answer to a GET with pairs of header names and values. */
  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) {
    return tree(get(path).body());
  }

  static JsonNode tree(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Entries of all pages, following next_cursor. */
  List<JsonNode> allEntries(String path) {
    List<JsonNode> entries = new ArrayList<>();
    String joint = path.contains("?") ? "&" : "?";
    JsonNode page = json(path);
    while (true) {
      page.path("entries").forEach(entries::add);
      if (page.path("next_cursor").isNull()) {
        return entries;
      }
      page = json(path + joint + "cursor=" + page.path("next_cursor").asText());
    }
  }
}
