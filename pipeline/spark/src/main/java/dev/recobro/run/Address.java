package dev.recobro.run;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that are named by a scheme, such as {@code s3a://bucket/folder}. */
final class Address {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*");

  /** Stores in which a rename is a copy and nothing keeps a second writer out. */
  private static final Set<String> OBJECT_STORES =
      Set.of("s3", "s3a", "s3n", "gs", "wasb", "wasbs", "oss", "cosn", "obs", "swift");

  private Address() {}

  static boolean names(String place) {
    return SCHEME.matcher(place).matches();
  }

  static boolean inObjectStore(String place) {
    Matcher scheme = SCHEME.matcher(place);
    return scheme.matches() && OBJECT_STORES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
  }
}
