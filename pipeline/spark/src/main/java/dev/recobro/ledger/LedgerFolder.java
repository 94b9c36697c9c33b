package dev.recobro.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The folder of a ledger: {@code manifest.json}, replaced in one step, and a folder for each update
 * with its segment, its rejected rows and the state that it read.
 */
final class LedgerFolder {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path dir;
  private final Configuration conf;
  private final FileSystem files;

  LedgerFolder(String dir, Configuration conf) {
    try {
      Path path = new Path(dir);
      this.conf = conf;
      this.files = LedgerFile.files(path, conf);
      this.dir = files.makeQualified(path);
      files.mkdirs(this.dir);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the ledger " + dir, e);
    }
  }

  String path() {
    return dir.toString();
  }

  FileSystem files() {
    return files;
  }

  Path at(String name) {
    return new Path(dir, name);
  }

  static String updateName(int update) {
    return "update-%06d".formatted(update);
  }

  Optional<Manifest> manifest() {
    Path path = at("manifest.json");
    try {
      if (!files.exists(path)) {
        return Optional.empty();
      }
      try (InputStream in = files.open(path)) {
        Manifest manifest = JSON.readValue(in, Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
          throw new IllegalStateException(
              "%s has format %d, this version reads %d: remove the folder to build it again"
                  .formatted(path, manifest.format(), Manifest.FORMAT));
        }
        return Optional.of(manifest);
      }
    } catch (JsonProcessingException e) {
      throw new DamagedLedgerException(path.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Makes {@code manifest} the truth, in one step. */
  void replace(Manifest manifest) {
    Path next = at("manifest.json.next");
    Path path = at("manifest.json");
    try {
      write(next, JSON.writeValueAsBytes(manifest), true);
      if (files instanceof RawLocalFileSystem) {
        if (!files.rename(next, path)) {
          throw new IOException("cannot rename " + next);
        }
      } else {
        FileContext.getFileContext(dir.toUri(), conf).rename(next, path, Options.Rename.OVERWRITE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot replace " + path, e);
    }
  }

  /**
   * Writes a small file whole.
   *
   * @throws FileAlreadyExistsException when it is there and may not be replaced
   */
  void write(Path path, byte[] content, boolean replaces) throws IOException {
    try (OutputStream out = files.create(path, replaces)) {
      out.write(content);
    } catch (FSError e) {
      // Hadoop's word for a full local disk, which isn't an exception.
      throw new IOException(e);
    }
  }

  /**
   * Removes what no segment of {@code manifest} names: left by updates that ended or were killed.
   */
  void clean(Optional<Manifest> manifest) {
    Set<String> kept = new HashSet<>();
    manifest.ifPresent(
        known -> {
          known.segments().forEach(segment -> kept.addAll(segment.files().values()));
          kept.addAll(known.rejected());
        });
    try {
      for (FileStatus entry : files.listStatus(dir)) {
        String name = entry.getPath().getName();
        if (entry.isDirectory() && name.startsWith("update-")) {
          clean(entry.getPath(), name, kept);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clean the ledger " + dir, e);
    }
  }

  private void clean(Path path, String name, Set<String> kept) throws IOException {
    if (kept.stream().noneMatch(file -> file.startsWith(name + "/"))) {
      files.delete(path, true);
      return;
    }
    for (FileStatus entry : files.listStatus(path)) {
      String inner = name + "/" + entry.getPath().getName();
      if (kept.contains(inner)) {
        continue;
      }
      if (entry.isDirectory()) {
        clean(entry.getPath(), inner, kept);
      } else {
        files.delete(entry.getPath(), false);
      }
    }
  }
}
