package dev.recobro.run;

import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkThrowable;

/**
 * A disk that has no room left.
 *
 * @param where the folder, or a sentence's part that says it
 */
record FullDisk(String where) {

  /** What operating systems say, in the languages of those who run them. */
  private static final List<String> SAYINGS =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "No queda espacio en el dispositivo",
          "Se ha excedido la cuota de disco",
          "Não há espaço disponível no dispositivo",
          "There is not enough space on the disk");

  /** Where Spark writes what doesn't fit into memory. */
  private static final List<String> TEMPORARY =
      List.of(
          "org.apache.spark.shuffle.",
          "org.apache.spark.storage.",
          "org.apache.spark.io.",
          "org.apache.spark.util.collection.");

  /** The full disk that {@code failure} comes from, if it comes from one. */
  static Optional<FullDisk> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (SAYINGS.stream().anyMatch(message::contains)) {
        return Optional.of(new FullDisk(where(failure)));
      }
    }
    return Optional.empty();
  }

  String line() {
    return ("the disk is full at %s: make room there and give the same command again;"
            + " what this one had begun doesn't count")
        .formatted(where);
  }

  private static String where(Throwable failure) {
    Throwable innermost = failure;
    String named = "a folder that the command writes to";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      named = named(cause).orElse(named);
      innermost = cause;
    }
    return spills(innermost)
        ? "%s, Spark's temporary files (spark.local.dir)".formatted(Sessions.temporaryFolder())
        : named;
  }

  /** The file that one exception says it is about. */
  private static Optional<String> named(Throwable failure) {
    if (failure instanceof FileSystemException refused) {
      return Optional.ofNullable(refused.getFile());
    }
    if (failure instanceof SparkThrowable thrown
        && "TASK_WRITE_FAILED".equals(thrown.getCondition())) {
      return Optional.ofNullable(thrown.getMessageParameters().get("path"));
    }
    String message = String.valueOf(failure.getMessage());
    int slash = message.lastIndexOf(" /");
    int uri = message.lastIndexOf(" file:/");
    // Our own messages end with the path.
    return failure instanceof java.io.UncheckedIOException && Math.max(slash, uri) >= 0
        ? Optional.of(message.substring(Math.max(slash, uri) + 1))
        : Optional.empty();
  }

  private static boolean spills(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (TEMPORARY.stream().anyMatch(frame.getClassName()::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
