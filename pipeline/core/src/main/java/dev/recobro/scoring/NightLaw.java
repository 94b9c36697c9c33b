package dev.recobro.scoring;

import dev.recobro.domain.Account;
import dev.recobro.history.Contacts;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.DebtorDay;
import dev.recobro.policy.DebtorZones;
import dev.recobro.policy.RulesByPlace;
import dev.recobro.policy.Subject;
import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Contact law on its way to the executors: each place's rules are made ready once in a process. */
public final class NightLaw implements Serializable {

  private static final long serialVersionUID = 1;

  private final ContactLaw law;
  private final ZoneId zone;
  private final int day;
  private transient @Nullable RulesByPlace rules;
  private transient @Nullable DebtorZones zones;

  /**
   * @param zone a debtor's window is given in it where his own isn't known
   * @param day the as-of day, in days since 1970-01-01
   */
  public NightLaw(ContactLaw law, ZoneId zone, int day) {
    this.law = law;
    this.zone = zone;
    this.day = day;
  }

  /** What the law says of contacting the account's debtor on the as-of day. */
  DebtorDay on(Standing standing) {
    Account account = standing.account();
    String jurisdiction = standing.state().jurisdiction();
    Contacts known = standing.known().contacts();
    return new DebtorDay(
        rules().of(jurisdiction, account.placement()),
        zones().of(standing.state().text("time_zone"), jurisdiction),
        Subject.of(standing.state().flags(), account, standing.promisedUntil()),
        known,
        day);
  }

  private synchronized RulesByPlace rules() {
    RulesByPlace made = rules;
    if (made == null) {
      made = new RulesByPlace(law);
      rules = made;
    }
    return made;
  }

  private synchronized DebtorZones zones() {
    DebtorZones made = zones;
    if (made == null) {
      made = new DebtorZones(zone);
      zones = made;
    }
    return made;
  }
}
