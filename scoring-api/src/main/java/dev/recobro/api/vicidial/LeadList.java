package dev.recobro.api.vicidial;

import dev.recobro.api.run.EntryLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A list of VICIdial's whose leads are named by {@code vendor_lead_code}, the account: what is sent
 * twice stands once.
 *
 * @param listId 3 to 12 digits
 * @param hopper whether new leads are put into the hopper at once
 */
public record LeadList(NonAgentApi api, String listId, boolean hopper) {
  private static final int LONGEST_CODE = 20;
  private static final int HIGHEST_RANK = 99_999;
  private static final int HIGHEST_PRIORITY = 99;

  /** Whether VICIdial can hold the account's id. */
  static boolean holds(String accountId) {
    return accountId.length() <= LONGEST_CODE && accountId.matches("[A-Za-z0-9._-]+");
  }

  /** Puts an entry on the list, or brings it up to date; why not, where VICIdial refuses it. */
  Optional<String> put(EntryLine line, Phone phone) throws DialerRefused, InterruptedException {
    Map<String, String> lead = lead(line, phone);
    // An add whose answer was lost may have been done: each attempt asks first.
    String answer =
        api.attempt(
            () -> {
              String known = api.send(searching("update_lead", line.accountId(), lead));
              return Answers.unknownLead(known) ? api.send(added(line, lead)) : known;
            });
    return Answers.succeeded(answer) ? Optional.empty() : Optional.of(Answers.headline(answer));
  }

  private Map<String, String> added(EntryLine line, Map<String, String> lead) {
    Map<String, String> added = fields("add_lead", line.accountId(), lead);
    if (hopper) {
      added.put("add_to_hopper", "Y");
      added.put("hopper_local_call_time_check", "Y");
      added.put(
          "hopper_priority",
          Integer.toString(Math.max(-HIGHEST_PRIORITY, HIGHEST_PRIORITY + 1 - line.rank())));
    }
    return added;
  }

  /** Takes an account off the list; false when it wasn't there. */
  public boolean remove(String accountId) throws DialerRefused, InterruptedException {
    String answer =
        api.attempt(
            () -> api.send(searching("update_lead", accountId, Map.of("delete_lead", "Y"))));
    if (!Answers.succeeded(answer) && !Answers.unknownLead(answer)) {
      throw new DialerRefused("VICIdial doesn't take a lead back: " + Answers.headline(answer));
    }
    return Answers.succeeded(answer);
  }

  private static Map<String, String> lead(EntryLine line, Phone phone) {
    Map<String, String> lead = new LinkedHashMap<>();
    lead.put("phone_code", phone.code());
    lead.put("phone_number", phone.number());
    lead.put("rank", Integer.toString(rank(line)));
    return lead;
  }

  /** The entry's rank, as far as VICIdial can hold it. */
  static int rank(EntryLine line) {
    return Math.min(HIGHEST_RANK, line.rank());
  }

  private Map<String, String> searching(
      String function, String accountId, Map<String, String> more) {
    Map<String, String> fields = fields(function, accountId, more);
    fields.put("search_method", "VENDOR_LEAD_CODE");
    fields.put("search_location", "LIST");
    return fields;
  }

  private Map<String, String> fields(String function, String accountId, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("function", function);
    fields.put("list_id", listId);
    fields.put("vendor_lead_code", accountId);
    fields.putAll(more);
    return fields;
  }
}
