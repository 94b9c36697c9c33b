package dev.recobro.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes to a port of this machine, and reads what comes until the other side is done. */
record Wire(int port, Duration patience) {
  private static final String STREAM = "Content-Type: text/event-stream";

  /** Whoever waits longer than the patience is a hang, which is thrown. */
  RawAnswer send(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      write(socket, request);
      return RawAnswer.of(read(socket.getInputStream()));
    }
  }

  /** A server that refuses by the headers alone may close before it has read the rest. */
  private static void write(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
    } catch (SocketException refusedMeanwhile) {
      // What it answered is read all the same.
    }
  }

  private byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[16_384];
    try {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        all.write(part, 0, n);
        if (all.size() == n && isStream(part, n)) {
          break;
        }
      }
    } catch (SocketTimeoutException e) {
      throw new IOException("no end within " + patience + " after " + all.size() + " bytes", e);
    } catch (SocketException closedHard) {
      // What came before it counts.
    }
    return all.toByteArray();
  }

  /** A stream of events has no end: its beginning is its answer. */
  private static boolean isStream(byte[] part, int length) {
    return new String(part, 0, length, StandardCharsets.ISO_8859_1).contains(STREAM);
  }
}
