package dev.recobro.api;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.Runs;
import dev.recobro.api.vicidial.DialerRefused;
import dev.recobro.api.vicidial.LeadList;
import dev.recobro.api.vicidial.LeadPush;
import dev.recobro.api.vicidial.NonAgentApi;
import dev.recobro.api.work.CallList;
import dev.recobro.api.work.Refused;
import dev.recobro.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pushes the entries that may be called now to VICIdial, and takes back those that mayn't. */
@Command(
    name = "vicidial",
    mixinStandardHelpOptions = true,
    description =
        "Pushes what may be called now to a list of VICIdial's, by its non-agent API, and takes"
            + " back what was paid, withdrawn, worked or isn't allowed any more. Sent again, it"
            + " changes nothing.")
final class PushVicidial implements Callable<Integer> {
  private static final int FAILED = 1;

  private final InstantSource clock;

  @Mixin private final StoreCommand store = new StoreCommand();

  @Option(names = "--runs", required = true, description = "Folder of published runs.")
  private Path runs = Path.of("runs");

  @Option(names = "--desk", required = true, description = "Whose list.")
  private String desk = "";

  @Option(names = "--url", required = true, description = "https://HOST/vicidial/non_agent_api.php")
  private URI url = URI.create("");

  @Option(names = "--user", required = true, description = "VICIdial user of the API.")
  private String user = "";

  @Option(names = "--pass-file", required = true, description = "File that holds its password.")
  private Path passFile = Path.of("");

  @Option(names = "--list", required = true, description = "Id of VICIdial's list, 3 to 12 digits.")
  private String list = "";

  @Option(names = "--hopper", description = "Puts new leads into the hopper at once.")
  private boolean hopper;

  @Option(names = "--dry-run", description = "Says what would be done, and asks VICIdial nothing.")
  private boolean dryRun;

  @Option(
      names = "--follow",
      description =
          "Goes on: takes back at once what is withdrawn, and looks at all again every minute.")
  private boolean follow;

  @Option(names = "--first-pause-millis", hidden = true)
  private int firstPauseMillis = 500;

  PushVicidial() {
    this(Main.CLOCK);
  }

  PushVicidial(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    check();
    return store.with(this::push);
  }

  private int push(Store opened) throws IOException {
    try (Runs served = Runs.watch(runs)) {
      Optional<LeadList> target = dryRun ? Optional.empty() : Optional.of(target());
      if (follow && target.isPresent()) {
        Following following =
            new Following(opened, target.get(), () -> pass(opened, served, target));
        following.untilInterrupted();
      } else {
        pass(opened, served, target);
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (DialerRefused | Refused e) {
      store.terminal().complain(String.valueOf(e.getMessage()));
      return FAILED;
    }
  }

  private void pass(Store opened, Runs served, Optional<LeadList> target)
      throws DialerRefused, InterruptedException, IOException {
    PublishedRun run =
        served
            .current()
            .orElseThrow(
                () -> new IOException(served.trouble().orElse("no run is published in " + runs)));
    List<CallList.Candidate> candidates = CallList.beside(opened, run).of(desk, clock.instant());
    if (candidates.isEmpty()) {
      throw new IOException(
          "desk " + desk + " has no list in this store: start serve once, with the same --data");
    }
    store.terminal().say(LeadPush.pass(candidates, target));
  }

  private LeadList target() throws IOException {
    NonAgentApi api = new NonAgentApi(url, user, password(), Duration.ofMillis(firstPauseMillis));
    return new LeadList(api, list, hopper);
  }

  private String password() throws IOException {
    String password = Files.readString(passFile).strip();
    if (password.isEmpty()) {
      throw new IOException("--pass-file " + passFile + " is empty");
    }
    return password;
  }

  private void check() {
    @Nullable String scheme = url.getScheme();
    if (scheme == null || !scheme.matches("https?") || url.getHost() == null) {
      throw store
          .terminal()
          .wrong("--url isn't an address: https://HOST/vicidial/non_agent_api.php");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null) {
      throw store.terminal().wrong("--url holds no user and no query: give --user and --pass-file");
    }
    if (!list.matches("[0-9]{3,12}")) {
      throw store.terminal().wrong("--list " + list + " isn't a list id: 3 to 12 digits");
    }
    if (!Files.isRegularFile(passFile)) {
      throw store.terminal().wrong("--pass-file " + passFile + " isn't a file");
    }
    if (!Files.isDirectory(runs)) {
      throw store
          .terminal()
          .wrong("--runs " + runs + " isn't a folder: give the folder that run writes");
    }
  }
}
