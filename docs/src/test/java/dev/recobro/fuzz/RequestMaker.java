package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes requests from the OpenAPI document: most nearly right, some wrong in one way, a few no
 * HTTP.
 *
 * @param keys by role; empty for a server without keys
 */
record RequestMaker(
    JsonNode document,
    List<Operation> operations,
    Bodies bodies,
    Known known,
    Map<String, String> keys,
    String host) {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW", "get");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-16",
          "APPLICATION/JSON",
          "application/x-ndjson",
          "application/vnd.apache.arrow.stream",
          "text/plain",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "*/*",
          "text/csv;q=0.5, application/json;q=wrong",
          ";;;",
          "");

  static RequestMaker of(JsonNode document, Known known, Map<String, String> keys, String host) {
    return new RequestMaker(
        document, Operation.all(document), new Bodies(document, known), known, keys, host);
  }

  FuzzedRequest next(Random random) {
    Operation operation = operations.get(random.nextInt(operations.size()));
    boolean otherMethod = random.nextInt(20) == 0;
    String method = otherMethod ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
    String target = path(operation, random) + query(operation, random);
    boolean elsewhere = random.nextInt(50) == 0;
    if (elsewhere) {
      target = target.replace("/", random.nextBoolean() ? "//" : "/" + encoded(random) + "/");
    }
    List<String> headers = headers(operation, random);
    byte[] body = body(operation, headers, random);
    boolean described = method.equals(operation.method()) && !elsewhere;
    String line = method + " " + target + " HTTP/1.1";
    if (random.nextInt(40) == 0) {
      return misframed(operation, method, line, headers, body, random);
    }
    if (body.length > 0 && random.nextInt(15) == 0) {
      headers.add("Transfer-Encoding: chunked");
      body = chunked(body);
    } else if (body.length > 0 || random.nextInt(3) == 0) {
      headers.add("Content-Length: " + body.length);
    }
    return new FuzzedRequest(operation, described, true, method, line, headers, body);
  }

  private String path(Operation operation, Random random) {
    String path = operation.path();
    for (Operation.Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        String value = bodies.text(operation.path(), parameter.name(), parameter.schema(), random);
        // A segment of dots or of nothing is another address.
        String filled = value.isBlank() || value.matches("[./\\\\]+") ? "none" : value;
        path = path.replace("{" + parameter.name() + "}", encoded(filled));
      }
    }
    return path;
  }

  private String query(Operation operation, Random random) {
    List<String> pairs = new ArrayList<>();
    for (Operation.Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("query") && random.nextBoolean()) {
        String pair =
            parameter.name()
                + "="
                + encoded(
                    bodies.text(operation.path(), parameter.name(), parameter.schema(), random));
        pairs.add(pair);
        if (random.nextInt(40) == 0) {
          pairs.add(pair);
        }
      }
    }
    switch (random.nextInt(40)) {
      case 0 -> pairs.add(encoded(random) + "=" + encoded(random));
      case 1 -> pairs.add("limit=%zz");
      case 2 -> pairs.add("=&&%");
      case 3 -> pairs.add("x=" + "y".repeat(random.nextInt(9000)));
      default -> {}
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String encoded(Random random) {
    return encoded(Hostile.text(random));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private List<String> headers(Operation operation, Random random) {
    List<String> headers = new ArrayList<>();
    headers.add("Host: " + (random.nextInt(60) == 0 ? "elsewhere.example" : host));
    headers.add("Connection: close");
    authorization(operation, headers, random);
    for (Operation.Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("header") && random.nextInt(12) > 0) {
        headers.add(parameter.name() + ": " + value(parameter, random));
      }
    }
    List<String> accepted = List.copyOf(operation.accepted());
    switch (random.nextInt(12)) {
      case 0, 1, 2 ->
          headers.add(
              "Accept: "
                  + (accepted.isEmpty() ? "*/*" : accepted.get(random.nextInt(accepted.size()))));
      case 3 -> headers.add("Accept: " + TYPES.get(random.nextInt(TYPES.size())));
      case 4 -> headers.add("If-None-Match: " + line(Hostile.text(random)));
      case 5 -> headers.add("X-Request-Id: " + line(Hostile.text(random)));
      case 6 -> headers.add("Cookie: recobro_session=" + line(Hostile.text(random)) + "; ;=;");
      case 7 -> headers.add("Accept-Language: " + line(Hostile.text(random)));
      case 8 -> headers.add("X-CSRF-Token: " + line(Hostile.text(random)));
      case 9 -> headers.add("Range: bytes=0-1");
      default -> {}
    }
    return headers;
  }

  private String value(Operation.Parameter parameter, Random random) {
    return random.nextInt(4) == 0
        ? line(Hostile.text(random))
        : parameter.name().equals("Last-Event-ID") ? "0" : "key-" + random.nextInt(5000);
  }

  /** Without what would end the header. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}]", "");
  }

  private void authorization(Operation operation, List<String> headers, Random random) {
    if (keys.isEmpty()) {
      return;
    }
    List<String> roles = operation.roles();
    switch (random.nextInt(12)) {
      case 0 -> headers.add("Authorization: " + line(Hostile.text(random)));
      case 1 -> headers.add("Authorization: Bearer recobro_" + random.nextInt() + "_x");
      case 2 -> {}
      case 3 -> bearer(List.copyOf(keys.keySet()), headers, random);
      default -> bearer(roles.isEmpty() ? List.copyOf(keys.keySet()) : roles, headers, random);
    }
  }

  private void bearer(List<String> roles, List<String> headers, Random random) {
    headers.add("Authorization: Bearer " + keys.get(roles.get(random.nextInt(roles.size()))));
  }

  private byte[] body(Operation operation, List<String> headers, Random random) {
    List<String> types = List.copyOf(operation.bodies().keySet());
    if (types.isEmpty()) {
      return random.nextInt(30) == 0 ? Hostile.bytes(random, 300) : new byte[0];
    }
    String type = types.get(random.nextInt(types.size()));
    String said = random.nextInt(25) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : type;
    boolean form = type.startsWith("multipart/");
    headers.add("Content-Type: " + said + (form ? "; boundary=" + Forms.BOUNDARY : ""));
    if (random.nextInt(60) == 0) {
      headers.add("Content-Encoding: gzip");
    }
    // A line of many is what one alone would be; a form holds the same tables.
    String like = form || type.equals("application/x-ndjson") ? "application/json" : type;
    return bodies.make(
        operation.path(),
        type,
        operation.bodies().getOrDefault(like, MissingNode.getInstance()),
        random);
  }

  private static byte[] chunked(byte[] body) {
    byte[] head = (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] tail = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    System.arraycopy(tail, 0, all, head.length + body.length, tail.length);
    return all;
  }

  /** No HTTP, or HTTP that breaks off. */
  private static FuzzedRequest misframed(
      Operation operation,
      String method,
      String line,
      List<String> headers,
      byte[] body,
      Random random) {
    String first = line;
    switch (random.nextInt(10)) {
      case 0 -> headers.add("Content-Length: " + (body.length + 50));
      case 1 -> headers.add("Content-Length: -5");
      case 2 -> headers.add("Content-Length: 99999999999999999999");
      case 3 -> {
        headers.add("Transfer-Encoding: chunked");
        headers.add("X-Ends: here");
      }
      case 4 -> headers.add("no colon at all");
      case 5 -> headers.add("X-Long: " + "h".repeat(70_000));
      case 6 -> headers.add("X-Bad: \u0000\u0001");
      case 7 -> first = method + " /" + "p".repeat(20_000) + " HTTP/1.1";
      case 8 -> first = Hostile.text(random) + " " + Hostile.text(random);
      default -> first = line.replace("/v1/", "/v1/%c3%28/\u00e9/");
    }
    return new FuzzedRequest(operation, false, false, method, first, headers, body);
  }
}
