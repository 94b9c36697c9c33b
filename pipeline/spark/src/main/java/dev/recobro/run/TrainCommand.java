package dev.recobro.run;

import dev.recobro.models.ModelSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains, evaluates, writes a model set; promotes the first one. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains, evaluates and writes a model set; promotes the first one.")
final class TrainCommand implements Callable<Integer>, Debuggable {

  @Mixin JobOptions job = new JobOptions();

  @Option(
      names = "--segments-only",
      description = "Finds segments anew beside the champion's propensities.")
  boolean segmentsOnly;

  @Override
  public Integer call() throws Exception {
    RecobroConfig config = job.common.config();
    try (SparkSession spark = Sessions.open(job.common.master)) {
      Pipeline pipeline = new Pipeline(spark, config, job.common.progress());
      ModelSet set =
          segmentsOnly
              ? pipeline.trainSegments(job.portfolio, job.ledger(job.models), job.models, job.asOf)
              : pipeline.train(job.portfolio, job.ledger(job.models), job.models, job.asOf);
      EvaluationTable.print(set, System.out);
      PortfolioTable.print(set, System.out);
      SegmentTable.print(set, System.out);
      EffectTable.print(set, System.out);
    }
    return 0;
  }

  @Override
  public boolean debug() {
    return job.common.debug;
  }
}
