package dev.recobro.run;

import com.typesafe.config.Config;
import dev.recobro.features.ProtectedAttributes;
import dev.recobro.settings.ConfigKeys;
import dev.recobro.training.AttributeChoice;
import java.util.List;

/** Reads an entry of {@code recobro.features.attributes}. */
final class AttributeEntry {

  private AttributeEntry() {}

  static AttributeChoice read(Config entry) {
    ConfigKeys.refuseUnknown("features.attributes", entry, List.of("name", "kind"));
    ProtectedAttributes.refuse(entry.getString("name"));
    String kind = entry.getString("kind");
    if (!kind.equals("numeric") && !kind.equals("categorical")) {
      throw new IllegalArgumentException("kind is numeric or categorical, not " + kind);
    }
    return new AttributeChoice(entry.getString("name"), kind.equals("categorical"));
  }
}
