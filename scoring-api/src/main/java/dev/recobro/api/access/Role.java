package dev.recobro.api.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody does here, and so what he may ask. */
public enum Role {
  /** Sees the portfolio and the lists, holds, pins and asks what-if. */
  MANAGER,
  /** Sees figures and scores, not how a debtor is reached. */
  ANALYST,
  /** A program that takes entries and says what came of them. */
  DIALER,
  /** Reads what was done and under which rule, not how a debtor is reached. */
  AUDITOR;

  /** Its word. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** The words of all roles. */
  public static String all() {
    return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
  }

  /** Whether an account is shown with the debtor's name and addresses. */
  public boolean seesWhoTheDebtorIs() {
    return this == MANAGER;
  }
}
