package dev.recobro.api.vicidial;

import dev.recobro.api.run.EntryLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry as a row of the standard format of VICIdial's list loader. */
public final class LoaderFields {
  /** The columns in the loader's order; its files have no header. */
  public static final List<String> NAMES =
      List.of(
          "vendor_lead_code",
          "source_id",
          "list_id",
          "phone_code",
          "phone_number",
          "title",
          "first_name",
          "middle_initial",
          "last_name",
          "address1",
          "address2",
          "address3",
          "city",
          "state",
          "province",
          "postal_code",
          "country_code",
          "gender",
          "date_of_birth",
          "alt_phone",
          "email",
          "security_phrase",
          "comments",
          "rank",
          "owner");

  private LoaderFields() {}

  /**
   * The row of an entry that {@link Leads} leaves in; what Recobro doesn't tell a dialer is empty.
   *
   * @param list id of VICIdial's list
   */
  public static Map<String, String> of(EntryLine line, String list) {
    Map<String, String> row = new LinkedHashMap<>();
    NAMES.forEach(name -> row.put(name, ""));
    Phone phone = Phone.of(line.address()).orElseThrow();
    row.put("vendor_lead_code", line.accountId());
    row.put("source_id", "recobro");
    row.put("list_id", list);
    row.put("phone_code", phone.code());
    row.put("phone_number", phone.number());
    row.put("comments", line.action());
    row.put("rank", Integer.toString(LeadList.rank(line)));
    return row;
  }
}
