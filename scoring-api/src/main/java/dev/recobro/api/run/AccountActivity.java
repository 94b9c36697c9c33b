package dev.recobro.api.run;

/**
 * What was tried on an account, and what it paid, during some weeks.
 *
 * @param owing whether the run's accounts have it; one that owes nothing any more they don't
 * @param amountThousandths paid, in 1/1,000 of the account's currency
 * @param amountBase paid, in the base currency
 */
public record AccountActivity(
    String accountId,
    String debtorId,
    boolean owing,
    String currency,
    int contacts,
    int rightPartyContacts,
    int promises,
    int payments,
    long amountThousandths,
    double amountBase) {

  AccountActivity plus(AccountActivity more) {
    return new AccountActivity(
        accountId,
        debtorId,
        owing,
        currency,
        contacts + more.contacts,
        rightPartyContacts + more.rightPartyContacts,
        promises + more.promises,
        payments + more.payments,
        amountThousandths + more.amountThousandths,
        amountBase + more.amountBase);
  }
}
