package dev.recobro.ledger;

import dev.recobro.ingest.UnreadableFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the ledger can't be read; the message says which, and how the ledger is made anew. */
public final class DamagedLedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A file of an update, or the manifest, with the ledger's folder before it. */
  private static final Pattern FILE = Pattern.compile("(.*)/(update-\\d{6}/.*|manifest\\.json)");

  DamagedLedgerException(String file, Throwable cause) {
    this(file, String.valueOf(cause.getMessage()).lines().findFirst().orElse("empty"), cause);
  }

  /** Says that Spark couldn't read {@code file}, which {@link #concerns a ledger}. */
  public DamagedLedgerException(UnreadableFile file, Throwable cause) {
    this(file.path(), file.reason(), cause);
  }

  private DamagedLedgerException(String file, String reason, Throwable cause) {
    super(
        "the ledger's file %s can't be read (%s): remove the folder %s and run again, which builds it anew from the portfolio's files"
            .formatted(file, reason, ledger(file)),
        cause);
  }

  /** Whether the file belongs to a ledger. */
  public static boolean concerns(UnreadableFile file) {
    return FILE.matcher(file.path()).matches();
  }

  private static String ledger(String file) {
    Matcher matcher = FILE.matcher(file);
    return matcher.matches() ? matcher.group(1) : file;
  }
}
