package dev.recobro.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the ledger's place: a path or an address, but not one in an object store. */
final class LedgerConverter implements ITypeConverter<String> {

  @Override
  public String convert(String place) {
    if (Address.inObjectStore(place)) {
      throw new TypeConversionException(
          "'%s' is in an object store, where nothing is renamed in one step or locked;"
                  .formatted(place)
              + " give a folder of a mounted file system or of HDFS (--portfolio may stay there)");
    }
    return place;
  }
}
