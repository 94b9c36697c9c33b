package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.ledger.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One night over the committed sample, trained and run once for all tests that read what it
 * published.
 *
 * @param folder of models, ledger and runs
 */
record SampleNight(Path folder) {

  private static final String TRAINED = "2026-11-01";

  /** A Tuesday: the days before it, after the sample's history, are a Sunday and a holiday. */
  static final String AS_OF = "2026-11-03";

  private static final String CONFIG =
      """
      recobro {
        training { max-days = 12, search { candidates = 2, max-trees = 60 } }
        desks = [ { id = agents, capacity-minutes = 600 } ]
        actions = [
          { id = agent_call, channel = call, treatment = reminder, cost = 0.5, minutes = 6, desk = agents
            stages = [ administrative, extrajudicial, prejudicial, judicial ] }
        ]
        arms { holdout = 0.1, explore = 0.2 }
      }
      """;

  private static final class Once {
    static final SampleNight NIGHT = made();
  }

  static SampleNight once() {
    return Once.NIGHT;
  }

  private static SampleNight made() {
    try {
      SampleNight night = new SampleNight(TestFolders.empty("sample-night"));
      Files.writeString(night.config(), CONFIG);
      assertThat(
              Main.run(
                  "train",
                  "--portfolio=" + TestFolders.sample(),
                  "--models=" + night.models(),
                  "--ledger=" + night.ledger(),
                  "--as-of=" + TRAINED,
                  "--config=" + night.config()))
          .isZero();
      assertThat(night.run(TestFolders.sample(), night.ledger(), night.runs())).isZero();
      return night;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path config() {
    return folder.resolve("quick.conf");
  }

  Path models() {
    return folder.resolve("models");
  }

  Path ledger() {
    return folder.resolve("ledger");
  }

  Path runs() {
    return folder.resolve("runs");
  }

  /** Runs the night once more, over another portfolio, ledger or folder of runs; its exit code. */
  int run(Path portfolio, Path ledger, Path runs) {
    return run(portfolio.toString(), ledger, runs);
  }

  /** Likewise, over a portfolio at an address. */
  int run(String portfolio, Path ledger, Path runs) {
    return Main.run(arguments(portfolio, ledger, runs, AS_OF));
  }

  /** Likewise, with what the command said. */
  Said said(Path portfolio, Path ledger, Path runs) {
    return Said.by(arguments(portfolio.toString(), ledger, runs, AS_OF));
  }

  String[] arguments(String portfolio, Path ledger, Path runs, String asOf) {
    return new String[] {
      "run",
      "--portfolio=" + portfolio,
      "--models=" + models(),
      "--runs=" + runs,
      "--ledger=" + ledger,
      "--as-of=" + asOf,
      "--config=" + config()
    };
  }

  /** A published table; each command stops the session that it used. */
  Dataset<Row> part(String name) {
    return Sessions.local().read().parquet(TestFolders.current(runs()).resolve(name).toString());
  }

  JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(TestFolders.current(runs()).resolve(name).toFile());
  }
}
