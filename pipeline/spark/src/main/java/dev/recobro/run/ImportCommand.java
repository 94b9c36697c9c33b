package dev.recobro.run;

import dev.recobro.ingest.BadMappingException;
import dev.recobro.ingest.ForeignLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a foreign layout into a portfolio's tables. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Makes a portfolio from tables of another layout, by a mapping.")
final class ImportCommand implements Callable<Integer>, Debuggable {

  @Option(names = "--mapping", required = true, description = "HOCON file: sources and columns.")
  Path mapping = Path.of("");

  @Option(names = "--out", required = true, description = "New folder for the portfolio.")
  String out = "";

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files or folders to read.")
  List<String> sources = List.of();

  @Option(names = "--master", description = "Spark master; default: SPARK_MASTER, else local.")
  @Nullable String master;

  @Option(names = "--debug", description = "Show a stack trace when the command fails.")
  boolean debug;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = Sessions.open(master)) {
      Map<String, Long> rows = ForeignLayout.convert(spark, mapping, sources, out);
      rows.forEach((table, count) -> System.out.printf("%-14s %,d rows%n", table, count));
    } catch (BadMappingException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
    return 0;
  }

  @Override
  public boolean debug() {
    return debug;
  }
}
