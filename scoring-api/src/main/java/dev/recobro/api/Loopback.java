package dev.recobro.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Tells this machine from others. */
final class Loopback {
  private Loopback() {}

  /** Whether a name or an address is of this machine's loopback. */
  static boolean is(@Nullable String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
