package dev.recobro.api.parquet;

import java.util.Arrays;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Rows of one row group, or those of its pages that a search left. */
public final class RowGroup {
  private final MessageType schema;
  private final int rows;
  private final ColumnReadStoreImpl columns;

  RowGroup(PageReadStore pages, MessageType schema, String createdBy) {
    this.schema = schema;
    this.rows = Math.toIntExact(pages.getRowCount());
    this.columns = new ColumnReadStoreImpl(pages, new NoConverter(), schema, createdBy);
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** The values of a flat column or of a list of primitives; empty when there is no such column. */
  public Optional<Leaf> leaf(String column) {
    return schema.getColumns().stream()
        .filter(leaf -> leaf.getPath()[0].equals(column))
        .findFirst()
        .map(this::open);
  }

  /** The values of one field of a list of structs; empty when there is no such column. */
  public Optional<Leaf> leaf(String column, String field) {
    return schema.getColumns().stream()
        .filter(leaf -> leaf.getPath()[0].equals(column))
        .filter(leaf -> leaf.getPath()[leaf.getPath().length - 1].equals(field))
        .findFirst()
        .map(this::open);
  }

  /**
   * The values of a column that must be there.
   *
   * @throws IllegalStateException naming the column when it isn't
   */
  public Leaf needed(String column) {
    return leaf(column)
        .orElseThrow(() -> new IllegalStateException("the file has no column " + column));
  }

  private Leaf open(ColumnDescriptor descriptor) {
    return new Leaf(columns.getColumnReader(descriptor), elementDefinition(descriptor.getPath()));
  }

  private int elementDefinition(String[] path) {
    for (int depth = 1; depth <= path.length; depth++) {
      String[] prefix = Arrays.copyOf(path, depth);
      if (schema.getType(prefix).isRepetition(Type.Repetition.REPEATED)) {
        return schema.getMaxDefinitionLevel(prefix);
      }
    }
    return schema.getMaxDefinitionLevel(path);
  }
}
