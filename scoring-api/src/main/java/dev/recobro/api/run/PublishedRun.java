package dev.recobro.api.run;

import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One published run, whole: its worklist in memory, its accounts on disk. */
public record PublishedRun(RunFile file, Worklist worklist, Accounts accounts, EntryFacts facts) {

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
      EntryFacts facts = EntryFacts.load(paths(folder, file.parquet(RunLayout.LAW)));
      return new PublishedRun(file, worklist, accounts, facts);
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

  private static List<Path> paths(Path folder, List<String> names) {
    return names.stream().map(folder::resolve).toList();
  }
}
