package dev.recobro.benchmarks.nightly;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * What a query of accounts gives, read out of DuckDB by columns.
 *
 * @param accounts ids, in order of the rows
 * @param columns values of a row
 * @param values row-major; NaN where there is none
 */
record FeatureRows(List<String> accounts, int columns, float[] values) {

  int rows() {
    return accounts.size();
  }

  /**
   * @param query its first column is the account's id, the others are numbers
   */
  static FeatureRows read(Connection connection, String query) throws SQLException {
    List<String> accounts = new ArrayList<>();
    List<float[]> blocks = new ArrayList<>();
    int columns;
    try (DuckDBPreparedStatement statement =
            connection.prepareStatement(query).unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult result = statement.query()) {
      columns = Math.toIntExact(result.columnCount()) - 1;
      while (result.nextChunk()) {
        blocks.add(block(result.chunk(), columns, accounts));
      }
    }
    float[] values = new float[Math.multiplyExact(accounts.size(), columns)];
    int filled = 0;
    for (float[] block : blocks) {
      System.arraycopy(block, 0, values, filled, block.length);
      filled += block.length;
    }
    return new FeatureRows(accounts, columns, values);
  }

  private static float[] block(DuckDBDataChunkReader chunk, int columns, List<String> accounts) {
    int rows = Math.toIntExact(chunk.rowCount());
    DuckDBReadableVector ids = chunk.vector(0);
    for (int row = 0; row < rows; row++) {
      accounts.add(ids.getString(row));
    }
    float[] block = new float[rows * columns];
    for (int column = 0; column < columns; column++) {
      DuckDBReadableVector vector = chunk.vector(column + 1L);
      for (int row = 0; row < rows; row++) {
        block[row * columns + column] = vector.getFloat(row, Float.NaN);
      }
    }
    return block;
  }
}
