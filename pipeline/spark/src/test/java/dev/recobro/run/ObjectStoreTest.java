package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.ledger.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portfolio in an object store, read through Hadoop's own client for S3. */
class ObjectStoreTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @TempDir private Path folder = Path.of("");

  @Test
  void a_portfolio_in_an_object_store_gives_the_same_bytes_as_in_a_folder() throws Exception {
    Path store = folder.resolve("store");
    Path portfolio = store.resolve("portfolio");
    Files.createDirectories(store);
    TestFolders.copy(TestFolders.sample(), portfolio);
    // Of the as-of day, so that the list doesn't know it: CSV is read by tasks of our own.
    Files.writeString(
        portfolio.resolve("payments/later.csv"),
        "account_id,payment_id,paid_on,amount\n%s,later-1,2026-11-03,10\n".formatted(anAccount()));
    Path runs = folder.resolve("runs");
    try (S3Server server = S3Server.start(folder)) {
      server.bucket("bucket", store);
      assertThat(run(server.settings(), "s3a://bucket/portfolio", runs)).isZero();
    }

    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
    assertThat(read(runs, "payments")).isEqualTo(read(NIGHT.runs(), "payments") + 1);
  }

  private int run(List<String> settings, String portfolio, Path runs) {
    List<String[]> pairs = settings.stream().map(setting -> setting.split("=", 2)).toList();
    // A session that is open would be taken, without these settings.
    Sessions.local().stop();
    try {
      pairs.forEach(pair -> System.setProperty(pair[0], pair[1]));
      return NIGHT.run(portfolio, folder.resolve("ledger"), runs);
    } finally {
      pairs.forEach(pair -> System.clearProperty(pair[0]));
    }
  }

  private static String anAccount() {
    return NIGHT.part("worklist").first().getAs("account_id");
  }

  private static long read(Path runs, String table) throws IOException {
    JsonNode record =
        new ObjectMapper().readTree(TestFolders.current(runs).resolve("run.json").toFile());
    for (JsonNode input : record.get("inputs")) {
      if (input.get("table").asText().equals(table)) {
        return input.get("read").asLong();
      }
    }
    throw new AssertionError("no " + table);
  }
}
