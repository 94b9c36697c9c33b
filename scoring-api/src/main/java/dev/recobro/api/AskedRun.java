package dev.recobro.api;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunFigures;
import dev.recobro.api.run.RunRefused;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.whatif.RunOptions;
import dev.recobro.decisions.whatif.WhatIf;
import dev.recobro.decisions.whatif.WhatIfAnswer;
import dev.recobro.decisions.whatif.WhatIfDay;
import dev.recobro.settings.Catalogues;
import dev.recobro.settings.DayConfig;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run ready to be asked: its accounts in columns, what it was made under, and its day as it is,
 * reckoned anew.
 *
 * @param rules every one that may hold something
 */
record AskedRun(
    String fingerprint,
    RunOptions options,
    Catalogues catalogues,
    DayCapacities capacities,
    Set<String> rules,
    WhatIfAnswer asItIs) {

  static AskedRun of(PublishedRun run) throws IOException, RunRefused {
    RunFigures figures = run.figures();
    Catalogues catalogues = figures.asked(DayConfig::catalogues);
    DayCapacities capacities = figures.asked(DayConfig::capacities);
    RunOptions options = run.options(catalogues.actions());
    Set<String> rules = new TreeSet<>(options.rules());
    figures.law().packs().forEach(pack -> pack.rules().forEach(r -> rules.add(r.terms().id())));
    WhatIf day =
        new WhatIf(options, catalogues.actions(), new WhatIfDay(catalogues.actions(), Set.of()));
    return new AskedRun(
        run.file().fingerprint(), options, catalogues, capacities, rules, day.answer(capacities));
  }

  WhatIf under(WhatIfDay day) {
    return new WhatIf(options, catalogues.actions(), day);
  }
}
