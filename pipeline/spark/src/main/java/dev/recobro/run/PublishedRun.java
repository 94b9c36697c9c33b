package dev.recobro.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.domain.Fx;
import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;

/**
 * A published run's folder and record.
 *
 * @param record of {@code run.json}
 */
record PublishedRun(Path folder, JsonNode record) {

  /**
   * @param run {@code AS-OF/ID}, or {@code current} for the one in force
   * @throws BadInput when there is no such run
   */
  static PublishedRun read(Path runs, String run) {
    try {
      Path current = runs.resolve(RunLayout.CURRENT);
      if (run.equals(RunLayout.CURRENT) && !Files.isRegularFile(current)) {
        throw new BadInput("no run is published in %s; make one with recobro run".formatted(runs));
      }
      Path folder =
          runs.resolve(run.equals(RunLayout.CURRENT) ? Files.readString(current).strip() : run);
      Path json = folder.resolve(RunLayout.RUN_JSON);
      if (!Files.isRegularFile(json)) {
        throw new BadInput("no run at " + folder);
      }
      return new PublishedRun(folder, new ObjectMapper().readTree(json.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The config that the run was made with, as JSON. */
  String config() {
    return record.get("config").toString();
  }

  String baseCurrency() {
    return record.get("base_currency").asText();
  }

  /** Rates of the run: a portfolio of one currency is reckoned in its own. */
  Fx fx(RecobroConfig config) {
    Currency base = Currency.getInstance(baseCurrency());
    return base.equals(config.baseCurrency()) ? new Fx(base, config.fxRates()) : Fx.only(base);
  }
}
