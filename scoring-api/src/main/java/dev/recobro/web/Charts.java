package dev.recobro.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The chart library's files, out of its WebJar. */
final class Charts {
  private static final String POM = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private Charts() {}

  /** By the names under which pages load them. */
  static Map<String, Asset> assets() {
    String folder = "/META-INF/resources/webjars/uplot/" + version() + "/dist/";
    return Map.of(
        "uplot.js", Asset.at(folder + "uPlot.esm.js"),
        "uplot.css", Asset.at(folder + "uPlot.min.css"));
  }

  private static String version() {
    try {
      Properties pom = new Properties();
      pom.load(new ByteArrayInputStream(Asset.at(POM).bytes()));
      return pom.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
