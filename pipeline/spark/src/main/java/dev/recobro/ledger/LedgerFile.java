package dev.recobro.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Paths;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/** Files of the ledger on any file system; on the local one without checksum files beside them. */
final class LedgerFile {

  private LedgerFile() {}

  static InputFile input(String name, Configuration conf) {
    try {
      Path path = new Path(name);
      return local(path, conf)
          ? new LocalInputFile(Paths.get(path.toUri().getPath()))
          : HadoopInputFile.fromPath(path, conf);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + name, e);
    }
  }

  static OutputFile output(String name, Configuration conf) throws IOException {
    Path path = new Path(name);
    FileSystem files = files(path, conf);
    files.mkdirs(path.getParent());
    return local(path, conf)
        ? new LocalOutputFile(Paths.get(path.toUri().getPath()))
        : HadoopOutputFile.fromPath(path, conf);
  }

  private static boolean local(Path path, Configuration conf) throws IOException {
    return files(path, conf) instanceof RawLocalFileSystem;
  }

  /**
   * The file system of {@code path}; the local one without checksums, so that a rename is one step.
   */
  static FileSystem files(Path path, Configuration conf) throws IOException {
    FileSystem files = path.getFileSystem(conf);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }
}
