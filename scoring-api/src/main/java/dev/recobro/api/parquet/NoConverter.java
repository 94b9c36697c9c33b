package dev.recobro.api.parquet;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Stands where Parquet asks for a row assembler: leaves are read directly. */
final class NoConverter extends GroupConverter {
  private static final PrimitiveConverter NOTHING = new PrimitiveConverter() {};

  @Override
  public Converter getConverter(int field) {
    return this;
  }

  @Override
  public GroupConverter asGroupConverter() {
    return this;
  }

  @Override
  public PrimitiveConverter asPrimitiveConverter() {
    return NOTHING;
  }

  @Override
  public void start() {}

  @Override
  public void end() {}
}
