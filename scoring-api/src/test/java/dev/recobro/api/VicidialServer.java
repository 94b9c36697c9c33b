package dev.recobro.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as VICIdial's published non-agent API text says that add_lead and update_lead do. */
final class VicidialServer implements AutoCloseable {
  static final String USER = "6666";
  static final String PASSWORD = "s3cret+&pass";

  /** Leads by vendor_lead_code. */
  final Map<String, Map<String, String>> leads = new ConcurrentSkipListMap<>();

  final List<String> calls = new CopyOnWriteArrayList<>();

  /** Requests that are answered 503; leads that are added without an answer. */
  final AtomicInteger failing = new AtomicInteger();

  final AtomicInteger losing = new AtomicInteger();
  private final HttpServer http;

  VicidialServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/vicidial/non_agent_api.php", this::answer);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/vicidial/non_agent_api.php";
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> fields = fields(exchange);
    try (exchange) {
      if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      byte[] text = text(fields).getBytes(StandardCharsets.UTF_8);
      if ("add_lead".equals(fields.get("function"))
          && losing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.getResponseBody().close();
        return;
      }
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private String text(Map<String, String> fields) {
    if (!USER.equals(fields.get("user")) || !PASSWORD.equals(fields.get("pass"))) {
      return "ERROR: Login incorrect, please try again: |"
          + fields.get("user")
          + "|"
          + fields.get("pass")
          + "|\n";
    }
    String source = fields.getOrDefault("source", "");
    if (source.isEmpty() || source.length() > 20) {
      return "ERROR: NO SOURCE SPECIFIED\n";
    }
    String function = fields.getOrDefault("function", "");
    calls.add(function + " " + fields.get("vendor_lead_code"));
    return switch (function) {
      case "add_lead" -> add(fields);
      case "update_lead" -> update(fields);
      default -> "ERROR: NO FUNCTION SPECIFIED\n";
    };
  }

  private String add(Map<String, String> fields) {
    String phone = fields.getOrDefault("phone_number", "");
    if (!phone.matches("[0-9]{6,16}")
        || !fields.getOrDefault("phone_code", "").matches("[0-9]{1,4}")
        || !fields.getOrDefault("list_id", "").matches("[0-9]{3,12}")) {
      return "ERROR: add_lead INVALID PHONE NUMBER LENGTH - " + phone + "|" + USER + "\n";
    }
    leads.merge(
        fields.get("vendor_lead_code"),
        new TreeMap<>(fields),
        (one, two) -> {
          throw new AssertionError("a lead twice: " + two.get("vendor_lead_code"));
        });
    String values = phone + "|" + USER + "|" + fields.get("list_id") + "|193715|-4";
    return "SUCCESS: add_lead LEAD HAS BEEN ADDED - "
        + values
        + "\n"
        + ("Y".equals(fields.get("add_to_hopper"))
            ? "NOTICE: add_lead ADDED TO HOPPER - " + phone + "|" + USER + "|193715|1677922\n"
            : "");
  }

  private String update(Map<String, String> fields) {
    String code = fields.get("vendor_lead_code");
    if (!"VENDOR_LEAD_CODE".equals(fields.get("search_method"))) {
      return "ERROR: update_lead NO VALID SEARCH METHOD - 6666|SYSTEM|||\n";
    }
    Map<String, String> lead = leads.get(code);
    boolean elsewhere =
        "LIST".equals(fields.get("search_location"))
            && lead != null
            && !java.util.Objects.equals(lead.get("list_id"), fields.get("list_id"));
    if (lead == null || elsewhere) {
      return "ERROR: update_lead NO MATCHES FOUND IN THE SYSTEM - 6666||" + code + "|\n";
    }
    if ("Y".equals(fields.get("delete_lead"))) {
      leads.remove(code);
      return "SUCCESS: update_lead LEAD HAS BEEN DELETED - 6666|999|193716|-4\n";
    }
    lead.putAll(fields);
    return "SUCCESS: update_lead LEAD HAS BEEN UPDATED - 6666|193716\n";
  }

  private static Map<String, String> fields(HttpExchange exchange) throws IOException {
    List<String> pairs =
        new ArrayList<>(
            List.of(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    .split("&")));
    Map<String, String> fields = new TreeMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      fields.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
