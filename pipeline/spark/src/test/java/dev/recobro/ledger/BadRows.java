package dev.recobro.ledger;

import dev.recobro.ingest.Check;
import java.util.List;

/** One bad row of each kind, and some kinds in every table where they can stand. */
final class BadRows {

  /** A line of a table and the check that it must break. */
  record Bad(String table, String line, Check check) {}

  static final List<Bad> ALL =
      List.of(
          new Bad("debtors", ",CO,,,,,", Check.MISSING_KEY),
          new Bad("debtors", "D9,co,,,,,", Check.BAD_JURISDICTION),
          new Bad("debtors", "D9,XX-A,,,,,", Check.BAD_JURISDICTION),
          new Bad("debtors", "D9,CO,Bogota,,,,", Check.BAD_TIME_ZONE),
          new Bad("debtors", "D9,CO,,robot,,,", Check.UNKNOWN_CODE),
          new Bad("debtors", "D9,CO,,,,,cease|sad", Check.UNKNOWN_CODE),
          new Bad("debtors", "D9,CO,,,,", Check.MALFORMED_ROW),
          new Bad("debtors", "D9,CO,,,\"open,,", Check.MALFORMED_ROW),
          new Bad("debtors", "D1,MX,,,,,", Check.DUPLICATE_ID),
          new Bad("debtors", "D".repeat(257) + ",CO,,,,,", Check.OVERSIZE_VALUE),
          new Bad("contact_points", "D9,call,1,,,", Check.ORPHAN_DEBTOR),
          new Bad("contact_points", "D1,fax,1,,,", Check.UNKNOWN_CODE),
          new Bad("contact_points", "D1,call,2,,maybe,", Check.BAD_BOOLEAN),
          new Bad("contact_points", "D1,call,+573001,,,", Check.DUPLICATE_ID),
          new Bad("accounts", "A9,D9,COP,2025-01-01,,,,,,,", Check.ORPHAN_DEBTOR),
          new Bad("accounts", "A6,D1,PESO,2025-01-01,,,,,,,", Check.UNKNOWN_CURRENCY),
          new Bad("accounts", "A5,D1,COP,2025-1-1,,,,,,,", Check.BAD_DATE),
          new Bad("accounts", "A4,D1,COP,1825-01-01,,,,,,,", Check.BAD_DATE),
          new Bad("accounts", "A7,D1,CLP,2025-01-01,,,,10.5,,,", Check.AMOUNT_PRECISION),
          new Bad("accounts", "A8,D1,CLP,2025-01-01,,,,-10,,,", Check.NEGATIVE_AMOUNT),
          new Bad("accounts", "A1,D1,CLP,2025-01-01,,,,,,,", Check.DUPLICATE_ID),
          new Bad("dues", "A9,1,2025-02-01,1,", Check.ORPHAN_ACCOUNT),
          new Bad("dues", "A1,,2025-02-01,1,", Check.MISSING_KEY),
          new Bad("dues", "A1,9,2025-02-30,1,", Check.BAD_DATE),
          new Bad("dues", "A1,9,2025-02-01,one,", Check.BAD_NUMBER),
          new Bad("dues", "A1,9,2025-02-01,1e2,", Check.BAD_NUMBER),
          new Bad("dues", "A1,9,2025-02-01,123456789012345678,", Check.BAD_NUMBER),
          new Bad("dues", "A1,9,2025-02-01,-1,", Check.NEGATIVE_AMOUNT),
          new Bad("dues", "A1,9,2025-02-01,1.001,", Check.AMOUNT_PRECISION),
          new Bad("dues", "A1,9,2025-02-01,1.00001,", Check.AMOUNT_PRECISION),
          new Bad("dues", "A1,9,2025-02-01,1,MXN", Check.CURRENCY_MISMATCH),
          new Bad("payments", "A1,P9,2025-02-01,0,,,,", Check.ZERO_AMOUNT),
          new Bad("payments", "A1,P9,2025-02-01,1,,,2025-01-31,", Check.REVERSED_BEFORE_PAID),
          new Bad("payments", "A9,P9,2025-02-01,1,,,,", Check.ORPHAN_ACCOUNT),
          new Bad("contacts", "C9,D9,,2025-02-02T03:30:00Z,call,busy,,,,,", Check.ORPHAN_DEBTOR),
          new Bad("contacts", "C9,D1,A2,2025-02-02T03:30:00Z,call,busy,,,,,", Check.ORPHAN_ACCOUNT),
          new Bad("contacts", "C9,D1,,2025-02-02T03:30,call,busy,,,,,", Check.BAD_TIMESTAMP),
          new Bad("contacts", "C9,D1,,2025-02-02T03:30:00Z,call,happy,,,,,", Check.UNKNOWN_CODE),
          new Bad("contacts", "C9,D1,,2025-02-02T03:30:00Z,call,busy,,,,x,", Check.BAD_NUMBER),
          new Bad("promises", "R9,A1,2025-02-02T12:00:00Z,2025-02-01,5,,", Check.DUE_BEFORE_MADE),
          new Bad(
              "promises",
              "R9,A1,2025-02-02T12:00:00Z,2025-02-09,5,2025-02-01,",
              Check.CANCELLED_BEFORE_MADE),
          new Bad("decisions", "A1,2025-02-02,none,1.5,", Check.BAD_PROBABILITY),
          new Bad("decisions", "A1,2025-02-02,none,0,", Check.BAD_PROBABILITY),
          new Bad("decisions", "A9,2025-02-02,none,1,", Check.ORPHAN_ACCOUNT),
          new Bad("facts", "moved,D1,,,,2025-02-02T03:30:00Z", Check.UNKNOWN_CODE),
          new Bad("facts", "cease,D1,,,,yesterday", Check.BAD_TIMESTAMP),
          new Bad("facts", "dispute,D1,,,,2025-02-02T03:30:00Z", Check.MISSING_KEY),
          new Bad("facts", "opt_out,D1,,,,2025-02-02T03:30:00Z", Check.MISSING_KEY),
          new Bad("facts", "invalid,D1,,call,,2025-02-02T03:30:00Z", Check.MISSING_KEY));

  private BadRows() {}
}
