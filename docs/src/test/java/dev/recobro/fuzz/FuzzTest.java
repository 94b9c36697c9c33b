package dev.recobro.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.docs.Project;
import dev.recobro.run.ServedNight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent to a server of a real night, it answers, and a refusal says what to do. {@code
 * -Drecobro.fuzz.requests=N} and {@code -Drecobro.fuzz.seed=S} send others and more.
 */
final class FuzzTest {
  private static final int REQUESTS = Integer.getInteger("recobro.fuzz.requests", 3000);
  private static final long SEED = Long.getLong("recobro.fuzz.seed", 20_261_103);

  /** Of 28 operations; a server without keys has no sessions. */
  private static final int FEWEST = 20;

  private static final byte[] DESCRIPTION =
      "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What a run may leave behind, however long it is: compiled code's data, pools, buffers. */
  private static final long FLAT_BYTES = 24L << 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void no_request_gets_a_5xx_a_hang_or_a_refusal_that_does_not_say_what_to_do(boolean keyed)
      throws Exception {
    try (ServedNight night = ServedNight.open(folder, keyed)) {
      Wire wire = new Wire(night.server().port(), PATIENCE);
      JsonNode document = Verdict.tree(wire.send(DESCRIPTION));
      Known known = new Known();
      known.put("desk", "agents");
      known.put("as_of", "current");
      RequestMaker maker = RequestMaker.of(document, known, night.keys(), night.address());
      FuzzRun run = new FuzzRun(maker, known, wire, SEED);
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

  private static void say(FuzzRun run, boolean keyed, long before, long after) throws IOException {
    String text =
        "%s keys: %s; in use after a quarter %.1f MB, at the end %.1f MB%n"
            .formatted(keyed ? "with" : "without", run, before / 1e6, after / 1e6);
    System.out.print(text);
    Path said = Files.createDirectories(Project.path("docs/target/fuzz"));
    String whom = keyed ? "keys" : "no-keys";
    write(said.resolve("refusals-" + whom + ".txt"), run.details());
    write(said.resolve("faults-" + whom + ".txt"), run.faults());
    write(said.resolve("reached-" + whom + ".txt"), new TreeSet<>(run.reached()));
    write(said.resolve("figures-" + whom + ".txt"), List.of(text));
  }

  /** What was sent may hold characters that no file can. */
  private static void write(Path file, Collection<String> lines) throws IOException {
    Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
