package dev.recobro.run;

import dev.recobro.nightly.NightlyRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes and publishes the worklist of one day. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Makes the worklist of one day and publishes it, whole or not at all.")
final class RunCommand implements Callable<Integer>, Debuggable {

  @Mixin JobOptions job = new JobOptions();

  @Option(names = "--runs", required = true, description = "Folder of published runs.")
  Path runs = Path.of("");

  @Override
  public Integer call() throws Exception {
    RecobroConfig config = job.common.config();
    try (SparkSession spark = Sessions.open(job.common.master)) {
      NightlyRun.Published published =
          new Pipeline(spark, config, job.common.progress())
              .run(job.portfolio, job.ledger(runs), job.models, runs, job.asOf);
      System.out.println("published " + published.folder());
    }
    return 0;
  }

  @Override
  public boolean debug() {
    return job.common.debug;
  }
}
