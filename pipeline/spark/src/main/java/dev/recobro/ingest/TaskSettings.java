package dev.recobro.ingest;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** What a task needs to open files where it runs. */
public final class TaskSettings {

  private TaskSettings() {}

  /** Hadoop's configuration with what the session was given, on whatever machine. */
  public static Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
  }
}
