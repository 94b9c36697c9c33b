package dev.recobro.ledger;

import dev.recobro.ingest.TaskSettings;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One number for all that a ledger holds. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(SparkSession spark, List<List<String>> files) {
    List<Integer> buckets = new ArrayList<>();
    for (int bucket = 0; bucket < files.size(); bucket++) {
      buckets.add(bucket);
    }
    List<byte[]> digests =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(buckets, buckets.size())
            .map(bucket -> ofBucket(files.get(bucket)))
            .collect();
    MessageDigest whole = sha256();
    digests.forEach(whole::update);
    return HexFormat.of().formatHex(whole.digest());
  }

  private static byte[] ofBucket(List<String> files) {
    MessageDigest digest = sha256();
    try (BucketCursor cursor = new BucketCursor(files, LedgerSchema.ALL, TaskSettings.hadoop())) {
      byte[] debtor = cursor.debtor();
      while (debtor != null) {
        cursor.take(debtor).forEach(row -> add(digest, row));
        debtor = cursor.debtor();
      }
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, LedgerRow row) {
    add(digest, row.debtorId());
    add(digest, row.accountId());
    for (LedgerColumn column : LedgerColumn.ALL) {
      int count = row.count(column.group());
      ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + count * Long.BYTES).putInt(count);
      for (int i = 0; i < count; i++) {
        bytes.putLong(column.wide() ? row.longs(column)[i] : row.ints(column)[i]);
      }
      digest.update(bytes.array());
    }
  }

  private static void add(MessageDigest digest, byte[] id) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(id.length).array());
    digest.update(id);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
