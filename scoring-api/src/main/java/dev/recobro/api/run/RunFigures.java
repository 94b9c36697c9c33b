package dev.recobro.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.Fx;
import dev.recobro.handoff.RunLayout;
import dev.recobro.policy.ContactLaw;
import dev.recobro.settings.DayConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.function.Function;

/**
 * What a run says of itself and of its portfolio.
 *
 * @param record of {@code run.json}
 * @param metrics of {@code metrics.json}; missing where a run has none
 */
public record RunFigures(JsonNode record, JsonNode metrics) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static RunFigures read(Path folder) throws IOException {
    Path metrics = folder.resolve(RunLayout.METRICS_JSON);
    return new RunFigures(
        MAPPER.readTree(folder.resolve(RunLayout.RUN_JSON).toFile()),
        Files.isRegularFile(metrics)
            ? MAPPER.readTree(metrics.toFile())
            : MissingNode.getInstance());
  }

  /** Id of the model set that scored the run; empty where the run doesn't say. */
  public String modelSet() {
    return record.path("models").path("set").asText("");
  }

  /** The currency that amounts are compared in. */
  public Currency base() throws RunRefused {
    return asked(day -> Currency.getInstance(record.path("base_currency").asText()));
  }

  /** Rates by which amounts are compared. */
  public Fx fx() throws RunRefused {
    Currency base = base();
    return asked(day -> day.fx(base));
  }

  /** Rule packs as the run's config names them; a pack of the user's is read from its place. */
  public ContactLaw law() throws RunRefused {
    return asked(DayConfig::contactLaw);
  }

  /**
   * Reads from the config that the run was made with.
   *
   * @throws RunRefused when it lacks a setting or can't be read here, saying what to do
   */
  public <T> T asked(Function<DayConfig, T> reading) throws RunRefused {
    if (!record.path("config").isObject()) {
      throw new RunRefused("run.json has no config: make a run with this version of Recobro");
    }
    try {
      return reading.apply(
          new DayConfig(ConfigFactory.parseString(record.path("config").toString())));
    } catch (ConfigException | IllegalArgumentException e) {
      throw new RunRefused(
          "run.json: config: "
              + e.getMessage()
              + "; put back what it names, or make a run with this version of Recobro",
          e);
    }
  }
}
