package dev.recobro.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** A file of the pages, read once from the class path. */
record Asset(byte[] bytes, String contentType, String tag) {

  /**
   * Reads {@code /web/NAME}.
   *
   * @throws UncheckedIOException when it isn't there
   */
  static Asset of(String name) {
    return at("/web/" + name);
  }

  /** Reads what is at {@code path} of the class path. */
  static Asset at(String path) {
    try (InputStream in = Asset.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " isn't on the class path");
      }
      byte[] bytes = in.readAllBytes();
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return new Asset(bytes, contentType(path), "\"" + Long.toHexString(crc.getValue()) + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "text/html; charset=utf-8";
    };
  }
}
