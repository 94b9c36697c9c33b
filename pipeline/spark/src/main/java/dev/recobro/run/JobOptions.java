package dev.recobro.run;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that works on a portfolio with model sets as of a day. */
final class JobOptions {

  @Option(names = "--portfolio", required = true, description = "Folder of the portfolio's tables.")
  String portfolio = "";

  @Option(names = "--models", required = true, description = "Folder of model sets.")
  Path models = Path.of("");

  @Option(
      names = "--as-of",
      required = true,
      converter = DayConverter.class,
      description = "The day to stand on; features see nothing dated that day or later.")
  LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--ledger",
      converter = LedgerConverter.class,
      description = "Folder of the ledger; default: ledger in RUNS for `run`, else in MODELS.")
  @Nullable String ledger;

  @Mixin CommonOptions common = new CommonOptions();

  /** The ledger's folder: as given, else in {@code home}. */
  String ledger(Path home) {
    return ledger == null ? home.resolve("ledger").toString() : ledger;
  }
}
