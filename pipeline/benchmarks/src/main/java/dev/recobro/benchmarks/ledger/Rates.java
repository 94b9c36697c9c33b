package dev.recobro.benchmarks.ledger;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.Fx;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** The exchange rates that stand in the pipeline's defaults. */
public final class Rates {

  private Rates() {}

  public static Fx standard() {
    Config config = ConfigFactory.parseResources("reference.conf").resolve().getConfig("recobro");
    Config fx = config.getConfig("fx");
    Map<String, Double> rates =
        fx.root().keySet().stream().collect(Collectors.toMap(code -> code, fx::getDouble));
    return new Fx(Currency.getInstance(config.getString("base-currency")), rates);
  }
}
