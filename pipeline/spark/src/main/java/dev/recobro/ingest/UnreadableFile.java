package dev.recobro.ingest;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.SparkThrowable;

/**
 * A file that Spark couldn't read.
 *
 * @param path absolute, as Spark names it
 * @param reason in one line
 */
public record UnreadableFile(String path, String reason) {

  private static final String CONDITION = "FAILED_READ_FILE";
  private static final int LONGEST_REASON = 200;

  /** The file that {@code failure} comes from, if it comes from reading one. */
  public static Optional<UnreadableFile> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable thrown
          && String.valueOf(thrown.getCondition()).startsWith(CONDITION)) {
        String path = thrown.getMessageParameters().getOrDefault("path", "a file");
        return Optional.of(new UnreadableFile(path, reason(cause)));
      }
    }
    return Optional.empty();
  }

  /** The refusal of the table that the file belongs to. */
  public InputRefusedException refusal() {
    return new InputRefusedException(
        table(),
        Check.DAMAGED_FILE,
        "%s can't be read (%s): deliver it again, whole".formatted(path, reason));
  }

  /** The innermost path segment that names a table; a foreign layout's are all sources. */
  private String table() {
    String[] segments = path.split("/");
    for (int i = segments.length - 1; i >= 0; i--) {
      String name = segments[i].replaceFirst("\\.(csv|parquet)$", "");
      if (Arrays.stream(Table.values()).anyMatch(table -> table.code().equals(name))) {
        return name;
      }
    }
    return "source";
  }

  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String line = String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    String told = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : line;
    return told.length() <= LONGEST_REASON ? told : told.substring(0, LONGEST_REASON) + " …";
  }
}
