package dev.recobro.policy;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Flag;
import java.util.Optional;
import java.util.Set;

/** Holds that follow from a debtor's flags and an account's state alone, on every channel. */
public final class StandingHolds {

  private static final String HOUSE = "house policy";

  private static final Hold DECEASED =
      new Hold("flag_deceased", "The debtor has died", "El deudor falleció", HOUSE);
  private static final Hold MINOR =
      new Hold("flag_minor", "The debtor is a minor", "El deudor es menor de edad", HOUSE);
  private static final Hold FRAUD =
      new Hold("flag_fraud", "Fraud is being looked into", "Hay un fraude en revisión", HOUSE);
  private static final Hold CEASE =
      new Hold(
          "flag_cease",
          "The debtor asked in writing not to be contacted",
          "El deudor pidió por escrito no ser contactado",
          "15 USC 1692c(c)");
  private static final Hold ATTORNEY =
      new Hold(
          "flag_attorney",
          "The debtor is represented by an attorney",
          "El deudor está representado por un abogado",
          "15 USC 1692c(a)(2)");
  private static final Hold INSOLVENT =
      new Hold(
          "flag_insolvent",
          "The debtor is in insolvency proceedings",
          "El deudor está en un procedimiento de insolvencia",
          HOUSE);
  private static final Hold DISPUTED =
      new Hold("account_disputed", "The debt is in dispute", "La deuda está en disputa", HOUSE);
  private static final Hold CLOSED =
      new Hold("status_closed", "The account is closed", "La cuenta está cerrada", HOUSE);
  private static final Hold SOLD =
      new Hold("status_sold", "The account was sold", "La cuenta fue vendida", HOUSE);
  private static final Hold PAID =
      new Hold("status_paid", "The account is paid", "La cuenta está pagada", HOUSE);

  private StandingHolds() {}

  /** The hold on an account of that state whose debtor has these flags; a flag comes first. */
  public static Optional<Hold> of(Set<Flag> flags, AccountStatus status, boolean disputed) {
    return byFlag(flags).or(() -> byStatus(status)).or(() -> byDispute(disputed));
  }

  private static Optional<Hold> byFlag(Set<Flag> flags) {
    return flags.stream().sorted().flatMap(flag -> holdOf(flag).stream()).findFirst();
  }

  private static Optional<Hold> holdOf(Flag flag) {
    return switch (flag) {
      case CEASE -> Optional.of(CEASE);
      case ATTORNEY -> Optional.of(ATTORNEY);
      case DECEASED -> Optional.of(DECEASED);
      case MINOR -> Optional.of(MINOR);
      case INSOLVENT -> Optional.of(INSOLVENT);
      case FRAUD -> Optional.of(FRAUD);
      case VULNERABLE, HARDSHIP -> Optional.empty();
    };
  }

  private static Optional<Hold> byStatus(AccountStatus status) {
    return switch (status) {
      case CLOSED -> Optional.of(CLOSED);
      case SOLD -> Optional.of(SOLD);
      case PAID -> Optional.of(PAID);
      case OPEN, WRITTEN_OFF -> Optional.empty();
    };
  }

  private static Optional<Hold> byDispute(boolean disputed) {
    return disputed ? Optional.of(DISPUTED) : Optional.empty();
  }
}
