package dev.recobro.settings;

import com.typesafe.config.Config;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.offers.OfferPolicy;
import dev.recobro.domain.Fx;
import dev.recobro.domain.StageEdges;
import dev.recobro.policy.ContactLaw;
import dev.recobro.scoring.ScoringSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a day is scored and allocated under. Every method throws config's own exception where a key
 * is missing or of another type, and {@link IllegalArgumentException} where a value can't be.
 *
 * @param root the whole of {@code recobro}, as {@code run.json} keeps it
 */
public record DayConfig(Config root) {

  /** Desks and the action catalogue. */
  public Catalogues catalogues() {
    return Catalogues.read(root);
  }

  /** What the day holds, desks' minutes included. */
  public DayCapacities capacities() {
    return CapacityEntry.read(root.getConfig("capacities"), catalogues());
  }

  /** From how many days past due each stage begins. */
  public StageEdges stages() {
    return new StageEdges(
        root.getInt("stages.extrajudicial"),
        root.getInt("stages.prejudicial"),
        root.getInt("stages.judicial"));
  }

  /** How plans, discounts and penalties are worked out. */
  public OfferPolicy offers() {
    return OfferTerms.read(root.getConfig("offers"));
  }

  /** The shipped rule packs with the config's own packs and changes. */
  public ContactLaw contactLaw() {
    return ContactLaw.of(root.getConfig("policy"));
  }

  /** The portfolio's zone. */
  public ZoneId zone() {
    return ZoneId.of(root.getString("zone"));
  }

  /** Strongest reasons that an entry shows, for and against each. */
  public int reasons() {
    return root.getInt("run.reasons");
  }

  /** The currency that amounts are compared in where a portfolio holds several. */
  public Currency baseCurrency() {
    return Currency.getInstance(root.getString("base-currency"));
  }

  /** Rates by currency, as config says. */
  public Map<String, Double> fxRates() {
    Config fx = root.getConfig("fx");
    return fx.root().keySet().stream()
        .collect(Collectors.toMap(code -> code, code -> fx.getDouble(code)));
  }

  /**
   * Rates of a run: a portfolio of one currency is reckoned in its own.
   *
   * @param base the run's
   */
  public Fx fx(Currency base) {
    return base.equals(baseCurrency()) ? new Fx(base, fxRates()) : Fx.only(base);
  }

  /**
   * What accounts are scored under.
   *
   * @param base the run's currency
   */
  public ScoringSettings scoring(LocalDate asOf, Currency base) {
    return new ScoringSettings(
        asOf,
        fx(base),
        stages(),
        root.getInt("outcomes.preventive-days"),
        root.getInt("outcomes.promise-grace-days"),
        catalogues().actions(),
        offers());
  }
}
