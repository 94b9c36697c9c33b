package dev.recobro.run;

import dev.recobro.ingest.InputRefusedException;
import dev.recobro.ingest.UnreadableFile;
import dev.recobro.ledger.DamagedLedgerException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a command failed, as it is told to who gave it.
 *
 * @param code of the exit: 1 failed, 2 bad arguments, 3 input refused
 * @param line what, where, and what to do
 */
record Failure(int code, String line) {

  static final int FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int REFUSED = 3;

  /** Of a run, half written or published. */
  private static final Pattern OWN = Pattern.compile("/\\.staging/|/\\d{8}T\\d{9}Z/");

  /** Looks through the causes, as what a task throws comes wrapped. */
  static Failure of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputRefusedException refused) {
        return refused(refused);
      }
      if (cause instanceof BadInput) {
        return new Failure(BAD_INPUT, reason(cause));
      }
      if (cause instanceof DamagedLedgerException) {
        return new Failure(FAILED, reason(cause));
      }
    }
    Optional<FullDisk> full = FullDisk.in(e);
    if (full.isPresent()) {
      return new Failure(FAILED, full.get().line());
    }
    Optional<UnreadableFile> unreadable = UnreadableFile.in(e);
    return unreadable.map(file -> unreadable(file, e)).orElse(new Failure(FAILED, reason(e)));
  }

  private static Failure refused(InputRefusedException e) {
    return new Failure(REFUSED, "input refused: " + e.getMessage());
  }

  private static Failure unreadable(UnreadableFile file, Throwable e) {
    if (OWN.matcher(file.path()).find()) {
      return new Failure(
          FAILED,
          "%s can't be read (%s): make the run again".formatted(file.path(), file.reason()));
    }
    return DamagedLedgerException.concerns(file)
        ? new Failure(FAILED, reason(new DamagedLedgerException(file, e)))
        : refused(file.refusal());
  }

  /** The first message in the chain of causes that says something. */
  private static String reason(Throwable e) {
    String message = e.getMessage();
    if (message == null && e.getCause() != null) {
      return reason(e.getCause());
    }
    return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
  }
}
