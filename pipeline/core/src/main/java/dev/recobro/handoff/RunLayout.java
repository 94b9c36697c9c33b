package dev.recobro.handoff;

/**
 * Names inside a folder of published runs: {@code RUNS/<as-of>/<run-id>/…}, and {@code
 * RUNS/current} which names the run in force as {@code <as-of>/<run-id>}.
 */
public final class RunLayout {
  private RunLayout() {}

  public static final String CURRENT = "current";
  public static final String RUN_JSON = "run.json";
  public static final String METRICS_JSON = "metrics.json";
  public static final String WORKLIST = "worklist";
  public static final String LAW = "law";
  public static final String ACCOUNTS = "accounts";
  public static final String DECISIONS = "decisions";
  public static final String REJECTED = "rejected";
  public static final String SHADOW = "shadow";
  public static final String ACTIVITY = "activity";
}
