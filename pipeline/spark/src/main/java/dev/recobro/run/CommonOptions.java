package dev.recobro.run;

import dev.recobro.domain.Fx;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every pipeline command takes. */
final class CommonOptions {

  @Option(names = "--config", description = "HOCON file that overrides the defaults.")
  @Nullable Path configFile;

  @Option(
      names = "--master",
      description = "Spark master; default: SPARK_MASTER, else all cores of this machine.")
  @Nullable String master;

  @Option(names = "--debug", description = "Show a stack trace when the command fails.")
  boolean debug;

  RecobroConfig config() {
    return RecobroConfig.read(configFile);
  }

  Progress progress() {
    return TerminalProgress.start(Main.CLOCK);
  }

  /** Rates for the portfolio's currencies: its own when it holds one, else those of the config. */
  static Fx fx(LedgerUpdate update, RecobroConfig config) {
    return config.fx(update);
  }
}
