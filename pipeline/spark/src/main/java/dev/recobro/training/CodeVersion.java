package dev.recobro.training;

/** Which build of the program this is. */
final class CodeVersion {

  private CodeVersion() {}

  /** The version in the manifest of the jar that holds {@code type}; "classes" outside of a jar. */
  static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "classes" : version;
  }
}
