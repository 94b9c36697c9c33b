package dev.recobro.policy;

import java.io.Serializable;

/** What the law demands beside when and how often: shown to people, not decided by the program. */
public record Duty(String id, String source, Confidence confidence, String textEn, String textEs)
    implements Serializable {}
