package dev.recobro.api.run;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.whatif.RunOptions;
import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One published run, whole: its worklist in memory, its accounts on disk. */
public record PublishedRun(
    RunFile file,
    Worklist worklist,
    Accounts accounts,
    Activity activity,
    EntryFacts facts,
    RunFigures figures) {

  /**
   * Checks every file, then loads.
   *
   * @throws RunRefused when a file is missing, differs or can't be read as a run's
   */
  static PublishedRun load(Path folder) throws RunRefused {
    try {
      RunFile file = RunFile.read(folder);
      Checksums.check(folder, file.files());
      Worklist worklist =
          Worklist.load(file.asOf(), paths(folder, file.parquet(RunLayout.WORKLIST)));
      Accounts accounts = Accounts.open(paths(folder, file.parquet(RunLayout.ACCOUNTS)));
      Activity activity = Activity.open(paths(folder, file.parquet(RunLayout.ACTIVITY)));
      EntryFacts facts = EntryFacts.load(paths(folder, file.parquet(RunLayout.LAW)));
      return new PublishedRun(file, worklist, accounts, activity, facts, RunFigures.read(folder));
    } catch (IOException | RuntimeException e) {
      throw new RunRefused(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether {@code desk} belongs to the run, with entries or without. */
  public boolean knows(String desk) {
    return worklist.desks().contains(desk)
        || file.desks().stream().anyMatch(known -> known.desk().equals(desk));
  }

  /** The entries that {@code selection} asks for; none for a desk without entries. */
  public Rows rows(Selection selection) {
    return worklist.rows(selection).orElseGet(worklist::none);
  }

  /** One account as a JSON object; empty when the run has no such account. */
  public Optional<byte[]> account(String accountId) throws IOException {
    return accounts.json(file, accountId, worklist.ofAccount(accountId));
  }

  /** The accounts of a bucket, those with most overdue first; reads all accounts through. */
  public List<AgedAccount> inBucket(String bucket) throws IOException, RunRefused {
    return accounts.inBucket(bucket, figures.fx());
  }

  /**
   * All accounts with what each action would bring; reads the whole of them.
   *
   * @param actions the run's catalogue
   * @throws RunRefused when they can't be read, or were published before decisions were in them
   */
  public RunOptions options(List<Action> actions) throws IOException, RunRefused {
    Map<String, Integer> numbers = new HashMap<>();
    actions.forEach(action -> numbers.put(action.id(), numbers.size()));
    try {
      return RunOptions.of(accounts.options(numbers, figures.fx()));
    } catch (IllegalStateException e) {
      throw new RunRefused(
          "accounts can't be asked: " + e.getMessage() + "; make a run with this version", e);
    }
  }

  private static List<Path> paths(Path folder, List<String> names) {
    return names.stream().map(folder::resolve).toList();
  }
}
