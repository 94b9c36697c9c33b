package dev.recobro.training;

import dev.recobro.models.Evaluations;
import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.Propensity;
import java.util.List;

/**
 * What came of a training.
 *
 * @param recoveredShare share of the amount at stake that payers paid within the horizon
 */
record Trained(
    List<Propensity> models,
    ExpectedAmount amount,
    Evaluations evaluations,
    double recoveredShare) {}
