package dev.recobro.ingest;

import java.io.Serializable;

/**
 * One file of a portfolio table.
 *
 * @param table the table's name
 * @param path relative to the portfolio
 * @param uri absolute
 * @param length in bytes
 * @param modified in milliseconds since 1970
 */
public record PortfolioFile(String table, String path, String uri, long length, long modified)
    implements Serializable {

  boolean csv() {
    return path.endsWith(".csv");
  }
}
