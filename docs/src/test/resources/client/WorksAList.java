package dev.recobro.client;

import dev.recobro.client.generated.ApiClient;
import dev.recobro.client.generated.ApiException;
import dev.recobro.client.generated.api.AccountsApi;
import dev.recobro.client.generated.api.DialersApi;
import dev.recobro.client.generated.api.ScoresApi;
import dev.recobro.client.generated.api.WorklistsApi;
import dev.recobro.client.generated.model.AccountStateRow;
import dev.recobro.client.generated.model.DebtorRow;
import dev.recobro.client.generated.model.DispositionAsked;
import dev.recobro.client.generated.model.DispositionDocument;
import dev.recobro.client.generated.model.DueRow;
import dev.recobro.client.generated.model.ExtendAsked;
import dev.recobro.client.generated.model.LeaseAsked;
import dev.recobro.client.generated.model.LeaseDocument;
import dev.recobro.client.generated.model.LeasesDocument;
import dev.recobro.client.generated.model.PaymentRow;
import dev.recobro.client.generated.model.ScoreDocument;
import dev.recobro.client.generated.model.ScoresQuestion;
import dev.recobro.client.generated.model.WorklistPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a dialer and an analyst do in a day, by the generated client; tells what came of it. */
public final class WorksAList implements Function<Map<String, String>, List<String>> {

  @Override
  public List<String> apply(Map<String, String> told) {
    List<String> done = new ArrayList<>();
    try {
      ApiClient dialer = client(told, "dialer");
      LeaseDocument lease = take(dialer, done);
      ApiClient analyst = client(told, "analyst");
      Double propensity = new AccountsApi(analyst).account(lease.getAccountId()).getPropensity();
      done.add("the account has " + (propensity == null ? "no" : "a") + " propensity");
      score(analyst, done);
      refused(dialer, done);
    } catch (ApiException e) {
      done.add(e.getMessage());
    }
    return done;
  }

  private static ApiClient client(Map<String, String> told, String role) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(told.get("url"));
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + told.get(role)));
    return client;
  }

  private static LeaseDocument take(ApiClient client, List<String> done) throws ApiException {
    WorklistPage page =
        new WorklistsApi(client)
            .worklist("current", "agents", 3, null, null, null, null, null, null);
    done.add(
        "read %d entries of %s, the first of rank %d"
            .formatted(
                page.getEntries().size(), page.getDesk(), page.getEntries().get(0).getRank()));
    DialersApi dialers = new DialersApi(client);
    LeasesDocument leases =
        dialers.lease(
            "current", "agents", new LeaseAsked().count(1).ttlSeconds(60).agent("anna"));
    LeaseDocument lease = leases.getLeases().get(0);
    LeaseDocument kept =
        dialers.extendLease(lease.getLeaseId(), new ExtendAsked().ttlSeconds(600));
    done.add(
        "took %d, kept it until %s".formatted(leases.getLeases().size(), kept.getExpiresAt()));
    DispositionDocument recorded =
        dialers.disposition(
            new DispositionAsked().leaseId(lease.getLeaseId()).outcome("no_answer").agent("anna"),
            "a key of its own");
    done.add(
        "%s is recorded; it waits until %s"
            .formatted(recorded.getOutcome(), recorded.getAgainAt()));
    return lease;
  }

  private static void score(ApiClient client, List<String> done) throws ApiException {
    ScoresQuestion question =
        new ScoresQuestion()
            .addDebtorsItem(new DebtorRow().debtorId("D1").jurisdiction("CO"))
            .addAccountsItem(
                new AccountStateRow()
                    .accountId("A1")
                    .debtorId("D1")
                    .currency("USD")
                    .openedOn(LocalDate.parse("2026-01-15")))
            .addDuesItem(
                new DueRow()
                    .accountId("A1")
                    .dueId("1")
                    .dueOn(LocalDate.parse("2026-09-15"))
                    .amount(120.50))
            .addPaymentsItem(
                new PaymentRow()
                    .accountId("A1")
                    .paymentId("P1")
                    .paidOn(LocalDate.parse("2026-09-20"))
                    .amount(20.0));
    ScoreDocument score = new ScoresApi(client).scores(question).getScores().get(0);
    done.add("scored %s, which owes %s".formatted(score.getAccountId(), score.getBalance()));
  }

  /** A refusal says what to do. */
  private static void refused(ApiClient client, List<String> done) throws ApiException {
    try {
      new DialersApi(client).lease("current", "agents", new LeaseAsked().count(1).ttlSeconds(60));
      done.add("a lease without an agent was taken");
    } catch (ApiException e) {
      done.add(e.getCode() + " " + e.getResponseBody().replaceAll(".*\"detail\":\"([^\"]*)\".*", "$1"));
    }
  }
}
