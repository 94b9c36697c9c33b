package dev.recobro.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.api.ApiServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;

/**
 * Pages, accounts and the whole list of a worklist over loopback: server and clients share the
 * machine, so a figure is what both together allow.
 */
final class ApiBenchmark implements Benchmark {
  private static final int CLIENTS = 16;
  private static final int REQUESTS = 20_000;
  private static final int ACCOUNT_REQUESTS = 1_000;
  private static final int ARROW_RUNS = 10;
  private static final String ARROW = "application/vnd.apache.arrow.stream";

  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public String name() {
    return "api";
  }

  @Override
  public Report run(Options options) throws Exception {
    long entries = options.accountsOr(100_000);
    Path runs = options.scratch().resolve("api-" + entries);
    Files.createDirectories(runs);
    new ApiRun(runs, entries).publish();
    Cost.Measured<ApiServer> started = Cost.of(() -> ApiServer.start(runs, "127.0.0.1", 0));
    try (ApiServer server = started.result()) {
      String base = "http://127.0.0.1:" + server.port();
      return measure(entries, base, started.cost());
    }
  }

  private Report measure(long entries, String base, Cost load) throws Exception {
    String list = base + "/v1/worklists/current/agents";
    List<String> pages = new ArrayList<>();
    long jsonRanks = followPages(list, pages);
    String[] addresses = pages.toArray(String[]::new);
    ApiLoad.run(addresses, CLIENTS, REQUESTS);
    ApiLoad.Seen json = ApiLoad.run(addresses, CLIENTS, REQUESTS);
    String[] accounts = new String[997];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = String.format("%s/v1/accounts/A-%08d", base, i * (entries * 2 / 997));
    }
    ApiLoad.run(accounts, CLIENTS, ACCOUNT_REQUESTS);
    ApiLoad.Seen account = ApiLoad.run(accounts, CLIENTS, ACCOUNT_REQUESTS);
    long[] arrowSum = arrow(list);
    double arrowSeconds = Double.MAX_VALUE;
    for (int i = 0; i < ARROW_RUNS; i++) {
      arrowSeconds = Math.min(arrowSeconds, Cost.of(() -> bytes(list)).cost().wallSeconds());
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("load_wall_seconds", load.wallSeconds());
    figures.put("json_page_requests_per_second", json.requestsPerSecond());
    figures.put("json_page_p50_ms", json.p50Ms());
    figures.put("json_page_p99_ms", json.p99Ms());
    figures.put("json_megabytes_per_second", json.bytes() / 1e6 / json.seconds());
    figures.put("account_requests_per_second", account.requestsPerSecond());
    figures.put("account_p99_ms", account.p99Ms());
    figures.put("arrow_rows_per_second", entries / arrowSeconds);
    long wanted = entries * (entries + 1) / 2;
    Table table = new Table("figure", "value");
    figures.forEach(table::row);
    return new Report(
        name(),
        entries,
        1,
        table,
        figures,
        List.of(
            Check.atMost(
                "errors in pages and accounts", (double) (json.errors() + account.errors()), 0),
            Check.atMost(
                "sum of ranks, JSON pages against published", (double) (jsonRanks - wanted), 0),
            Check.atLeast(
                "sum of ranks, JSON pages against published", (double) (jsonRanks - wanted), 0),
            Check.atMost(
                "sum of ranks, Arrow against published", (double) (arrowSum[1] - wanted), 0),
            Check.atLeast(
                "sum of ranks, Arrow against published", (double) (arrowSum[1] - wanted), 0),
            Check.atLeast("rows, Arrow", (double) arrowSum[0], (double) entries)));
  }

  /** Follows all pages of {@code list}, keeps their addresses and adds up the ranks. */
  private long followPages(String list, List<String> pages)
      throws IOException, InterruptedException {
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
  private long[] arrow(String list) throws IOException, InterruptedException {
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

  private long bytes(String list) throws IOException, InterruptedException {
    try (InputStream body = stream(list)) {
      return body.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private InputStream stream(String list) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(list)).header("Accept", ARROW).build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }
}
