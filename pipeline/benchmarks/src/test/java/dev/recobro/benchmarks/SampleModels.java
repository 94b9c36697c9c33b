package dev.recobro.benchmarks;

import dev.recobro.ledger.Progress;
import dev.recobro.models.ModelSet;
import dev.recobro.run.Pipeline;
import dev.recobro.run.RecobroConfig;
import dev.recobro.run.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;

/** A model set trained on the committed sample, quickly and once for all tests of the module. */
public record SampleModels(Path folder, ModelSet set) {

  /** The committed sample, whose last night has files of its own. */
  public static final SimulatedPortfolio SAMPLE =
      new SimulatedPortfolio(
          root().resolve("data-samples/small").normalize(), LocalDate.of(2026, 11, 1));

  private static final String QUICK =
      """
      recobro.segments.enabled = false
      recobro.training { max-days = 8, search.max-trees = 20, effects.least-drawn = 1000000 }
      """;

  private static final class Once {
    static final SampleModels MADE = make();
  }

  /** The project's root folder. */
  public static Path root() {
    return Path.of(System.getProperty("recobro.root", ".")).toAbsolutePath().normalize();
  }

  public static SampleModels once() {
    return Once.MADE;
  }

  private static SampleModels make() {
    try (SparkSession spark = Sessions.open("local[2]")) {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sample-models");
      Path config = Files.writeString(folder.resolve("quick.conf"), QUICK);
      Path sets = folder.resolve("models");
      ModelSet set =
          new Pipeline(spark, RecobroConfig.read(config), Progress.SILENT)
              .train(
                  SAMPLE.folder().toString(),
                  folder.resolve("ledger").toString(),
                  sets,
                  SAMPLE.asOf());
      return new SampleModels(sets, set);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
