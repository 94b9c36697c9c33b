package dev.recobro.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.ApiServer;
import dev.recobro.api.ApiSettings;
import dev.recobro.api.OutcomeCodes;
import dev.recobro.api.StartRefused;
import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.access.NewKey;
import dev.recobro.api.access.Role;
import dev.recobro.api.work.WorkSettings;
import dev.recobro.docs.Project;
import dev.recobro.run.PublishedNight;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent to a server of a real night, it answers, and a refusal says what to do. {@code
 * -Drecobro.fuzz.requests=N} and {@code -Drecobro.fuzz.seed=S} send others and more.
 */
final class FuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-03T18:00:00Z");
  private static final int REQUESTS = Integer.getInteger("recobro.fuzz.requests", 3000);
  private static final long SEED = Long.getLong("recobro.fuzz.seed", 20_261_103);
  /** Of 28 operations; a server without keys has no sessions. */
  private static final int FEWEST = 20;

  private static final byte[] DESCRIPTION =
      "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a run may leave behind, however long it is: compiled code's data, pools, buffers. */
  private static final long FLAT_BYTES = 24L << 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void no_request_gets_a_5xx_a_hang_or_a_refusal_that_does_not_say_what_to_do(boolean keyed)
      throws Exception {
    PublishedNight night = PublishedNight.made();
    StoreAddress store = StoreAddress.in(folder);
    Map<String, String> keys = keyed ? keys(store) : Map.of();
    try (ApiServer server = serve(night, store)) {
      JsonNode document =
          Verdict.tree(new Wire(server.port(), PATIENCE).send(DESCRIPTION));
      Known known = new Known();
      known.put("desk", "agents");
      known.put("as_of", "current");
      RequestMaker maker =
          RequestMaker.of(document, known, keys, "127.0.0.1:" + server.port());
      FuzzRun run = new FuzzRun(maker, known, new Wire(server.port(), PATIENCE), SEED);
      run.go(REQUESTS / 4);
      long before = Heap.used();
      run.go(REQUESTS / 2);
      long after = Heap.used();
      say(run, keyed, before, after);

      assertThat(run.faults()).isEmpty();
      assertThat(after - before).as("bytes more in use").isLessThan(FLAT_BYTES);
      assertThat(run.reached()).as("operations that answered").hasSizeGreaterThan(FEWEST);
    }
  }

  private static ApiServer serve(PublishedNight night, StoreAddress store) throws StartRefused {
    return ApiServer.start(
        new ApiSettings(
            night.runs(),
            night.models(),
            "127.0.0.1",
            0,
            store,
            () -> NOW,
            WorkSettings.USUAL,
            OutcomeCodes.shipped(),
            new AccessSettings(1_000_000, 1000, false)));
  }

  private static Map<String, String> keys(StoreAddress address) throws IOException {
    Map<String, String> keys = new HashMap<>();
    try (Store store = Store.open(address)) {
      for (Role role : Role.values()) {
        keys.put(role.code(), NewKey.make(store, role, "fuzz", "root", NOW).shown());
      }
    }
    return keys;
  }

  private static void say(FuzzRun run, boolean keyed, long before, long after) throws IOException {
    String text =
        "%s keys: %s; in use after a quarter %.1f MB, at the end %.1f MB%n"
            .formatted(keyed ? "with" : "without", run, before / 1e6, after / 1e6);
    System.out.print(text);
    Path said = Files.createDirectories(Project.path("docs/target/fuzz"));
    Files.write(said.resolve("details-" + keyed + ".txt"), List.copyOf(run.details()));
    Files.write(said.resolve("faults-" + keyed + ".txt"), run.faults());
    Files.write(said.resolve("reached-" + keyed + ".txt"), new TreeSet<>(run.reached()));
    Files.writeString(said.resolve("figures-" + keyed + ".txt"), text);
  }
}
