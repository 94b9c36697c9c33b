package dev.recobro.benchmarks.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Cost;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;

/** Pages, accounts and the whole list of a worklist, beside a handler that answers a constant. */
final class ListReads {
  private static final int CLIENTS = 16;
  private static final int REQUESTS = 20_000;
  private static final int ACCOUNT_REQUESTS = 1_000;
  private static final int ARROW_RUNS = 10;
  private static final String ARROW = "application/vnd.apache.arrow.stream";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Findings findings;
  private final String base;
  private final String list;
  private final long entries;

  ListReads(Findings findings, String base, long entries) {
    this.findings = findings;
    this.base = base;
    this.list = base + "/v1/worklists/current/agents";
    this.entries = entries;
  }

  void measure() throws Exception {
    long wanted = entries * (entries + 1) / 2;
    List<String> addresses = new ArrayList<>();
    long ranks = followPages(addresses);
    findings.none("sum of ranks, JSON pages against published", ranks - wanted);
    ApiLoad.Seen pages = load(addresses.toArray(String[]::new), REQUESTS);
    findings.put("json_page_requests_per_second", pages.requestsPerSecond());
    findings.put("json_page_p50_ms", pages.p50Ms());
    findings.put("json_page_p99_ms", pages.p99Ms());
    findings.put("json_megabytes_per_second", pages.bytes() / 1e6 / pages.seconds());
    ApiLoad.Seen accounts = accounts();
    findings.none("errors in pages and accounts", pages.errors() + accounts.errors());
    long[] sums = arrow();
    findings.none("sum of ranks, Arrow against published", sums[1] - wanted);
    findings.add(Check.atLeast("rows, Arrow", (double) sums[0], (double) entries));
    double seconds = quickest(list);
    findings.put("arrow_rows_per_second", entries / seconds);
    beside(pages, (int) bytes(list), seconds);
  }

  /** The same bytes from a handler that does nothing else. */
  private void beside(ApiLoad.Seen pages, int arrowBytes, double arrowSeconds) throws Exception {
    int pageBytes = (int) (pages.bytes() / pages.requests());
    try (BareHandler bare = BareHandler.start(pageBytes, arrowBytes)) {
      ApiLoad.Seen constant = load(new String[] {bare.page()}, REQUESTS);
      findings.none("errors of the bare handler", constant.errors());
      findings.put("bare_page_requests_per_second", constant.requestsPerSecond());
      findings.put("bare_page_p99_ms", constant.p99Ms());
      findings.put(
          "json_page_share_of_bare", pages.requestsPerSecond() / constant.requestsPerSecond());
      double seconds = quickest(bare.list());
      findings.put("bare_list_megabytes_per_second", arrowBytes / 1e6 / seconds);
      findings.put("arrow_share_of_bare", seconds / arrowSeconds);
    }
  }

  private ApiLoad.Seen accounts() throws Exception {
    String[] accounts = new String[997];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = String.format("%s/v1/accounts/A-%08d", base, i * (entries * 2 / 997));
    }
    ApiLoad.Seen seen = load(accounts, ACCOUNT_REQUESTS);
    findings.put("account_requests_per_second", seen.requestsPerSecond());
    findings.put("account_p99_ms", seen.p99Ms());
    return seen;
  }

  /** Twice, since the first time is the compiler's. */
  private static ApiLoad.Seen load(String[] addresses, int requests) throws Exception {
    ApiLoad.run(addresses, CLIENTS, requests);
    return ApiLoad.run(addresses, CLIENTS, requests);
  }

  private double quickest(String address) throws Exception {
    double seconds = Double.MAX_VALUE;
    for (int i = 0; i < ARROW_RUNS; i++) {
      seconds = Math.min(seconds, Cost.of(() -> bytes(address)).cost().wallSeconds());
    }
    return seconds;
  }

  /** Follows all pages of the list, keeps their addresses and adds up the ranks. */
  private long followPages(List<String> pages) throws IOException, InterruptedException {
    ObjectMapper mapper = new ObjectMapper();
    long ranks = 0;
    String address = list;
    while (true) {
      pages.add(address);
      JsonNode page =
          mapper.readTree(
              http.send(
                      HttpRequest.newBuilder(URI.create(address)).build(),
                      HttpResponse.BodyHandlers.ofByteArray())
                  .body());
      for (JsonNode entry : page.path("entries")) {
        ranks += entry.path("rank").asLong();
      }
      if (page.path("next_cursor").isNull()) {
        return ranks;
      }
      address = list + "?cursor=" + page.path("next_cursor").asText();
    }
  }

  /** Rows and sum of ranks of the Arrow stream. */
  private long[] arrow() throws IOException, InterruptedException {
    long[] sums = new long[2];
    try (InputStream body = stream(list);
        RootAllocator memory = new RootAllocator();
        ArrowStreamReader reader = new ArrowStreamReader(body, memory)) {
      while (reader.loadNextBatch()) {
        IntVector ranks = (IntVector) reader.getVectorSchemaRoot().getVector("rank");
        for (int i = 0; i < ranks.getValueCount(); i++) {
          sums[0]++;
          sums[1] += ranks.get(i);
        }
      }
    }
    return sums;
  }

  private long bytes(String address) throws IOException, InterruptedException {
    try (InputStream body = stream(address)) {
      return body.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private InputStream stream(String address) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address)).header("Accept", ARROW).build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }
}
