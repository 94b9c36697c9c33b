package dev.recobro.api;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.run.AccountActivity;
import dev.recobro.api.run.Activity;
import dev.recobro.api.run.AgedAccount;
import java.math.BigDecimal;

/** Writes the accounts behind a figure. */
final class BehindJson {
  private static final int DECIMALS = 3;

  private BehindJson() {}

  static ObjectNode of(AgedAccount account) {
    ObjectNode line = begun(account.accountId(), account.debtorId(), true, account.currency());
    line.set("balance", DecimalNode.valueOf(account.balance()));
    line.set("overdue", DecimalNode.valueOf(account.overdue()));
    return line.put("days_past_due", account.daysPastDue())
        .put("action", account.action())
        .put("hold", account.hold())
        .put("not_listed", account.notListed());
  }

  static ObjectNode of(Activity.Kind kind, AccountActivity account) {
    ObjectNode line =
        begun(account.accountId(), account.debtorId(), account.owing(), account.currency());
    return switch (kind) {
      case CONTACT ->
          line.put("contacts", account.contacts())
              .put("right_party_contacts", account.rightPartyContacts())
              .put("promises", account.promises());
      case PAYMENT -> {
        BigDecimal amount = BigDecimal.valueOf(account.amountThousandths(), DECIMALS);
        line.put("payments", account.payments()).set("amount", DecimalNode.valueOf(amount));
        yield line;
      }
    };
  }

  private static ObjectNode begun(String account, String debtor, boolean owing, String currency) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("account_id", account)
        .put("debtor_id", debtor)
        .put("owing", owing)
        .put("currency", currency);
  }
}
