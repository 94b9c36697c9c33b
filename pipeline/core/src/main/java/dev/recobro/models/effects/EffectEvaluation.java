package dev.recobro.models.effects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What acting by learnt effects would have brought on decisions newer than all that were learnt
 * from, a decision, in the base currency and net of the actions' costs.
 *
 * @param decisions drawn by chance that it is judged on
 * @param fromDay the first of them, in days since 1970-01-01
 * @param policy the action of the greatest effect × stake less cost, or none
 * @param logged what was decided
 * @param singleAction the action that is best for all, with hindsight; none where that is doing
 *     nothing
 * @param single what it would have brought where it is possible
 */
public record EffectEvaluation(
    long decisions,
    @JsonProperty("from_day") int fromDay,
    PolicyValue policy,
    PolicyValue logged,
    @JsonProperty("single_action") String singleAction,
    PolicyValue single) {}
