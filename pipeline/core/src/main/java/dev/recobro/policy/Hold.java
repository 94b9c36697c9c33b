package dev.recobro.policy;

/**
 * Nothing may be done on an account, and why.
 *
 * @param ruleId stable id, written into the published run
 * @param source where the rule stands: a law's article, or the house's own policy
 */
public record Hold(String ruleId, String textEn, String textEs, String source) {}
