package dev.recobro.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of each table in a portfolio folder, on any file system that Hadoop knows. */
public final class PortfolioFiles {

  /** Folder of what the API recorded: in it a folder an export, in that a file a table. */
  static final String RECORDED = "recorded";

  private static final Set<Table> RECORDED_TABLES =
      EnumSet.of(Table.CONTACTS, Table.PROMISES, Table.PAYMENTS, Table.FACTS);

  private PortfolioFiles() {}

  /**
   * Files by table, in bytewise order of their paths.
   *
   * @throws InputRefusedException when a required table has none
   */
  public static Map<Table, List<PortfolioFile>> list(Configuration conf, String portfolioDir) {
    try {
      Path root = new Path(portfolioDir);
      FileSystem files = root.getFileSystem(conf);
      root = files.makeQualified(root);
      Map<Table, List<PortfolioFile>> found = new EnumMap<>(Table.class);
      for (Table table : Table.values()) {
        List<PortfolioFile> ofTable = new ArrayList<>();
        for (String ending : List.of(".csv", ".parquet", "")) {
          collect(files, root, new Path(root, table.code() + ending), table, ofTable);
        }
        if (RECORDED_TABLES.contains(table)) {
          for (Path export : exports(files, root)) {
            collect(files, root, new Path(export, table.code() + ".csv"), table, ofTable);
          }
        }
        if (ofTable.isEmpty() && table.required()) {
          throw new InputRefusedException(
              table.code(),
              Check.MISSING_TABLE,
              "no %s.csv, %s.parquet or folder %s in %s"
                  .formatted(table.code(), table.code(), table.code(), portfolioDir));
        }
        ofTable.sort(Comparator.comparing(PortfolioFile::path));
        found.put(table, List.copyOf(ofTable));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot list the portfolio %s: %s".formatted(portfolioDir, e.getMessage()), e);
    }
  }

  /** Exports that are whole; one that is being written has a name that begins with a dot. */
  private static List<Path> exports(FileSystem files, Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try {
      for (FileStatus entry : files.listStatus(new Path(root, RECORDED))) {
        if (entry.isDirectory() && !entry.getPath().getName().startsWith(".")) {
          found.add(entry.getPath());
        }
      }
    } catch (FileNotFoundException absent) {
      return List.of();
    }
    return found;
  }

  private static void collect(
      FileSystem files, Path root, Path at, Table table, List<PortfolioFile> into)
      throws IOException {
    FileStatus[] entries;
    try {
      entries = files.listStatus(at);
    } catch (FileNotFoundException absent) {
      return;
    }
    for (FileStatus entry : entries) {
      String name = entry.getPath().getName();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue;
      }
      if (entry.isDirectory()) {
        collect(files, root, entry.getPath(), table, into);
      } else if (name.endsWith(".csv") || name.endsWith(".parquet")) {
        into.add(file(root, entry, table));
      }
    }
  }

  private static PortfolioFile file(Path root, FileStatus entry, Table table) {
    // Rebuilt from its text: some file systems write file:///x, and Spark names the file file:/x.
    String uri = new Path(entry.getPath().toString()).toUri().toString();
    String relative = root.toUri().relativize(entry.getPath().toUri()).getPath();
    return new PortfolioFile(
        table.code(), relative, uri, entry.getLen(), entry.getModificationTime());
  }
}
