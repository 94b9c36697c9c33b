package dev.recobro.benchmarks.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a dialer asks over HTTP. Not for sharing between threads. */
final class Dialer {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static {
    // One connection kept for each of the dialers.
    System.setProperty("http.maxConnections", "64");
  }

  private final String base;
  private final Acknowledged acknowledged;

  Dialer(String base, Acknowledged acknowledged) {
    this.base = base;
    this.acknowledged = acknowledged;
  }

  /**
   * Takes the next entries, for which an answer of 200 is the acknowledgement.
   *
   * @param begin when they were wanted, in {@link System#nanoTime()}
   */
  JsonNode lease(int count, int ttlSeconds, String agent, long begin) throws IOException {
    String body =
        "{\"count\":%d,\"ttl_seconds\":%d,\"agent\":\"%s\"}".formatted(count, ttlSeconds, agent);
    JsonNode leases =
        MAPPER.readTree(post("/v1/worklists/current/agents/leases", body, null)).path("leases");
    acknowledged.leasing().since(begin);
    leases.forEach(
        lease -> acknowledged.lease(lease.path("lease_id").asText(), lease.path("rank").asLong()));
    acknowledged.answered();
    return leases;
  }

  /** Tells what came of one attempt. */
  void dispose(String disposition, String key) throws IOException {
    long begin = System.nanoTime();
    JsonNode answer = MAPPER.readTree(post("/v1/dispositions", disposition, key));
    acknowledged.disposing().since(begin);
    recorded(answer);
    acknowledged.answered();
  }

  /** Tells what came of many, each with its key in its line. */
  void disposeAll(String lines) throws IOException {
    long begin = System.nanoTime();
    String answers = post("/v1/dispositions", lines, "");
    acknowledged.disposing().since(begin);
    for (String line : answers.lines().toList()) {
      JsonNode answer = MAPPER.readTree(line);
      if (answer.path("status").asInt() == 201) {
        recorded(answer.path("disposition"));
      } else {
        acknowledged.error(line);
      }
    }
    acknowledged.answered();
  }

  /** Tells that an account paid. */
  void pay(String account, String payment) throws IOException {
    String body =
        "{\"account_id\":\"%s\",\"payment_id\":\"%s\",\"paid_on\":\"2026-11-22\",\"amount\":1}"
            .formatted(account, payment);
    JsonNode answer = MAPPER.readTree(post("/v1/payments", body, null));
    acknowledged.payment(answer.path("payment_id").asText());
    acknowledged.answered();
  }

  private void recorded(JsonNode disposition) {
    acknowledged.contact(disposition.path("contact_id").asText());
    if (disposition.hasNonNull("promise_id")) {
      acknowledged.promise(disposition.path("promise_id").asText());
    }
  }

  /**
   * The body of the answer.
   *
   * @param key of the request; empty for lines, null where none is needed
   * @throws IOException when the server is gone, or refuses
   */
  private String post(String path, String body, @Nullable String key) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(base + path).toURL().openConnection();
    connection.setDoOutput(true);
    connection.setConnectTimeout(10_000);
    connection.setReadTimeout(60_000);
    connection.setFixedLengthStreamingMode(bytes.length); // nothing is sent twice unasked
    connection.setRequestProperty(
        "Content-Type", "".equals(key) ? "application/x-ndjson" : "application/json");
    if (key != null && !key.isEmpty()) {
      connection.setRequestProperty("Idempotency-Key", key);
    }
    try (OutputStream out = connection.getOutputStream()) {
      out.write(bytes);
    }
    int status = connection.getResponseCode();
    InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (stream == null) {
      throw new IOException("the connection ended before its answer");
    }
    try (InputStream in = stream) {
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (status >= 400) {
        acknowledged.error(status + " " + answer);
      }
      return answer;
    }
  }
}
