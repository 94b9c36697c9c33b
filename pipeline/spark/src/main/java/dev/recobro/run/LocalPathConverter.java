package dev.recobro.run;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a path of a mounted file system. What is written there is put in force by a rename, and an
 * object store has none: an address would otherwise become a folder called {@code s3a:}.
 */
final class LocalPathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String value) {
    if (Address.names(value)) {
      throw new TypeConversionException(
          "'%s' is an address, and a path of a mounted file system is needed; only --portfolio and"
                  .formatted(value)
              + " the sources of import may be addresses, and --ledger where renames are one step");
    }
    return Path.of(value);
  }
}
