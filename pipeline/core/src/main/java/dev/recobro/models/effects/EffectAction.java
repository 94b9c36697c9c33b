package dev.recobro.models.effects;

import java.io.Serializable;

/**
 * An action as its effect is learnt: actions that share a channel or a treatment learn from each
 * other.
 *
 * @param id in the decisions
 * @param channel by what means, as a word
 * @param treatment what is said or offered, as a word
 */
public record EffectAction(String id, String channel, String treatment) implements Serializable {}
