package dev.recobro.backtest;

import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.Propensity;
import dev.recobro.models.effects.EffectModel;

/**
 * What was learnt from a logged book.
 *
 * @param pays chance to pay a tenth of what is at stake within the horizon
 * @param amount expected payment within the horizon
 * @param effects what each standard action adds, as a share of what is at stake
 */
record TrainedModels(Propensity pays, ExpectedAmount amount, EffectModel effects) {}
