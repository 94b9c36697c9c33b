package dev.recobro.api;

import dev.recobro.store.StoreAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the options that say where the store is. */
final class StoreOption {
  private StoreOption() {}

  /**
   * The store that {@code --data} or {@code --store-url} names; null without either.
   *
   * @throws IllegalArgumentException for both, and for another database
   */
  static @Nullable StoreAddress of(@Nullable Path data, @Nullable String storeUrl) {
    if (data != null && storeUrl != null) {
      throw new IllegalArgumentException("give --data or --store-url, not both");
    }
    if (storeUrl != null) {
      return new StoreAddress(storeUrl);
    }
    return data == null ? null : StoreAddress.in(data);
  }
}
