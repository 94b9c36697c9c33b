package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.SimulatedPortfolio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one {@code recobro train} of a given size took, in a process of its own, with snapshots,
 * search, all outcomes and evaluation; the ledger stood.
 *
 * @param rows snapshots that it took
 * @param peakGigabytes of memory that the process held at once, heap and native
 */
record TrainingSize(
    long rows, int features, double wallSeconds, double cpuSeconds, double peakGigabytes) {

  private static final String HEAP = "-Xmx12g";
  private static final Pattern TAKEN =
      Pattern.compile("training on ([\\d,]+) snapshots of (\\d+) features");

  static TrainingSize measure(Options options, SimulatedPortfolio portfolio, Path ledger, long most)
      throws IOException, InterruptedException {
    Path work = options.scratch().resolve("training-" + most);
    SimulatedPortfolio.delete(work);
    Files.createDirectories(work);
    Path config =
        Files.writeString(work.resolve("size.conf"), "recobro.training.max-rows = " + most + "\n");
    Path figures = work.resolve("figures");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options.root().resolve("pipeline/spark/jvm.args"),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                TrainOnce.class.getName(),
                figures.toString(),
                "train",
                "--portfolio=" + portfolio.folder(),
                "--ledger=" + ledger,
                "--models=" + work.resolve("models"),
                "--as-of=" + portfolio.asOf(),
                "--config=" + config,
                "--master=local[2]")
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("training failed: see " + work.resolve("log"));
    }
    String[] words = Files.readString(figures).strip().split(" ");
    Matcher said = taken(Files.readString(work.resolve("log")));
    return new TrainingSize(
        Long.parseLong(said.group(1).replace(",", "")),
        Integer.parseInt(said.group(2)),
        (System.nanoTime() - start) / 1e9,
        Double.parseDouble(words[0]),
        Double.parseDouble(words[1]) / 1e6);
  }

  private static Matcher taken(String log) {
    Matcher said = TAKEN.matcher(log);
    if (!said.find()) {
      throw new IllegalStateException("training doesn't say how many snapshots it took");
    }
    return said;
  }
}
