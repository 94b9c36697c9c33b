package dev.recobro.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PackedArrayTest {

  @Test
  void arrays_come_out_as_they_went_in() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 50; trial++) {
      PackedArray[] all = PackedArray.values();
      Object[] arrays = new Object[all.length];
      for (int i = 0; i < arrays.length; i++) {
        arrays[i] = drawn(all[i], random);
      }
      byte[] packed = PackedArray.pack(arrays);
      for (int i = 0; i < arrays.length; i++) {
        if (arrays[i] instanceof float[] floats) {
          assertThat(all[i].floats(packed)).isEqualTo(floats);
        } else if (arrays[i] instanceof long[] longs) {
          assertThat(all[i].longs(packed)).isEqualTo(longs);
        } else if (arrays[i] instanceof int[] ints) {
          assertThat(all[i].ints(packed)).isEqualTo(ints);
        } else {
          byte[] bytes = (byte[]) arrays[i];
          assertThat(all[i].ints(packed)).hasSize(bytes.length);
          for (int at = 0; at < bytes.length; at++) {
            assertThat(all[i].ints(packed)[at]).isEqualTo(bytes[at]);
          }
        }
      }
    }
  }

  private static Object drawn(PackedArray kind, SplittableRandom random) {
    int count = random.nextInt(5);
    if (kind == PackedArray.FEATURES) {
      float[] floats = new float[count];
      for (int i = 0; i < count; i++) {
        floats[i] = random.nextInt(4) == 0 ? Float.NaN : (float) random.nextDouble(-9, 9);
      }
      return floats;
    }
    return switch (kind.width()) {
      case Long.BYTES -> random.longs(count).toArray();
      case Integer.BYTES -> random.ints(count).toArray();
      default -> {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        yield bytes;
      }
    };
  }
}
