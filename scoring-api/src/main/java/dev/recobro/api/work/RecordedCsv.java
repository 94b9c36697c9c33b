package dev.recobro.api.work;

import dev.recobro.store.RecordedContact;
import dev.recobro.store.RecordedPayment;
import dev.recobro.store.RecordedPromise;
import dev.recobro.store.StandingFact;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was recorded as tables of a portfolio, RFC 4180. */
final class RecordedCsv {
  private RecordedCsv() {}

  static String contacts(List<RecordedContact> contacts) {
    return table(
        "contact_id,debtor_id,account_id,at,channel,outcome,direction,agent_id,seconds",
        contacts.stream()
            .map(
                contact ->
                    line(
                        contact.id(),
                        contact.debtorId(),
                        contact.accountId(),
                        contact.at(),
                        contact.channel().code(),
                        contact.outcome().code(),
                        contact.direction().code(),
                        contact.agent(),
                        contact.seconds()))
            .toList());
  }

  static String promises(List<RecordedPromise> promises) {
    return table(
        "promise_id,account_id,made_at,due_on,amount,currency",
        promises.stream()
            .map(
                promise ->
                    line(
                        promise.id(),
                        promise.accountId(),
                        promise.madeAt(),
                        promise.dueOn(),
                        promise.amount().major().toPlainString(),
                        promise.amount().currency().getCurrencyCode()))
            .toList());
  }

  static String payments(List<RecordedPayment> payments) {
    return table(
        "payment_id,account_id,paid_on,amount,currency,due_id,method",
        payments.stream()
            .map(
                payment ->
                    line(
                        payment.id(),
                        payment.accountId(),
                        payment.paidOn(),
                        payment.amount().major().toPlainString(),
                        payment.amount().currency().getCurrencyCode(),
                        payment.dueId(),
                        payment.method()))
            .toList());
  }

  static String facts(List<StandingFact> facts) {
    return table(
        "fact,debtor_id,account_id,channel,address,since",
        facts.stream()
            .map(
                said ->
                    line(
                        said.fact().code(),
                        said.debtorId(),
                        said.accountId(),
                        said.channel(),
                        said.address(),
                        said.since()))
            .toList());
  }

  private static String table(String header, List<String> lines) {
    return header + "\r\n" + String.join("", lines);
  }

  private static String line(@Nullable Object... values) {
    return Arrays.stream(values)
        .map(RecordedCsv::field)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
