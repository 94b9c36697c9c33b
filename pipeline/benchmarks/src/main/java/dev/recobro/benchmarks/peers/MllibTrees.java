package dev.recobro.benchmarks.uci;

import dev.recobro.benchmarks.Options;
import dev.recobro.models.LabelledRows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Spark MLlib's boosted trees with their defaults, in a process with its own Spark. */
record MllibTrees(Options options, List<String> features) implements Contender {
  private static final String PEER = "pipeline/benchmarks/mllib-peer/target";

  /** MLlib's trees know no missing value; none of the features is ever below it. */
  private static final float MISSING = -1e6f;

  @Override
  public String name() {
    return "MLlib GBT";
  }

  @Override
  public List<Scored> score(List<CardSplit> splits) throws IOException, InterruptedException {
    Path folder = options.scratch().resolve("uci-mllib");
    for (CardSplit split : splits) {
      Path own = Files.createDirectories(folder(folder, split));
      write(own.resolve("train.csv"), split.train());
      write(own.resolve("test.csv"), split.test());
      Files.deleteIfExists(own.resolve("scores.csv"));
    }
    start(folder);
    List<Scored> scored = new ArrayList<>();
    for (CardSplit split : splits) {
      scored.add(read(folder(folder, split), split.test().rows()));
    }
    return scored;
  }

  private static Path folder(Path folder, CardSplit split) {
    return folder.resolve("split-" + split.seed());
  }

  private void start(Path folder) throws IOException, InterruptedException {
    Path built = options.root().resolve(PEER);
    if (!Files.exists(built.resolve("classpath"))) {
      throw new IllegalStateException(
          "the MLlib peer is not built: mvn -q -B -Ppeers -DskipTests package");
    }
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options.root().resolve("pipeline/spark/jvm.args"),
                "-Xmx2g",
                "-cp",
                built.resolve("classes")
                    + ":"
                    + Files.readString(built.resolve("classpath")).strip(),
                "dev.recobro.benchmarks.mllib.Main",
                folder.toString(),
                "1")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the MLlib peer failed: see " + log);
    }
  }

  private void write(Path file, LabelledRows rows) throws IOException {
    int columns = features.size();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("row,label," + String.join(",", features) + "\n");
      for (int row = 0; row < rows.rows(); row++) {
        out.write(row + "," + rows.label()[row]);
        for (int column = 0; column < columns; column++) {
          float value = rows.features().values()[row * columns + column];
          out.write("," + (Float.isNaN(value) ? MISSING : value));
        }
        out.write("\n");
      }
    }
  }

  private static Scored read(Path folder, int rows) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("scores.csv"));
    if (lines.size() != rows) {
      throw new IllegalStateException(
          "the MLlib peer gave " + lines.size() + " chances for " + rows + " rows");
    }
    float[] chance = new float[rows];
    for (int row = 0; row < rows; row++) {
      chance[row] = Float.parseFloat(lines.get(row));
    }
    return new Scored(chance, Double.parseDouble(Files.readString(folder.resolve("cpu-seconds"))));
  }
}
