package dev.recobro.api;

import dev.recobro.api.run.EntryLine;
import dev.recobro.api.vicidial.Leads;
import dev.recobro.api.vicidial.LoaderFields;
import dev.recobro.api.work.CallList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a dialer wants its list. */
enum LeadLayout {
  /** Named columns for any dialer. */
  GENERIC,
  /** The standard format of VICIdial's list loader, which has no header. */
  VICIDIAL;

  private static final List<String> GENERIC_NAMES =
      List.of(
          "rank",
          "account_id",
          "debtor_id",
          "phone",
          "action",
          "treatment",
          "window_start",
          "time_zone",
          "currency");

  /** The columns in order. */
  List<String> names() {
    return this == VICIDIAL ? LoaderFields.NAMES : GENERIC_NAMES;
  }

  /** Whether a CSV file begins with the columns' names. */
  boolean headed() {
    return this == GENERIC;
  }

  /** The word in an address. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Why an entry isn't on the list; empty when it is. */
  Optional<String> whyNot(CallList.Candidate entry) {
    return this == VICIDIAL ? Leads.whyNotVicidial(entry) : Leads.whyNot(entry);
  }

  /**
   * An entry's columns; what is empty or not known is an empty text.
   *
   * @param list id of VICIdial's list; another dialer has none
   */
  Map<String, String> row(EntryLine line, String list) {
    if (this == VICIDIAL) {
      return LoaderFields.of(line, list);
    }
    Map<String, String> row = new LinkedHashMap<>();
    row.put("rank", Integer.toString(line.rank()));
    row.put("account_id", line.accountId());
    row.put("debtor_id", line.debtorId());
    row.put("phone", text(line.address()));
    row.put("action", line.action());
    row.put("treatment", line.treatment());
    row.put("window_start", text(line.windowStart()));
    row.put("time_zone", text(line.timeZone()));
    row.put("currency", line.currency());
    return row;
  }

  private static String text(@Nullable String known) {
    return known == null ? "" : known;
  }
}
