package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.docs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A night of the pipeline on the small sample: models, ledger and runs in one folder. */
record PublishedNight(Path folder, Path portfolio) {
  static final String AS_OF = "2026-11-03";

  private static @Nullable PublishedNight made;

  /** The night, made once for all tests of the module; they only read it. */
  static synchronized PublishedNight made() throws IOException {
    if (made == null) {
      made = in(Files.createTempDirectory(Project.path("docs/target"), "night"));
    }
    return made;
  }

  private static PublishedNight in(Path folder) throws IOException {
    PublishedNight night = new PublishedNight(folder, Project.path("data-samples/small"));
    Files.writeString(
        night.config(),
        """
        recobro {
          training { max-days = 12, search { candidates = 2, max-trees = 40 } }
          segments.max-rows = 2000
          features.attributes = [ { name = origination_channel, kind = categorical } ]
          arms { holdout = 0.1, explore = 0.2 }
          capacities.messages { sms = 150 }
        }
        """);
    night.command("train", "--as-of=2026-11-01");
    night.run(AS_OF);
    return night;
  }

  /** The same night with a portfolio of its own, to go on from. */
  PublishedNight copied(Path to) throws IOException {
    copy(folder, to.resolve("night"));
    copy(portfolio, to.resolve("portfolio"));
    return new PublishedNight(to.resolve("night"), to.resolve("portfolio"));
  }

  /** With their times of change, by which the ledger knows the files that it has read. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(
            one,
            to.resolve(from.relativize(one).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Trains a model set on what was known before {@code day}, beside the champion if there is one.
   */
  void train(String day) {
    command("train", "--as-of=" + day);
  }

  /** Publishes the run of {@code day}. */
  void run(String day) {
    command("run", "--as-of=" + day, "--runs=" + runs());
  }

  private void command(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add("--portfolio=" + portfolio);
    all.add("--models=" + models());
    all.add("--ledger=" + folder.resolve("ledger"));
    all.add("--config=" + config());
    assertThat(Main.run(all.toArray(String[]::new))).isZero();
  }

  private Path config() {
    return folder.resolve("quick.conf");
  }

  Path runs() {
    return folder.resolve("runs");
  }

  Path models() {
    return folder.resolve("models");
  }
}
