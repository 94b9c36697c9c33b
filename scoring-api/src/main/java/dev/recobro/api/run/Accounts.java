package dev.recobro.api.run;

import dev.recobro.api.parquet.ParquetFile;
import dev.recobro.api.parquet.RowGroup;
import dev.recobro.decisions.whatif.RunAccounts;
import dev.recobro.domain.Fx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of a run, on disk; a look-up reads a few pages. */
public final class Accounts {
  private final List<ParquetFile> files;

  private Accounts(List<ParquetFile> files) {
    this.files = files;
  }

  static Accounts open(List<Path> paths) throws IOException {
    List<ParquetFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(ParquetFile.open(path));
    }
    return new Accounts(files);
  }

  /** The accounts of a bucket, those with most overdue first; reads all accounts through. */
  List<AgedAccount> inBucket(String bucket, Fx fx) throws IOException {
    return new BucketReader(bucket, fx).read(files);
  }

  /**
   * All accounts with what each action would bring, in parts.
   *
   * @param numbers of the run's actions by id
   * @param fx the run's rates
   * @throws IllegalStateException when a column is missing, naming it
   */
  List<RunAccounts> options(Map<String, Integer> numbers, Fx fx) throws IOException {
    try {
      return files.parallelStream().map(file -> options(file, numbers, fx)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static RunAccounts options(ParquetFile file, Map<String, Integer> numbers, Fx fx) {
    try {
      return new OptionsReader(numbers, fx).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One account of {@code run} as a JSON object.
   *
   * @param entries the account's lines in the run's worklists
   * @return empty when the run has no such account
   */
  Optional<byte[]> json(RunFile run, String accountId, Rows entries) throws IOException {
    for (ParquetFile file : files) {
      Optional<byte[]> found =
          file.find("account_id", accountId, group -> encode(run, accountId, entries, group));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> encode(
      RunFile run, String accountId, Rows entries, RowGroup group) {
    return AccountRow.find(group, accountId)
        .map(
            row ->
                Json.bytes(
                    out -> {
                      out.writeStartObject();
                      out.writeStringField("as_of", run.asOf().toString());
                      out.writeStringField("run", run.runId());
                      new AccountJson(accountId, row, out).write(run.featureNames());
                      entries.why(out);
                      out.writeFieldName("entries");
                      out.writeRawValue(array(entries));
                      out.writeEndObject();
                    }));
  }

  private static String array(Rows entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.jsonLength());
    try {
      entries.jsonArray(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
