package dev.recobro.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.docs.Project;
import dev.recobro.run.ServedNight;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description is one that programs can be made from. */
final class GeneratedClientTest {
  @TempDir private Path folder;

  @Test
  void a_generated_client_compiles_and_works_a_list_of_a_real_server() throws Exception {
    try (ServedNight night = ServedNight.open(folder.resolve("data"), true)) {
      String url = "http://" + night.address();
      Map<String, String> told = new HashMap<>(night.keys());
      told.put("url", url);
      List<String> done =
          GeneratedClient.of(url + "/openapi.json", folder)
              .compiled(
                  Project.path("docs/src/test/resources/client/WorksAList.java"),
                  "dev.recobro.client.WorksAList")
              .apply(told);

      assertThat(done)
          .containsExactly(
              "read 3 entries of agents, the first of rank 1",
              "took 1, kept it until 2026-11-03T18:10Z",
              "no_answer is recorded; it waits until 2026-11-03T20:00Z",
              "the account has a propensity",
              "scored A1, which owes 100.5",
              "422 agent is missing: give it, not as null.");
    }
  }
}
