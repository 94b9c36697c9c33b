package dev.recobro.run;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The flags of Java that make a night cheap, for a cluster's executors as for this process: how
 * much is compiled, and who collects.
 */
final class ExecutorFlags {

  /** Setting of Spark that {@code spark.executor.extraJavaOptions} are appended to. */
  static final String SETTING = "spark.executor.defaultJavaOptions";

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC\\b");
  private static final Pattern COMPILER =
      Pattern.compile(
          "-XX:((InlineSmallCode|FreqInlineSize|Tier\\w+)=\\d+|\\+IgnoreUnrecognizedVMOptions)");

  private ExecutorFlags() {}

  /**
   * Those of a process's flags that its executors need too.
   *
   * @param flags of this process
   * @param more what executors are given besides; Java refuses a second collector
   */
  static String of(List<String> flags, String more) {
    boolean collected = COLLECTOR.matcher(more).find();
    return flags.stream()
        .filter(
            flag ->
                COMPILER.matcher(flag).matches()
                    || (!collected && COLLECTOR.matcher(flag).matches()))
        .collect(Collectors.joining(" "));
  }
}
