package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowBodyCompression;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables as Arrow streams: the same rows as in JSON, and a word for whoever sends another. */
class ArrowTablesTest {
  private static final ArrowType DOUBLE =
      new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final ArrowType UTF8 = new ArrowType.Utf8();

  private final RootAllocator memory = new RootAllocator();
  private final ArrowBytes arrow = new ArrowBytes(memory);

  /** Closing fails where a stream left memory behind. */
  @AfterEach
  void nothing_is_left_behind() {
    memory.close();
  }

  private List<String> rows(SentTable table, byte[] stream) {
    Form form = new Form(Map.of(table.code(), stream));
    List<String> rows = new ArrayList<>();
    new ArrowTables(form, List.of("risk", "score"), memory)
        .each(table, row -> rows.add(row.fields().object().toString()));
    return rows;
  }

  private static List<String> json(SentTable table, String text) {
    List<String> rows = new ArrayList<>();
    Body body = Body.parse("{\"%s\": %s}".formatted(table.code(), text), SentTable.names());
    new JsonTables(body).each(table, row -> rows.add(row.fields().object().toString()));
    return rows;
  }

  /** Why it is refused; empty where it isn't. */
  private Optional<Problem> refusal(SentTable table, byte[] stream) {
    try {
      rows(table, stream);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.problem());
    }
  }

  private void assertRefused(SentTable table, byte[] stream, int status, String says) {
    Problem problem = refusal(table, stream).orElseThrow();
    assertThat(problem.detail()).startsWith(table.code() + " ").contains(says);
    assertThat(problem.status()).isEqualTo(status);
  }

  @Test
  void debtors_are_those_of_json() {
    ListVector flags =
        arrow.column(
            "flags",
            new ArrowType.List(),
            List.of(Field.nullable("item", UTF8)),
            2,
            (ListVector lists, int i) -> {
              int first = lists.startNewValue(i);
              VarCharVector words = (VarCharVector) lists.getDataVector();
              for (int k = 0; k <= i; k++) {
                words.setSafe(first + k, (k == 0 ? "cease" : "attorney").getBytes(UTF_8));
              }
              lists.endValue(i, i + 1);
            });
    LargeVarCharVector names =
        arrow.column(
            "name",
            new ArrowType.LargeUtf8(),
            List.of(),
            2,
            (LargeVarCharVector vector, int i) -> {
              if (i == 0) {
                vector.setSafe(i, "Ñandú".getBytes(UTF_8));
              }
            });
    NullVector language = new NullVector("language", 2);

    assertThat(
            rows(
                SentTable.DEBTORS,
                ArrowBytes.stream(
                    arrow.texts("debtor_id", "D1", "D2"),
                    arrow.texts("jurisdiction", "CO", "US-MA"),
                    names,
                    language,
                    flags)))
        .isEqualTo(
            json(
                SentTable.DEBTORS,
                """
                [{"debtor_id": "D1", "jurisdiction": "CO", "name": "Ñandú", "flags": ["cease"]},
                 {"debtor_id": "D2", "jurisdiction": "US-MA", "flags": ["cease", "attorney"]}]
                """));
  }

  @Test
  void accounts_are_those_of_json() {
    DateDayVector opened =
        arrow.column(
            "opened_on",
            new ArrowType.Date(DateUnit.DAY),
            List.of(),
            2,
            (DateDayVector vector, int i) ->
                vector.setSafe(i, (int) LocalDate.of(2026, 1, 15 + i).toEpochDay()));
    DecimalVector principal =
        arrow.column(
            "principal",
            new ArrowType.Decimal(12, 2, 128),
            List.of(),
            2,
            (DecimalVector vector, int i) -> {
              if (i == 0) {
                vector.setSafe(i, new BigDecimal("1200.50"));
              }
            });
    BitVector disputed =
        arrow.column(
            "disputed",
            new ArrowType.Bool(),
            List.of(),
            2,
            (BitVector vector, int i) -> vector.setSafe(i, i));
    TimeStampNanoVector limitation =
        arrow.column(
            "limitation_on",
            new ArrowType.Timestamp(TimeUnit.NANOSECOND, null),
            List.of(),
            2,
            (TimeStampNanoVector vector, int i) ->
                vector.setSafe(i, LocalDate.of(2030, 2, 3).toEpochDay() * 86_400_000_000_000L + i));
    Float8Vector risk =
        arrow.column(
            "risk",
            DOUBLE,
            List.of(),
            2,
            (Float8Vector vector, int i) -> vector.setSafe(i, i == 0 ? 3.0 : 0.1));
    BigIntVector score =
        arrow.column(
            "score",
            new ArrowType.Int(64, true),
            List.of(),
            2,
            (BigIntVector vector, int i) -> vector.setSafe(i, 700L + i));
    DurationVector passedOver =
        arrow.column(
            "age",
            new ArrowType.Duration(TimeUnit.SECOND),
            List.of(),
            2,
            (DurationVector vector, int i) -> vector.setSafe(i, 5L));

    assertThat(
            rows(
                SentTable.ACCOUNTS,
                ArrowBytes.stream(
                    opened, principal, disputed, limitation, risk, score, passedOver)))
        .isEqualTo(
            json(
                SentTable.ACCOUNTS,
                """
                [{"opened_on": "2026-01-15", "principal": 1200.50, "disputed": false,
                  "limitation_on": "2030-02-03", "risk": 3.0, "score": 700},
                 {"opened_on": "2026-01-16", "disputed": true,
                  "limitation_on": "2030-02-03T00:00:00.000000001", "risk": 0.1, "score": 701}]
                """));
  }

  @Test
  void events_are_those_of_json() {
    DateMilliVector due =
        arrow.column(
            "due_on",
            new ArrowType.Date(DateUnit.MILLISECOND),
            List.of(),
            2,
            (DateMilliVector vector, int i) -> vector.setSafe(i, (20_000L + i) * 86_400_000));
    Float8Vector amount =
        arrow.column(
            "amount",
            DOUBLE,
            List.of(),
            2,
            (Float8Vector vector, int i) -> vector.setSafe(i, 99.9 + i));
    assertThat(rows(SentTable.DUES, ArrowBytes.stream(due, amount)))
        .isEqualTo(
            json(
                SentTable.DUES,
                """
                [{"due_on": "2024-10-04", "amount": 99.9}, {"due_on": "2024-10-05", "amount": 100.9}]
                """));

    Float4Vector single =
        arrow.column(
            "amount",
            new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE),
            List.of(),
            1,
            (Float4Vector vector, int i) -> vector.setSafe(i, 99.9f));
    assertThat(rows(SentTable.PAYMENTS, ArrowBytes.stream(single)))
        .isEqualTo(json(SentTable.PAYMENTS, "[{\"amount\": 99.9}]"));

    TimeStampMicroTZVector at =
        arrow.column(
            "at",
            new ArrowType.Timestamp(TimeUnit.MICROSECOND, "America/Bogota"),
            List.of(),
            1,
            (TimeStampMicroTZVector vector, int i) ->
                vector.setSafe(
                    i, Instant.parse("1969-09-18T15:00:00Z").getEpochSecond() * 1_000_000));
    assertThat(rows(SentTable.CONTACTS, ArrowBytes.stream(at)))
        .isEqualTo(json(SentTable.CONTACTS, "[{\"at\": \"1969-09-18T15:00:00Z\"}]"));
  }

  private byte[] coded() {
    MapDictionaryProvider dictionaries = new MapDictionaryProvider();
    VarCharVector words = arrow.texts("words", "sms", "call");
    Dictionary dictionary = new Dictionary(words, new DictionaryEncoding(7, false, null));
    dictionaries.put(dictionary);
    VarCharVector plain = arrow.texts("channel", "call", "sms", "call");
    plain.setNull(1);
    FieldVector places = (FieldVector) DictionaryEncoder.encode(plain, dictionary);
    plain.close();
    byte[] stream = ArrowBytes.stream(dictionaries, places, arrow.texts("outcome", "a", "b", "c"));
    words.close();
    return stream;
  }

  @Test
  void categories_are_read_as_the_words_that_they_stand_for() {
    assertThat(rows(SentTable.CONTACTS, coded()))
        .isEqualTo(
            json(
                SentTable.CONTACTS,
                """
                [{"channel": "call", "outcome": "a"}, {"outcome": "b"},
                 {"channel": "call", "outcome": "c"}]
                """));
  }

  private byte[] dues() {
    return ArrowBytes.stream(
        arrow.texts("account_id", "A1", "A2", "A3"), arrow.texts("amount", "12.50", "3", "4"));
  }

  @Test
  void a_stream_that_breaks_off_anywhere_is_refused() {
    for (byte[] whole : List.of(dues(), coded())) {
      for (int length = 0; length < whole.length; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        assertThat(refusal(SentTable.DUES, part).map(Problem::status))
            .as("%s of %s bytes", length, whole.length)
            .contains(400);
      }
    }
  }

  @Test
  void whatever_bits_are_turned_it_is_read_or_refused() {
    Random random = new Random(11);
    int refused = 0;
    byte[] dues = dues();
    byte[] coded = coded();
    for (int i = 0; i < 20_000; i++) {
      boolean first = random.nextBoolean();
      byte[] turned = (first ? dues : coded).clone();
      for (int bits = random.nextInt(4); bits >= 0; bits--) {
        turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
      }
      SentTable table = first ? SentTable.DUES : SentTable.CONTACTS;
      if (refusal(table, turned).map(Problem::status).isPresent()) {
        refused++;
      }
      assertThat(memory.getAllocatedMemory()).isZero();
    }
    assertThat(refused).isBetween(2_000, 19_000);
  }

  @Test
  void lengths_that_lie_set_nothing_aside() {
    byte[] whole = dues();
    for (int[] lie :
        new int[][] {
          {0xff, 0xff, 0xff, 0xff}, {0xff, 0xff, 0xff, 0x7f}, {0xfb, 0xff, 0xff, 0xff}
        }) {
      assertRefused(SentTable.DUES, ArrowBytes.patched(whole, 4, lie), 400, "breaks off");
    }
  }

  /** Things that are no stream of one table. */
  enum NoStream {
    FILE("ARROW1\0\0..........", 400, "pyarrow.ipc.new_stream"),
    TEXT("account_id,amount\nA1,12", 400, "isn't an Arrow IPC stream"),
    NOTHING("", 400, "breaks off"),
    END_ALONE("\u00ff\u00ff\u00ff\u00ff\0\0\0\0", 400, "no schema");

    private final String bytes;
    private final int status;
    private final String says;

    NoStream(String bytes, int status, String says) {
      this.bytes = bytes;
      this.status = status;
      this.says = says;
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_no_stream_is_told_what_one_is(NoStream one) {
    byte[] bytes = one.bytes.getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(SentTable.DUES, bytes, one.status, one.says);
  }

  @Test
  void a_second_stream_behind_the_first_is_refused() {
    byte[] whole = dues();
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    assertRefused(SentTable.DUES, twice, 400, "goes on after its end");
  }

  @Test
  void columns_of_other_types_are_named_with_what_to_send() {
    BigIntVector id =
        arrow.column(
            "account_id",
            new ArrowType.Int(64, true),
            List.of(),
            1,
            (BigIntVector vector, int i) -> vector.setSafe(i, 5L));
    assertRefused(SentTable.DUES, ArrowBytes.stream(id), 422, "has account_id as Int");

    ListVector lists =
        arrow.column(
            "due_id",
            new ArrowType.List(),
            List.of(Field.nullable("item", UTF8)),
            1,
            (ListVector vector, int i) -> {});
    assertRefused(SentTable.DUES, ArrowBytes.stream(lists), 422, "due_id as List: send string");

    TimeStampNanoVector at =
        arrow.column(
            "at",
            new ArrowType.Timestamp(TimeUnit.NANOSECOND, null),
            List.of(),
            1,
            (TimeStampNanoVector vector, int i) -> vector.setSafe(i, 5L));
    assertRefused(
        SentTable.CONTACTS, ArrowBytes.stream(at), 422, "send timestamp with a time zone");

    byte[] twice = ArrowBytes.stream(arrow.texts("due_id", "1"), arrow.texts("due_id", "2"));
    assertRefused(SentTable.DUES, twice, 400, "due_id twice");
  }

  @Test
  void a_schema_that_is_deep_or_long_is_refused() throws IOException {
    Field deep = Field.nullable("end", UTF8);
    for (int i = 0; i < 2000; i++) {
      deep = new Field("in", FieldType.nullable(new ArrowType.List()), List.of(deep));
    }
    assertRefused(SentTable.DUES, schema(new Schema(List.of(deep))), 422, "can't be read");

    List<Field> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(Field.nullable("c" + i, UTF8));
    }
    assertRefused(SentTable.DUES, schema(new Schema(many)), 422, "select the columns");

    Map<String, String> about = Map.of("pandas", "x".repeat(1 << 20));
    assertRefused(SentTable.DUES, schema(new Schema(List.of(), about)), 422, "metadata");
  }

  private static byte[] schema(Schema schema) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteChannel channel = new WriteChannel(Channels.newChannel(out));
    MessageSerializer.serialize(channel, schema);
    channel.writeIntLittleEndian(-1);
    channel.writeIntLittleEndian(0);
    return out.toByteArray();
  }

  @Test
  void compressed_buffers_are_refused_by_name() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteChannel channel = new WriteChannel(Channels.newChannel(out));
    MessageSerializer.serialize(channel, new Schema(List.of(Field.nullable("due_id", UTF8))));
    try (ArrowRecordBatch batch =
        new ArrowRecordBatch(
            0, List.of(), List.of(), new ArrowBodyCompression((byte) 1, (byte) 0), true)) {
      MessageSerializer.serialize(channel, batch);
    }
    channel.writeIntLittleEndian(-1);
    channel.writeIntLittleEndian(0);
    assertRefused(SentTable.DUES, out.toByteArray(), 422, "is compressed");
  }

  @Test
  void rows_are_bounded_over_all_batches() {
    String[] ids = new String[500];
    Arrays.fill(ids, "D");
    MapDictionaryProvider none = new MapDictionaryProvider();
    byte[] at = ArrowBytes.stream(none, 2, arrow.texts("debtor_id", ids));
    byte[] above = ArrowBytes.stream(none, 3, arrow.texts("debtor_id", ids));

    assertThat(rows(SentTable.DEBTORS, at)).hasSize(1000);
    assertRefused(SentTable.DEBTORS, above, 422, "more than 1000 rows");
  }
}
