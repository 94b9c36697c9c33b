package dev.recobro.ledger;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.function.Predicate;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/**
 * The Parquet schema of the ledger's files. Event columns are plain repeated values, which Parquet
 * defines to be required lists of required values: an array needs no more than one level.
 */
final class LedgerSchema {

  static final int DEBTOR = 0;
  static final int ACCOUNT = 1;
  static final int FIRST_EVENT_COLUMN = 2;
  static final MessageType ALL = of(column -> true);
  static final MessageType WITHOUT_KEYS = of(column -> !column.key());

  private LedgerSchema() {}

  private static MessageType of(Predicate<LedgerColumn> wanted) {
    Types.GroupBuilder<MessageType> schema =
        Types.buildMessage()
            .required(BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("debtor_id")
            .required(BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("account_id");
    for (LedgerColumn column : LedgerColumn.ALL) {
      if (wanted.test(column)) {
        schema = schema.repeated(column.wide() ? INT64 : INT32).named(column.code());
      }
    }
    return schema.named("ledger");
  }
}
