package dev.recobro.api;

import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Parquet schemas of a published run, in the form in which Spark writes them. */
final class RunSchemas {
  private RunSchemas() {}

  private static final String SCORES =
      """
        required binary currency (STRING);
        required int64 balance (DECIMAL(18,3));
        required int64 overdue (DECIMAL(18,3));
        required int32 days_past_due;
        required binary bucket (STRING);
        required binary stage (STRING);
        optional binary segment (STRING);
        required double propensity;
        required double expected_recovery;
        required double baseline_recovery;
        required double uplift;
        required double cost;
        required double net_value;
        required binary arm (STRING);
        required double probability;
      """;

  private static final String BASIS = "optional binary basis (STRING);\n";

  private static final String HOURS =
      """
        optional binary best_from (STRING);
        optional binary best_to (STRING);
        optional double right_party_chance;
      """;

  /** Before reasons were groups and scores had a basis. */
  static final MessageType EARLIER_WORKLIST =
      MessageTypeParser.parseMessageType(entry(SCORES) + "}}}}");

  private static final String GROUPED =
      entry(SCORES + BASIS)
          + """
                optional binary group (STRING);
              }
            }
          }
          optional double reasons_base;
          optional double reasons_rest;
          """
          + change("would_change");

  /** Before it was said what would lower a propensity. */
  static final MessageType RAISING_WORKLIST = MessageTypeParser.parseMessageType(GROUPED + "}");

  static final MessageType WORKLIST =
      MessageTypeParser.parseMessageType(
          GROUPED
              + change("would_lower")
              + """
                optional double uplift_error;
                optional binary uplift_basis (STRING);
                optional group terms {
                  optional binary offer (STRING);
                  optional int32 instalments;
                  optional double instalment;
                  optional double last_instalment;
                  optional int32 every_days;
                  optional double discount;
                  optional double pay;
                  optional double penalty;
                  optional int32 day (DATE);
                }
                optional binary message_language (STRING);
                optional binary message (STRING);
                optional binary limited_message (STRING);
              """
              + HOURS
              + "}");

  static final MessageType ACCOUNTS = accounts(SCORES + BASIS + HOURS);

  /** Before scores had a basis. */
  static final MessageType EARLIER_ACCOUNTS = accounts(SCORES);

  private static MessageType accounts(String scores) {
    return MessageTypeParser.parseMessageType(
        """
          message spark_schema {
            required binary account_id (STRING);
            required binary debtor_id (STRING);
            optional binary name (STRING);
            required binary jurisdiction (STRING);
            optional binary time_zone (STRING);
            optional binary product (STRING);
          """
            + scores
            + """
            required double propensity_cures;
            optional group recommendations (LIST) {
              repeated group list {
                optional group element {
                  optional binary action (STRING);
                  optional binary channel (STRING);
                  optional binary treatment (STRING);
                  required double uplift;
                  required double cost;
                  required double net_value;
                  optional binary hold (STRING);
                  optional double uplift_error;
                  optional binary basis (STRING);
                }
              }
            }
            optional binary hold (STRING);
            optional binary not_listed (STRING);
          """
            + list("float", "features")
            + list("int32", "due_day")
            + list("int64", "due_minor")
            + list("int32", "payment_day")
            + list("int64", "payment_minor")
            + list("int32", "payment_reversed_day")
            + list("int32", "contact_day")
            + list("int32", "contact_channel")
            + list("int32", "contact_outcome")
            + list("int32", "promise_made_day")
            + list("int32", "promise_due_day")
            + list("int64", "promise_minor")
            + "}");
  }

  private static String entry(String scores) {
    return """
      message spark_schema {
        required int32 as_of (DATE);
        required binary desk (STRING);
        required int32 rank;
        required binary account_id (STRING);
        required binary debtor_id (STRING);
        required binary action (STRING);
        required binary channel (STRING);
        required binary treatment (STRING);
        optional binary address (STRING);
        optional binary window_start (STRING);
        optional binary window_end (STRING);
        optional binary time_zone (STRING);
      """
        + scores
        + """
        required double rank_value;
        optional group reasons (LIST) {
          repeated group list {
            optional group element {
              optional binary feature (STRING);
              required double value;
              required double effect;
              optional binary text_en (STRING);
              optional binary text_es (STRING);
      """;
  }

  private static String change(String name) {
    return "optional group "
        + name
        + """
         {
          optional binary group (STRING);
          optional double from;
          optional double to;
          optional binary text_en (STRING);
          optional binary text_es (STRING);
        }
        """;
  }

  private static String list(String type, String name) {
    return "optional group "
        + name
        + " (LIST) { repeated group list { required "
        + type
        + " element; } }\n";
  }
}
