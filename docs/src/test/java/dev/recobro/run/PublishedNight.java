package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.docs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A night of the pipeline on the small sample: models, ledger and runs in one folder. */
record PublishedNight(Path folder) {
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
    Path config =
        Files.writeString(
            folder.resolve("quick.conf"),
            """
            recobro {
              training { trees = 30, max-days = 12 }
              segments.max-rows = 2000
              features.attributes = [ { name = origination_channel, kind = categorical } ]
              arms { holdout = 0.1, explore = 0.2 }
              capacities.messages { sms = 150 }
            }
            """);
    PublishedNight night = new PublishedNight(folder);
    night.main(config, "train", "--as-of=2026-11-01");
    night.main(config, "run", "--as-of=" + AS_OF, "--runs=" + night.runs());
    return night;
  }

  private void main(Path config, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add("--portfolio=" + Project.path("data-samples/small"));
    all.add("--models=" + models());
    all.add("--ledger=" + folder.resolve("ledger"));
    all.add("--config=" + config);
    assertThat(Main.run(all.toArray(String[]::new))).isZero();
  }

  Path runs() {
    return folder.resolve("runs");
  }

  Path models() {
    return folder.resolve("models");
  }
}
