package dev.recobro.run;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Names the jars that {@code spark-submit} is to send beside the pipeline's. */
@Command(
    name = "cluster-jars",
    mixinStandardHelpOptions = true,
    description = "Prints what a Spark cluster lacks, for the --jars of spark-submit.")
final class ClusterJarsCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    System.out.println(String.join(",", ClusterJars.here().ours()));
    return 0;
  }
}
